import { handlesPaper } from '../papers/index.js'
import { and, existing, or, raw, sql, type Row, type Sql, type ViewerSql } from '../platform/index.js'
import type { AgendaVersionItem } from './AgendaVersion.js'
import type { ApplicantReply } from './ApplicantReply.js'
import type { AgendaItem } from './Meeting.js'

/**
 * Sees an item: everybody the public ones of an agenda that is no draft any more, all of them those who sit in one of the
 * meeting's committees, keep the minutes of one, or keep the files of one or of the body.
 */
export function seesAgendaItem(i: Pick<Row<AgendaItem>, 'meetingId' | 'isPublic'>, v: ViewerSql): Sql {
  const roles = ['MEMBER', 'CHAIR', 'KEEPER', 'CLERK'] as const
  const near = v.near('meeting', i.meetingId)
  const ofMeeting = (condition: (column: (name: string) => Sql) => Sql): Sql =>
    near
      ? condition((name) => raw(`"${near}"."${name}"`))
      : existing(
          sql`meeting held`,
          sql`held.id = ${i.meetingId}`,
          condition((name) => raw(`held.${name}`)),
        )
  return or(
    and(
      i.isPublic,
      ofMeeting((column) => sql`${column('agenda_public_since')} is not null`),
    ),
    ...roles.map((role) =>
      v.holding(
        role,
        existing(
          sql`meeting_committee sits`,
          sql`sits.meeting_id = ${i.meetingId}`,
          v.holds(role, sql`sits.committee_id`),
        ),
      ),
    ),
    v.holding(
      'CLERK',
      ofMeeting((column) => v.holds('CLERK', column('body_id'))),
    ),
  )
}

/**
 * Sees an item as a version of the agenda had it: as the item itself, and everybody only while the item is public today. What became
 * non-public is not read in older versions either.
 */
export function seesVersionItem(
  i: Pick<Row<AgendaVersionItem>, 'meetingId' | 'itemId' | 'isPublic'>,
  v: ViewerSql,
): Sql {
  const stillPublic = existing(sql`agenda_item dealt`, sql`dealt.id = ${i.itemId}`, sql`dealt.is_public`)
  return seesAgendaItem({ meetingId: i.meetingId, isPublic: sql`(${i.isPublic} and ${stillPublic})` }, v)
}

/** Sees a reply: the person, the organisation, and whoever prepares the meeting. */
export function seesReply(r: Row<ApplicantReply>, v: ViewerSql): Sql {
  return or(
    sql`${r.personId} = ${v.person}`,
    sql`${r.organisationId} = any(${v.organisations})`,
    existing(
      sql`consultation station`,
      sql`station.id = ${r.consultationId}`,
      or(
        v.holds('CHAIR', sql`station.committee_id`),
        v.holds('CLERK', sql`station.committee_id`),
        handlesPaper(sql`station.paper_id`, v),
      ),
    ),
  )
}
