// node:http and pg with one statement a question, written by hand: what the machine gives when nothing is in between.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import pg from 'pg'
import { place, whoAsks } from './session.js'

const committee = `(select row_to_json(x) from (select m.id, m.kind, (select n.name from institution_name n where n.committee_id = m.id and n.removed_at is null
  and coalesce(n.valid_from, '-infinity') <= current_date and coalesce(n.valid_to, 'infinity') >= current_date limit 1) as name
  from committee m where m.id = c.committee_id) x)`
const organisation = `(select row_to_json(x) from (select o.id, o.name, o.kind from organisation o where o.id = q.organisation_id) x)`
const title = `(select t.title from proposal_text t where t.proposal_id = p.proposal_id
  order by (t.submitted_at is not null) desc, t.version desc, (t.language = 'de') desc, t.created_at limit 1)`

const statements: Record<string, { text: string; take: (variables: Record<string, string>) => unknown[] }> = {
  '/one': {
    text: `select row_to_json(paper)::text as json from (select p.id, p.number, p.kind, p.state, ${title} as title, p.submitted_at as "submittedAt",
      p.public_since as "publicSince", p.settled_on as "settledOn", p.result_text as "resultText", p.waits_since as "waitsSince", p.waits_until as "waitsUntil",
      (select row_to_json(x) from (select b.id, b.ags, b.short_name as "shortName" from body b where b.id = p.body_id) x) as body,
      (select row_to_json(x) from (select q.id, q.headcount_min as "headcountMin", q.headcount_max as "headcountMax", ${organisation} as organisation from proposal q where q.id = p.proposal_id) x) as proposal,
      (select row_to_json(x) from (select t.language, t.title, t.what, t.why, t.for_whom as "forWhom" from proposal_text t where t.id = p.text_id) x) as text,
      (select coalesce(json_agg(x), '[]') from (select c.id, c.position, c.state, c.role, c.outcome, c.opened_at as "openedAt", c.concluded_at as "concludedAt",
        c.due_on as "dueOn", ${committee} as committee,
        (select row_to_json(y) from (select r.outcome, r.text, r.decided_on as "decidedOn", r.committee_name as "committeeName", r.votes_for as "votesFor",
          r.votes_against as "votesAgainst", r.abstentions, r.is_unanimous as "isUnanimous" from resolution r where r.consultation_id = c.id and c.is_public) y) as resolution
        from consultation c where c.paper_id = p.id order by c.position, c.created_at, c.id limit 40) x) as consultations
      from paper p where p.id = $1 and p.public_since is not null) paper`,
    take: ({ id }) => [id],
  },
  '/page': {
    text: `select json_agg(paper)::text as json from (select p.id, p.number, p.kind, p.state, ${title} as title, p.submitted_at as "submittedAt",
      (select row_to_json(x) from (select q.id, ${organisation} as organisation from proposal q where q.id = p.proposal_id) x) as proposal,
      (select coalesce(json_agg(x), '[]') from (select c.id, c.position, c.state, c.role, c.outcome, ${committee} as committee
        from consultation c where c.paper_id = p.id order by c.position, c.created_at, c.id limit 4) x) as consultations
      from paper p where p.public_since is not null and (coalesce(p.submitted_at, p.created_at), p.id) < ($1, $2) order by coalesce(p.submitted_at, p.created_at) desc, p.id desc limit 50) paper`,
    take: ({ at, id }) => [at ?? 'infinity', id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  },
  '/counts': {
    text: `select json_agg(counts)::text as json from (select c.state, c.field_id as "fieldId", c.body_id as "bodyId", sum(c.count)::int as count
      from (select * from paper_count union all select * from paper_count_change) c group by 1, 2, 3 having sum(c.count) > 0 order by 3, 2, 1) counts`,
    take: () => [],
  },
}

// five connections that take the next statement before the last is answered: the way Mitsprache reads
const lines = await Promise.all(
  Array.from({ length: 5 }, async () => {
    const line = new pg.Client({ connectionString: place.databaseUrl }) as pg.Client & { pipeline: boolean }
    await line.connect()
    line.pipeline = true
    return line
  }),
)
let next = 0
async function ask(name: string, text: string, values: unknown[]): Promise<unknown[]> {
  const line = lines[next++ % lines.length] as pg.Client
  return (await line.query({ name, text, values })).rows as unknown[]
}

createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    answer(request, response, parts).catch((error: unknown) => {
      response.writeHead(500).end(String(error))
    })
  })
}).listen(place.port)

async function answer(request: IncomingMessage, response: ServerResponse, parts: Buffer[]): Promise<void> {
  const statement = statements[request.url ?? '']
  if (!statement) return void response.writeHead(404).end()
  const { variables = {} } = JSON.parse(Buffer.concat(parts).toString()) as {
    variables?: Record<string, string>
  }
  await whoAsks(request, ask)
  const [row] = (await ask(request.url ?? '', statement.text, statement.take(variables))) as {
    json: string | null
  }[]
  const text = `{"data":${row?.json ?? 'null'}}`
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
  response.end(text)
}
