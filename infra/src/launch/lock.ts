import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PlainError } from '../plainError.js'
import { isAlive } from '../postgres/leftovers.js'
import { processBirth } from './processes.js'

/** The right to use a data directory: held by one launcher at a time, free again when that launcher is dead. */
export interface Lock {
  /** Says that the launcher is ending, so that a start in this moment waits instead of giving up. */
  markEnding: () => void
  release: () => void
}

interface Holder {
  pid: number
  birth: string
  port: number
  ending: boolean
  /** The npm process that watches over the launcher, if any; when it is dead the launcher is about to end. */
  watched: number | undefined
}

const PATIENCE_MS = 15_000

/** Takes the data directory, or says who uses it. */
export async function takeLock(dataDir: string, port: number, watched: number | undefined): Promise<Lock> {
  const file = join(dataDir, 'launcher.lock')
  const mine: Holder = { pid: process.pid, birth: processBirth(process.pid), port, ending: false, watched }
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: 'wx' })
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = readHolder(file)
    if (holder === undefined || !holds(holder)) rmSync(file, { force: true })
    else if (Date.now() > end || !isEnding(holder)) throw new PlainError(inUse(dataDir, holder))
    else await sleep(100)
  }
  return {
    markEnding: () => writeFileSync(file, JSON.stringify({ ...mine, ending: true })),
    release: () => {
      if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true })
    },
  }
}

function inUse(dataDir: string, { pid, port }: Holder): string {
  return `Mitsprache already runs on ${dataDir} (process ${pid}, http://localhost:${port}). Stop it first, or give this start a DATA_DIR and a PORT of its own.`
}

function holds({ pid, birth }: Holder): boolean {
  return pid !== process.pid && isAlive(pid) && processBirth(pid) === birth
}

function isEnding({ ending, watched }: Holder): boolean {
  return ending || (watched !== undefined && !isAlive(watched))
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}
