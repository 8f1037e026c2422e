import { crowd, within, type Outcome } from '../crowd.js'
import { openStage, type Stage } from '../stage.js'
import { WRITES, writing } from '../writing.js'
import { fillPapers } from './data.js'
import { behind, inOneShape, questions, type Question } from './questions.js'
import { processorTime, startServers, type Server } from './servers.js'
import { everybody, tellReads, type Measured, type Viewer } from './tell.js'

/** How much is measured. */
export interface ReadSize {
  papers: number
  rounds: number
  /** Of each measurement. */
  seconds: number
  json: boolean
  /** At rest alone: what is measured while something is written takes as long again. */
  brief?: boolean
}
const clients = 32
/** Pages and papers that are asked for in turn. */
const variety = 200
const pages = 40

/**
 * Reads three questions from Mitsprache and from its rivals in turn, on the same data, with the same signed sessions. First it looks
 * whether all of them give the same. Prints a table and the ratios of each round; false where a ratio is below what is promised. Then
 * the same while something is written again and again: what Mitsprache has answered is given again only until then.
 */
export async function benchReads(size: ReadSize, say: (text: string) => void): Promise<boolean> {
  const stage = await openStage(say)
  try {
    say(`writing ${size.papers} papers`)
    await fillPapers(stage, size, say)
    const servers = await startServers(stage, say)
    const cookies = await delegates(stage)
    const asked = await prepare(servers, stage, cookies[0] ?? '', say)
    const parts = { size, asked, cookies, backend: await backendOf(stage) }
    const reached = tellReads(await measureAll(servers, parts, say), servers, size, say)
    if (size.brief) return reached
    const what = `something is written ${WRITES} times a second`
    say(what)
    const stop = writing(stage)
    const disturbed = await measureAll(servers, parts, say)
    await stop()
    tellReads(disturbed, servers, { ...size, while: what }, say)
    return reached
  } finally {
    await stage.close()
  }
}

/** The process the stage's own connection has in PostgreSQL. */
export async function backendOf({ db }: Stage): Promise<number> {
  return (await db.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid ?? 0
}

/** What a measurement needs. */
export interface Parts {
  size: ReadSize
  asked: Map<Server, Asked>
  cookies: readonly string[]
  backend: number
}

/** Measures each question with each server and viewer, round by round. */
export async function measureAll(
  servers: readonly Server[],
  { size, asked, cookies, backend }: Parts,
  say: (text: string) => void,
): Promise<Measured[]> {
  const measured: Measured[] = []
  for (let round = 0; round <= size.rounds; round++)
    for (const question of questions) {
      say(`${round === 0 ? 'warming up' : `round ${round} of ${size.rounds}`}: ${question.title}`)
      const seconds = round === 0 ? Math.min(1, size.seconds) : size.seconds
      // each begins once in a while: what came before warms what comes after
      for (const { server, viewer } of turned(everybody(servers), round)) {
        const variables = asked.get(server)?.[question.name] ?? []
        const one = await measure({ server, viewer, question, variables, cookies, backend, seconds, round })
        if (round > 0) measured.push(one)
      }
    }
  return measured
}

interface Measurement {
  server: Server
  viewer: Viewer
  question: Question
  variables: readonly Record<string, unknown>[]
  cookies: readonly string[]
  backend: number
  seconds: number
  round: number
}

async function measure(m: Measurement): Promise<Measured> {
  const requests = m.variables.map((variables, n) => ({
    cookie: m.viewer === 'delegate' ? (m.cookies[n % m.cookies.length] ?? '') : '',
    variables,
  }))
  const before = processorTime(m.server.pid, m.backend)
  const outcome = await crowd({
    url: m.server.url,
    path: m.server.tongue.path?.[m.question.name] ?? '/graphql',
    clients,
    query: m.server.tongue.query[m.question.name],
    requests,
    seconds: m.seconds,
  })
  const after = processorTime(m.server.pid, m.backend)
  fault(m.server, outcome)
  const each = (kind: 'node' | 'postgres'): number | null =>
    before && after && (after[kind] - before[kind]) / outcome.times.length
  return {
    round: m.round,
    question: m.question.name,
    server: m.server.name,
    viewer: m.viewer,
    perSecond: outcome.times.length / outcome.seconds,
    p50: within(outcome, 0.5),
    p99: within(outcome, 0.99),
    nodeMicros: each('node'),
    postgresMicros: each('postgres'),
  }
}

const turned = <T>(list: readonly T[], by: number): T[] => {
  const at = by % list.length
  return [...list.slice(at), ...list.slice(0, at)]
}

function fault(server: Server, { faults, times }: Outcome): void {
  const told = Object.entries(faults).map(([code, n]) => `${code} × ${n}`)
  if (told.length > 0 || times.length === 0)
    throw new Error(`${server.name}: ${told.join(', ') || 'no answer'}`)
}

/** Delegates of organisations, as many as there are clients. They have rights that must be looked at, and see no more of these papers. */
export async function delegates({ db, signIn }: Stage): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `with made as (insert into person (given_name, family_name, email, locale)
       select 'Delegierte', 'Muster ' || n, gen_random_uuid() || '@demo.example', 'de' from generate_series(1, $1) n returning id),
     numbered as (select id, row_number() over () as n from made),
     acts as (insert into delegate (person_id, organisation_id, role, valid_from)
       select m.id, o.ids[1 + m.n % array_length(o.ids, 1)], 'LEAD', now() - interval '1 day'
       from numbered m, (select array_agg(id order by id) as ids from organisation
         where not exists (select 1 from proposal q where q.organisation_id = organisation.id and q.public_since is null)) o returning person_id)
     select person_id as id from acts`,
    [clients],
  )
  return signIn(rows.map(({ id }) => id))
}

type Asked = Record<Question['name'], Record<string, unknown>[]>

/** Asks everybody for the same things once and compares; gives what each is asked from now on. */
export async function prepare(
  servers: readonly Server[],
  stage: Stage,
  cookie: string,
  say: (text: string) => void,
): Promise<Map<Server, Asked>> {
  say('looking whether all of them give the same')
  const papers = await stage.db.query<{ id: string }>(
    `select id from paper where public_since is not null and number like 'M-%' order by md5(id::text) limit $1`,
    [variety],
  )
  const ids = papers.rows.map(({ id }) => ({ id }))
  const asked = new Map<Server, Asked>()
  const told: { name: string; data: string[] }[] = []
  for (const { server, viewer } of everybody(servers)) {
    const data: unknown[] = []
    const ask = async (question: Question['name'], variables: Record<string, unknown>): Promise<unknown> => {
      const answer = await askOnce(server, question, variables, viewer === 'delegate' ? cookie : '')
      data.push(inOneShape(answer))
      return answer
    }
    for (const one of ids.slice(0, 20)) await ask('one', one)
    const cursors: Record<string, unknown>[] = [{}]
    for (let page = 0; page < pages; page++)
      cursors.push(behind(nameOf(server), await ask('page', cursors[page] ?? {})))
    await ask('counts', {})
    asked.set(server, { one: ids, page: cursors.slice(0, pages), counts: [{}] })
    told.push({ name: `${server.name}, ${viewer}`, data: data.map((one) => JSON.stringify(one)) })
  }
  const [first, ...others] = told
  for (const { name, data } of others)
    data.forEach((one, at) => {
      if (one !== first?.data[at])
        throw new Error(
          `${name} gives something else than ${first?.name}:\n${one.slice(0, 1500)}\n${first?.data[at]?.slice(0, 1500)}`,
        )
    })
  say(`  ${told.length} × ${first?.data.length} answers, all the same`)
  return asked
}

const nameOf = (server: Server): string => (server.tongue.path ? 'bare' : 'graphql')

async function askOnce(
  { url, tongue, name }: Server,
  question: Question['name'],
  variables: Record<string, unknown>,
  cookie: string,
): Promise<unknown> {
  const response = await fetch(url + (tongue.path?.[question] ?? '/graphql'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, ...(cookie && { cookie }) },
    body: JSON.stringify({ query: tongue.query[question], variables }),
  })
  const text = await response.text()
  const { data, errors } = JSON.parse(text.startsWith('{') ? text : '{}') as {
    data?: unknown
    errors?: unknown[]
  }
  if (errors ?? data === undefined) throw new Error(`${name}: ${text.slice(0, 2000)}`)
  return data
}
