import { IsNull } from 'typeorm'
import { keepReason, record } from '../audit/index.js'
import { clock, DomainError, may, policy, sql, type Ctx } from '../platform/index.js'
import { Attachment } from './Attachment.js'

policy(Attachment, [
  {
    role: 'PERSON',
    verbs: ['discardFile'],
    when: (f, v) => sql`${f.ownerId} = ${v.person} and ${f.subjectId} is null`,
  },
  { role: 'ADMINISTRATOR', verbs: ['takeDownFile'] },
  { role: 'PERSON', verbs: ['takeDownFile'], when: (_f, v) => v.holdsSomewhere('INTEGRATION_OFFICE') },
])

/** The owner throws a file away that was not attached yet. Errors: NOT_FOUND, FORBIDDEN. */
export async function discardFile(ctx: Ctx, id: string): Promise<string> {
  await may(ctx, 'discardFile', Attachment, id)
  await eraseBytes(ctx, id)
  await record(ctx, { action: 'files.attachment.discard', entity: 'Attachment', entityId: id })
  return id
}

/** Unlawful content goes: the bytes at once, a tombstone stays. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT on `reason`. */
export async function takeDownFile(ctx: Ctx, id: string, reason: string): Promise<string> {
  await may(ctx, 'takeDownFile', Attachment, id)
  if (!reason.trim()) throw new DomainError('INVALID_INPUT', {}, [{ field: 'reason', code: 'REASON_NEEDED' }])
  await keepReason(ctx, reason.trim())
  await eraseBytes(ctx, id)
  await record(ctx, {
    action: 'files.attachment.takeDown',
    entity: 'Attachment',
    entityId: id,
    fields: ['removedAt'],
  })
  return id
}

/** Takes a file away from the thing it belongs to, in a verb of that thing; one that is public stays. Errors: NOT_FOUND. */
export async function removeFileOf(
  ctx: Ctx,
  id: string,
  subject: { entity: string; id: string },
): Promise<void> {
  const file = await ctx.db.findOneBy(Attachment, {
    id,
    subjectEntity: subject.entity,
    subjectId: subject.id,
    publicSince: IsNull(),
    removedAt: IsNull(),
  })
  if (!file) throw new DomainError('NOT_FOUND')
  await eraseBytes(ctx, id)
  await record(ctx, { action: 'files.attachment.remove', entity: 'Attachment', entityId: id })
}

/** Erases all files of a thing that is given up before anybody else saw it. */
export async function removeFilesOf(ctx: Ctx, subject: { entity: string; id: string }): Promise<void> {
  const files = await ctx.db.findBy(Attachment, {
    subjectEntity: subject.entity,
    subjectId: subject.id,
    publicSince: IsNull(),
    removedAt: IsNull(),
  })
  for (const { id } of files) await removeFileOf(ctx, id, subject)
}

async function eraseBytes(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.update(Attachment, { id }, { removedAt: clock.now() })
  await ctx.db.query('delete from attachment_chunk where attachment_id = $1', [id])
}

/** Hours an upload may wait for the form it belongs to. */
const WAITING_HOURS = 48

/** Throws away what was uploaded and never attached. Run hourly. Returns how many. */
export async function tidyFiles(ctx: Ctx): Promise<void> {
  await ctx.db.query(`delete from attachment where subject_id is null and created_at < $1`, [
    new Date(clock.now().getTime() - WAITING_HOURS * 3_600_000),
  ])
}
