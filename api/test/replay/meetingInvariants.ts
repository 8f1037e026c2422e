import { expect } from 'vitest'
import type { TestInstallation } from '../harness/index.js'
import { replays, tasksFit, type Row } from './invariants.js'

/** What has to hold of the meetings a paper came to, whatever was done there. */
export async function meetingsHold(t: TestInstallation, paperId: string): Promise<void> {
  const of = <T = Row>(query: string) => t.db.query(query, [paperId]) as Promise<T[]>
  const mine = 'select id from meeting where title = $1'
  await replays(t, 'Meeting', await of(`select * from meeting where title = $1`))
  await replays(t, 'AgendaItem', await of(`select * from agenda_item where meeting_id in (${mine})`))
  await replays(
    t,
    'Ballot',
    await of(
      `select b.* from ballot b join agenda_item i on i.id = b.item_id where i.meeting_id in (${mine})`,
    ),
  )
  const minutes = await of(`select * from minutes where meeting_id in (${mine})`)
  await replays(t, 'Minutes', minutes)
  await tasksFit(t, { Minutes: minutes })
  for (const [what, query] of Object.entries(never)) expect(await of(query), what).toEqual([])
}

const ballots = `ballot b join agenda_item i on i.id = b.item_id join meeting m on m.id = i.meeting_id and m.title = $1`

/** What may never be found. */
const never: Record<string, string> = {
  'more votes than people who were there': `select b.id from ${ballots}
    where b.state = 'CLOSED' and b.votes_for + b.votes_against + b.abstentions + b.invalid > b.present`,
  'votes given one by one, and another result': `select b.id from ${ballots} where b.state = 'CLOSED' and b.form = 'BY_NAME'
    and b.votes_for <> (select count(*) from vote v where v.ballot_id = b.id and v.choice = 'FOR')`,
  'a vote on paper that is also on a tablet': `select b.id from ${ballots}
    where b.form = 'SECRET' and exists (select from vote v where v.ballot_id = b.id)`,
  'a vote of somebody recused': `select v.id from ${ballots} join vote v on v.ballot_id = b.id join recusal r on r.item_id = b.item_id
    and r.seat_id = v.seat_id and r.person_id = v.person_id and r.created_at < v.created_at and (r.lifted_at is null or r.lifted_at > v.created_at)`,
  'more who may vote than were counted': `select b.id from ${ballots}
    where b.state in ('OPEN', 'CLOSED') and b.present <> (select count(*) from ballot_seat s where s.ballot_id = b.id)`,
  'two votes open at once': `select i.id from ${ballots} where b.state = 'OPEN' group by i.id having count(*) > 1`,
  'a vote in a meeting that is over': `select b.id from ${ballots} where b.state = 'OPEN' and m.state in ('CLOSED', 'CANCELLED', 'INTERRUPTED')`,
  'somebody who sits on after the end': `select a.id from attendance a join meeting m on m.id = a.meeting_id and m.title = $1
    where m.state = 'CLOSED' and a.until_at is null`,
  'a station that waits on an item of a meeting that is over': `select c.id from consultation c
    join agenda_item_consultation l on l.consultation_id = c.id join agenda_item i on i.id = l.item_id join meeting m on m.id = i.meeting_id
    where c.paper_id = $1::uuid and c.state = 'SCHEDULED' and (m.state in ('CLOSED', 'CANCELLED') or i.state <> 'ON_AGENDA')`,
  'a station that is on no agenda and says so': `select c.id from consultation c where c.paper_id = $1::uuid and c.state = 'SCHEDULED'
    and not exists (select from agenda_item_consultation l where l.consultation_id = c.id)`,
  'a station that ended more than once': `select entity_id from transition join consultation c on c.id = entity_id
    where c.paper_id = $1::uuid and verb = 'recordOutcome' group by 1 having count(*) > 1`,
  'an outcome of a meeting without a vote that fits': `select r.id from resolution r join consultation c on c.id = r.consultation_id
    where c.paper_id = $1::uuid and r.source = 'MEETING' and r.outcome in ('ADOPTED', 'ADOPTED_AMENDED', 'RECOMMENDED', 'RECOMMENDED_AMENDED')
      and not exists (select from ballot b where b.state = 'CLOSED' and b.carried and b.subject = 'MAIN_MOTION' and coalesce(b.consultation_id, c.id) = c.id)`,
  'an item that was put off or taken off for another reason than its history says': `select i.id from agenda_item i
    join meeting m on m.id = i.meeting_id and m.title = $1 where i.state <> 'ON_AGENDA' and i.state_reason is distinct from (
      select r.text from transition n join reason r on r.id = n.reason_id where n.entity = 'AgendaItem' and n.entity_id = i.id
      order by n.position desc limit 1)`,
  'a station that ended in another way than its history says': `select c.id from consultation c where c.paper_id = $1::uuid
    and c.state = 'CONCLUDED' and 'consultations.outcomes.' || c.outcome is distinct from (select n.outcome from transition n
      where n.entity = 'Consultation' and n.entity_id = c.id and n.verb = 'recordOutcome' order by n.position desc limit 1)`,
  'a result that was declared another way than it was counted': `select b.id from ${ballots} where b.state = 'CLOSED' and (b.closed_at is null
    or b.carried is null or b.majority = 'SIMPLE' and b.carried <> (b.votes_for > b.votes_against))`,
  'a vote that waits at an item that was dealt with': `select b.id from ${ballots} where i.ended_at is not null and b.state in ('MOVED', 'OPEN')`,
  'an item with a station that ended as a whole': `select i.id from agenda_item i join meeting m on m.id = i.meeting_id and m.title = $1
    join agenda_item_consultation l on l.item_id = i.id where i.ended_at is not null`,
  'an item that was called before the meeting was opened, or never although the meeting is at it': `select i.id from agenda_item i
    join meeting m on m.id = i.meeting_id and m.title = $1 left join sitting s on s.meeting_id = m.id
    where i.called_at < (select min(n.occurred_at) from transition n where n.entity = 'Meeting' and n.entity_id = m.id and n.verb = 'openMeeting')
      or (s.current_item_id = i.id and i.called_at is null)`,
  'a member of whom nobody knows whether she was there': `select o.id from meeting m join meeting_committee c on c.meeting_id = m.id
    join membership o on o.committee_id = c.committee_id and o.role = 'HOLDER' and o.valid_to is null join seat s on s.id = o.seat_id
    where m.title = $1 and m.state = 'CLOSED' and s.removed_at is null and o.valid_from <= (m.starts_at at time zone 'Europe/Berlin')::date
      and (s.term_id is null or exists (select from legislative_term e where e.id = s.term_id
        and (m.starts_at at time zone 'Europe/Berlin')::date between e.valid_from and e.valid_to))
      and not exists (select from attendance a where a.meeting_id = m.id and a.seat_id = o.seat_id)`,
  'a step nobody entered in the audit': `select n.id from transition n where not exists (select from audit_entry a where a.transition_id = n.id)
    and n.entity_id in (select id from meeting where title = $1 union select i.id from agenda_item i join meeting m on m.id = i.meeting_id and m.title = $1)`,
  'a task about a meeting that is over': `select k.id from task k join meeting m on m.id = k.subject_id and m.title = $1
    where k.closed_at is null and m.state in ('CLOSED', 'CANCELLED') and k.kind <> 'minutes.begin'`,
  'minutes to be begun of a meeting that is not over, or that has some': `select k.id from task k join meeting m on m.id = k.subject_id and m.title = $1
    where k.closed_at is null and k.kind = 'minutes.begin' and (m.state <> 'CLOSED' or exists (select from minutes w where w.meeting_id = m.id))`,
  'a meeting that is over, and nobody is asked for its minutes': `select m.id from meeting m where m.title = $1 and m.state = 'CLOSED'
    and not exists (select from minutes w where w.meeting_id = m.id)
    and not exists (select from task k where k.subject_id = m.id and k.kind = 'minutes.begin' and k.closed_at is null)`,
  'effective minutes that only one signed, or one person twice': `select w.id from minutes w join meeting m on m.id = w.meeting_id and m.title = $1
    where w.state = 'EFFECTIVE' and (select count(distinct g.duty) + count(distinct g.person_id) from minutes_signature g
      where g.minutes_id = w.id and g.round = w.round) <> 4`,
  'members told of minutes that are not effective': `select w.id from minutes w join meeting m on m.id = w.meeting_id and m.title = $1
    join message l on l.about_id = w.id and l.template = 'minutes.effective' where w.state <> 'EFFECTIVE'`,
}
