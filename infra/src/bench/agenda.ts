import { crowd, within } from './crowd.js'
import { costs, median } from './figures.js'
import { inOneShape } from './reads/questions.js'
import { backendOf } from './reads/reads.js'
import { BARE, processorTime, sameNode, startRival } from './reads/servers.js'
import { seatEverybody } from './room.js'
import { openStage, type Running, type Stage } from './stage.js'
import { WRITES, writing } from './writing.js'

/** How much is measured. */
export interface AgendaPlan {
  items: number
  seats: number
  rounds: number
  /** Of each measurement. */
  seconds: number
  json: boolean
}

/** Least ratio to the bare server. */
const wanted = 0.8
const clients = 32

const question = `query Agenda($id: ID!) { meeting(id: $id) { id state place startsAt
  items { id label title kind state isPublic }
  versions { id number frozenAt items { id label title } }
  sitting { id stations { id agendaItem { id } paper { id number title } } places { seatId holder presence }
    ballots { id state votesFor votesAgainst abstentions places { seatId choice } item { id } } } } }`

interface Asked {
  name: string
  path: string
  running: Running
}

/**
 * Opens an agenda with its versions, who is there and a vote by name at each item: by members, each with their own session, on
 * Mitsprache with its rights and on a bare server with one statement written by hand and without any. First it looks whether both give
 * the same. Then the same while something is written again and again: what Mitsprache has answered is given again only until then.
 */
export async function benchAgenda(plan: AgendaPlan, say: (text: string) => void): Promise<boolean> {
  const stage = await openStage(say)
  try {
    const room = await seatEverybody(stage, plan.seats)
    await fill(stage, room.meetingId, plan.items)
    const servers: Asked[] = [
      { name: 'Mitsprache', path: '/graphql', running: await stage.anotherApi({ node: sameNode }) },
      { name: BARE, path: '/agenda', running: await startRival(stage, 'bare') },
    ]
    const size = await compare(servers, room.meetingId, room.cookies)
    say(`${plan.items} items, ${plan.seats} seats: both give the same ${Math.round(size / 1000)} kB`)
    const parts = { plan, servers, meetingId: room.meetingId, cookies: room.cookies }
    const reached = await measure(stage, parts, undefined, say)
    const what = `something is written ${WRITES} times a second`
    const stop = writing(stage)
    await measure(stage, parts, what, say)
    await stop()
    return reached
  } finally {
    await stage.close()
  }
}

interface Parts {
  plan: AgendaPlan
  servers: readonly Asked[]
  meetingId: string
  cookies: readonly string[]
}

async function measure(
  stage: Stage,
  { plan, servers, meetingId, cookies }: Parts,
  what: string | undefined,
  say: (text: string) => void,
): Promise<boolean> {
  const backend = await backendOf(stage)
  const measured = servers.map(() => [] as Parameters<typeof costs>[0][number][])
  for (let round = 0; round <= plan.rounds; round++)
    for (const [at, { path, running }] of servers.entries()) {
      const before = processorTime(running.pid, backend)
      const outcome = await crowd({
        ...{ url: running.url, path, clients, query: question, seconds: plan.seconds },
        requests: cookies.map((cookie) => ({ cookie, variables: { id: meetingId } })),
      })
      const after = processorTime(running.pid, backend)
      if (Object.keys(outcome.faults).length > 0) throw new Error(JSON.stringify(outcome.faults))
      const each = (kind: 'node' | 'postgres') =>
        before && after && (after[kind] - before[kind]) / outcome.times.length
      // the first round is for warming up
      if (round > 0)
        measured[at]?.push({
          perSecond: outcome.times.length / outcome.seconds,
          p50: within(outcome, 0.5),
          p99: within(outcome, 0.99),
          nodeMicros: each('node'),
          postgresMicros: each('postgres'),
        })
    }
  return tell(measured, { plan, servers, what }, say)
}

function tell(
  [own = [], bare = []]: readonly (readonly Parameters<typeof costs>[0][number][])[],
  { plan, servers, what }: { plan: AgendaPlan; servers: readonly Asked[]; what: string | undefined },
  say: (text: string) => void,
): boolean {
  const ratios = own.map(({ perSecond }, at) => perSecond / (bare[at]?.perSecond ?? NaN))
  const ratio = { median: median(ratios), min: Math.min(...ratios), max: Math.max(...ratios) }
  const heads = ['requests/s', 'p50 ms', 'p99 ms', 'node µs', 'PG µs']
  say(`an agenda of ${plan.items} items is opened${what ? `, while ${what}` : ''}`)
  say(`  ${''.padEnd(30)}${heads.map((head) => head.padStart(11)).join('')}`)
  for (const [at, { name }] of servers.entries()) say(`  ${name.padEnd(30)}${costs([own, bare][at] ?? [])}`)
  const missed = !what && ratio.median < wanted
  say(
    `  ${ratio.median.toFixed(2)} × ${BARE} (${ratio.min.toFixed(2)} to ${ratio.max.toFixed(2)})${what ? '' : `, at least ${wanted}${missed ? ': missed' : ''}`}`,
  )
  if (plan.json) console.log(JSON.stringify({ ...(what && { while: what }), own, bare, ratio }))
  return !missed
}

/** Asks both for the same; gives how long the answer is. */
async function compare(servers: readonly Asked[], id: string, cookies: readonly string[]): Promise<number> {
  const told: string[] = []
  for (const { path, running } of servers) {
    const response = await fetch(running.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: running.url, cookie: cookies[0] ?? '' },
      body: JSON.stringify({ query: question, variables: { id } }),
    })
    const { data, errors } = (await response.json()) as { data: { meeting?: unknown }; errors?: unknown }
    if (errors) throw new Error(JSON.stringify(errors))
    told.push(JSON.stringify(inOneShape(data.meeting ?? data)))
  }
  const [own = '', bare = ''] = told
  if (own !== bare) {
    const at = [...own].findIndex((letter, place) => letter !== bare[place])
    throw new Error(`they differ:\n${own.slice(at - 200, at + 300)}\n${bare.slice(at - 200, at + 300)}`)
  }
  return own.length
}

/** Items until there are so many, each with a station of the demo, a closed vote of all seats, and its place in two versions. */
async function fill({ db }: Stage, meetingId: string, items: number): Promise<void> {
  for (const statement of [
    `insert into agenda_item (meeting_id, label, title, position, kind)
       select $1, 'Ö ' || n, 'Punkt ' || n, n, 'OTHER' from generate_series(1 + (select count(*)::int from agenda_item where meeting_id = $1), ${items}) n`,
    `insert into agenda_item_consultation (item_id, consultation_id)
       select i.id, c.id from (select id, row_number() over (order by position) as n from agenda_item where meeting_id = $1) i
       join (select c.id, row_number() over (order by c.id) as n from consultation c join paper p on p.id = c.paper_id
         where p.public_since is not null and c.is_public) c on c.n = i.n on conflict do nothing`,
    `insert into ballot (item_id, committee_id, subject, form, state, carried, present, votes_for, votes_against, abstentions, closed_at, created_at)
       select i.id, c.committee_id, 'MAIN_MOTION', 'BY_NAME', 'CLOSED', true, 500, 1, 1, 0, now(), now() - i.position * interval '1 minute'
       from agenda_item i join meeting_committee c on c.meeting_id = i.meeting_id where i.meeting_id = $1
         and not exists (select 1 from ballot b where b.item_id = i.id)`,
    `insert into ballot_seat (ballot_id, seat_id, person_id)
       select b.id, a.seat_id, a.person_id from ballot b join agenda_item i on i.id = b.item_id
       join attendance a on a.meeting_id = i.meeting_id and a.until_at is null where i.meeting_id = $1 on conflict do nothing`,
    `insert into vote (ballot_id, seat_id, person_id, choice, created_at) select s.ballot_id, s.seat_id, s.person_id, 'FOR', now()
       from ballot_seat s join ballot b on b.id = s.ballot_id join agenda_item i on i.id = b.item_id where i.meeting_id = $1 on conflict do nothing`,
    `insert into agenda_version (meeting_id, number, frozen_at, starts_at, notice) select $1, n, now(), now(), 'REGULAR'
       from generate_series(1 + (select count(*)::int from agenda_version where meeting_id = $1), 3) n`,
    `insert into agenda_version_item (version_id, meeting_id, item_id, position, label, title, kind, is_public, is_table_paper)
       select v.id, i.meeting_id, i.id, i.position, i.label, i.title, i.kind, i.is_public, false from agenda_item i
       join agenda_version v on v.meeting_id = i.meeting_id where i.meeting_id = $1 on conflict do nothing`,
  ])
    await db.query(statement, [meetingId])
  await db.query('vacuum analyze')
}
