// PostGraphile on the same tables; what is not public is left out by a condition in the plan.
import { createServer } from 'node:http'
import pg from 'pg'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { sql } from 'postgraphile/pg-sql2'
import { wrapPlans } from 'postgraphile/utils'
import { place, whoAsks } from './session.js'

const sessions = new pg.Pool({ connectionString: place.databaseUrl, max: 5 })
const ask = async (name: string, text: string, values: unknown[]): Promise<unknown[]> =>
  (await sessions.query({ name, text, values })).rows as unknown[]

interface Select {
  alias: unknown
  where: (condition: unknown) => void
}
interface Plan {
  getClassStep?: () => Select
  getSubplan?: () => Select
}
const publicOnly = wrapPlans(() => {
  const shown = (select: Select | undefined): void =>
    select?.where(sql`${select.alias as never}.public_since is not null`)
  return {
    Query: {
      paperByRowId: (plan) => {
        const paper = plan() as unknown as Plan
        shown(paper.getClassStep?.())
        return paper as never
      },
      allPapers: (plan) => {
        const papers = plan() as unknown as Plan
        shown(papers.getSubplan?.())
        return papers as never
      },
    },
    Consultation: {
      resolutionByConsultationId: (plan) => {
        const resolution = plan() as unknown as Plan
        const select = resolution.getClassStep?.()
        select?.where(
          sql`exists (select 1 from consultation s where s.id = ${select.alias as never}.consultation_id and s.is_public)`,
        )
        return resolution as never
      },
    },
  }
})

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [publicOnly],
  // it offers no order without an index that begins with the column; stations are ordered within their paper
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [
    makePgService({ connectionString: place.databaseUrl, schemas: ['public'], poolConfig: { max: 10 } }),
  ],
  grafserv: { port: place.port, graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: {
    context: async (request) => {
      const message = (request as { node?: { req: { headers: Record<string, string> } } }).node?.req
      return { who: message ? await whoAsks(message, ask) : null } as object
    },
  },
})
const server = createServer()
server.on('error', (error) => {
  throw error
})
await instance.createServ(grafserv).addTo(server)
server.listen(place.port)
