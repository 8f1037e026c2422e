import type { MinutesDuty } from '../contract/minutes.lists.js'
import { runSql, sql, type Ctx } from '../platform/index.js'
import type { OfMeeting } from './ask.js'
import { signersSql } from './visibility.js'

/** Somebody who signs. */
export interface Signer {
  personId: string
  duty: MinutesDuty
  name: string
}

/** Who signs the minutes for which duty, by those of the meeting's day. */
export function signersOf(ctx: Ctx, { committeeId, day, meetingId }: OfMeeting): Promise<Signer[]> {
  const signers = signersSql(sql`${committeeId}::uuid`, sql`${day}::date`, sql`${meetingId}::uuid`)
  return runSql<Signer>(
    ctx.db,
    ctx.viewer,
    sql`select s.person_id as "personId", s.duty,
        concat_ws(' ', nullif(p.title, ''), nullif(p.given_name, ''), p.family_name) as name
      from (${signers}) s join person p on p.id = s.person_id order by s.duty, s.person_id`,
  )
}
