import { createHash, randomBytes } from 'node:crypto'
import type { Ctx } from '../platform/index.js'
import { Reason } from './Reason.js'

/** Hash under which a reason is sealed. */
export function reasonHash(salt: string, text: string): string {
  return createHash('sha256').update(`${salt}\n${text}`).digest('hex')
}

/** Keeps a free text in a row of its own that can be erased; returns its id. */
export async function keepReason(ctx: Ctx, text: string): Promise<string> {
  const salt = randomBytes(16).toString('hex')
  const kept = await ctx.db.insert(Reason, { text, salt, hash: reasonHash(salt, text) })
  return String(kept.identifiers[0]?.id)
}

/** Erases the reasons given for moves of these things. The chain still verifies. */
export async function eraseReasonsOf(ctx: Ctx, ids: readonly string[]): Promise<void> {
  await ctx.db.query(
    `update reason r set text = null, salt = null from transition t where t.reason_id = r.id and t.entity_id = any($1) and r.text is not null`,
    [ids],
  )
}

/** Erases a reason's text. The chain still verifies: only the salted hash was sealed. */
export async function eraseReason(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.update(Reason, { id }, { text: null, salt: null })
}
