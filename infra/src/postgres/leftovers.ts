import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PlainError } from '../plainError.js'

/**
 * Makes a cluster startable after a crash: a server that outlived its launcher is ended cleanly, and a postmaster.pid
 * whose number now belongs to some other program is removed (PostgreSQL itself only takes over numbers of the dead).
 */
export async function clearLeftovers(cluster: string): Promise<void> {
  const postmaster = readPostmasterPid(cluster)
  if (postmaster === undefined) return
  if (!isAlive(postmaster)) {
    await backendsGone(cluster)
    return
  }
  if (!runsIn(postmaster, cluster)) {
    await backendsGone(cluster)
    rmSync(join(cluster, 'postmaster.pid'), { force: true })
    return
  }
  for (const [signal, patience] of [
    ['SIGINT', 6000],
    ['SIGQUIT', 3000],
    ['SIGKILL', 3000],
  ] as const) {
    process.kill(postmaster, signal)
    if (await until(() => !isAlive(postmaster), patience)) return backendsGone(cluster)
  }
  throw new PlainError(`An earlier PostgreSQL (process ${postmaster}) does not end. Stop it and start again.`)
}

/** Waits until a condition holds; false when the patience (in milliseconds) ran out. */
export async function until(condition: () => boolean, patience: number): Promise<boolean> {
  const end = Date.now() + patience
  while (!condition()) {
    if (Date.now() > end) return false
    await sleep(25)
  }
  return true
}

/** True when a process with this number exists and has not ended. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return processState(pid) !== 'Z'
}

/** The number of the server that last wrote postmaster.pid, if there is one. */
export function readPostmasterPid(cluster: string): number | undefined {
  try {
    const [first = ''] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number.parseInt(first, 10)
    return pid > 1 ? pid : undefined
  } catch {
    return undefined
  }
}

/** After kill -9 of the server its backends need a moment to notice; a new server would refuse to start meanwhile. */
async function backendsGone(cluster: string): Promise<void> {
  await until(() => !processIds().some((pid) => runsIn(pid, cluster)), 5000)
}

function runsIn(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' })
    return (stdout ?? '').includes(cluster)
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster && processState(pid) !== 'Z'
  } catch {
    return false
  }
}

function processIds(): number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 1 && pid !== process.pid)
}

function processState(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2)[0]
  } catch {
    return undefined
  }
}
