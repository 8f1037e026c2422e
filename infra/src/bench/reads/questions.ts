// The three questions, as each server is asked them, and how what it answers is brought into one shape.

/** A question and what varies in it. */
export interface Question {
  name: 'one' | 'page' | 'counts'
  title: string
}
/** The questions, with the names the figures are told by. */
export const questions: readonly Question[] = [
  { name: 'one', title: 'Q1 one paper with everything' },
  { name: 'page', title: 'Q2 page of 50' },
  { name: 'counts', title: 'Q4 dashboard state × field' },
]

/** Stations and committees of Mitsprache's own schema; the usual server speaks it too. */
const committee = 'committee { id kind name }'
const own = {
  one: `query One($id: ID!) { paper(id: $id) { id number kind state title submittedAt publicSince settledOn resultText waitsSince waitsUntil
    body { id ags shortName } proposal { id headcountMin headcountMax organisation { id name kind } } text { language title what why forWhom }
    consultations { id position state role outcome openedAt concludedAt dueOn ${committee}
      resolution { outcome text decidedOn committeeName votesFor votesAgainst abstentions isUnanimous } } } }`,
  page: `query Page($after: String) { papers(first: 50, after: $after) { nodes { id number kind state title submittedAt proposal { id organisation { id name kind } }
    consultations { id position state role outcome ${committee} } } pageInfo { endCursor } } }`,
  counts: '{ paperCounts { state fieldId bodyId count } }',
}
const theirCommittee = 'committee: committeeByCommitteeId { id: rowId kind name }'
const theirOrganisation = 'organisation: organisationByOrganisationId { id: rowId name kind }'
const graphile = {
  one: `query One($id: UUID!) { paper: paperByRowId(rowId: $id) { id: rowId number kind state title submittedAt publicSince settledOn resultText waitsSince waitsUntil
    body: bodyByBodyId { id: rowId ags shortName } proposal: proposalByProposalId { id: rowId headcountMin headcountMax ${theirOrganisation} }
    text: proposalTextByTextId { language title what why forWhom }
    consultations: consultationsByPaperId(orderBy: [POSITION_ASC, CREATED_AT_ASC], first: 40) { nodes { id: rowId position state role outcome openedAt concludedAt dueOn ${theirCommittee}
      resolution: resolutionByConsultationId { outcome text decidedOn committeeName votesFor votesAgainst abstentions isUnanimous } } } } }`,
  page: `query Page($after: Cursor) { papers: allPapers(first: 50, after: $after, orderBy: [SUBMITTED_AT_DESC, ROW_ID_DESC]) { nodes { id: rowId number kind state title submittedAt
    proposal: proposalByProposalId { id: rowId ${theirOrganisation} }
    consultations: consultationsByPaperId(orderBy: [POSITION_ASC, CREATED_AT_ASC], first: 4) { nodes { id: rowId position state role outcome ${theirCommittee} } } } pageInfo { endCursor } } }`,
  counts: '{ benchCounts { nodes { state fieldId bodyId count } } }',
}

/** How a server is asked. */
export interface Tongue {
  query: Record<Question['name'], string>
  path?: Record<Question['name'], string>
}
/** By the name of the server. */
export const tongues: Record<'own' | 'usual' | 'graphile' | 'bare', Tongue> = {
  own: { query: own },
  usual: {
    query: {
      ...own,
      page: own.page
        .replace('$after: String', '$first: Int! = 50, $after: String')
        .replace('first: 50', 'first: $first'),
    },
  },
  graphile: { query: graphile },
  bare: {
    query: { one: '', page: '', counts: '' },
    path: { one: '/one', page: '/page', counts: '/counts' },
  },
}

type Json = null | string | number | boolean | Json[] | { [key: string]: Json }

const roots = new Set(['paper', 'papers', 'paperCounts', 'benchCounts'])

/** One shape for all: the rows alone, connections as lists, instants to the millisecond, keys in order. */
export function inOneShape(data: unknown): Json {
  const [root = ''] = Object.keys(data as object)
  return tidy((roots.has(root) ? (data as Record<string, Json>)[root] : data) as Json)
}

function tidy(value: Json): Json {
  if (Array.isArray(value)) return value.map(tidy)
  if (value === null || typeof value !== 'object')
    return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
      ? new Date(value).toISOString()
      : value
  if (Array.isArray(value.nodes)) return value.nodes.map(tidy)
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, tidy(value[key] ?? null)]),
  )
}

/** The cursor behind a page, in the server's own words; the bare server takes the last row's place itself. */
export function behind(server: string, data: unknown): Record<string, unknown> {
  if (server !== 'bare')
    return { after: (data as { papers: { pageInfo: { endCursor: string } } }).papers.pageInfo.endCursor }
  const last = (data as { submittedAt: string; id: string }[]).at(-1)
  return { at: last?.submittedAt, id: last?.id }
}
