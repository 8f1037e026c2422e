import { changed, record } from '../audit/index.js'
import { Committee, Seat } from '../committees/index.js'
import { confirmFlowSchema } from '../contract/seats.js'
import { check, clock, dayOf, invalid, may, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'

/**
 * Who sits on a seat of the Steuerungsgruppe confirms that a committee or an association was told what a meeting did; confirming it
 * again puts day and way right. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT (UNKNOWN_CHOICE, BEFORE_MEETING, DATE_IN_FUTURE).
 */
export async function confirmFlow(ctx: Ctx, input: unknown): Promise<string> {
  const given = check(confirmFlowSchema, input)
  const { summitId, seatId, informedOn, way } = given
  const committeeId = given.committeeId ?? null
  const association = given.association ?? null
  await may(ctx, 'confirmFlow', Seat, seatId)
  const [meeting] = await ctx.db.query<{ day: string }[]>(
    `select (m.starts_at at time zone 'Europe/Berlin')::date::text as day from summit m join committee c on c.body_id = m.body_id
        join seat s on s.committee_id = c.id
      where m.id = $1 and s.id = $2 and m.kind = 'STEERING_MEETING' and m.state in ('ANNOUNCED', 'HELD') and m.ends_at <= $3`,
    [summitId, seatId, clock.now()],
  )
  if (!meeting) throw invalid('summitId', 'UNKNOWN_CHOICE')
  if (informedOn < meeting.day) throw invalid('informedOn', 'BEFORE_MEETING')
  if (informedOn > dayOf(clock.now())) throw invalid('informedOn', 'DATE_IN_FUTURE')
  const told = committeeId ? await ctx.db.findOneBy(Committee, { id: committeeId }) : null
  if (committeeId && (!told || told.kind === 'STEERING_GROUP')) throw invalid('committeeId', 'UNKNOWN_CHOICE')
  const [kept] = await ctx.db.query<{ id: string }[]>(
    `insert into flow_receipt (summit_id, seat_id, committee_id, association, informed_on, way, confirmed_by_id)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict ${committeeId ? '(summit_id, seat_id, committee_id)' : '(summit_id, seat_id, association)'}
        do update set informed_on = excluded.informed_on, way = excluded.way, confirmed_by_id = excluded.confirmed_by_id, modified_at = now()
      returning id`,
    [summitId, seatId, committeeId, association, informedOn, way, ctx.viewer.personId],
  )
  const id = kept?.id ?? ''
  await closeTasks(ctx, { subject: { entity: 'Seat', id: seatId }, kind: 'seats.flow' })
  await record(ctx, { action: 'seats.flow.confirmFlow', entity: 'FlowReceipt', entityId: id })
  await changed(ctx, 'Summit', summitId)
  return id
}
