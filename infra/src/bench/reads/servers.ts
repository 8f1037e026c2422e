import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { freePort } from '../../ports.js'
import { startProgram, type Running, type Stage } from '../stage.js'
import { tongues, type Tongue } from './questions.js'

const rivals = resolve(import.meta.dirname, '../../../../bench')

/** A server under measurement. */
export interface Server extends Running {
  name: string
  tongue: Tongue
}

/** The node all servers run on, so that none is ahead by it: of the bench's own dependencies. */
export const sameNode = join(rivals, 'node_modules/node/bin/node')

/** Starts everybody who is compared: Mitsprache on the same node as its rivals and on the installed one, and the rivals. */
export async function startServers(stage: Stage, say: (text: string) => void): Promise<Server[]> {
  await stage.db.query(helpers)
  const servers: Server[] = [
    { name: `Mitsprache, node ${process.versions.node}`, tongue: tongues.own, ...stage },
    { name: 'Mitsprache', tongue: tongues.own, ...(await stage.anotherApi({ node: sameNode })) },
  ]
  for (const [program, name] of [
    ['bare', BARE],
    ['graphile', 'PostGraphile'],
    ['usual', 'type-graphql + TypeORM + DataLoader'],
  ] as const) {
    say(`  starting ${name}`)
    servers.push({ name, tongue: tongues[program], ...(await startRival(stage, program)) })
  }
  return servers
}

/** What the bare server is called. */
export const BARE = 'node:http + one statement'

/** Starts one of the rivals on the stage's data; it ends with the stage. */
export async function startRival(stage: Stage, program: 'bare' | 'graphile' | 'usual'): Promise<Running> {
  const port = await freePort()
  const running = await startProgram([join(rivals, `dist/${program}.js`)], {
    environment: {
      ...process.env,
      NODE_ENV: 'production',
      GRAPHILE_ENV: 'production',
      DATABASE_URL: stage.databaseUrl,
      SESSION_SECRET: stage.secret,
      PORT: String(port),
    },
    port,
    ready: '/',
    node: sameNode,
  })
  stage.atEnd(running.stop)
  return running
}

/** What the rivals ask of the database that Mitsprache computes by itself. */
const helpers = `
  create or replace function bench_counts() returns table (state text, field_id uuid, body_id uuid, count int) language sql stable as $$
    select c.state, c.field_id, c.body_id, sum(c.count)::int from paper_count_now c
    group by 1, 2, 3 having sum(c.count) > 0 order by 3, 2, 1 $$;
  create index if not exists bench_paper on paper (submitted_at, id)`

/** Processor time used so far, in microseconds: of one program, and of all of PostgreSQL. Null where the system does not tell. */
export function processorTime(pid: number, backend: number): { node: number; postgres: number } | null {
  try {
    const postmaster = statOf(backend).parent
    // connections that ended are counted by their parent
    let postgres = statOf(postmaster).ended
    for (const entry of readdirSync('/proc'))
      if (/^\d+$/.test(entry)) {
        const stat = whatIsLeft(Number(entry))
        if (stat?.parent === postmaster) postgres += stat.used
      }
    return { node: statOf(pid).used, postgres }
  } catch {
    return null
  }
}

function whatIsLeft(pid: number): Stat | undefined {
  try {
    return statOf(pid)
  } catch {
    return undefined // it ended while we looked
  }
}

interface Stat {
  parent: number
  used: number
  /** By children that ended. */
  ended: number
}

/** The kernel counts in hundredths of a second. */
function statOf(pid: number): Stat {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const sum = (at: number): number => (Number(fields[at]) + Number(fields[at + 1])) * 10_000
  return { parent: Number(fields[1]), used: sum(11), ended: sum(13) }
}
