import { record } from '../audit/index.js'
import { clock, DomainError, isUuid, signedIn, type Ctx } from '../platform/index.js'
import { Attachment } from './Attachment.js'

/** Joins a file to the thing it belongs to, in the verb of that thing; only its owner may, and once. Errors: SIGN_IN_NEEDED, NOT_FOUND. */
export async function attachFile(
  ctx: Ctx,
  id: string,
  subject: { entity: string; id: string },
): Promise<void> {
  const ownerId = signedIn(ctx)
  if (!isUuid(id)) throw new DomainError('NOT_FOUND')
  const file = await ctx.db.findOne(Attachment, {
    where: { id, ownerId },
    lock: { mode: 'pessimistic_write' },
  })
  if (!file || file.removedAt) throw new DomainError('NOT_FOUND')
  if (file.subjectId === subject.id) return
  if (file.subjectId) throw new DomainError('NOT_FOUND')
  await ctx.db.update(Attachment, { id }, { subjectEntity: subject.entity, subjectId: subject.id })
  await record(ctx, { action: 'files.attachment.attach', entity: 'Attachment', entityId: id })
}

/** Makes the files of a thing public, in the verb that makes the thing public. Those that are already stay as they are. */
export async function publishFiles(ctx: Ctx, subject: { entity: string; id: string }): Promise<void> {
  await ctx.db.query(
    `update attachment set public_since = $3
      where subject_entity = $1 and subject_id = $2 and public_since is null and removed_at is null`,
    [subject.entity, subject.id, clock.now()],
  )
}
