import { existing, or, sql, type Sql, type ViewerSql } from '../platform/index.js'

/** Is in the room of a meeting by right: sits in one of its committees, chairs one, keeps its minutes, or keeps the files of one or of the body. */
export function inRoom(meetingId: Sql, v: ViewerSql): Sql {
  const roles = ['MEMBER', 'CHAIR', 'KEEPER', 'CLERK'] as const
  return v.signedIn(
    or(
      existing(
        sql`meeting_committee sits`,
        sql`sits.meeting_id = ${meetingId}`,
        or(...roles.map((role) => v.holds(role, sql`sits.committee_id`))),
      ),
      existing(sql`meeting held`, sql`held.id = ${meetingId}`, v.holds('CLERK', sql`held.body_id`)),
    ),
  )
}
