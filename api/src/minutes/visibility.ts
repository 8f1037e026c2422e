import { inRoom } from '../voting/index.js'
import { existing, or, raw, sql, type Row, type Sql, type ViewerSql } from '../platform/index.js'
import type { Minutes } from './Minutes.js'

/**
 * SQL of who signs the minutes: a select of `person_id, duty`. For the chair signs who led the meeting: the chair, or where she
 * was not there a vice chair who was; the keepers are those of the day.
 */
export function signersSql(committeeId: Sql, day: Sql, meetingId: Sql): Sql {
  const on = (row: string) =>
    sql`${raw(`${row}.valid_from`)} <= ${day} and (${raw(`${row}.valid_to`)} is null or ${raw(`${row}.valid_to`)} >= ${day})`
  const was = sql`exists (select 1 from attendance a where a.meeting_id = ${meetingId} and a.person_id = m.person_id)`
  const order = sql`case when m.duty = 'CHAIR' then 1 else 2 end + case when ${was} then 0 else 2 end`
  return sql`select led.person_id, 'CHAIR' as duty from (
      select m.person_id, ${order} as place, min(${order}) over () as first from membership m
        where m.committee_id = ${committeeId} and m.duty in ('CHAIR', 'VICE_CHAIR') and ${on('m')}) led where led.place = led.first
    union
    select k.person_id, 'KEEPER' from minutes_keeper k where k.committee_id = ${committeeId} and ${on('k')}`
}

/** The viewer signs these minutes, as whatever. */
export const signs = (m: Row<Minutes>, v: ViewerSql): Sql =>
  v.signedIn(
    existing(
      sql`(${signersSql(m.committeeId, m.day, m.meetingId)}) signer`,
      sql`signer.person_id = ${v.person}`,
    ),
  )

/** The viewer has a part in the meeting, or had one on its day. */
export const ofMeeting = (m: Row<Minutes>, v: ViewerSql): Sql => or(inRoom(m.meetingId, v), signs(m, v))

/** Sees the minutes: those of the meeting always, everybody once they are effective. */
export const seesMinutes = (m: Row<Minutes>, v: ViewerSql): Sql =>
  or(sql`${m.state} = 'EFFECTIVE'`, ofMeeting(m, v))
