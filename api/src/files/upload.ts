import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request, RequestHandler } from 'express'
import type { DataSource } from 'typeorm'
import { DomainError, invalid, signedIn, type Viewer } from '../platform/index.js'
import { safeFileName } from './fileName.js'
import { kindOfFile } from './kindOfFile.js'
import { scanFile } from './scan.js'
import { storeFile } from './storeFile.js'
import { BrokenPicture, carriesMetadata, stripMetadata } from './stripMetadata.js'

/** What uploading needs to know. */
export interface UploadOptions {
  source: DataSource
  viewerOf(request: Request): Promise<Viewer>
  dataDir: string
  maxBytes: number
  /** `host:port` of a ClamAV daemon; without one nothing is scanned. */
  clamd?: string | undefined
}

/** Files of one person that wait for a form: more are refused until some are used. */
const MOST_WAITING = 50

const tooLarge = (maxBytes: number) =>
  invalid('file', 'FILE_TOO_LARGE', { limit: Math.floor(maxBytes / 1024 / 1024) })

function nameOfUpload(request: Request): string {
  const given = request.query.name ?? request.get('x-file-name')
  let name = typeof given === 'string' ? given : ''
  try {
    if (request.query.name === undefined) name = decodeURIComponent(name)
  } catch {
    throw invalid('name', 'INVALID_VALUE')
  }
  const safe = safeFileName(name)
  if (!safe) throw invalid('name', 'REQUIRED')
  return safe
}

/** Writes the body to a file beside the data while counting: nothing of it is known to anybody before it is complete. */
async function spool(request: Request, path: string, maxBytes: number): Promise<void> {
  let size = 0
  const counter = new Transform({
    transform(piece: Buffer, _encoding, done) {
      size += piece.length
      done(size > maxBytes ? tooLarge(maxBytes) : null, piece)
    },
  })
  // opened before anything can fail: a file made after its removal would be left behind
  const target = await open(path, 'wx', 0o600)
  try {
    await pipeline(request, counter, target.createWriteStream())
  } catch (error) {
    if (error instanceof DomainError) throw error
    if (!request.complete) throw new DomainError('UPLOAD_INTERRUPTED')
    throw error
  }
  if (!request.complete) throw new DomainError('UPLOAD_INTERRUPTED')
  if (size === 0) throw invalid('file', 'FILE_EMPTY')
}

async function withoutMetadata(path: string, ending: string): Promise<void> {
  if (!carriesMetadata(ending)) return
  try {
    await writeFile(path, stripMetadata(ending, await readFile(path)))
  } catch (error) {
    throw error instanceof BrokenPicture ? invalid('file', 'FILE_TYPE_MISMATCH') : error
  }
}

async function refuseHoarding(source: DataSource, ownerId: string): Promise<void> {
  const [found] = await source.query<{ waiting: number }[]>(
    `select count(*)::int as waiting from attachment where owner_id = $1 and subject_id is null and removed_at is null`,
    [ownerId],
  )
  if ((found?.waiting ?? 0) >= MOST_WAITING) throw new DomainError('TOO_OFTEN')
}

/** POST: the raw body is the file, its name stands in the query or in X-File-Name (percent-encoded). Answers with its id. */
export function uploadHandler(options: UploadOptions): RequestHandler {
  const { source, maxBytes, clamd } = options
  const folder = join(options.dataDir, 'uploads')
  const ready = mkdir(folder, { recursive: true }).then(() => removeLeftovers(folder))
  return async (request, response) => {
    const viewer = await options.viewerOf(request)
    const ctx = { viewer, db: source.manager, requestId: randomUUID() }
    const ownerId = signedIn(ctx)
    const name = nameOfUpload(request)
    if (Number(request.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes)
    await refuseHoarding(source, ownerId)
    await ready
    const path = join(folder, ctx.requestId)
    const keep = async () => {
      await spool(request, path, maxBytes)
      const { ending, mediaType } = await kindOfFile(path, name)
      if (clamd) await scanFile(path, clamd)
      await withoutMetadata(path, ending)
      const { size } = await stat(path)
      const file = { name, mediaType, ownerId, bytes: createReadStream(path) }
      const id = await source.transaction((db) => storeFile({ ...ctx, db }, file))
      return { id, name, mediaType, size, url: `/api/files/${id}` }
    }
    // answered when nothing is left of the upload but what was kept
    const kept = await keep().finally(() => rm(path, { force: true }))
    response.status(201).json(kept)
  }
}

/** A process that was killed may have left half uploads. */
async function removeLeftovers(folder: string): Promise<void> {
  const dayAgo = Date.now() - 86_400_000
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (found && found.mtimeMs < dayAgo) await rm(path, { force: true })
  }
}
