import type { Request, RequestHandler } from 'express'
import type { DataSource } from 'typeorm'
import {
  DomainError,
  isUuid,
  rowOf,
  readAsViewer,
  sql,
  tableOf,
  visibleSql,
  type Viewer,
} from '../platform/index.js'
import { Attachment } from './Attachment.js'

interface Found {
  name: string
  mediaType: string
  size: number
  sha256: string
  isPublic: boolean
}

/** A file the viewer may see; nothing tells one that is hidden from one that does not exist. */
async function visibleFile(source: DataSource, viewer: Viewer, id: string): Promise<Found> {
  if (!isUuid(id)) throw new DomainError('NOT_FOUND')
  const f = rowOf(Attachment, 'f')
  const [found] = await readAsViewer<Found>(
    source,
    viewer,
    sql`select ${f.name} as name, ${f.mediaType} as "mediaType", ${f.size} as size, ${f.sha256} as sha256,
          ${f.publicSince} is not null as "isPublic"
        from ${tableOf(Attachment)} f where ${f.id} = ${id}::uuid and ${visibleSql(Attachment, f)}`,
  )
  if (!found) throw new DomainError('NOT_FOUND')
  return found
}

async function* chunksOf(source: DataSource, viewer: Viewer, id: string): AsyncGenerator<Buffer> {
  for (let position = 0; ; position++) {
    const [chunk] = await readAsViewer<{ bytes: Buffer }>(
      source,
      viewer,
      sql`select bytes from attachment_chunk where attachment_id = ${id}::uuid and position = ${position}`,
    )
    if (!chunk) return
    yield chunk.bytes
  }
}

/** GET: always as a download that a browser neither shows nor runs in our name. */
export function downloadHandler(options: {
  source: DataSource
  viewerOf(request: Request): Promise<Viewer>
}): RequestHandler {
  const { source } = options
  return async (request, response) => {
    const id = String(request.params.id)
    const viewer = await options.viewerOf(request)
    const file = await visibleFile(source, viewer, id)
    response.attachment(file.name)
    response.set({
      'content-type': file.mediaType,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      // asked again each time: a file can be taken down, a right can end
      'cache-control': file.isPublic ? 'public, no-cache' : 'private, no-cache',
      vary: 'cookie',
      etag: `"${file.sha256}"`,
    })
    if (request.fresh) return void response.status(304).end()
    response.set('content-length', String(file.size))
    if (request.method === 'HEAD') return void response.end()
    for await (const chunk of chunksOf(source, viewer, id)) {
      if (response.destroyed) return
      if (!response.write(chunk)) await drained(response)
    }
    response.end()
  }
}

/** Waits until the client has taken what it was sent, or is gone. */
function drained(response: {
  once(event: string, done: () => void): unknown
  off(event: string, done: () => void): unknown
}): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done)
      response.off('close', done)
      resolve()
    }
    response.once('drain', done)
    response.once('close', done)
  })
}
