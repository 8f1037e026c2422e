import type { DataSource } from 'typeorm'
import { committeeNameOn } from '../committees/index.js'
import { meetingPath } from '../contract/paths.js'
import { calendarFeed, pageAddress } from '../mail/index.js'
import { clock, DomainError, isUuid, runSql, sql, text, type Viewer } from '../platform/index.js'

interface Dated {
  id: string
  committees: string
  title: string | null
  startsAt: Date
  endsAt: Date | null
  place: string
  state: string
  sequence: number
}

/** Nobody has to say when a meeting ends; this keeps the evening free. */
const usualLengthMs = 2 * 3_600_000
/** What is longer ago no calendar needs; more than this no calendar program takes. */
const mostMeetings = 1000

/**
 * The meetings of a committee, or of all, as a calendar one subscribes to: a year back and all to come, the invitation's entries
 * under the same names, so that a calendar that holds both keeps one. That a meeting takes place is public; what it deals with is
 * not told here. Errors: NOT_FOUND for a committee there is not.
 */
export async function meetingsFeed(
  { source, publicUrl }: { source: DataSource; publicUrl: string },
  viewer: Viewer,
  committeeId: string | null,
): Promise<string> {
  if (committeeId !== null && !isUuid(committeeId)) throw new DomainError('NOT_FOUND')
  const day = sql`(m.starts_at at time zone 'Europe/Berlin')::date`
  const found = await runSql<Dated>(
    source.manager,
    viewer,
    sql`select m.id, m.title, m.starts_at as "startsAt", m.ends_at as "endsAt", m.place, m.state,
        (select string_agg(${committeeNameOn(sql`c.committee_id`, day)}, ', ' order by c.is_lead desc, c.id)
           from meeting_committee c where c.meeting_id = m.id) as committees,
        (select count(*)::int from transition t where t.entity = 'Meeting' and t.entity_id = m.id and t.verb in ('moveMeeting', 'cancelMeeting')) as sequence
      from meeting m
      where m.starts_at > ${new Date(clock.now().getTime() - 366 * 86_400_000)}
        and ${committeeId === null ? sql`true` : sql`exists (select 1 from meeting_committee o where o.meeting_id = m.id and o.committee_id = ${committeeId}::uuid)`}
      order by m.starts_at desc, m.id limit ${mostMeetings}`,
  )
  if (found.length === 0 && committeeId !== null) {
    const known = await runSql(
      source.manager,
      viewer,
      sql`select 1 from committee where id = ${committeeId}::uuid`,
    )
    if (known.length === 0) throw new DomainError('NOT_FOUND')
  }
  return calendarFeed(
    found.map((one) => ({
      uid: `meeting-${one.id}@mitsprache`,
      sequence: one.sequence,
      title: [one.committees, one.title].filter(Boolean).join(': '),
      starts: one.startsAt.toISOString(),
      ends: (one.endsAt ?? new Date(one.startsAt.getTime() + usualLengthMs)).toISOString(),
      place: one.place,
      link: pageAddress(publicUrl, viewer.locale, meetingPath(one.id)),
      cancelled: one.state === 'CANCELLED',
    })),
    text(viewer.locale, 'agenda.meetings'),
    clock.now(),
  )
}
