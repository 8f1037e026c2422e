import { createHmac } from 'node:crypto'
import type pg from 'pg'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { DomainError } from '../../platform/index.js'

/** How often in how many seconds. */
export interface Allowance {
  points: number
  seconds: number
}

/** How often one may ask for a mail or try a link or code. Known and unknown addresses are counted alike. */
export interface SignInLimits {
  mailsByAddress: Allowance
  mailsBySender: Allowance
  triesByAddress: Allowance
  triesBySender: Allowance
}

/** Enough for a club's whole board behind one connection, far too little to guess a code. */
export const usualLimits: SignInLimits = {
  mailsByAddress: { points: 5, seconds: 15 * 60 },
  mailsBySender: { points: 60, seconds: 60 * 60 },
  triesByAddress: { points: 10, seconds: 15 * 60 },
  triesBySender: { points: 60, seconds: 15 * 60 },
}

/** Counts an attempt of an address or a sender; refuses with TOO_MANY_ATTEMPTS once the allowance is used up. */
export type Count = (what: keyof SignInLimits, who: string) => Promise<void>

/** Counters shared by all api processes. What is counted is kept as a keyed digest: no address stands in the table. */
export function signInCounter(pool: pg.Pool, secret: string, limits: SignInLimits = usualLimits): Count {
  const limiters = new Map(
    Object.entries(limits).map(([name, { points, seconds }]: [string, Allowance]) => [
      name,
      new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        schemaName: 'auth',
        tableName: 'rate_limit',
        tableCreated: true,
        keyPrefix: name,
        points,
        duration: seconds,
        inMemoryBlockOnConsumed: points + 1,
        insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }),
      }),
    ]),
  )
  return async (what, who) => {
    const key = createHmac('sha256', secret).update(who).digest('base64url')
    try {
      await limiters.get(what)?.consume(key)
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      throw new DomainError('TOO_MANY_ATTEMPTS', {
        minutes: Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000)),
      })
    }
  }
}
