import { forgetViewer } from '../accounts/index.js'
import { changed, record } from '../audit/index.js'
import { appointMemberSchema } from '../contract/committees.js'
import { check, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { Committee } from './Committee.js'
import { Membership } from './Membership.js'
import { ParliamentaryGroup } from './ParliamentaryGroup.js'
import { Seat } from './Seat.js'
import { tellAppointed } from './tellAppointed.js'
import { whom } from './whom.js'

type Appointed = Pick<Membership, 'committeeId' | 'seatId' | 'personId' | 'role' | 'duty' | 'validFrom'>

/** Refuses what the constraints of the table would: somebody is there already. */
async function refuseOverlap(ctx: Ctx, one: Appointed): Promise<void> {
  const overlapping = await ctx.db.query<{ seat: boolean; person: boolean }[]>(
    `select seat_id = $2 and role = $4 as seat, person_id = $3 and role = 'HOLDER' and $4 = 'HOLDER' as person
       from membership where committee_id = $1 and (valid_to is null or valid_to >= $5::date)
        and (seat_id = $2 and role = $4 or person_id = $3 and role = 'HOLDER' and $4 = 'HOLDER'
          or duty = 'CHAIR' and $6 = 'CHAIR')`,
    [one.committeeId, one.seatId, one.personId, one.role, one.validFrom, one.duty],
  )
  if (overlapping.some(({ seat }) => seat)) throw invalid('seatId', 'SEAT_TAKEN')
  if (overlapping.some(({ person }) => person)) throw invalid('personId', 'ALREADY_IN_COMMITTEE')
  if (overlapping.length > 0) throw invalid('duty', 'CHAIR_TAKEN')
}

/**
 * An administrator puts a person on a seat from a day on; rights follow within seconds.
 * Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT (SEAT_TAKEN, ALREADY_IN_COMMITTEE, CHAIR_TAKEN, INVALID_VALUE).
 */
export async function appointMember(ctx: Ctx, input: unknown): Promise<string> {
  const { seatId, personId, person, onBehalfOfId, ...given } = check(appointMemberSchema, input)
  await may(ctx, 'appointMember', Seat, seatId)
  const seat = await ctx.db.findOneByOrFail(Seat, { id: seatId })
  if (seat.removedAt) throw new DomainError('NOT_FOUND')
  if (given.role === 'DEPUTY' && given.duty !== 'MEMBER') throw invalid('duty', 'INVALID_VALUE')
  // orders appointments to the committee: two chairs at once, or one person on two seats
  await ctx.db.query('select from committee where id = $1 for update', [seat.committeeId])
  const { bodyId } = await ctx.db.findOneByOrFail(Committee, { id: seat.committeeId })
  if (onBehalfOfId && !(await ctx.db.existsBy(ParliamentaryGroup, { id: onBehalfOfId, bodyId })))
    throw invalid('onBehalfOfId', 'UNKNOWN_CHOICE')
  const appointed: Appointed = {
    ...given,
    seatId,
    committeeId: seat.committeeId,
    personId: await whom(ctx, personId, person),
  }
  await refuseOverlap(ctx, appointed)
  const made = await ctx.db.insert(Membership, { ...appointed, onBehalfOfId })
  const id = String(made.identifiers[0]?.id)
  forgetViewer(appointed.personId)
  await record(ctx, { action: 'committees.membership.appointMember', entity: 'Membership', entityId: id })
  const as = given.role === 'DEPUTY' ? 'DEPUTY' : given.duty
  await tellAppointed(ctx, { entity: 'Membership', id, ...appointed }, as, given.validFrom)
  await changed(ctx, 'Committee', seat.committeeId)
  return id
}
