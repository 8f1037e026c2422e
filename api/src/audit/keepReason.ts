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

/** Erases a reason's text. The chain still verifies: only the salted hash was sealed. */
export async function eraseReason(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.update(Reason, { id }, { text: null, salt: null })
}
