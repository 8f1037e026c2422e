import { createHash } from 'node:crypto'
import pg from 'pg'

/** A text that was asked so often is asked again: connections keep it prepared from then on. */
const OFTEN = 3
/** Most texts that are kept prepared, and most whose askings are counted. */
const MOST = 500
/** Longest text that is looked at: what is longer was made for this one time. */
const LONGEST = 10_000
/** Gives whatever columns there are: what is kept of it would fail when a migration adds one. */
const EVERYTHING = /(?<!\()\*/

const asked = new Map<string, number>()
const names = new Map<string, string>()

/** The name under which connections keep this text; none while it is not known to come again and again. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= MOST || text.length > LONGEST || EVERYTHING.test(text))
    return known
  const times = (asked.get(text) ?? 0) + 1
  asked.set(text, times)
  if (times < OFTEN) {
    // lists of different lengths make ever new texts
    if (asked.size > MOST) asked.clear()
    return undefined
  }
  asked.delete(text)
  const name = `often ${createHash('sha1').update(text).digest('base64url')}`
  names.set(text, name)
  return name
}

/**
 * A connection that keeps prepared what is asked again and again with other values: of a verb's thirty statements PostgreSQL would
 * else think longer about most than it takes to run them.
 */
export class PreparingClient extends pg.Client {}

type Ask = (...asked: unknown[]) => unknown

// of the prototype: a connection may be given a `query` of its own for a while (`trips.ts`)
PreparingClient.prototype.query = function (this: pg.Client, ...given: unknown[]) {
  const ask = pg.Client.prototype.query as Ask
  const [text, values, ...more] = given
  const name =
    typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined
  if (name === undefined) return ask.apply(this, given)
  return ask.call(this, { name, text, values }, ...more)
} as pg.Client['query']
