import { hashOf } from '../accounts/index.js'
import { clock, ref, runSql, sql, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import type { InvitationLink } from './InvitationLink.view.js'

/** What an invitation's link is about; null for a link nobody was sent or whose invitation was withdrawn. */
export async function readInvitationLink(ctx: Ctx, token: string): Promise<InvitationLink | null> {
  const [found] = await runSql<Omit<InvitationLink, 'summit'> & { summitId: string }>(
    ctx.db,
    ctx.viewer,
    sql`select i.summit_id as "summitId", concat_ws(' ', nullif(p.given_name, ''), p.family_name) as name, i.state,
        s.state = 'ANNOUNCED' and ${clock.now()} < coalesce(s.registration_closes_at, s.starts_at) as "isOpen",
        left(p.email, 1) || '…' || substring(p.email from '@.*$') as address, i.passed_on_by_id is null as "mayPassOn",
        (select w.token from mail_wish w where w.person_id = i.person_id and w.stopped_at is not null) as "stoppedMails",
        i.group_id as "groupId", case when r.state in ('CONFIRMED', 'WAITLISTED', 'OFFERED') then r.size end as size,
        r.state as registration, r.offered_until as "offeredUntil",
        coalesce(b.spoken_languages, '{}') as "spokenLanguages", b.spoken_name as "spokenName",
        case when r.state = 'WAITLISTED' then (select count(*)::int from registration w
          where w.summit_id = r.summit_id and w.state = 'WAITLISTED' and w.rank <= r.rank) end as "waitingRank",
        coalesce(r.state = 'WAITLISTED' and r.size > most_together(r.summit_id, r.group_id), false) as "waitsInVain",
        coalesce((select jsonb_agg(jsonb_build_object('questionId', a.question_id, 'values', a."values")) from event_answer a
          where a.registration_id = r.id and a.consent_id is null), '[]') as answers,
        (exists (select 1 from needs_consent c where c.registration_id = r.id)
          or exists (select 1 from answers_consent c where c.registration_id = r.id)) as "specialTold",
        array(select w.item_id from workshop_wish w where w.registration_id = r.id order by w.place) as "wishIds",
        (select s.item_id from workshop_seat s where s.registration_id = r.id) as "workshopId"
      from invitation_token k join invitation i on i.id = k.invitation_id
      join person p on p.id = i.person_id join summit s on s.id = i.summit_id
      -- a place they have, though they registered on their own, goes before one that ended
      left join registration r on r.id = coalesce((select held.id from registration held where held.summit_id = i.summit_id
        and held.person_id = i.person_id and held.state in ('CONFIRMED', 'WAITLISTED', 'OFFERED')), i.registration_id)
      left join lateral (select spoken_languages, spoken_name from participant where registration_id = r.id order by position limit 1) b on true
      where k.token_hash = ${hashOf(token)}`,
  )
  if (!found) return null
  const { summitId, ...link } = found
  return { ...link, summit: ref(Summit, summitId) }
}
