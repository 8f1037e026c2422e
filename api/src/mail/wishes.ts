import { randomBytes } from 'node:crypto'
import type { Ctx } from '../platform/index.js'
import { recipientsOf } from './recipients.js'

/** Whether a text can be the token of a link: whatever else is written there, nobody was sent. */
export const isToken = (text: string): boolean => /^[\w-]{1,100}$/.test(text)

/** What somebody wishes of mails that many get, and the token that changes it. */
export interface Wish {
  token: string
  stopped: boolean
}

/**
 * The wishes of people, by id. Their rows stay locked until the caller's transaction ends: who says no at the same moment says it
 * before, and is not written to, or after, and finds what is to be called back.
 */
export async function wishesOf(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, Wish>> {
  const ids = [...new Set(personIds)].sort()
  if (ids.length === 0) return new Map()
  const rows = await ctx.db.query<(Wish & { person_id: string })[]>(
    `insert into mail_wish (person_id, token) select * from unnest($1::uuid[], $2::text[])
     on conflict (person_id) do update set token = mail_wish.token
     returning person_id, token, stopped_at is not null as stopped`,
    [ids, ids.map(() => randomBytes(24).toString('base64url'))],
  )
  return new Map(rows.map(({ person_id: id, token, stopped }) => [id, { token, stopped }]))
}

/** Those of these people who would be mailed and want no mails that many get. */
export async function unwilling(ctx: Ctx, personIds: readonly string[]): Promise<Set<string>> {
  const rows = await ctx.db.query<{ person_id: string }[]>(
    'select person_id from mail_wish where person_id = any($1) and stopped_at is not null',
    [personIds],
  )
  const stopped = await recipientsOf(
    ctx,
    rows.map((row) => row.person_id),
  )
  return new Set(stopped.flatMap(({ personId, email }) => (personId && email ? [personId] : [])))
}
