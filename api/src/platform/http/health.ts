import type { Express } from 'express'
import { collectDefaultMetrics, Gauge, register } from 'prom-client'
import type { DataSource } from 'typeorm'

/** /livez (the process answers), /readyz (it can reach its database) and /metrics (Prometheus text). */
export function mountHealth(app: Express, source: DataSource): void {
  collectDefaultMetrics()
  new Gauge({
    name: 'mitsprache_messages',
    help: 'Messages in the ledger that are not at rest, by state',
    labelNames: ['state'],
    async collect() {
      this.reset()
      const rows = await source.query<{ state: string; count: string }[]>(
        `select state, count(*) from message where state in ('queued', 'sending', 'failed', 'uncertain', 'held') group by state`,
      )
      for (const row of rows) this.set({ state: row.state }, Number(row.count))
    },
  })
  app.get('/livez', (_request, response) => void response.type('text').send('ok'))
  app.get('/readyz', async (_request, response) => {
    const ready = await source.query('select 1').then(
      () => true,
      () => false,
    )
    response
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready' : 'the database does not answer')
  })
  app.get('/metrics', async (_request, response) => {
    response.type(register.contentType).send(await register.metrics())
  })
}
