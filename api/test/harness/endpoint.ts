import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DataSource } from 'typeorm'
import { publicViewer, type Limits, type Viewer } from '../../src/platform/index.js'
import { openChannel, type LiveChannel } from './liveChannel.js'
import { graphqlEndpoint, type Graphql } from '../../src/platform/http/graphql.js'
import { openEngine } from '../../src/server.js'

/** What the endpoint answered. */
export interface Answer {
  status: number
  data?: Record<string, never> | null
  errors?: {
    message: string
    path?: (string | number)[]
    extensions: { code: string; [more: string]: unknown }
  }[]
}

interface Running {
  graphql: Graphql
  server: Server
  url: string
}

/** The real endpoint over HTTP, with other limits where a test wants them; only the session is replaced by the viewer a test names. Opened at the first query. */
export function openEndpoint(source: DataSource, limits?: Partial<Limits>) {
  const viewers = new Map<string, Viewer>()
  let running: Promise<Running> | undefined
  return {
    async query(
      document: string,
      variables: Record<string, unknown> = {},
      viewer: Viewer = publicViewer('de'),
    ): Promise<Answer> {
      running ??= start(source, viewers, limits)
      const { url } = await running
      const key = randomUUID()
      viewers.set(key, viewer)
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-test-viewer': key },
        body: JSON.stringify({ query: document, variables }),
      })
      viewers.delete(key)
      return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) }
    },
    /** Opens a live channel as this viewer. */
    async live(document: string, variables: Record<string, unknown>, viewer: Viewer): Promise<LiveChannel> {
      running ??= start(source, viewers, limits)
      const { url } = await running
      return openChannel(`${url}/stream`, { query: document, variables }, viewers, viewer)
    },
    async close(): Promise<void> {
      if (!running) return
      const { graphql, server } = await running
      server.close()
      server.closeAllConnections()
      await graphql.stop()
    },
  }
}

async function start(
  source: DataSource,
  viewers: Map<string, Viewer>,
  limits?: Partial<Limits>,
): Promise<Running> {
  const graphql = await graphqlEndpoint({
    engine: await openEngine(source, 'only for tests', limits),
    publicUrl: 'http://localhost',
    production: false,
    log: { error: (details, message) => console.error(message, details) },
    context: (request) =>
      Promise.resolve({
        viewer: viewers.get(String(request.headers['x-test-viewer'])) ?? publicViewer('de'),
        db: source.manager,
        requestId: 'test',
      }),
  })
  const server = createServer(graphql.before((_, response) => response.writeHead(404).end()))
  // a busy machine would let a connection go in the moment the next question is sent over it
  server.keepAliveTimeout = 120_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { graphql, server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` }
}
