import { TextOrigin } from '../accounts/index.js'
import { advance, changed, record } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import {
  addDocumentationFileSchema,
  documentationReasonSchema,
  saveDocumentationSchema,
} from '../contract/followup.js'
import { mostDocumentationFiles } from '../contract/followup.lists.js'
import { attachFile, Attachment, removeFileOf } from '../files/index.js'
import { ReferenceText } from '../goals/index.js'
import { check, clock, dayOf, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { Documentation, DocumentationFile } from './Documentation.js'
import { freezeFigures } from './eventFigures.js'
import { documentationMachine } from './states.js'

const subject = (id: string) => ({ entity: 'Documentation', id })

/** Writes down what happened. Returns the documentation. Errors: DOCUMENTATION_FINAL, SUMMIT_NOT_HELD. */
export async function saveDocumentation(ctx: Ctx, input: unknown): Promise<string> {
  const { summitId, text, translations } = check(saveDocumentationSchema, input)
  const { id, textVersion } = await openOf(ctx, summitId)
  const version = textVersion + 1
  await ctx.db.update(Documentation, { id }, { text, textVersion: version })
  await ctx.db.delete(ReferenceText, { subjectId: id })
  const rows = (translations ?? []).map((one) => ({
    ...one,
    ...{ subjectId: id, part: 'text', version, origin: TextOrigin.AUTHOR },
  }))
  if (rows.length > 0) await ctx.db.insert(ReferenceText, rows)
  await record(ctx, {
    action: 'followup.documentation.save',
    entity: 'Documentation',
    entityId: id,
    fields: ['text'],
  })
  await changed(ctx, 'Summit', summitId)
  return id
}

/** Adds a file with what it shows. Errors: DOCUMENTATION_FINAL, CONSENT_NEEDED for a picture, NOT_FOUND. */
export async function addDocumentationFile(ctx: Ctx, input: unknown): Promise<string> {
  const { summitId, fileId, description, consent } = check(addDocumentationFileSchema, input)
  const { id } = await openOf(ctx, summitId)
  if ((await ctx.db.countBy(DocumentationFile, { documentationId: id })) >= mostDocumentationFiles)
    throw invalid('fileId', 'TOO_MANY', { limit: mostDocumentationFiles })
  await attachFile(ctx, fileId, subject(id))
  const file = await ctx.db.findOneByOrFail(Attachment, { id: fileId })
  if (file.mediaType.startsWith('image/') && !consent) throw invalid('consent', 'CONSENT_NEEDED')
  await ctx.db.insert(DocumentationFile, {
    documentationId: id,
    fileId,
    description,
    consent: consent ?? false,
  })
  await record(ctx, { action: 'followup.documentation.addFile', entity: 'Documentation', entityId: id })
  await changed(ctx, 'Summit', summitId)
  return id
}

/** Takes a file away; its bytes are gone. Returns the documentation. Errors: DOCUMENTATION_FINAL, NOT_FOUND. */
export async function removeDocumentationFile(ctx: Ctx, input: unknown): Promise<string> {
  const fileId = check(idField, input)
  await may(ctx, 'removeDocumentationFile', DocumentationFile, fileId)
  const file = await ctx.db.findOneByOrFail(DocumentationFile, { id: fileId })
  const { id, summitId, state } = await ctx.db.findOneByOrFail(Documentation, { id: file.documentationId })
  if (state === 'FINAL') throw new DomainError('DOCUMENTATION_FINAL')
  await ctx.db.delete(DocumentationFile, { id: fileId })
  await removeFileOf(ctx, file.fileId, subject(id))
  await record(ctx, { action: 'followup.documentation.removeFile', entity: 'Documentation', entityId: id })
  await changed(ctx, 'Summit', summitId)
  return id
}

/** Everybody reads it from now on, as provisional; the figures are kept as they are now. */
export async function publishDocumentation(ctx: Ctx, input: unknown): Promise<string> {
  return move(ctx, check(idField, input), 'publishDocumentation')
}

/** It is final: nothing of it changes any more. */
export async function finaliseDocumentation(ctx: Ctx, input: unknown): Promise<string> {
  return move(ctx, check(idField, input), 'finaliseDocumentation')
}

/** Something final has to be put right; why is kept. */
export async function reopenDocumentation(ctx: Ctx, input: unknown): Promise<string> {
  const { id, reason } = check(documentationReasonSchema, input)
  return move(ctx, id, 'reopenDocumentation', reason)
}

/** A provisional one is taken back; why is kept. */
export async function withdrawDocumentation(ctx: Ctx, input: unknown): Promise<string> {
  const { id, reason } = check(documentationReasonSchema, input)
  await advance(ctx, documentationMachine, id, 'withdrawDocumentation', {
    reason,
    set: { publishedOn: null },
  })
  return told(ctx, id)
}

async function move(
  ctx: Ctx,
  id: string,
  verb: 'publishDocumentation' | 'finaliseDocumentation' | 'reopenDocumentation',
  reason?: string,
): Promise<string> {
  await advance(ctx, documentationMachine, id, verb, {
    set: { publishedOn: dayOf(clock.now()) },
    ...(reason && { reason }),
  })
  const { summitId } = await ctx.db.findOneByOrFail(Documentation, { id })
  if (verb !== 'reopenDocumentation') await freezeFigures(ctx, summitId)
  return told(ctx, id)
}

async function told(ctx: Ctx, id: string): Promise<string> {
  const { summitId } = await ctx.db.findOneByOrFail(Documentation, { id })
  await changed(ctx, 'Summit', summitId)
  return id
}

/** The documentation of an event as long as it can be changed, begun when there is none. */
async function openOf(ctx: Ctx, summitId: string): Promise<Documentation> {
  await may(ctx, 'saveDocumentation', Summit, summitId)
  const { state } = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  if (state !== 'HELD') throw new DomainError('SUMMIT_NOT_HELD')
  await ctx.db.query('insert into documentation (summit_id) values ($1) on conflict (summit_id) do nothing', [
    summitId,
  ])
  const found = await ctx.db.findOneOrFail(Documentation, {
    where: { summitId },
    lock: { mode: 'pessimistic_write' },
  })
  if (found.state === 'FINAL') throw new DomainError('DOCUMENTATION_FINAL')
  return found
}
