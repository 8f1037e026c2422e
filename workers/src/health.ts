import { createServer, type Server } from 'node:http'
import type { Metrics } from './metrics.js'

/** What the health server asks. */
export interface Health {
  /** Undefined when all is well, else what is not. */
  problem(): Promise<string | undefined>
  metrics: Pick<Metrics, 'page' | 'contentType'>
}

/** /livez (the process answers), /readyz (database and relay work) and /metrics. */
export function startHealth(port: number, { problem, metrics }: Health): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = (status: number, body: string, type = 'text/plain; charset=utf-8') =>
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
    const path = request.url?.split('?')[0]
    const reply = async () => {
      if (path === '/livez') return answer(200, 'ok')
      if (path === '/metrics') return answer(200, await metrics.page(), metrics.contentType)
      if (path !== '/readyz') return answer(404, 'not found')
      const found = await problem()
      return answer(found ? 503 : 200, found ?? 'ready')
    }
    reply().catch(() => answer(500, 'error'))
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, () => resolve(server))
  })
}
