import { request } from 'node:http'

/** Sends without saying how much, in pieces, and perhaps not to the end. */
export function sendPieces(
  url: string,
  headers: Record<string, string>,
  bytes: number,
  cutAt?: number,
): Promise<number | 'cut'> {
  return new Promise((resolve) => {
    const sent = request(url, { method: 'POST', headers })
    sent.on('response', (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sent.on('error', () => resolve('cut'))
    const piece = Buffer.alloc(32 * 1024, 'a')
    let done = 0
    const more = () => {
      if (cutAt !== undefined && done >= cutAt) return void sent.destroy()
      if (done >= bytes) return void sent.end()
      done += piece.length
      sent.write(piece, () => setImmediate(more))
    }
    more()
  })
}
