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

/** Knows which texts come again and again, and their names. */
class Texts {
  readonly #asked = new Map<string, number>()
  readonly #names = new Map<string, string>()

  /** The name under which connections keep this text; none while it is not known to come again. */
  nameOf(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known !== undefined || this.#names.size >= MOST) return known
    if (text.length > LONGEST || EVERYTHING.test(text)) return undefined
    const times = (this.#asked.get(text) ?? 0) + 1
    this.#asked.set(text, times)
    if (times < OFTEN) {
      // lists of different lengths make ever new texts
      if (this.#asked.size > MOST) this.#asked.clear()
      return undefined
    }
    this.#asked.delete(text)
    const name = `often ${createHash('sha1').update(text).digest('base64url')}`
    this.#names.set(text, name)
    return name
  }
}

type Ask = (...asked: unknown[]) => unknown

/**
 * Connections of a pool that keep prepared what is asked again and again with other values: of a verb's thirty statements
 * PostgreSQL would else think longer about most than it takes to run them.
 */
export function preparingClient(): typeof pg.Client {
  const texts = new Texts()
  class PreparingClient extends pg.Client {}
  // of the prototype: a connection may be given a `query` of its own for a while (`trips.ts`)
  PreparingClient.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const ask = pg.Client.prototype.query as Ask
    const [text, values, ...more] = given
    const isAsked = typeof text === 'string' && Array.isArray(values) && values.length > 0
    const name = isAsked ? texts.nameOf(text) : undefined
    if (name === undefined) return ask.apply(this, given)
    return ask.call(this, { name, text, values }, ...more)
  } as pg.Client['query']
  return PreparingClient
}
