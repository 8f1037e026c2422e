import { randomInt } from 'node:crypto'
import { record } from '../audit/index.js'
import { makePointCodesSchema } from '../contract/priorities.js'
import { mostCodes } from '../contract/priorities.lists.js'
import { check, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { PriorityCode } from './PriorityCode.js'
import { PriorityRound } from './PriorityRound.js'

// read out across a hall and typed on a phone: no 0 and O, no 1 and I, no letters that sound alike at the end
const begins = 'BDFGHKLMNPRSTVWZ'
const sounds = 'AEU'
const ends = 'LMNPRSTF'
const digits = '23456789'
const one = (of: string) => of.charAt(randomInt(of.length))
const syllable = () => one(begins) + one(sounds) + one(ends)

/** Nobody is handed a slip with a word on it that one does not say. */
const unsaid = /HUR|NUT|PUF|FUT|DUM|HES|KAN/

/** Three syllables and two digits: KAMTUFREL47, one of 3.6 thousand million. */
export function newPointCode(): string {
  const code = syllable() + syllable() + syllable() + one(digits) + one(digits)
  return unsaid.test(code) ? newPointCode() : code
}

/** Makes more codes for a round, to be printed and handed out; nobody is written down with them. Errors: ROUND_CLOSED. */
export async function makePointCodes(ctx: Ctx, input: unknown): Promise<string> {
  const { id, count } = check(makePointCodesSchema, input)
  await may(ctx, 'makePointCodes', PriorityRound, id)
  const { state } = await ctx.db.findOneByOrFail(PriorityRound, { id })
  if (state === 'CLOSED') throw new DomainError('ROUND_CLOSED')
  const made = await ctx.db.countBy(PriorityCode, { roundId: id })
  if (made + count > mostCodes) throw invalid('count', 'TOO_MANY', { limit: mostCodes })
  const codes = new Set<string>()
  while (codes.size < count) codes.add(newPointCode())
  // one that another round has is left out: nobody misses it
  await ctx.db.query(
    `insert into priority_code (round_id, code) select $1, code from unnest($2::text[]) code on conflict (code) do nothing`,
    [id, [...codes]],
  )
  await record(ctx, { action: 'priorities.codes.make', entity: 'PriorityRound', entityId: id })
  return id
}
