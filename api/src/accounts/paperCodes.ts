import { randomInt } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { letterAlphabet, letterCodeLength } from '../contract/letters.js'
import { DomainError } from '../platform/index.js'

/** A new code to be printed on paper and typed in. */
export function newLetterCode(): string {
  return Array.from({ length: letterCodeLength }, () =>
    letterAlphabet.charAt(randomInt(letterAlphabet.length)),
  ).join('')
}
/** How a code is printed: in two halves. */
export const printedCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`

/** Wrong codes of one sender in a quarter of an hour: enough for a club's whole room, far too few to guess one. */
const mostWrong = 20
const wrongSeconds = 15 * 60

/** Counts the wrong codes of a sender. Where they came from is kept in memory alone, and only for codes that are wrong. */
export interface WrongCodes {
  /** Errors: TOO_MANY_ATTEMPTS. */
  refuse(sender: string): Promise<void>
  /** Counts one. Errors: TOO_MANY_ATTEMPTS. */
  count(sender: string): Promise<void>
}

/** A counter of its own for one kind of code; `most` where one network has more people who mistype than a club's room. */
export function wrongCodes(most = mostWrong): WrongCodes {
  const limiter = new RateLimiterMemory({ points: most, duration: wrongSeconds })
  return {
    async refuse(sender) {
      const before = await limiter.get(sender)
      if (before && before.remainingPoints <= 0) throw tooMany(before)
    },
    async count(sender) {
      await limiter.consume(sender).catch((over: unknown) => {
        throw over instanceof RateLimiterRes ? tooMany(over) : over
      })
    },
  }
}

const tooMany = (over: RateLimiterRes) =>
  new DomainError('TOO_MANY_ATTEMPTS', { minutes: Math.max(1, Math.ceil(over.msBeforeNext / 60_000)) })
