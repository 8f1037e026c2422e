import { handlesPaper } from '../papers/index.js'
import { existing, or, sql, type Row, type Sql, type ViewerSql } from '../platform/index.js'
import type { ApplicantReply } from './ApplicantReply.js'
import type { AgendaItem } from './Meeting.js'

/** Sees an item: public ones everybody, others those who sit in one of the meeting's committees or handle the body's papers. */
export function seesAgendaItem(i: Row<AgendaItem>, v: ViewerSql): Sql {
  const roles = ['MEMBER', 'CHAIR', 'CLERK'] as const
  return or(
    sql`${i.isPublic}`,
    existing(
      sql`meeting_committee sits`,
      sql`sits.meeting_id = ${i.meetingId}`,
      or(...roles.map((role) => v.holds(role, sql`sits.committee_id`))),
    ),
    existing(sql`meeting held`, sql`held.id = ${i.meetingId}`, v.holds('CLERK', sql`held.body_id`)),
  )
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
