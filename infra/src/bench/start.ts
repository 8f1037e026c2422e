import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort } from '../ports.js'
import { median } from './figures.js'

const root = resolve(import.meta.dirname, '../../../..')
/** Seconds from `npm start` until everything answers, the data being there; and of the api from the database on. */
const wanted = { ready: 5, api: 1.5 }

interface Start {
  /** Seconds until everything answered. */
  ready: number
  /** Seconds from PostgreSQL until the api answered. */
  api: number
  /** Resident memory in MB of each process, by what it is. */
  memory: Record<string, number>
}

/** Starts an installation as a person does: once on an empty directory, then again and again; prints times and memory. */
export async function benchStart(
  { times, json }: { times: number; json: boolean },
  say: (text: string) => void,
): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mitsprache-start-'))
  try {
    const first = await start(dataDir)
    say(`on an empty directory: ready after ${first.ready.toFixed(1)} s`)
    const again: Start[] = []
    for (let n = 0; n < times; n++) {
      const one = await start(dataDir)
      again.push(one)
      say(`with its data: ready after ${one.ready.toFixed(1)} s, the api ${one.api.toFixed(1)} s of it`)
    }
    const ready = median(again.map((one) => one.ready))
    const api = median(again.map((one) => one.api))
    const memory = Object.entries(again.at(-1)?.memory ?? {}).map(([name, mb]) => `${name} ${mb} MB`)
    say(`resident memory: ${memory.join(', ')}`)
    say(
      `ready after ${ready.toFixed(1)} s${missed(ready, wanted.ready)}, the api after ${api.toFixed(1)} s${missed(api, wanted.api)}`,
    )
    if (json) console.log(JSON.stringify({ bench: 'start', first: first.ready, again }))
    return ready <= wanted.ready && api <= wanted.api
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const missed = (found: number, limit: number): string =>
  ` (wanted ${limit} at most${found > limit ? ': missed' : ''})`

/** Starts, waits until it says it is ready, looks at the processes and ends it. */
async function start(dataDir: string): Promise<Start> {
  const env = { ...process.env, PORT: String(await freePort()), DATA_DIR: dataDir }
  const began = performance.now()
  const child = spawn('npm', ['start', '--silent'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((done) => child.once('close', done))
  const steps = new Map<string, number>()
  await new Promise<void>((done, failed) => {
    let output = ''
    child.stdout.on('data', (part: Buffer) => {
      const lines = (output + part.toString()).split('\n')
      output = lines.pop() ?? ''
      for (const line of lines) {
        const [, seconds, what] = /^ *([\d.]+) s {2}(.*)$/.exec(line) ?? []
        if (!seconds || !what) continue
        steps.set(what, Number(seconds))
        if (what.startsWith('everything')) done()
      }
    })
    child.once('exit', () => failed(new Error('The installation did not start.')))
  })
  const ready = (performance.now() - began) / 1000
  const memory = memoryUnder(child.pid ?? 0)
  child.kill('SIGTERM')
  await ended
  return {
    ready,
    api: (steps.get('api is ready') ?? NaN) - (steps.get('PostgreSQL is running') ?? NaN),
    memory,
  }
}

/** Resident memory in MB of a process and those it began, added up by what they are. */
function memoryUnder(pid: number): Record<string, number> {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^ *(\d+) +(\d+) +(\d+) +(.*)$/.exec(line))
    .filter((found) => found !== null)
    .map(([, own, parent, rss, args = '']) => ({
      own: Number(own),
      parent: Number(parent),
      rss: Number(rss),
      args,
    }))
  const memory: Record<string, number> = {}
  const add = (one: (typeof all)[number], name: string): void => {
    memory[name] = (memory[name] ?? 0) + Math.round(one.rss / 1024)
    for (const below of all.filter(({ parent }) => parent === one.own)) add(below, nameOf(below.args) ?? name)
  }
  const top = all.find(({ own }) => own === pid)
  if (top) add(top, 'npm')
  return memory
}

const nameOf = (args: string): string | undefined =>
  /postgres/.test(args)
    ? 'PostgreSQL'
    : /workers\/dist/.test(args)
      ? 'workers'
      : /api\/dist/.test(args)
        ? 'api'
        : /start\.mjs/.test(args)
          ? 'launcher'
          : undefined
