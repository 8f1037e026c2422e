// PostGraphile on the same tables; what is not public is left out by a condition in the plan.
import { createServer } from 'node:http'
import pg from 'pg'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { sql } from 'postgraphile/pg-sql2'
import { TYPES } from 'postgraphile/@dataplan/pg'
import { extendSchema, gql, wrapPlans } from 'postgraphile/utils'
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

interface Row {
  getClassStep: () => { alias: unknown }
  select: (text: unknown, codec: unknown) => unknown
}
/** A value PostgreSQL computes within the statement: a function of its own would be called anew for each row. */
const computed =
  (text: (alias: unknown) => unknown) =>
  (row: unknown): never =>
    (row as Row).select(text((row as Row).getClassStep().alias), TYPES.text) as never

const names = extendSchema({
  typeDefs: gql`
    extend type Paper {
      title: String
    }
    extend type Committee {
      name: String
    }
  `,
  objects: {
    Paper: {
      plans: {
        title: computed(
          (
            paper,
          ) => sql`(select t.title from proposal_text t where t.proposal_id = ${paper as never}.proposal_id
            order by (t.submitted_at is not null) desc, t.version desc, (t.language = 'de') desc, t.created_at limit 1)`,
        ),
      },
    },
    Committee: {
      plans: {
        name: computed(
          (
            committee,
          ) => sql`(select n.name from institution_name n where n.committee_id = ${committee as never}.id and n.removed_at is null
            and coalesce(n.valid_from, '-infinity') <= current_date and coalesce(n.valid_to, 'infinity') >= current_date limit 1)`,
        ),
      },
    },
  },
})

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [publicOnly, names],
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
