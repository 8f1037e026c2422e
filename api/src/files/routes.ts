import express, { type ErrorRequestHandler, type Express } from 'express'
import { ownPagesOnly, refusals, type FaultLog } from '../platform/index.js'
import { downloadHandler } from './download.js'
import { uploadHandler, type UploadOptions } from './upload.js'

/** What the routes of files need to know. */
export interface FilesOptions extends UploadOptions {
  publicUrl: string
  log: FaultLog
}

/** A refused upload's rest is taken in and thrown away for a while, so that the client can read why; then the line is cut. */
const drainRest =
  (maxBytes: number): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (request.method === 'POST' && !request.complete) {
      response.set('connection', 'close')
      let more = 0
      request.on('data', (piece: Buffer) => {
        more += piece.length
        if (more > maxBytes) request.destroy()
      })
      request.resume()
    }
    next(error)
  }

/** Mounts POST /api/files and GET /api/files/:id. */
export function mountFiles(app: Express, options: FilesOptions): void {
  const router = express.Router()
  router.use(ownPagesOnly(options.publicUrl))
  router.post('/', uploadHandler(options))
  router.get('/:id', downloadHandler(options))
  router.use(drainRest(options.maxBytes))
  router.use(refusals(options.log))
  app.use('/api/files', router)
}
