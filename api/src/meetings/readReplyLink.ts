import { hashOf } from '../accounts/index.js'
import { committeeNameOn } from '../committees/index.js'
import { titleOf } from '../papers/index.js'
import { clock, runSql, sql, type Ctx } from '../platform/index.js'
import type { ReplyLink } from './ReplyLink.view.js'

/** What a mailed link is about, also when it is too late to answer; null for a link nobody was sent or that a later date replaced. */
export async function readReplyLink(ctx: Ctx, token: string): Promise<ReplyLink | null> {
  const [found] = await runSql<ReplyLink>(
    ctx.db,
    ctx.viewer,
    sql`select k.expires_at > ${clock.now()} and c.state = 'SCHEDULED' as "isOpen", c.id as "consultationId", p.proposal_id as "proposalId",
        ${titleOf(sql`p.proposal_id`, sql`${ctx.viewer.locale}`)} as title,
        ${committeeNameOn(sql`c.committee_id`, sql`m.starts_at::date`)} as committee,
        m.starts_at as "startsAt", m.place, i.label, i.is_public as "isPublic", c.may_speak as "maySpeak",
        r.comes, r.wants_to_speak as "wantsToSpeak", r.interpreter_language as "interpreterLanguage"
      from reply_token k join consultation c on c.id = k.consultation_id join paper p on p.id = c.paper_id
      join agenda_item_consultation l on l.consultation_id = c.id join agenda_item i on i.id = l.item_id
      join meeting m on m.id = i.meeting_id
      left join applicant_reply r on r.consultation_id = c.id and r.person_id = k.person_id
      where k.token_hash = ${hashOf(token)}`,
  )
  return found ?? null
}
