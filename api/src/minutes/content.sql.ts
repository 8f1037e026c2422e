import { raw, render, sql } from '../platform/index.js'
import { titleOf } from '../papers/index.js'

/*
 * The content of minutes, as one document, out of what was recorded while the meeting was held. `public_part` is the public part: of
 * what was dealt with behind closed doors it holds nothing, and names only where the committee publishes them. The same document is shown
 * while the minutes are a draft and kept when they are frozen. The readers of minutes may read few of these tables: it is a door through the second
 * wall, opened by `MinutesContents` for those who may see the part.
 */

const title = render(titleOf(raw('p.proposal_id'), sql`'de'`)).text
const day = `(m.starts_at at time zone 'Europe/Berlin')::date`

/** The name valid on the day, else the nearest one, as `committeeNameOn` tells it: that one knows no tables yet when guards are written. */
const nameOn = (
  owner: string,
) => `(select n.name from institution_name n where ${owner} and n.removed_at is null
  order by (coalesce(n.valid_from, '-infinity') <= ${day} and coalesce(n.valid_to, 'infinity') >= ${day}) desc,
    case when n.valid_from <= ${day} then n.valid_from end desc nulls last, n.valid_from limit 1)`
const committeeName = (id: string) =>
  `coalesce(${nameOn(`n.committee_id = ${id}`)}, ${nameOn(`n.committee_kind = (select own.kind from committee own where own.id = ${id})`)}, '')`

const person = (alias: string) =>
  `nullif(concat_ws(' ', nullif(${alias}.title, ''), nullif(${alias}.given_name, ''), ${alias}.family_name), '')`
/** A name, where the committee publishes them or those of the meeting read. */
const named = (alias: string, committee: string) =>
  `case when not public_part or (select own.publishes_names from committee own where own.id = ${committee}) then ${person(alias)} end`

const moment = (verb: string, which: 'min' | 'max') =>
  `(select ${which}(t.occurred_at) from transition t where t.entity = 'Meeting' and t.entity_id = m.id and t.verb = '${verb}')`

const interruptions = `coalesce((select jsonb_agg(jsonb_build_object('fromAt', t.occurred_at, 'untilAt',
    (select min(b.occurred_at) from transition b where b.entity = 'Meeting' and b.entity_id = m.id and b.position > t.position
       and b.verb in ('resumeMeeting', 'closeMeeting'))) order by t.position)
  from transition t where t.entity = 'Meeting' and t.entity_id = m.id and t.verb = 'interruptMeeting'), '[]')`

const agendas = `coalesce((select jsonb_agg(jsonb_build_object('number', v.number, 'sentAt', v.frozen_at, 'notice', v.notice,
    'reason', v.reason) order by v.number) from agenda_version v where v.meeting_id = m.id), '[]')`

/** The committee, where several met: else everybody knows which. */
const oneOf = (id: string) =>
  `case when (select count(*) from meeting_committee k where k.meeting_id = m.id) > 1 then ${committeeName(id)} end`

const attendance = `coalesce((select jsonb_agg(jsonb_build_object('seat', g.label || ' ' || s.number, 'votes', s.kind = 'VOTING',
    'committee', ${oneOf('a.committee_id')},
    'presence', a.presence, 'fromAt', a.from_at, 'untilAt', a.until_at,
    'name', ${named('p', 'a.committee_id')}, 'holder', ${named('h', 'a.committee_id')})
    order by a.committee_id, g.position, s.number, a.from_at)
  from attendance a join seat s on s.id = a.seat_id join seat_group g on g.id = s.seat_group_id
    left join person p on p.id = a.person_id
    left join membership own on own.seat_id = s.id and own.role = 'HOLDER' and own.valid_from <= ${day}
      and (own.valid_to is null or own.valid_to >= ${day})
    left join person h on h.id = own.person_id
  where a.meeting_id = m.id and (a.until_at is null or a.until_at > a.from_at)), '[]')`

/** When the meeting came to an item: when it was called, at the latest when something was voted on. */
const called = (i: string) =>
  `coalesce(${i}.called_at, (select min(b.opened_at) from ballot b where b.item_id = ${i}.id))`

/*
 * Who came or went between the item before and this one. Who is there at all is recorded in the first minutes: that is no coming. Who stays
 * until the end does not go.
 */
const there = `a.meeting_id = m.id and a.presence in ('PRESENT', 'DEPUTY') and (a.until_at is null or a.until_at > a.from_at)`
const between = (at: string) => `${at} <= i.called and ${at} > coalesce(i.called_before, '-infinity')`
const others = (what: string) =>
  `(select from attendance o where o.meeting_id = m.id and o.seat_id = a.seat_id and (o.until_at is null or o.until_at > o.from_at) and ${what})`
const moves = `coalesce((select jsonb_agg(jsonb_build_object('seat', g.label || ' ' || s.number, 'committee', ${oneOf('w.committee_id')},
    'name', ${named('p', 'w.committee_id')}, 'came', w.came, 'at', w.at) order by w.at, w.came, g.position, s.number)
  from (
    select a.seat_id, a.committee_id, a.person_id, a.from_at as at, true as came from attendance a
      where ${there} and ${between('a.from_at')} and not exists ${others('o.until_at = a.from_at and o.person_id = a.person_id')}
        and (exists ${others('o.from_at < a.from_at')}
          or a.from_at > (select min(f.from_at) + interval '5 minutes' from attendance f where f.meeting_id = m.id))
    union all
    select a.seat_id, a.committee_id, a.person_id, a.until_at, false from attendance a
      where ${there} and ${between('a.until_at')} and exists ${others('o.from_at = a.until_at')}
        and not exists ${others('o.from_at = a.until_at and o.person_id = a.person_id')}) w
    join seat s on s.id = w.seat_id join seat_group g on g.id = s.seat_group_id join person p on p.id = w.person_id), '[]')`

const recusals = `coalesce((select jsonb_agg(jsonb_build_object('seat', g.label || ' ' || s.number, 'name', ${named('p', 's.committee_id')})
    order by r.created_at, r.id)
  from recusal r join seat s on s.id = r.seat_id join seat_group g on g.id = s.seat_group_id join person p on p.id = r.person_id
  where r.item_id = i.id and r.lifted_at is null), '[]')`

const groups = `coalesce((select jsonb_agg(jsonb_build_object('name', f.short_name, 'stance', w.stance, 'votesFor', w.votes_for,
    'votesAgainst', w.votes_against, 'abstentions', w.abstentions) order by f.short_name)
  from ballot_group w join parliamentary_group f on f.id = w.group_id where w.ballot_id = b.id), '[]')`

const byName = `coalesce((select jsonb_agg(jsonb_build_object('name', ${named('p', 'b.committee_id')}, 'seat', g.label || ' ' || s.number,
    'choice', w.choice) order by p.family_name, p.id)
  from vote w join person p on p.id = w.person_id join seat s on s.id = w.seat_id join seat_group g on g.id = s.seat_group_id
  where w.ballot_id = b.id and b.form = 'BY_NAME' and b.state = 'CLOSED'), '[]')`

/** Motions and votes; one that was declared void and taken anew is no fact of the minutes, one that was withdrawn is. */
const ballots = `coalesce((select jsonb_agg(jsonb_build_object('committee', ${oneOf('b.committee_id')}, 'subject', b.subject, 'motion', b.motion, 'text', b.text, 'form', b.form,
    'majority', b.majority, 'resolutionKind', b.resolution_kind, 'majorityReason', b.majority_reason, 'state', b.state, 'present', b.present, 'quorumNeeded', b.quorum_needed, 'quorumPresumed', b.quorum_presumed,
    'secretDemands', b.secret_demands, 'votesFor', b.votes_for, 'votesAgainst', b.votes_against, 'abstentions', b.abstentions,
    'invalid', b.invalid, 'carried', b.carried, 'closedAt', b.closed_at, 'groups', ${groups}, 'votes', ${byName})
    order by b.closed_at nulls last, b.created_at)
  from ballot b where b.item_id = i.id and (b.state <> 'DISCARDED' or b.opened_at is null)), '[]')`

const outcomes = `coalesce((select jsonb_agg(jsonb_build_object('paper', p.number, 'role', c.role, 'committee', r.committee_name, 'outcome', r.outcome,
    'text', r.text, 'reason', r.reason, 'votesFor', r.votes_for, 'votesAgainst', r.votes_against, 'abstentions', r.abstentions,
    'isUnanimous', r.is_unanimous) order by p.number)
  from agenda_item_consultation l join consultation c on c.id = l.consultation_id join paper p on p.id = c.paper_id
    join resolution r on r.consultation_id = c.id
  where l.item_id = i.id and (not public_part or c.is_public and p.public_since is not null)), '[]')`

const papers = `coalesce((select jsonb_agg(jsonb_build_object('number', p.number, 'title', ${title}) order by p.number)
  from agenda_item_consultation l join consultation c on c.id = l.consultation_id join paper p on p.id = c.paper_id
  where l.item_id = i.id and (not public_part or c.is_public and p.public_since is not null)), '[]')`

const notes = (
  where: string,
) => `coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'speaker', n.speaker, 'text', n.text)
    order by n.created_at, n.id)
  from minutes_note n join minutes k on k.id = n.minutes_id where k.meeting_id = m.id and n.withdrawn_at is null and ${where}), '[]')`

const items = `coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'label', i.label, 'title', i.title, 'kind', i.kind, 'state', i.state,
    'stateReason', i.state_reason, 'isTablePaper', i.is_table_paper, 'tableReason', i.table_reason, 'isSecondCall', i.is_second_call,
    'calledAt', i.called, 'moves', ${moves},
    'lacksQuorum', exists (select 1 from quorum_lack q where q.item_id = i.id and q.lifted_at is null),
    'papers', ${papers}, 'recusals', ${recusals}, 'ballots', ${ballots}, 'outcomes', ${outcomes}, 'notes', ${notes('n.item_id = i.id')})
    order by i.position, i.label)
  from (select o.*, lag(o.called) over (order by o.called, o.position) as called_before
      from (select x.*, ${called('x')} as called from agenda_item x where x.meeting_id = m.id) o) i
  where i.is_public = public_part and i.label is not null), '[]')`

/** Objections to earlier minutes that these record. */
const objections = `coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'number', earlier.number, 'day', earlier.day,
    'name', ${named('p', 'earlier.committee_id')}, 'text', o.text, 'finding', o.finding) order by o.raised_at, o.id)
  from minutes k join minutes_objection o on minutes_record(k.id, o.id) join minutes earlier on earlier.id = o.minutes_id
    join person p on p.id = o.person_id
  where k.meeting_id = m.id and o.is_public = public_part), '[]')`

const facts = `select jsonb_build_object('body', ${nameOn('n.body_id = m.body_id')}, 'committees',
    (select jsonb_agg(${committeeName('c.committee_id')} order by c.is_lead desc, c.id) from meeting_committee c where c.meeting_id = m.id),
    'title', m.title, 'number', m.number, 'form', m.form, 'place', m.place, 'startsAt', m.starts_at,
    'beganAt', ${moment('openMeeting', 'min')}, 'endedAt', ${moment('closeMeeting', 'max')}, 'interruptions', ${interruptions},
    'agendas', ${agendas}, 'objections', ${objections}, 'attendance', ${attendance}, 'items', ${items},
    'notes', ${notes('n.item_id is null and n.is_public = public_part')})
  into answer from meeting m where m.id = wanted;`

/** An owner that is walled itself steps out meanwhile. */
const door = (body: string) => `language plpgsql stable security definer set search_path from current as $$
  declare
    seen text := coalesce(current_setting('mitsprache.walled', true), '');
    answer jsonb;
  begin
    if seen = 'on' then perform set_config('mitsprache.walled', '', true); end if;
    ${body}
    if seen = 'on' then perform set_config('mitsprache.walled', 'on', true); end if;
    return answer;
  end $$;`

/*
 * Whether minutes record an objection: those that were frozen with it, else the first ones of the committee that are a draft and whose
 * meeting was not before it.
 */
const recording = `create or replace function minutes_record(wanted uuid, objection uuid) returns boolean language sql stable as $$
  select exists (select 1 from minutes_objection o join minutes earlier on earlier.id = o.minutes_id join minutes k on k.id = wanted
    where o.id = objection and (o.recorded_in_id = k.id or (o.recorded_in_id is null and k.state = 'DRAFT'
      and k.committee_id = earlier.committee_id and k.id <> earlier.id and k.day >= (o.raised_at at time zone 'Europe/Berlin')::date
      and not exists (select 1 from minutes b where b.committee_id = k.committee_id and b.state = 'DRAFT' and b.id <> earlier.id
        and b.day >= (o.raised_at at time zone 'Europe/Berlin')::date and (b.day, b.created_at, b.id) < (k.day, k.created_at, k.id)))))
$$;`

const live = `create or replace function minutes_facts(wanted uuid, public_part boolean) returns jsonb ${door(facts)}`

const kept = `create or replace function minutes_content(wanted uuid, public_part boolean) returns jsonb ${door(`
    select case when k.state = 'DRAFT' then minutes_facts(k.meeting_id, public_part)
      else (select p.content from minutes_part p where p.minutes_id = k.id and p.round = k.round and p.is_public = public_part) end
    into answer from minutes k where k.id = wanted;`)}`

/** What minutes say, live and frozen. */
export const contents: string[] = [recording, live, kept]
