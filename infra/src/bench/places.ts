import pg from 'pg'
import { crowd, within, type Outcome } from './crowd.js'
import { deadlocks } from './figures.js'
import { openStage, type Stage } from './stage.js'

/** How much is measured. */
export interface Size {
  people: number
  clients: number
  rounds: number
  json: boolean
}

const places = 400
/** Registrations a second to plain inserts a second. */
const wanted = 0.3
const quotas = 8
const query = 'mutation ($input: RegisterInput!) { register(input: $input) { id state rank } }'
const cancelling = 'mutation ($id: ID!) { cancelRegistration(id: $id) { id state } }'

/**
 * The rush for the places of a summit: many register through GraphQL, against the same number of plain inserts with a row in an
 * outbox, in SQL, on the same database: the two rows in one transaction. Beside it, not judged, both rows by one statement, which is
 * the most that PostgreSQL gives. Prints what was measured and whether the places are right.
 */
export async function benchPlaces(size: Size, say: (text: string) => void): Promise<boolean> {
  const stage = await openStage(say)
  try {
    const ratios: number[] = []
    let right = true
    say('warming up')
    await plainInserts(stage, { ...size, people: 2_000 })
    await rush(stage, { ...size, people: 2_000 })
    for (let round = 1; round <= size.rounds; round++) {
      say(`round ${round} of ${size.rounds}: ${size.people} plain inserts`)
      const before = await plainInserts(stage, size)
      say(`round ${round} of ${size.rounds}: ${size.people} registrations through GraphQL`)
      const locks = await deadlocks(stage.db)
      const { event, outcome } = await rush(stage, size)
      const after = await plainInserts(stage, size)
      const most = await plainInserts(stage, size, inOneStatement)
      const own = size.people / outcome.seconds
      const plain = (before + after) / 2
      ratios.push(own / plain)
      say(
        `  registrations ${own.toFixed(0)}/s (${(own * 60).toFixed(0)} a minute), plain inserts ${plain.toFixed(0)}/s, ratio ${(own / plain).toFixed(2)}; ` +
          `p50 ${at(outcome, 0.5)} ms, p99 ${at(outcome, 0.99)} ms`,
      )
      say(
        `  beside it, not judged: both rows by one statement ${most.toFixed(0)}/s, ratio ${(own / most).toFixed(2)}`,
      )
      right = (await judge(stage, event, outcome, (await deadlocks(stage.db)) - locks, say)) && right
      right = (await mixed(stage, size, say)) && right
    }
    ratios.sort((a, b) => a - b)
    const middle = ratios[Math.floor(ratios.length / 2)] ?? 0
    say(
      `ratio to plain inserts: median ${middle.toFixed(2)} (${ratios[0]?.toFixed(2)} to ${ratios.at(-1)?.toFixed(2)}), wanted ${wanted.toFixed(2)}${middle < wanted ? ': missed' : ''}`,
    )
    if (size.json) console.log(JSON.stringify({ bench: 'places', ratios, right }))
    return right && middle >= wanted
  } finally {
    await stage.close()
  }
}

/** Everybody registers for one event. */
async function rush(stage: Stage, { people, clients }: Size): Promise<{ event: Event; outcome: Outcome }> {
  const event = await eventOf(stage)
  const cookies = await guests(stage, people)
  const requests = cookies.map((cookie, n) => ({ cookie, variables: { input: command(event, n) } }))
  return { event, outcome: await crowd({ url: stage.url, clients, query, requests }) }
}

/**
 * As many registrations and cancellations as there are people, parties of one to three: a third registers, then all of them give
 * back what they have or wait for while another third registers.
 */
async function mixed(stage: Stage, size: Size, say: (text: string) => void): Promise<boolean> {
  say(`  ${size.people} registrations and cancellations mixed, parties of one to three`)
  const event = await eventOf(stage)
  const third = Math.floor(size.people / 3)
  const people = await guests(stage, size.people - third)
  const requests = people.map((cookie, n) => ({
    cookie,
    variables: { input: command(event, n, 1 + (n % 3)) },
  }))
  const first = size.people - 2 * third
  const locks = await deadlocks(stage.db)
  const opening = await crowd({ ...size, url: stage.url, query, requests: requests.slice(0, first) })
  const held = await stage.db.query<{ id: string; at: number }>(
    `select r.id, (p.at - 1)::int as at from registration r
     join unnest($2::uuid[]) with ordinality p(id, at) on p.id = r.person_id where r.summit_id = $1 order by r.rank limit $3`,
    [event.id, stageGuests(people), third],
  )
  const leaving = held.rows.map((one) => ({ cookie: people[one.at] ?? '', variables: { id: one.id } }))
  const half = { url: stage.url, clients: size.clients / 2 }
  const both = await Promise.all([
    crowd({ ...half, query, requests: requests.slice(first) }),
    crowd({ ...half, query: cancelling, requests: leaving }),
  ])
  const dead = (await deadlocks(stage.db)) - locks
  const wrong = await broken(stage, event.id)
  const errors = [opening, ...both].flatMap(({ faults }) =>
    Object.entries(faults).map(([code, n]) => `${code} × ${n}`),
  )
  say(
    `    ${requests.length} registered, ${leaving.length} cancelled in ${(opening.seconds + Math.max(...both.map(({ seconds }) => seconds))).toFixed(0)} s; errors: ${errors.join(', ') || 'none'}; ` +
      `deadlocks: ${dead}; ${wrong.join('; ') || 'nobody waits while a fitting place is free'}`,
  )
  return errors.length === 0 && dead === 0 && wrong.length === 0
}

const known = new Map<string, string>()
const stageGuests = (cookies: readonly string[]): string[] => cookies.map((cookie) => known.get(cookie) ?? '')

const at = (outcome: Outcome, share: number): string => within(outcome, share).toFixed(0)

interface Event {
  id: string
  groups: string[]
}
const command = (event: Event, n: number, size = 1): unknown => ({
  summitId: event.id,
  groupId: event.groups[n % event.groups.length],
  participants: Array.from({ length: size }, () => ({ givenName: 'Gast', familyName: `Muster ${n}` })),
})

async function eventOf({ db }: Stage): Promise<Event> {
  const made = await db.query<{ id: string }>(
    `insert into summit (body_id, kind, state, title, about, place, starts_at, ends_at, is_demo)
     select id, 'SUMMIT', 'ANNOUNCED', 'Integrationsgipfel (Demo)', 'Messung', 'Neuss', now() + interval '30 days',
       now() + interval '30 days 8 hours', true from body where ags = '05162' returning id`,
  )
  const id = made.rows[0]?.id ?? ''
  await db.query('insert into summit_places (summit_id, capacity, ceiling) values ($1, $2, $2)', [id, places])
  const groups = await db.query<{ id: string }>(
    `insert into summit_group (summit_id, actor_group_id, capacity, ceiling)
     select $1, id, $2, $2 from actor_group order by position limit $3 returning id`,
    [id, places / quotas, quotas],
  )
  return { id, groups: groups.rows.map((group) => group.id) }
}

async function guests(stage: Stage, count: number): Promise<string[]> {
  const made = await stage.db.query<{ id: string }>(
    `insert into person (given_name, family_name, email, locale)
     select 'Gast', 'Muster ' || n, gen_random_uuid() || '@demo.example', 'de' from generate_series(1, $1) n returning id`,
    [count],
  )
  const people = made.rows.map(({ id }) => id)
  const cookies = await stage.signIn(people)
  cookies.forEach((cookie, n) => known.set(cookie, people[n] ?? ''))
  return cookies
}

const plain = ['00000000-0000-4000-8000-000000000000', 'Gast Muster']

/** Both rows by one statement that is its own transaction. */
async function inOneStatement(line: pg.Client): Promise<void> {
  await line.query({
    name: 'plain',
    text: `with made as (insert into plain_registration (event, person, name) values ($1, gen_random_uuid(), $2) returning id)
      insert into plain_outbox (about) select id from made`,
    values: plain,
  })
}

/** Both rows as a program writes them that keeps an outbox: in one transaction, the second about the first. */
async function inOneTransaction(line: pg.Client): Promise<void> {
  await line.query('begin')
  const made = await line.query<{ id: string }>({
    name: 'row',
    text: 'insert into plain_registration (event, person, name) values ($1, gen_random_uuid(), $2) returning id',
    values: plain,
  })
  await line.query({
    name: 'outbox',
    text: 'insert into plain_outbox (about) values ($1)',
    values: [made.rows[0]?.id],
  })
  await line.query('commit')
}

/** Registers in the plainest way there is: a row and a row of an outbox, no question asked. Gives how many a second. */
async function plainInserts(
  stage: Stage,
  { people, clients }: Size,
  insert: (line: pg.Client) => Promise<void> = inOneTransaction,
): Promise<number> {
  await stage.db.query(`
    drop table if exists plain_registration, plain_outbox;
    create table plain_registration (id uuid primary key default gen_random_uuid(), event uuid, person uuid, name text, at timestamptz default now());
    create table plain_outbox (id uuid primary key default gen_random_uuid(), about uuid, state text default 'queued', at timestamptz default now())`)
  const lines = await Promise.all(
    Array.from({ length: clients }, async () => {
      const line = new pg.Client({ connectionString: stage.databaseUrl })
      await line.connect()
      return line
    }),
  )
  let left = people
  const began = performance.now()
  await Promise.all(
    lines.map(async (line) => {
      while (left-- > 0) await insert(line)
    }),
  )
  const seconds = (performance.now() - began) / 1000
  await Promise.all(lines.map((line) => line.end()))
  return people / seconds
}

async function judge(
  stage: Stage,
  event: Event,
  outcome: Outcome,
  dead: number,
  say: (text: string) => void,
): Promise<boolean> {
  const counted = await stage.db.query<{ state: string; n: number }>(
    'select state, sum(size)::int as n from registration where summit_id = $1 group by state order by state',
    [event.id],
  )
  const states = Object.fromEntries(counted.rows.map(({ state, n }) => [state, n]))
  const wrong = await broken(stage, event.id)
  const faults = Object.entries(outcome.faults).map(([code, n]) => `${code} × ${n}`)
  say(
    `  ${states['CONFIRMED'] ?? 0} have a place, ${states['WAITLISTED'] ?? 0} wait; errors: ${faults.join(', ') || 'none'}; ` +
      `deadlocks: ${dead}; ${wrong.join('; ') || 'every rank once, in the order the lock was taken'}`,
  )
  return states['CONFIRMED'] === places && faults.length === 0 && dead === 0 && wrong.length === 0
}

/** What must hold of an event's places; each sentence names what does not. */
async function broken({ db }: Stage, event: string): Promise<string[]> {
  const { rows } = await db.query<{ fault: string }>(
    `with held as (select * from registration where summit_id = $1 and state in ('CONFIRMED', 'OFFERED')),
     waits as (select * from registration where summit_id = $1 and state = 'WAITLISTED'),
     p as (select * from summit_places where summit_id = $1)
     select 'more places are taken than there are' as fault from p where (select coalesce(sum(size), 0) from held) > p.capacity
     union all select 'the total is counted wrong' from p where taken <> (select coalesce(sum(size), 0) from held)
     union all select 'a group has more than its places' from summit_group g where summit_id = $1 and (select coalesce(sum(size), 0) from held where group_id = g.id) > g.capacity
     union all (select 'somebody waits while a fitting place is free' from waits w, p, summit_group g
       where g.id = w.group_id and w.size <= p.ceiling - p.taken and w.size <= g.ceiling - g.taken limit 1)
     union all select 'a rank is missing' where (select count(*) from registration where summit_id = $1) <> (select coalesce(max(rank), 0) from registration where summit_id = $1)
     union all (select 'somebody who came later has a place of the group somebody earlier waits for' from waits w join held h
       on h.group_id = w.group_id and h.rank > w.rank and h.size >= w.size limit 1)`,
    [event],
  )
  return rows.map(({ fault }) => fault)
}
