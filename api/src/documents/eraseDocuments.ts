import { advance } from '../audit/index.js'
import type { DocumentKind } from '../contract/documents.lists.js'
import { removeFilesOf } from '../files/index.js'
import { clock, type Ctx } from '../platform/index.js'
import { forgottenOf } from './kinds.js'
import { documentMachine } from './states.js'

/** Hours after which a document that is still being made never will be. */
const longestHours = 24

/** Erases documents whose days are over: their files at once; that there was one stays. What nobody finished is said to have failed. */
export async function eraseDocuments(ctx: Ctx): Promise<void> {
  const now = clock.now()
  const over = await ctx.db.query<{ id: string }[]>(
    `select id from document where state <> 'ERASED' and expires_at <= $1 order by expires_at limit 500 for update`,
    [now],
  )
  for (const { id } of over) await erase(ctx, id)
  const stuck = await ctx.db.query<{ id: string; kind: DocumentKind }[]>(
    `select id, kind from document where state in ('REQUESTED', 'BEING_MADE') and modified_at < $1 limit 500 for update`,
    [new Date(now.getTime() - longestHours * 3_600_000)],
  )
  for (const { id, kind } of stuck)
    await advance(ctx, documentMachine, id, 'failDocument', { consequence: true, set: forgottenOf(kind) })
}

async function erase(ctx: Ctx, id: string): Promise<void> {
  await removeFilesOf(ctx, { entity: 'Document', id })
  await advance(ctx, documentMachine, id, 'eraseDocument', {
    consequence: true,
    set: { items: [], options: {} },
  })
}
