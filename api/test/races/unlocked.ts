import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { vi } from 'vitest'

/** What protects the races: locks on rows, and the number that is taken and written in one statement. */
export interface Protection {
  rows?: boolean
  numbers?: boolean
}

type Send = (text: string, values?: unknown[]) => Promise<unknown>

/**
 * Runs work as if somebody had forgotten the protection: statements lose their row locks, reference numbers are read first and
 * written then. Each statement that lost something, and each commit, waits until all who race have come that far.
 */
export async function without<T>(lost: Protection, work: () => Promise<T>): Promise<T> {
  const original = pg.Client.prototype.query as unknown as (this: pg.Client, ...args: unknown[]) => unknown
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...[text, values, callback]: unknown[]
  ) {
    const asked = statementOf(text, values)
    if (!asked || callback) return original.call(this, text, values, callback) as never
    const send: Send = (changed, others) =>
      original.call(this, changed, others ?? asked.values) as Promise<unknown>
    return rewritten(asked.text, lost, send) as never
  } as never)
  try {
    return await work()
  } finally {
    spy.mockRestore()
  }
}

/** Text and values of a statement, prepared or not; none for what brings its own way to be sent. */
function statementOf(text: unknown, values: unknown): { text: string; values: unknown } | undefined {
  if (typeof text === 'string') return { text, values }
  const {
    text: prepared,
    values: own,
    submit,
  } = text as { text?: unknown; values?: unknown; submit?: unknown }
  return typeof prepared === 'string' && !submit ? { text: prepared, values: own } : undefined
}

const lock = /\s+for (no key )?(update|share)( of "?\w+"?)?( skip locked)?/gi

async function rewritten(text: string, lost: Protection, send: Send): Promise<unknown> {
  if (lost.numbers && text.startsWith('insert into number_series')) return numberWithoutLock(send)
  // nobody is done before all have looked
  if (text === 'COMMIT') await everybodyIsHere()
  const unlocked = lost.rows ? text.replaceAll(lock, '') : text
  const found = await send(unlocked)
  if (unlocked !== text) await everybodyIsHere()
  return found
}

async function numberWithoutLock(send: Send): Promise<unknown> {
  const read = (await send(
    'select coalesce(max(last), 0)::int + 1 as last from number_series where body_id = $1 and period = $2',
  )) as { rows: { last: number }[] }
  await everybodyIsHere()
  const last = Number(read.rows[0]?.last)
  return send(
    `insert into number_series (body_id, period, last) values ($1, $2, ${last}) on conflict (body_id, period) do update set last = ${last} returning last`,
  )
}

let lastArrival = 0
let gate: Promise<void> | undefined

/** Opens for all at once when nobody new has come for a moment. */
function everybodyIsHere(): Promise<void> {
  lastArrival = performance.now()
  gate ??= (async () => {
    while (performance.now() - lastArrival < 80) await pause(20)
    gate = undefined
  })()
  return gate
}
