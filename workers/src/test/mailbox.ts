import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

/** A mailbox that workers read over HTTP, as the one of development. A mail stays until somebody says that it is done. */
export interface TestMailbox {
  url: string
  /** Mails that nobody has said to be done, or that were left for somebody to look at. */
  mails: Map<string, string>
  /** Mails somebody could not take. */
  left: string[]
  /** How often a mail was given out. */
  read: number
  /** Done or not, a mail stays: it is read again and again. */
  forgets: boolean
  deliver(raw: string): void
  stop(): Promise<void>
}

/** Starts a mailbox. */
export async function testMailbox(): Promise<TestMailbox> {
  const mails = new Map<string, string>()
  let last = 0
  const server = createServer((request, response) => {
    const [, id = '', leave] = (request.url ?? '/').split('/')
    const raw = mails.get(id)
    if (request.method === 'GET' && id === '') {
      const list = [...mails].map(([key, text]) => ({ id: key, size: Buffer.byteLength(text) }))
      response.end(JSON.stringify(list))
      return
    }
    if (raw === undefined) {
      // of two that read the same mail, one finds it gone
      response.statusCode = request.method === 'GET' ? 404 : 200
      response.end()
      return
    }
    if (request.method === 'GET') {
      box.read += 1
      response.end(raw)
      return
    }
    if (leave) box.left.push(id)
    if (!box.forgets) mails.delete(id)
    response.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const box: TestMailbox = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    left: [],
    read: 0,
    forgets: false,
    deliver: (raw) => void mails.set(String((last += 1)), raw),
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return box
}
