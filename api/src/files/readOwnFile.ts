import { IsNull } from 'typeorm'
import { DomainError, invalid, isUuid, signedIn, type Ctx } from '../platform/index.js'
import { Attachment } from './Attachment.js'

/** A file that is read as a whole. */
export interface OwnFile {
  name: string
  mediaType: string
  bytes: Buffer
}

/**
 * What somebody brought and did not attach to anything: to be read, not kept.
 * Errors: SIGN_IN_NEEDED, NOT_FOUND; INVALID_INPUT on `file` (FILE_TOO_LARGE).
 */
export async function readOwnFile(ctx: Ctx, id: string, maxBytes: number): Promise<OwnFile> {
  const file = await ownFile(ctx, id)
  if (file.size > maxBytes)
    throw invalid('file', 'FILE_TOO_LARGE', { limit: Math.floor(maxBytes / 1024 / 1024) })
  const chunks = await ctx.db.query<{ bytes: Buffer }[]>(
    'select bytes from attachment_chunk where attachment_id = $1 order by position',
    [id],
  )
  return {
    name: file.name,
    mediaType: file.mediaType,
    bytes: Buffer.concat(chunks.map(({ bytes }) => bytes)),
  }
}

/** A file that somebody brought and did not attach to anything. Errors: SIGN_IN_NEEDED, NOT_FOUND. */
export async function ownFile(ctx: Ctx, id: string): Promise<Attachment> {
  const ownerId = signedIn(ctx)
  const file = isUuid(id)
    ? await ctx.db.findOneBy(Attachment, { id, ownerId, subjectId: IsNull(), removedAt: IsNull() })
    : null
  if (!file) throw new DomainError('NOT_FOUND')
  return file
}
