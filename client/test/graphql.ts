import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'

/** What a page asked of the API. */
export interface AskedOf {
  query: string
  variables: Record<string, unknown>
}

/** Answers what pages ask of the API in a test file, and keeps what was asked. */
export function answering(answer: (asked: AskedOf) => unknown): AskedOf[] {
  const asked: AskedOf[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const one = JSON.parse(body) as AskedOf
    asked.push(one)
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer(one)))
  })
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const browser = window as unknown as { happyDOM: { setURL: (url: string) => void } }
    browser.happyDOM.setURL(`http://127.0.0.1:${port}/de`)
    document.documentElement.lang = 'de'
  })
  afterAll(() => server.close())
  return asked
}
