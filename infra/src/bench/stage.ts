import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
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

/** Opens an installation in a directory of its own, which is removed at the end. */
export async function openStage(say: (text: string) => void): Promise<Stage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mitsprache-bench-'))
  const undo: (() => unknown)[] = [() => rmSync(dataDir, { recursive: true, force: true })]
  const close = async (): Promise<void> => {
    for (const step of undo.reverse()) await step()
  }
  try {
    say('starting PostgreSQL')
    const postgres = await startPostgres({ dataDir })
    undo.push(postgres.stop)
    const port = await freePort()
    const secret = randomBytes(32).toString('hex')
    const environment = {
      ...process.env,
      NODE_ENV: 'development',
      PORT: String(port),
      DATABASE_URL: postgres.url,
      DATA_DIR: dataDir,
      PUBLIC_URL: `http://localhost:${port}`,
      SESSION_SECRET: secret,
      DEMO_DATA: '1',
    }
    say('loading the data')
    const lines: string[] = []
    const onLine = (line: string): void => void lines.push(line)
    const install = spawnChild(
      { name: 'install', args: ['api/dist/src/cli.js', 'install'] },
      { root, environment, onLine },
    )
    if ((await endOf(install)) !== 0) throw new Error(lines.slice(-5).join('\n'))
    const api = spawnChild(
      {
        name: 'api',
        args: [...(process.env.BENCH_NODE_ARGS ?? '').split(' ').filter(Boolean), 'api/dist/src/main.js'],
      },
      { root, environment, onLine },
    )
    undo.push(async () => {
      const ended = endOf(api)
      api.kill('SIGTERM')
      await ended
    })
    await answers(`http://localhost:${port}/readyz`)
    const db = new pg.Client({ connectionString: postgres.url })
    await db.connect()
    undo.push(() => db.end())
    return {
      databaseUrl: postgres.url,
      url: `http://localhost:${port}`,
      db,
      signIn: (people) => signIn(db, secret, people),
      close,
    }
  } catch (error) {
    await close()
    throw error
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
