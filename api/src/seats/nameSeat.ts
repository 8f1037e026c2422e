import { forgetViewer } from '../accounts/index.js'
import { changed, record } from '../audit/index.js'
import { Membership, Seat, whom } from '../committees/index.js'
import { nameSeatSchema } from '../contract/seats.js'
import { steeringPath } from '../contract/paths.js'
import { tell } from '../mail/index.js'
import { addDays, check, DomainError, invalid, may, type Ctx } from '../platform/index.js'

type Named = Pick<Membership, 'committeeId' | 'seatId' | 'personId' | 'role' | 'validFrom' | 'validTo'>

/**
 * The Integrationsbuero names somebody for a seat of the Steuerungsgruppe, as holder or as deputy. Whoever is there has the day
 * before as the last day. Errors: NOT_FOUND (also a seat of an earlier composition), FORBIDDEN, INVALID_INPUT (SEAT_TAKEN,
 * ALREADY_IN_COMMITTEE, ENDS_BEFORE_START).
 */
export async function nameSeat(ctx: Ctx, input: unknown): Promise<string> {
  const { seatId, personId, person, ...given } = check(nameSeatSchema, input)
  const seat = await ctx.db.findOneBy(Seat, { id: seatId })
  if (!seat) throw new DomainError('NOT_FOUND')
  // orders what is done to the group: two names for one seat, one person on two seats, a new composition meanwhile
  await ctx.db.query('select from committee where id = $1 for update', [seat.committeeId])
  await may(ctx, 'nameSeat', Seat, seatId, { lock: false })
  if (given.validTo && given.validTo < given.validFrom) throw invalid('validTo', 'ENDS_BEFORE_START')
  await expectPresent(ctx, seatId)
  const { committeeId } = seat
  const named: Named = {
    ...given,
    validTo: given.validTo ?? null,
    seatId,
    committeeId,
    personId: await whom(ctx, personId, person),
  }
  await makeRoom(ctx, named)
  await refuseSecondSeat(ctx, named)
  const id = String((await ctx.db.insert(Membership, named)).identifiers[0]?.id)
  forgetViewer(named.personId)
  await record(ctx, { action: 'seats.seat.nameSeat', entity: 'Membership', entityId: id })
  await changed(ctx, 'Committee', committeeId)
  await tellNamed(ctx, named, id)
  return id
}

async function expectPresent(ctx: Ctx, seatId: string): Promise<void> {
  const [present] = await ctx.db.query<unknown[]>(
    `select from seat s join seat_group g on g.id = s.seat_group_id join composition c on c.id = g.composition_id
      where s.id = $1 and s.removed_at is null and c.status = 'RESOLVED' and c.valid_to is null`,
    [seatId],
  )
  if (!present) throw new DomainError('NOT_FOUND')
}

/** Ends who is on the seat the day before; who comes onto it later, or came on that very day, stays. */
async function makeRoom(ctx: Ctx, named: Named): Promise<void> {
  const there = await ctx.db.query<{ id: string; personId: string; begins: boolean }[]>(
    `select id, person_id as "personId", valid_from >= $3::date as begins from membership
      where seat_id = $1 and role = $2 and daterange(valid_from, valid_to, '[]') && daterange($3::date, $4::date, '[]')`,
    [named.seatId, named.role, named.validFrom, named.validTo],
  )
  if (there.some(({ begins }) => begins)) throw invalid('seatId', 'SEAT_TAKEN')
  for (const { id, personId } of there) {
    await ctx.db.update(Membership, { id }, { validTo: addDays(named.validFrom, -1) })
    forgetViewer(personId)
    await record(ctx, {
      action: 'committees.membership.endMembership',
      entity: 'Membership',
      entityId: id,
      fields: ['validTo'],
    })
  }
}

/** One person has one seat, and nobody deputises for themselves. */
async function refuseSecondSeat(ctx: Ctx, named: Named): Promise<void> {
  const [other] = await ctx.db.query<unknown[]>(
    `select from membership where committee_id = $1 and person_id = $2 and (seat_id = $3 or role = 'HOLDER' and $4 = 'HOLDER')
        and daterange(valid_from, valid_to, '[]') && daterange($5::date, $6::date, '[]') limit 1`,
    [named.committeeId, named.personId, named.seatId, named.role, named.validFrom, named.validTo],
  )
  if (other) throw invalid('personId', 'ALREADY_IN_COMMITTEE')
}

async function tellNamed(ctx: Ctx, { seatId, personId, role, validFrom }: Named, id: string): Promise<void> {
  const [row] = await ctx.db.query<{ label: string }[]>(
    'select g.label from seat s join seat_group g on g.id = s.seat_group_id where s.id = $1',
    [seatId],
  )
  await tell(ctx, {
    template: role === 'HOLDER' ? 'seats.named' : 'seats.deputy',
    to: personId,
    about: { entity: 'Membership', id },
    params: { values: { seat: row?.label ?? '', day: { day: validFrom } }, link: steeringPath },
  })
}
