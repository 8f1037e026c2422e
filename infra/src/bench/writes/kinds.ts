import type pg from 'pg'
import type { Stage } from '../stage.js'
import type { Subject } from './template.js'

/** A mutation under measurement. */
export interface Kind {
  name: 'submit' | 'decide' | 'register'
  title: string
  query: string
  variables: (subject: Subject) => unknown
  /** How many at the same moment. */
  clients: number
  /** Makes what the mutations are about, each with who makes it. */
  prepare: (stage: Stage, count: number) => Promise<Subject[]>
  /** How many of them are done: `$1` are their ids. */
  done: string
  /** Who asks has asked before, as a clerk who records one result after the other. */
  known?: true
  /** What is known of it only when it is done, of the one with the id `$1`; each must be another. */
  afterwards?: string
}

/** The mutations of which people make the most. */
export const kinds: readonly Kind[] = [
  {
    name: 'submit',
    title:
      'submit: a delegate hands a proposal in, which becomes a paper with a number, offered to a committee',
    query: 'mutation ($id: ID!) { submitProposal(id: $id) { id } }',
    variables: ({ id }) => ({ id }),
    clients: 32,
    prepare: prepareDrafts,
    done: `select count(*)::int as n from proposal q join paper p on p.proposal_id = q.id where q.id = any($1) and q.state = 'SUBMITTED'`,
    afterwards: 'select number from paper where proposal_id = $1',
  },
  {
    name: 'decide',
    title: 'decide: a clerk records how a committee decided, which concludes its station and opens the next',
    query: 'mutation ($input: RecordOutcomeInput!) { recordOutcome(input: $input) { id } }',
    variables: ({ id }) => ({
      input: {
        id,
        outcome: 'RECOMMENDED',
        decidedOn: new Date().toISOString().slice(0, 10),
        reason: 'Der Ausschuss folgt dem Antrag.',
        votesFor: 2,
        votesAgainst: 0,
        abstentions: 0,
      },
    }),
    clients: 32,
    prepare: prepareStations,
    done: `select count(*)::int as n from consultation c where c.id = any($1) and c.state = 'CONCLUDED'
      and exists (select from resolution r where r.consultation_id = c.id)
      and exists (select from consultation o where o.paper_id = c.paper_id and o.position = c.position + 1 and o.state = 'OPEN')`,
    known: true,
  },
  {
    name: 'register',
    title: 'register: a guest registers for an event, sent by the bare loop as one guest alone has it sent',
    query: 'mutation ($input: RegisterInput!) { register(input: $input) { id state rank } }',
    variables: ({ event }) => ({
      input: { summitId: event, participants: [{ givenName: 'Gast', familyName: 'Muster' }] },
    }),
    clients: 64,
    prepare: prepareGuests,
    done: 'select count(*)::int as n from registration where person_id = any($1)',
  },
]

const row = `(select n, gen_random_uuid() as id, gen_random_uuid() as person, gen_random_uuid() as organisation, gen_random_uuid() as proposal,
  gen_random_uuid() as text, gen_random_uuid() as paper, gen_random_uuid() as follower from generate_series(1, $1) n)`
const person = (id: string): string =>
  `insert into person (id, given_name, family_name, email, locale)
   select ${id}, 'Erika', 'Muster ' || n, gen_random_uuid() || '@demo.example', 'de' from made`
const words = `'Sprachcafé im Stadtteil', 'Ein offener Treff zum Deutschlernen.', 'Viele warten lange auf einen Kursplatz.', 'Alle, die Deutsch üben wollen.'`
const proposal = (state: string): string => `
  organisations as (insert into organisation (id, name, kind, state, verified_until, is_demo)
    select organisation, 'Verein ' || organisation, 'ASSOCIATION', 'VERIFIED', current_date + 365, true from made),
  delegates as (insert into delegate (person_id, organisation_id, role, valid_from)
    select person, organisation, 'LEAD', now() - interval '1 day' from made),
  proposals as (insert into proposal (id, state, organisation_id, author_id, is_demo, public_since, submitted_at)
    select proposal, '${state}', organisation, person, true, ${state === 'DRAFT' ? 'null, null' : 'now(), now()'} from made),
  texts as (insert into proposal_text (id, proposal_id, version, language, title, what, why, for_whom, submitted_at)
    select text, proposal, 1, 'de', ${words}, ${state === 'DRAFT' ? 'null' : 'now()'} from made)`

/** Complete drafts, one for each delegate, for the municipalities whose integration body takes them up. */
async function prepareDrafts({ db, signIn }: Stage, count: number): Promise<Subject[]> {
  const drafts = await subjects(
    db,
    `with made as materialized (select r.*, b.ids[1 + n % cardinality(b.ids)] as body from ${row} r,
       (select array_agg(distinct body_id) as ids from committee where kind = 'INTEGRATION_BODY' and removed_at is null) b),
     people as (${person('person')}), ${proposal('DRAFT')},
     wanted as (insert into proposal_body (proposal_id, body_id) select proposal, body from made)
     select proposal as id, text, person, body, organisation from made`,
    [count],
  )
  return withSessions(drafts, signIn)
}

/** Papers whose first committee is to decide and whose second comes next; each with its applicant and one who follows it. */
async function prepareStations({ db, signIn }: Stage, count: number): Promise<Subject[]> {
  const clerks = await subjects(
    db,
    `with made as materialized (select n, gen_random_uuid() as person, b.id as body from generate_series(1, 4) n,
       (select body_id as id from committee where removed_at is null group by body_id having count(*) >= 3) b),
     people as (${person('person')}),
     roles as (insert into role_assignment (person_id, role, scope_kind, scope_id, valid_from)
       select person, 'CLERK', 'BODY', body, now() - interval '1 day' from made)
     select person, body from made`,
    [],
  )
  const stations = await subjects(
    db,
    `with bodies as (select body_id as id, row_number() over (order by body_id) - 1 as place, count(*) over () as all_bodies,
         array_agg(id order by id) as committees, array_agg(kind order by id) as kinds
       from committee where removed_at is null group by body_id having count(*) >= 3),
     made as materialized (select r.*, gen_random_uuid() as next, b.id as body, b.committees, b.kinds from ${row} r join bodies b on b.place = r.n % b.all_bodies),
     people as (${person('person')}), followers as (${person('follower')}), ${proposal('SUBMITTED')},
     follows as (insert into follow (proposal_id, person_id) select proposal, follower from made),
     papers as (insert into paper (id, proposal_id, body_id, kind, state, number, text_id, waits_for, waits_for_committee_id, waits_since, submitted_at, public_since)
       select paper, proposal, body, 'MOTION', 'IN_CONSULTATION', 'S-' || paper, text, 'COMMITTEE', committees[1], now(), now(), now() from made),
     stations as (insert into consultation (id, paper_id, committee_id, committee_kind, position, state, role, opened_at, due_on, text_id)
       select id, paper, committees[1], kinds[1], 1, 'OPEN', 'PRELIMINARY', now(), current_date + 30, text from made
       union all select next, paper, committees[2], kinds[2], 2, 'PLANNED', 'DECISION', null, null, null from made),
     tasks as (insert into task (kind, subject_entity, subject_id, assignees, title, path, opened_at)
       select 'consultations.' || kind, 'Consultation', id, array['CLERK@' || committees[1]], 'Sprachcafé im Stadtteil', '/', now()
       from made, unnest(array['schedule', 'decide']) kind)
     select id, next, proposal, text, paper, person, follower, body, organisation, 'S-' || paper as number from made`,
    [count],
  )
  const signed = await withSessions(clerks, signIn)
  return stations.map(({ person: applicant = '', ...station }, n) => {
    const own = signed.filter(({ body }) => body === station.body)
    return { ...station, applicant, ...own[n % own.length] }
  })
}

/** Guests of one event with fewer places than guests. */
async function prepareGuests({ db, signIn }: Stage, count: number): Promise<Subject[]> {
  const [event] = await subjects(
    db,
    `with made as (insert into summit (body_id, kind, state, title, about, place, starts_at, ends_at, is_demo)
       select id, 'SUMMIT', 'ANNOUNCED', 'Integrationsgipfel (Demo)', 'Messung', 'Neuss', now() + interval '30 days',
         now() + interval '30 days 8 hours', true from body where ags = '05162' returning id)
     insert into summit_places (summit_id, capacity, ceiling) select id, $1, $1 from made returning summit_id as event`,
    [Math.ceil(count / 2)],
  )
  const guests = await subjects(
    db,
    `with made as materialized (select * from ${row}), people as (${person('person')}) select person as id from made`,
    [count],
  )
  return withSessions(
    guests.map((guest) => ({ ...guest, ...event, person: guest.id ?? '' })),
    signIn,
  )
}

async function subjects(db: pg.Client, text: string, values: unknown[]): Promise<Subject[]> {
  return (await db.query<Subject>(text, values)).rows
}

async function withSessions(people: readonly Subject[], signIn: Stage['signIn']): Promise<Subject[]> {
  const cookies = await signIn(people.map((one) => one.person ?? ''))
  return people.map((one, n) => {
    const cookie = cookies[n] ?? ''
    // what the cookie holds is the session's token and its seal
    const [token = ''] = decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1)).split('.')
    return { ...one, cookie, token }
  })
}
