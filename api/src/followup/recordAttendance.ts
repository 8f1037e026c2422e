import { markPresence, type Marked } from '../admission/index.js'
import { changed, record } from '../audit/index.js'
import { recordAttendanceSchema } from '../contract/followup.js'
import { check, clock, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { lockPlaces, Summit } from '../summits/index.js'
import { allowedTo } from './allowedTo.js'
import { DatePresence, type DateGuest } from './DatePresence.js'
import { Documentation } from './Documentation.js'
import { freezeFigures } from './eventFigures.js'

/**
 * Who is expected at event $1, by name: those who have a place, as the door has them; at a date of an event those who have a place
 * at the event, one list for all its dates; at a meeting by invitation everybody who is invited, and who was entered without.
 */
const expected = `
  select p.id, p.given_name as "givenName", p.family_name as "familyName", coalesce(o.name, c.organisation) as organisation, null::text as answer,
      null::text as "inPlaceOf", false as invited,
      case when d.with_registration then n.state is not distinct from 'CHECKED_IN'
        else exists (select 1 from date_presence was where was.summit_id = $1 and was.participant_id = p.id) end as present,
      d.with_registration and exists (select 1 from door_scan e
        where e.ticket_id = n.id and e.outcome = 'ENTERED' and e.withdrawn_at is null) as "atDoor"
    from summit d join registration r on r.summit_id = case when d.shares_guests then d.part_of_id else d.id end and r.state = 'CONFIRMED'
      join participant p on p.registration_id = r.id left join organisation o on o.id = r.organisation_id
      left join walk_in c on c.registration_id = r.id left join ticket n on n.participant_id = p.id
    where d.id = $1 and case when d.with_registration
      then n.state is distinct from 'REVOKED' and concat(p.given_name, p.family_name) <> ''
      else d.shares_guests or not exists (
        select 1 from invitation i where i.summit_id = d.id and i.person_id = r.person_id and i.state not in ('DRAFT', 'WITHDRAWN')) end
  union all
  select i.id, w.given_name, w.family_name, i.organisation, i.state, nullif(concat_ws(' ', nullif(f.given_name, ''), f.family_name), ''),
      true, exists (select 1 from invited_presence was where was.invitation_id = i.id), false
    from summit d join invitation i on i.summit_id = d.id and i.state not in ('DRAFT', 'WITHDRAWN') join person w on w.id = i.person_id
      left join invitation g on g.id = i.passed_on_by_id left join person f on f.id = g.person_id
    where d.id = $1 and not d.shares_guests and not d.with_registration`

/**
 * Notes who was at an event, at a date of one or at a meeting by invitation. The attendance follows, and with it certificates and
 * figures. At an event people registered for it corrects what the door noted; who is left out elsewhere was not there. Errors:
 * NOT_FOUND, FORBIDDEN, DATE_NOT_BEGUN; INVALID_INPUT on `participantIds` for somebody who is not expected.
 */
export async function recordAttendance(ctx: Ctx, input: unknown): Promise<string> {
  const { summitId, participantIds, absentIds } = check(recordAttendanceSchema, input)
  await lockPlaces(ctx, summitId)
  await may(ctx, 'recordAttendance', Summit, summitId)
  const { startsAt, withRegistration } = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  if (clock.now() < startsAt) throw new DomainError('DATE_NOT_BEGUN')
  const present = [...new Set(participantIds)]
  const absent = absentIds.filter((id) => !present.includes(id))
  const named = [...new Set([...present, ...absent])]
  const known = await ctx.db.query<Known[]>(
    `select g.id, g.invited from (${expected}) g where g.id = any($2)`,
    [summitId, named],
  )
  if (known.length < named.length) throw invalid('participantIds', 'UNKNOWN_CHOICE')
  if (withRegistration) await correctDoor(ctx, summitId, { came: present, cameNot: absent })
  else {
    const there = known.filter(({ id }) => present.includes(id))
    await note(ctx, summitId, there)
    await ctx.db.update(Summit, { id: summitId }, { attendance: there.length })
  }
  await record(ctx, { action: 'followup.attendance.record', entity: 'Summit', entityId: summitId })
  await changed(ctx, 'Summit', summitId)
  return summitId
}

interface Known {
  id: string
  invited: boolean
}

/** Fewer than are known to have come cannot have been counted; figures that are published are put right until they are final. */
async function correctDoor(ctx: Ctx, summitId: string, marked: Marked): Promise<void> {
  await markPresence(ctx, summitId, marked)
  await ctx.db.query(
    `update summit s set attendance = came.n from (select count(*)::int as n from ticket where summit_id = $1 and state = 'CHECKED_IN') came
     where s.id = $1 and s.state = 'HELD' and coalesce(s.attendance, 0) < came.n`,
    [summitId],
  )
  if (await ctx.db.existsBy(Documentation, { summitId, state: 'PROVISIONAL' }))
    await freezeFigures(ctx, summitId)
}

async function note(ctx: Ctx, summitId: string, present: readonly Known[]): Promise<void> {
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

/** Who is expected at an event, a date or a meeting and who was there, by name; null for who does not note it. */
export async function dateGuests(ctx: Ctx, summitId: string): Promise<DateGuest[] | null> {
  if (!(await allowedTo(ctx, 'recordAttendance', summitId))) return null
  return ctx.db.query<DateGuest[]>(
    `select g.* from (${expected}) g order by lower(g."familyName"), lower(g."givenName"), g.id limit 10000`,
    [summitId],
  )
}
