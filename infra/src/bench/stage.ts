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

/** An installation to be measured: PostgreSQL as it runs in production, the demo data, one api in a process of its own. */
export interface Stage {
  databaseUrl: string
  url: string
  db: pg.Client
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
    const api = await startApi({ dataDir, databaseUrl: postgres.url, secret, pages })
    undo.push(api.stop)
    const db = new pg.Client({ connectionString: postgres.url })
    await db.connect()
    undo.push(() => db.end())
    return {
      databaseUrl: postgres.url,
      url: api.url,
      db,
      signIn: (people) => signIn(db, secret, people),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function startApi(place: {
  dataDir: string
  databaseUrl: string
  secret: string
  pages: boolean
}): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const environment = {
    ...process.env,
    NODE_ENV: 'development',
    PORT: String(port),
    DATABASE_URL: place.databaseUrl,
    DATA_DIR: place.dataDir,
    PUBLIC_URL: url,
    SESSION_SECRET: place.secret,
    DEMO_DATA: '1',
    ...(place.pages && { CLIENT_DIST: join(root, 'client/dist') }),
  }
  const lines: string[] = []
  const onLine = (line: string): void => void lines.push(line)
  const program = (name: string, args: string[]): ReturnType<typeof spawnChild> =>
    spawnChild({ name, args }, { root, environment, onLine })
  if ((await endOf(program('install', ['api/dist/src/cli.js', 'install']))) !== 0)
    throw new Error(lines.slice(-5).join('\n'))
  // BENCH_NODE_ARGS: to profile the api while it is measured
  const more = (process.env.BENCH_NODE_ARGS ?? '').split(' ').filter(Boolean)
  const api = program('api', [...more, ...API])
  await answers(`${url}/readyz`)
  return {
    url,
    async stop() {
      const ended = endOf(api)
      api.kill('SIGTERM')
      await ended
    },
  }
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (ok) return
    if (tries > 300) throw new Error(`${url} does not answer.`)
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
