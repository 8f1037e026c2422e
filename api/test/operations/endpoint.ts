import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Viewer } from '../../src/platform/index.js'
import { graphqlEndpoint, type Graphql } from '../../src/platform/http/graphql.js'
import type { World } from './clubs.world.js'

/** The small world behind HTTP. Who asks is named by the header x-viewer: the place in the list of viewers. */
export interface Endpoint {
  url: string
  faults: Record<string, unknown>[]
  graphql: Graphql
  /** Viewers by place; a test takes a right away by replacing one. */
  viewers: Viewer[]
  post(body: unknown, headers?: Record<string, string>): Promise<Answer>
  close(): Promise<void>
}

/** What came back. */
export interface Answer {
  status: number
  text: string
  body: {
    data?: Record<string, unknown> | null
    errors?: {
      message: string
      path?: unknown[]
      extensions: { code: string; params: object; fields: { field: string; code: string; message: string }[] }
    }[]
  }
}

/** Starts it on a free port. */
export async function startEndpoint(world: World, production = true): Promise<Endpoint> {
  const faults: Record<string, unknown>[] = []
  const viewers = [...world.viewers]
  const graphql = await graphqlEndpoint({
    engine: world.engine,
    production,
    publicUrl: 'https://mitsprache.example',
    log: { error: (details) => void faults.push(details) },
    context: async (req) => {
      const viewer = viewers[Number(req.headers['x-viewer'] ?? 0)] as Viewer
      return {
        viewer: { ...viewer, locale: req.headers['accept-language'] === 'tr' ? 'tr' : 'de' },
        db: world.source.manager,
        requestId: 'request-1',
      }
    },
  })
  const server: Server = createServer(graphql.before((_, response) => response.writeHead(404).end()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
  return {
    url,
    faults,
    graphql,
    viewers,
    async post(body, headers = {}) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
      const text = await answer.text()
      return { status: answer.status, text, body: JSON.parse(text) as Answer['body'] }
    },
    async close() {
      await graphql.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
