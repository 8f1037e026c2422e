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
  '/agenda': {
    text: `select row_to_json(meeting)::text as json from (select m.id, m.state, m.place, m.starts_at as "startsAt",
      (select coalesce(json_agg(x), '[]') from (select i.id, i.label, i.title, i.kind, i.state, i.is_public as "isPublic"
        from agenda_item i where i.meeting_id = m.id
        order by i.is_public desc, i.position, string_to_array(regexp_replace(i.label, '[^0-9.]', '', 'g'), '.')::int[], i.id limit 200) x) as items,
      (select coalesce(json_agg(x), '[]') from (select v.id, v.number, v.frozen_at as "frozenAt",
        (select coalesce(json_agg(y), '[]') from (select w.id, w.label, w.title from agenda_version_item w where w.version_id = v.id order by w.is_public desc, w.position, w.id limit 300) y) as items
        from agenda_version v where v.meeting_id = m.id order by v.number desc, v.id limit 20) x) as versions,
      (select row_to_json(x) from (select s.id,
        (select coalesce(json_agg(y), '[]') from (select c.id, json_build_object('id', l.item_id) as "agendaItem",
          (select row_to_json(z) from (select p.id, p.number, ${title} as title from paper p where p.id = c.paper_id) z) as paper
          from agenda_item i join agenda_item_consultation l on l.item_id = i.id join consultation c on c.id = l.consultation_id
          where i.meeting_id = m.id order by c.created_at, c.id limit 200) y) as stations,
        (select coalesce(json_agg(y), '[]') from (select t.id as "seatId", concat_ws(' ', h.given_name, h.family_name) as holder, a.presence
          from meeting_committee mc join seat t on t.committee_id = mc.committee_id and t.removed_at is null join seat_group g on g.id = t.seat_group_id
          left join legislative_term e on e.id = t.term_id
          left join membership r on r.seat_id = t.id and r.role = 'HOLDER' and r.valid_from <= k.day and (r.valid_to is null or r.valid_to >= k.day)
          left join person h on h.id = r.person_id
          left join attendance a on a.meeting_id = m.id and a.seat_id = t.id and a.until_at is null
          where mc.meeting_id = m.id and (e.id is null or k.day between e.valid_from and e.valid_to)
          order by t.committee_id, g.position, t.number, t.id limit 300) y) as places,
        (select coalesce(json_agg(y), '[]') from (select b.id, b.state, b.votes_for as "votesFor", b.votes_against as "votesAgainst", b.abstentions,
          (select coalesce(json_agg(z), '[]') from (select q.seat_id as "seatId", case when b.form = 'BY_NAME' and b.state = 'CLOSED' then f.choice end as choice
            from ballot_seat q left join vote f on f.ballot_id = q.ballot_id and f.seat_id = q.seat_id
            where q.ballot_id = b.id and (b.state = 'OPEN' or b.form = 'BY_NAME') order by q.seat_id limit 150) z) as places,
          json_build_object('id', b.item_id) as item
          from ballot b join agenda_item i on i.id = b.item_id where i.meeting_id = m.id and b.state <> 'DISCARDED' order by b.created_at desc, b.id desc limit 100) y) as ballots
        from sitting s where s.meeting_id = m.id) x) as sitting
      from meeting m cross join lateral (select (m.starts_at at time zone 'Europe/Berlin')::date as day) k where m.id = $1) meeting`,
    take: ({ id }) => [id],
  },
  '/counts': {
    text: `select json_agg(counts)::text as json from (select c.state, c.field_id as "fieldId", c.body_id as "bodyId", sum(c.count)::int as count
      from paper_count_now c group by 1, 2, 3 having sum(c.count) > 0 order by 3, 2, 1) counts`,
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
