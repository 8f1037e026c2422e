/* Meetings one may go to now: those that are held and those that were invited to. */
const held = `
create index if not exists ix_meeting__to_attend on meeting (starts_at, id) where state in ('INVITED', 'OPEN', 'INTERRUPTED');
`

/*
 * What was written about a meeting to its members, and to applicants about its items, with the fate of each message: no word of
 * what it says and no address. Followers of a paper are written to as well, and are nobody's business.
 */
const notices = `
create or replace view meeting_notice as
with written as (
  select m.id, m.about_id as meeting_id, 'MEMBER' as audience, m.name, m.template, m.channel, m.state, m.told_at, m.created_at, m.sent_at, m.last_error
    from message m where m.about_entity = 'Meeting'
  union all
  select m.id, i.meeting_id, 'APPLICANT', m.name, m.template, m.channel, m.state, m.told_at, m.created_at, m.sent_at, m.last_error
    from agenda_item i join agenda_item_consultation l on l.item_id = i.id join consultation c on c.id = l.consultation_id
      join message m on m.about_entity = 'Paper' and m.about_id = c.paper_id
        and starts_with(m.dedup_key, 'meetings.scheduled/' || c.id::text || '/')
        -- carried on from another meeting, it brings none of that meeting's mails along
        and m.created_at >= i.created_at
    where exists (select 1 from reply_token k where k.consultation_id = c.id and k.person_id = m.person_id))
select id, meeting_id, audience, name, template, created_at, sent_at, told_at, last_error,
  case when told_at is not null then 'TOLD'
       when state in ('cancelled', 'expired') then 'CALLED_BACK'
       when channel = 'LETTER' and state <> 'sent' then 'LETTER'
       when state in ('queued', 'sending') then 'QUEUED'
       when state in ('uncertain', 'held') then 'UNSURE'
       else upper(state) end as state
from written;
`

/** What is looked for among all meetings there ever were. */
export const guards: string[] = [held, notices]
