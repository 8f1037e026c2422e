import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { endOf, spawnChild, waitUntilReady } from '../launch/service.js'
import { freePort } from '../ports.js'
import { startPostgres } from '../postgres.js'
import { median } from './figures.js'
import { processorTime } from './reads/servers.js'

const root = resolve(import.meta.dirname, '../../../..')
const wantedRatio = 0.85

/** How much is measured. */
export interface MailPlan {
  mails: number
  rounds: number
  /** A Redis for the second queue, where there is one. */
  redisUrl: string | undefined
  json: boolean
}

/** What sending took: seconds, and processor time of our two programs in microseconds, which the load of a machine changes less. */
interface Took {
  seconds: number
  node: number
  postgres: number
}

interface Hall {
  db: pg.Client
  /** The server's process that answers `db`. */
  backend: number
  databaseUrl: string
  publicUrl: string
  smtpUrl: string
  /** How many mails the mail server has taken. */
  taken: () => Promise<number>
  start: (name: string, script: string, more?: NodeJS.ProcessEnv) => ChildProcess
}

/** Sends invitations with an appointment each through ledger and queue, and beside it by a bare loop, turn by turn. */
export async function benchMail(plan: MailPlan, say: (text: string) => void): Promise<boolean> {
  const undo: (() => unknown)[] = []
  try {
    const hall = await openHall(undo, say)
    const queues = [
      { name: 'PostgreSQL', queueUrl: undefined },
      ...(plan.redisUrl ? [{ name: 'Redis', queueUrl: plan.redisUrl }] : []),
    ]
    if (!plan.redisUrl) say('the queue on Redis is MISSED: no redis-server was found, install one')
    let right = plan.redisUrl !== undefined
    for (const { name, queueUrl } of queues) right = (await measure(hall, plan, name, queueUrl, say)) && right
    return right
  } finally {
    for (const step of undo.reverse()) await step()
  }
}

async function openHall(undo: (() => unknown)[], say: (text: string) => void): Promise<Hall> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mitsprache-bench-'))
  undo.push(() => rmSync(dataDir, { recursive: true, force: true }))
  const postgres = await startPostgres({ dataDir })
  undo.push(postgres.stop)
  const publicUrl = 'https://mitsprache.example'
  const environment = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: postgres.url,
    DATA_DIR: dataDir,
    PUBLIC_URL: publicUrl,
    LOG_LEVEL: 'warn',
  }
  const start: Hall['start'] = (name, script, more = {}) => {
    const onLine = (line: string): void => say(`${name}: ${line}`)
    return spawnChild({ name, args: [script] }, { root, environment: { ...environment, ...more }, onLine })
  }
  say('making the database')
  const migrate = spawnChild(
    { name: 'migrate', args: ['api/dist/run/cli.js', 'migrate'] },
    { root, environment, onLine: () => undefined },
  )
  if ((await endOf(migrate)) !== 0) throw new Error('The database could not be made.')
  const sink = start('sink', 'infra/dist/src/bench/sink.js')
  undo.push(() => stop(sink))
  const [{ url: smtpUrl }] = (await once(sink, 'message')) as [{ url: string }]
  const db = new pg.Client({ connectionString: postgres.url })
  await db.connect()
  undo.push(() => db.end())
  const backend = (await db.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid ?? 0
  const taken = async (): Promise<number> => {
    sink.send('how many')
    const [answer] = (await once(sink, 'message')) as [{ taken: number }]
    return answer.taken
  }
  return { db, backend, databaseUrl: postgres.url, publicUrl, smtpUrl, taken, start }
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = endOf(child)
  child.kill('SIGTERM')
  await ended
}

async function measure(
  hall: Hall,
  { mails, rounds, json }: MailPlan,
  queue: string,
  queueUrl: string | undefined,
  say: (text: string) => void,
): Promise<boolean> {
  const ratios: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    // whoever goes first changes, so that neither always has the colder machine
    const order = round % 2 === 0 ? (['plain', 'ours'] as const) : (['ours', 'plain'] as const)
    const took: Partial<Record<'plain' | 'ours', Took>> = {}
    for (const which of order)
      took[which] = which === 'ours' ? await ours(hall, mails, queueUrl) : await plain(hall, mails)
    const { plain: bare, ours: own } = took
    if (!bare || !own) throw new Error('A round without one of the two.')
    const ratio = bare.seconds / own.seconds
    ratios.push(ratio)
    const rate = (of: Took): string => `${Math.round(mails / of.seconds)}/s`
    const each = (micros: number): string => `${Math.round(micros / mails)} µs`
    say(
      `${queue}, round ${round + 1}: ${mails} invitations through ledger and queue ${rate(own)} (processor for one: workers ${each(own.node)}, PostgreSQL ${each(own.postgres)}), bare loop ${rate(bare)} (${each(bare.node)}), ratio ${ratio.toFixed(2)}`,
    )
  }
  const ratio = median(ratios)
  const right = ratio >= wantedRatio
  say(`${queue}: ratio ${ratio.toFixed(2)} (median; wanted ≥ ${wantedRatio}) ${right ? 'reached' : 'MISSED'}`)
  if (json) console.log(JSON.stringify({ bench: 'mail', queue, mails, ratios }))
  return right
}

/** The workers as they run in production, one process; from writing the ledger until every mail is settled there. */
async function ours(hall: Hall, mails: number, queueUrl: string | undefined): Promise<Took> {
  const { db, backend, start, smtpUrl, taken } = hall
  await db.query('truncate message, job')
  const port = await freePort()
  const worker = start('workers', 'workers/dist/run/main.js', {
    SMTP_URL: smtpUrl,
    WORKERS_PORT: String(port),
    QUEUE_URL: queueUrl ?? '',
    MAIL_FROM: 'noreply@mitsprache.example',
  })
  try {
    await waitUntilReady(`http://127.0.0.1:${port}/readyz`, () => undefined)
    // what workers do once after they have started is not part of sending
    await noneLeft(db, `job where state in ('queued', 'running')`)
    const before = await taken()
    const used = usedBy(worker, backend)
    const began = performance.now()
    await write(db, mails)
    // looking through the ledger costs the database more than a mail does: not before the last has arrived
    while ((await taken()) - before < mails) await pause()
    await noneLeft(db, `message where state <> 'sent'`)
    const seconds = (performance.now() - began) / 1000
    const took = { seconds, ...used() }
    const arrived = (await taken()) - before
    if (arrived !== mails) throw new Error(`${arrived} of ${mails} mails arrived.`)
    return took
  } finally {
    await stop(worker)
  }
}

const pause = (): Promise<unknown> => new Promise((done) => setTimeout(done, 20))

async function noneLeft(db: pg.Client, which: string): Promise<void> {
  while ((await db.query(`select from ${which} limit 1`)).rowCount !== 0) await pause()
}

/** Counts processor time from now on; where the system does not tell, there is none. */
function usedBy({ pid = 0 }: ChildProcess, backend: number): () => Omit<Took, 'seconds'> {
  const before = processorTime(pid, backend)
  return () => {
    const after = processorTime(pid, backend)
    return {
      node: (after?.node ?? 0) - (before?.node ?? 0),
      postgres: (after?.postgres ?? 0) - (before?.postgres ?? 0),
    }
  }
}

async function plain(hall: Hall, mails: number): Promise<Took> {
  await hall.db.query('truncate message, job')
  await write(hall.db, mails)
  const loop = hall.start('loop', 'workers/dist/bench/plainLoop.js')
  const { databaseUrl, smtpUrl, publicUrl } = hall
  loop.send({ databaseUrl, smtpUrl, publicUrl })
  const [{ seconds, node }] = (await once(loop, 'message')) as [{ seconds: number; node: number }]
  await endOf(loop)
  return { seconds, node, postgres: 0 }
}

/** Invitations as the job that sends them writes them: the event's words, a link, an appointment. */
async function write(db: pg.Client, mails: number): Promise<void> {
  const starts = '2027-03-12T08:00:00.000Z'
  const params = {
    values: { title: 'Integrationsgipfel Rhein-Kreis Neuss' },
    date: { starts, place: 'Zeughaus, Markt 42, Neuss' },
    until: '2027-03-01',
  }
  const calendar = {
    uid: 'summit-3f0f9a3e-6a0e-4c7e-9d0f-2f7f0b6f0c11',
    sequence: 0,
    title: params.values.title,
    starts,
    ends: '2027-03-12T16:00:00.000Z',
    place: params.date.place,
    link: '/veranstaltungen/3f0f9a3e-6a0e-4c7e-9d0f-2f7f0b6f0c11',
    asks: true,
  }
  await db.query(
    `insert into message (id, dedup_key, channel, address, name, locale, template, params, calendar, about_entity, about_id, person_id,
       when_uncertain, not_before, created_at)
     select id, id::text, 'MAIL', 'gast' || n || '@demo.example', 'Gast Muster ' || n, (array['de', 'tr', 'ar', 'uk', 'en'])[1 + n % 5],
       'invitations.invited', $2::jsonb || jsonb_build_object('link', '/einladung/' || md5(n::text)), $3, 'Invitation', gen_random_uuid(),
       gen_random_uuid(), 'resend', now(), now()
     from (select gen_random_uuid() as id, n from generate_series(1, $1) n) row`,
    [mails, JSON.stringify(params), JSON.stringify(calendar)],
  )
}
