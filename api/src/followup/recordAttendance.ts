import { changed, record } from '../audit/index.js'
import { recordAttendanceSchema } from '../contract/followup.js'
import { check, clock, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { lockPlaces, Summit } from '../summits/index.js'
import { allowedTo } from './allowedTo.js'
import { DatePresence, type DateGuest } from './DatePresence.js'

/** Those who have a place at the event a date belongs to: one list for all its dates. */
const expected = `from summit d join registration r on r.summit_id = d.part_of_id and r.state = 'CONFIRMED'
  join participant p on p.registration_id = r.id where d.id = $1 and d.shares_guests`

/**
 * Notes who was at a date of an event; who is left out was not. The date's attendance follows. Errors: NOT_FOUND, FORBIDDEN,
 * DATE_NOT_BEGUN; INVALID_INPUT on `participantIds` for somebody who has no place at the event.
 */
export async function recordAttendance(ctx: Ctx, input: unknown): Promise<string> {
  const { summitId, participantIds } = check(recordAttendanceSchema, input)
  await lockPlaces(ctx, summitId)
  await may(ctx, 'recordAttendance', Summit, summitId)
  const { startsAt } = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  if (clock.now() < startsAt) throw new DomainError('DATE_NOT_BEGUN')
  const present = [...new Set(participantIds)]
  const known = await ctx.db.query<{ id: string }[]>(`select p.id ${expected} and p.id = any($2)`, [
    summitId,
    present,
  ])
  if (known.length < present.length) throw invalid('participantIds', 'UNKNOWN_CHOICE')
  await ctx.db.delete(DatePresence, { summitId })
  await ctx.db.query('insert into date_presence (summit_id, participant_id) select $1, unnest($2::uuid[])', [
    summitId,
    present,
  ])
  await ctx.db.update(Summit, { id: summitId }, { attendance: present.length })
  await record(ctx, { action: 'followup.attendance.record', entity: 'Summit', entityId: summitId })
  await changed(ctx, 'Summit', summitId)
  return summitId
}

/** Who is expected at a date and who was there, by name; null for who does not note it. */
export async function dateGuests(ctx: Ctx, summitId: string): Promise<DateGuest[] | null> {
  if (!(await allowedTo(ctx, 'recordAttendance', summitId))) return null
  return ctx.db.query<DateGuest[]>(
    `select g.*, o.name as organisation,
       exists (select 1 from date_presence was where was.summit_id = $1 and was.participant_id = g.id) as present
     from (select p.id, p.given_name as "givenName", p.family_name as "familyName", r.organisation_id ${expected}) g
       left join organisation o on o.id = g.organisation_id
     order by lower(g."familyName"), lower(g."givenName"), g.id limit 10000`,
    [summitId],
  )
}
