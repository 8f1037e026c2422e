import { advance, changed } from '../audit/index.js'
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

/** Erases every document that is about one of these things or holds one of them: somebody is to be named in none any more. */
export async function eraseDocumentsWith(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const holding = await ctx.db.query<{ id: string; subjectEntity: string; subjectId: string }[]>(
    `select id, subject_entity as "subjectEntity", subject_id as "subjectId" from document
     where state <> 'ERASED' and (items && $1::uuid[] or subject_id = any($1)) order by id for update`,
    [[...ids]],
  )
  for (const { id, subjectEntity, subjectId } of holding) {
    await erase(ctx, id)
    await changed(ctx, subjectEntity, subjectId)
  }
}

async function erase(ctx: Ctx, id: string): Promise<void> {
  await removeFilesOf(ctx, { entity: 'Document', id })
  await advance(ctx, documentMachine, id, 'eraseDocument', {
    consequence: true,
    set: { items: [], options: {} },
  })
}
