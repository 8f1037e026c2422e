import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { API } from '../launch/config.js'
import { endOf, spawnChild } from '../launch/service.js'
import { startPostgres } from '../postgres.js'
import { freePort } from '../ports.js'

const root = resolve(import.meta.dirname, '../../../..')

/** A program under measurement. */
export interface Running {
  url: string
  pid: number
  stop: () => Promise<void>
}

/** An installation to be measured: PostgreSQL as it runs in production, the demo data, one api in a process of its own. */
export interface Stage extends Running {
  databaseUrl: string
  /** What sessions are sealed with. */
  secret: string
  db: pg.Client
  /** One more api on the same data, run by this node or reaching the database by another address. */
  anotherApi: (how: { node?: string; databaseUrl?: string }) => Promise<Running>
  /** Something to be done before it closes. */
  atEnd: (step: () => unknown) => void
  /** Signs people in: the cookie of each, in the order given. */
  signIn: (people: readonly string[]) => Promise<string[]>
  close: () => Promise<void>
}

/** Opens an installation in a directory of its own, which is removed at the end; with its pages only where they are measured. */
export async function openStage(say: (text: string) => void, { pages = false } = {}): Promise<Stage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mitsprache-bench-'))
  const undo: (() => unknown)[] = [() => rmSync(dataDir, { recursive: true, force: true })]
  const close = async (): Promise<void> => {
    for (const step of undo.reverse()) await step()
  }
  try {
    say('starting PostgreSQL')
    const postgres = await startPostgres({ dataDir })
    undo.push(postgres.stop)
    const secret = randomBytes(32).toString('hex')
    say('loading the data')
    const place = { dataDir, databaseUrl: postgres.url, secret, pages }
    await install(place)
    const api = await startApi(place)
    undo.push(api.stop)
    const db = new pg.Client({ connectionString: postgres.url })
    await db.connect()
    undo.push(() => db.end())
    return {
      databaseUrl: postgres.url,
      url: api.url,
      pid: api.pid,
      secret,
      db,
      atEnd: (step) => void undo.push(step),
      async anotherApi({ node, databaseUrl = place.databaseUrl }) {
        const another = await startApi({ ...place, databaseUrl }, node)
        undo.push(another.stop)
        return another
      },
      signIn: (people) => signIn(db, secret, people),
      stop: api.stop,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

interface Place {
  dataDir: string
  databaseUrl: string
  secret: string
  pages: boolean
}

const environmentOf = (place: Place, port: number): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: 'development',
  PORT: String(port),
  DATABASE_URL: place.databaseUrl,
  DATA_DIR: place.dataDir,
  PUBLIC_URL: `http://localhost:${port}`,
  SESSION_SECRET: place.secret,
  DEMO_DATA: '1',
  ...(place.pages && { CLIENT_DIST: join(root, 'client/dist') }),
})

async function install(place: Place): Promise<void> {
  const lines: string[] = []
  const surroundings = {
    root,
    environment: environmentOf(place, 0),
    onLine: (line: string) => void lines.push(line),
  }
  if (
    (await endOf(spawnChild({ name: 'install', args: ['api/dist/run/cli.js', 'install'] }, surroundings))) !==
    0
  )
    throw new Error(lines.slice(-5).join('\n'))
}

/** Starts an api. BENCH_NODE_ARGS: to profile it while it is measured. */
async function startApi(place: Place, node?: string): Promise<Running> {
  const port = await freePort()
  const more = (process.env.BENCH_NODE_ARGS ?? '').split(' ').filter(Boolean)
  return startProgram([...more, ...API], {
    environment: environmentOf(place, port),
    port,
    ready: '/readyz',
    node,
  })
}

/** Starts a program that listens on a port, and waits until it answers. */
export async function startProgram(
  args: string[],
  how: { environment: NodeJS.ProcessEnv; port: number; ready: string; node?: string | undefined },
): Promise<Running> {
  const lines: string[] = []
  const program = spawnChild(
    { name: 'program', args },
    {
      root,
      environment: how.environment,
      onLine: (line) => void lines.push(line),
      ...(how.node && { node: how.node }),
    },
  )
  const url = `http://localhost:${how.port}`
  await answers(`${url}${how.ready}`, () => program.exitCode !== null && lines.slice(-10).join('\n'))
  return {
    url,
    pid: program.pid ?? 0,
    async stop() {
      const ended = endOf(program)
      program.kill('SIGTERM')
      await ended
    },
  }
}

async function answers(url: string, ended: () => string | false): Promise<void> {
  for (let tries = 0; ; tries++) {
    // whatever it says: who answers is there
    const ok = await fetch(url).then(
      ({ status }) => status < 500,
      () => false,
    )
    if (ok) return
    const words = ended()
    if (words !== false) throw new Error(`${url} is gone: ${words}`)
    if (tries > 600) throw new Error(`${url} does not answer.`)
    await new Promise((done) => setTimeout(done, 100))
  }
}

/** Sessions as signing in makes them: a row each, and a cookie sealed with the installation's secret. */
async function signIn(db: pg.Client, secret: string, people: readonly string[]): Promise<string[]> {
  const rows = people.map((personId) => ({
    user: randomUUID(),
    session: randomUUID(),
    token: randomBytes(24).toString('base64url'),
    personId,
  }))
  await db.query(
    `with told as (select * from jsonb_to_recordset($1) as t("user" text, session text, token text, "personId" uuid)),
     users as (insert into auth."user" (id, name, email, "emailVerified", "personId", "createdAt", "updatedAt")
       select "user", 'Gast', "user" || '@demo.example', true, "personId", now(), now() from told returning id)
     insert into auth.session (id, token, "userId", "expiresAt", "createdAt", "updatedAt")
       select session, token, "user", now() + interval '1 day', now(), now() from told`,
    [JSON.stringify(rows)],
  )
  return rows.map(({ token }) => {
    const seal = createHmac('sha256', secret).update(token).digest('base64')
    return `mitsprache.session_token=${encodeURIComponent(`${token}.${seal}`)}`
  })
}
