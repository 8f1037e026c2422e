import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import proxyAddr from 'proxy-addr'

/** A header that comes once; undefined when it is not there. */
export function headerOf(request: { headers: IncomingHttpHeaders }, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}

const onThisMachine = proxyAddr.compile('loopback')

/** The address a request comes from: what a proxy on the same machine says, else the other end of the line. */
export function senderOf(request: IncomingMessage): string {
  return request.headers['x-forwarded-for'] === undefined
    ? (request.socket.remoteAddress ?? '')
    : proxyAddr(request, onThisMachine)
}

/** A body that is larger than allowed. */
export class BodyTooLarge extends Error {}

/** Reads a body as UTF-8. Errors: BodyTooLarge; what the connection says when it breaks. */
export function bodyOf(request: IncomingMessage, maxBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let size = 0
    request.on('data', (part: Buffer) => {
      size += part.length
      if (size <= maxBytes) parts.push(part)
    })
    // read to its end even when it is too large: who still writes would not see the answer
    request.once('end', () => {
      if (size > maxBytes) reject(new BodyTooLarge())
      else resolve((parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)).toString())
    })
    request.once('error', reject)
  })
}
