import { changed, record } from '../audit/index.js'
import { recordAttendanceSchema } from '../contract/followup.js'
import { check, clock, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { lockPlaces, Summit } from '../summits/index.js'
import { allowedTo } from './allowedTo.js'
import { DatePresence, type DateGuest } from './DatePresence.js'

/**
 * Who is expected at event $1, by name: those who have a place at the event a date belongs to, one list for all its dates; at a
 * meeting by invitation everybody who is invited, and who was entered without.
 */
const expected = `
  select p.id, p.given_name as "givenName", p.family_name as "familyName", o.name as organisation, null::text as answer,
      null::text as "inPlaceOf", false as invited, exists (select 1 from date_presence was where was.summit_id = $1 and was.participant_id = p.id) as present
    from summit d join registration r on r.summit_id = case when d.shares_guests then d.part_of_id else d.id end and r.state = 'CONFIRMED'
      join participant p on p.registration_id = r.id left join organisation o on o.id = r.organisation_id
    where d.id = $1 and (d.shares_guests or not exists (
      select 1 from invitation i where i.summit_id = d.id and i.person_id = r.person_id and i.state not in ('DRAFT', 'WITHDRAWN')))
  union all
  select i.id, w.given_name, w.family_name, i.organisation, i.state, nullif(concat_ws(' ', nullif(f.given_name, ''), f.family_name), ''),
      true, exists (select 1 from invited_presence was where was.invitation_id = i.id)
    from summit d join invitation i on i.summit_id = d.id and i.state not in ('DRAFT', 'WITHDRAWN') join person w on w.id = i.person_id
      left join invitation g on g.id = i.passed_on_by_id left join person f on f.id = g.person_id
    where d.id = $1 and not d.shares_guests`

/**
 * Notes who was at a date of an event or at a meeting by invitation; who is left out was not. The attendance follows. Errors:
 * NOT_FOUND, FORBIDDEN, DATE_NOT_BEGUN; INVALID_INPUT on `participantIds` for somebody who is not expected.
 */
export async function recordAttendance(ctx: Ctx, input: unknown): Promise<string> {
  const { summitId, participantIds } = check(recordAttendanceSchema, input)
  await lockPlaces(ctx, summitId)
  await may(ctx, 'recordAttendance', Summit, summitId)
  const { startsAt } = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  if (clock.now() < startsAt) throw new DomainError('DATE_NOT_BEGUN')
  const present = [...new Set(participantIds)]
  const known = await ctx.db.query<{ id: string; invited: boolean }[]>(
    `select g.id, g.invited from (${expected}) g where g.id = any($2)`,
    [summitId, present],
  )
  if (known.length < present.length) throw invalid('participantIds', 'UNKNOWN_CHOICE')
  await note(ctx, summitId, known)
  await ctx.db.update(Summit, { id: summitId }, { attendance: present.length })
  await record(ctx, { action: 'followup.attendance.record', entity: 'Summit', entityId: summitId })
  await changed(ctx, 'Summit', summitId)
  return summitId
}

async function note(
  ctx: Ctx,
  summitId: string,
  present: readonly { id: string; invited: boolean }[],
): Promise<void> {
  const ids = (byInvitation: boolean) =>
    present.filter(({ invited }) => invited === byInvitation).map(({ id }) => id)
  await ctx.db.delete(DatePresence, { summitId })
  await ctx.db.query('insert into date_presence (summit_id, participant_id) select $1, unnest($2::uuid[])', [
    summitId,
    ids(false),
  ])
  await ctx.db.query(
    'delete from invited_presence was using invitation i where i.id = was.invitation_id and i.summit_id = $1',
    [summitId],
  )
  await ctx.db.query('insert into invited_presence (invitation_id) select unnest($1::uuid[])', [ids(true)])
}

/** Who is expected at a date or a meeting and who was there, by name; null for who does not note it. */
export async function dateGuests(ctx: Ctx, summitId: string): Promise<DateGuest[] | null> {
  if (!(await allowedTo(ctx, 'recordAttendance', summitId))) return null
  return ctx.db.query<DateGuest[]>(
    `select g.* from (${expected}) g order by lower(g."familyName"), lower(g."givenName"), g.id limit 10000`,
    [summitId],
  )
}
