import { readdirSync } from 'node:fs'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { RequestHandler, Request, Response } from 'express'

/** How answers can be packed, the smallest first, and how the name of a file ends that is. */
const endings = { br: '.br', gzip: '.gz' } as const
type Packing = keyof typeof endings

/** What a browser can read of what there is, by its `Accept-Encoding`; undefined: only what is not packed. */
export function packingFor(request: Request, there: (packing: Packing) => boolean): Packing | undefined {
  return (Object.keys(endings) as Packing[]).find(
    (packing) => there(packing) && request.acceptsEncodings(packing) === packing,
  )
}

/** Before `express.static` of a folder: sends the packed form that the build laid beside a file. */
export function packedFiles(folder: string): RequestHandler {
  const names = new Set(readdirSync(folder))
  return (request, response, next) => {
    const name = request.path.slice(1)
    if (!names.has(`${name}.br`) && !names.has(`${name}.gz`)) return next()
    response.vary('accept-encoding')
    const packing = packingFor(request, (choice) => names.has(name + endings[choice]))
    if (packing) {
      response.type(name.slice(name.lastIndexOf('.')))
      response.set('content-encoding', packing)
      request.url = `/${name}${endings[packing]}`
    }
    next()
  }
}

const leastBytes = 1_000

/**
 * Sends a page packed: quickly, as it is written for one person. Nothing in it is a secret another site could measure out by
 * asking for it: sessions do not go along with what other sites ask (SameSite).
 */
export async function sendPacked(request: Request, response: Response, html: string): Promise<void> {
  response.vary('accept-encoding')
  const packing = html.length < leastBytes ? undefined : packingFor(request, () => true)
  if (!packing) return void response.send(html)
  response.set('content-encoding', packing)
  response.send(
    packing === 'br'
      ? await promisify(brotliCompress)(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : await promisify(gzip)(html, { level: 6 }),
  )
}
