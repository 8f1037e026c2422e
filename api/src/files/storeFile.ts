import { createHash } from 'node:crypto'
import { clock, type Ctx } from '../platform/index.js'
import { Attachment } from './Attachment.js'

/** Size of a piece in the database: small enough to stream, large enough to be few. */
export const CHUNK_BYTES = 256 * 1024

/** A file to keep. Its type must have been found out by its content. */
export interface FileToStore {
  name: string
  mediaType: string
  ownerId: string
  bytes: AsyncIterable<Buffer>
}

/** Keeps a file in the caller's transaction; until it is attached its owner alone sees it. Returns its id. */
export async function storeFile(ctx: Ctx, { bytes, ...file }: FileToStore): Promise<string> {
  const hash = createHash('sha256')
  const made = await ctx.db.insert(Attachment, { ...file, size: 1, sha256: '', createdAt: clock.now() })
  const id = String(made.identifiers[0]?.id)
  let size = 0
  let position = 0
  for await (const chunk of chunked(bytes)) {
    hash.update(chunk)
    size += chunk.length
    await ctx.db.query('insert into attachment_chunk (attachment_id, position, bytes) values ($1, $2, $3)', [
      id,
      position,
      chunk,
    ])
    position += 1
  }
  await ctx.db.update(Attachment, { id }, { size, sha256: hash.digest('hex') })
  return id
}

/** Keeps a file that was made here and belongs to a thing from the start. Returns its id. */
export async function keepMadeFile(
  ctx: Ctx,
  { subject, ...file }: FileToStore & { subject: { entity: string; id: string } },
): Promise<string> {
  const id = await storeFile(ctx, file)
  await ctx.db.update(Attachment, { id }, { subjectEntity: subject.entity, subjectId: subject.id })
  return id
}

async function* chunked(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer = Buffer.alloc(0)
  for await (const piece of bytes) {
    waiting = waiting.length > 0 ? Buffer.concat([waiting, piece]) : piece
    for (; waiting.length >= CHUNK_BYTES; waiting = waiting.subarray(CHUNK_BYTES))
      yield waiting.subarray(0, CHUNK_BYTES)
  }
  if (waiting.length > 0) yield waiting
}
