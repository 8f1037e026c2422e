import { forgetViewer } from '../accounts/index.js'
import { changed, record } from '../audit/index.js'
import { Committee, Composition, Membership, SeatGroup } from '../committees/index.js'
import { resolveCompositionSchema } from '../contract/seats.js'
import { addDays, check, clock, dayOf, invalid, may, type Ctx } from '../platform/index.js'

interface RowInput {
  fromId: string | null
  label: string
  kind: SeatGroup['kind']
  seatCount: number
}

/**
 * The Integrationsbuero enters a composition as the Kreistag resolved it; the one before ends the day before and stays as history.
 * Who sits on a row that is carried on stays on the seat of the same number. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT
 * (MORE_SEATS_THAN_RESOLVED, DATE_IN_FUTURE, ENDS_BEFORE_START, NOT_AFTER_LAST_COMPOSITION, UNKNOWN_CHOICE).
 */
export async function resolveComposition(ctx: Ctx, input: unknown): Promise<string> {
  const { committeeId, rows, reference, ...given } = check(resolveCompositionSchema, input)
  await may(ctx, 'resolveComposition', Committee, committeeId)
  const former = await lastOf(ctx, committeeId)
  refuseDays(given, former)
  refuseSum(rows, given.statedSeats)
  const fromIds = rows.flatMap(({ fromId }) => fromId ?? [])
  const known = former ? await ctx.db.findBy(SeatGroup, { compositionId: former.id }) : []
  if (new Set(fromIds).size < fromIds.length || fromIds.some((id) => !known.some((row) => row.id === id)))
    throw invalid('rows', 'UNKNOWN_CHOICE')
  if (former) await ctx.db.update(Composition, { id: former.id }, { validTo: addDays(given.validFrom, -1) })
  const made = await ctx.db.insert(Composition, {
    ...given,
    committeeId,
    status: 'RESOLVED',
    sourceResolution: reference,
  })
  const id = String(made.identifiers[0]?.id)
  for (const [at, row] of rows.entries())
    await addRow(ctx, { committeeId, compositionId: id, position: at + 1, row })
  if (former) await moveMembers(ctx, former.id, given.validFrom)
  await record(ctx, {
    action: 'seats.composition.resolveComposition',
    entity: 'Composition',
    entityId: id,
    fields: ['validFrom', 'statedSeats', 'sourceResolution'],
  })
  await changed(ctx, 'Committee', committeeId)
  return id
}

async function lastOf(ctx: Ctx, committeeId: string): Promise<Composition | undefined> {
  const [last] = await ctx.db.find(Composition, {
    where: { committeeId, status: 'RESOLVED' },
    order: { validFrom: 'DESC' },
    take: 1,
  })
  return last
}

function refuseDays(
  { resolvedOn, validFrom }: { resolvedOn: string; validFrom: string },
  former?: Composition,
): void {
  if (resolvedOn > dayOf(clock.now())) throw invalid('resolvedOn', 'DATE_IN_FUTURE')
  if (validFrom < resolvedOn) throw invalid('validFrom', 'ENDS_BEFORE_START')
  // those who sit there move over today: nobody has two seats for the time until then
  if (validFrom > dayOf(clock.now())) throw invalid('validFrom', 'DATE_IN_FUTURE')
  if (former?.validFrom && validFrom <= former.validFrom)
    throw invalid('validFrom', 'NOT_AFTER_LAST_COMPOSITION')
}

function refuseSum(rows: readonly RowInput[], stated: number): void {
  const sum = rows.filter(({ kind }) => kind === 'VOTING').reduce((all, { seatCount }) => all + seatCount, 0)
  if (sum > stated) throw invalid('rows', 'MORE_SEATS_THAN_RESOLVED', { seats: sum, resolved: stated })
}

interface RowPlace {
  committeeId: string
  compositionId: string
  position: number
  row: RowInput
}

/** A row with its seats; what a row that is carried on is bound to, speaks for and is called in other languages comes along. */
async function addRow(ctx: Ctx, { committeeId, compositionId, position, row }: RowPlace): Promise<void> {
  const { fromId, label, kind, seatCount } = row
  const made = await ctx.db.insert(SeatGroup, {
    compositionId,
    position,
    text: label,
    label,
    kind,
    seatCount,
  })
  const id = String(made.identifiers[0]?.id)
  await ctx.db.query(
    `insert into seat (committee_id, seat_group_id, number, kind, mandate, bound_body_id, bound_office_id)
      select $1, $2, n, $3, 'FUNCTION', f.bound_body_id, f.bound_office_id
        from generate_series(1, $4::int) n left join seat f on f.seat_group_id = $5 and f.number = n and f.removed_at is null`,
    [committeeId, id, kind, seatCount, fromId],
  )
  if (!fromId) return
  await ctx.db.query('update seat_group set continues_id = $2 where id = $1', [id, fromId])
  await ctx.db.query(
    `insert into seat_group_actor (seat_group_id, actor_group_id) select $1, actor_group_id from seat_group_actor where seat_group_id = $2`,
    [id, fromId],
  )
  await ctx.db.query(
    `insert into reference_text (subject_id, part, version, language, origin, text)
      select $1, t.part, 1, t.language, t.origin, t.text from reference_text t join seat_group g on g.id = t.subject_id
        where g.id = $2 and t.part = 'text' and t.version = g.text_version and g.text = $3`,
    [id, fromId, label],
  )
}

/** Who sits in the former composition ends the day before; where the seat is carried on, the time goes on there. */
async function moveMembers(ctx: Ctx, formerId: string, from: string): Promise<void> {
  const ended = await ctx.db.query<{ id: string; personId: string; seatId: string | null }[]>(
    `select m.id, m.person_id as "personId", n.id as "seatId" from seat_group g join seat s on s.seat_group_id = g.id
       join membership m on m.seat_id = s.id and (m.valid_to is null or m.valid_to >= $2::date)
       left join seat_group h on h.continues_id = g.id left join seat n on n.seat_group_id = h.id and n.number = s.number
      where g.composition_id = $1 order by m.id`,
    [formerId, from],
  )
  for (const { id, personId, seatId } of ended) {
    const one = await ctx.db.findOneByOrFail(Membership, { id })
    const begun = one.validFrom < from
    if (begun) await ctx.db.update(Membership, { id }, { validTo: addDays(from, -1) })
    else if (seatId) await ctx.db.update(Membership, { id }, { seatId })
    else await ctx.db.update(Membership, { id }, { validTo: one.validFrom })
    if (begun && seatId) {
      const { committeeId, role, duty, onBehalfOfId, validTo } = one
      const next = { committeeId, role, duty, onBehalfOfId, validTo, personId, seatId, validFrom: from }
      await ctx.db.insert(Membership, next)
    }
    forgetViewer(personId)
    await record(ctx, {
      action: 'seats.composition.moveMember',
      entity: 'Membership',
      entityId: id,
      fields: ['validTo'],
    })
  }
}
