import type pg from 'pg'

/** Tables that grow with what people ask for; the others stay as small as a Kreis has bodies, committees, goals and events. */
export const growing = [
  'paper',
  'proposal',
  'proposal_text',
  'co_applicant',
  'consultation',
  'resolution',
  'goal_served',
  'paper_search',
  'statement',
  'follow',
  'message',
  'task',
  'task_reminder',
  'audit_entry',
  'transfer',
  'transition',
  'question',
  'summit',
  'registration',
  'participant',
  'ticket',
  'invitation',
  'person',
  'organisation',
  'offer',
  'offer_text',
  'meeting',
  'meeting_committee',
  'agenda_item',
  'agenda_item_consultation',
  'agenda_version',
  'agenda_version_item',
  'implementation',
  'implementation_report',
  'inquiry',
  'inquiry_handover',
  'ballot',
  'ballot_seat',
  'attendance',
  'vote',
  'recusal',
  'minutes',
  'minutes_signature',
  'minutes_objection',
  'indicator_value',
]

interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Index Cond'?: string
  Filter?: string
  'Parent Relationship'?: string
  Plans?: Node[]
}

/** Indexes over a few rows of a table: to read one whole is what it is for. */
const overFew = ['ix_proposal_text__foreign']
const passing = new Set([
  'Limit',
  'Subquery Scan',
  'Result',
  'LockRows',
  'ProjectSet',
  'Incremental Sort',
  'Nested Loop',
])

/** The planner is told that every table which grows is as large as a town's is after years, and chooses as it would there. */
export async function asAfterYears(explainer: pg.Client): Promise<void> {
  await explainer.query(`analyze`)
  await explainer.query(
    `update pg_class set reltuples = 100000 where relkind = 'r' and relnamespace = 'public'::regnamespace and relname = any($1)`,
    [growing],
  )
  const { rows } = await explainer.query<{ name: string; first: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid, 1, true) as first from pg_index`,
  )
  for (const { name, first } of rows) firstOf.set(name, first)
  await explainer.query('set role mitsprache_reader')
}

/**
 * The first column of each index: a condition on later ones alone reads it from end to end, unless the first has few values, for
 * then PostgreSQL looks once for each of them (from 18 on). There are few bodies and committees.
 */
const firstOf = new Map<string, string>()
const fewValued = ['body_id', 'to_body_id', 'committee_id']
function narrows(node: Node): boolean {
  const first = firstOf.get(node['Index Name'] ?? '') ?? ''
  const condition = node['Index Cond'] ?? ''
  return condition !== '' && (condition.includes(first) || fewValued.includes(first))
}

/** What a statement reads whole of the tables that grow. */
export async function readWholeBy(explainer: pg.Client, statement: string): Promise<string[]> {
  const explained = `explain (generic_plan, format json) ${statement}`
  const { rows } = await explainer.query<{ 'QUERY PLAN': { Plan: Node }[] }>(explained)
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan as Node
  return readWhole(plan).filter((what) => growing.includes(what.split(' ')[0] ?? ''))
}

/** A scan that ends once enough was found: at the last row of a page, or where a count is counted no further. */
export const UNTIL_ENOUGH = 'until there are enough'

/** What a plan reads whole: tables without an index that helps, and indexes from end to end unless a limit ends it. */
function readWhole(node: Node, limited = false, above = ''): string[] {
  const type = node['Node Type']
  const name = node['Relation Name'] ?? node['Index Name']
  const filter = node.Filter ? `: ${node.Filter.slice(0, 160)}` : ''
  const fromEndToEnd =
    /Index.* Scan/.test(type) && !narrows(node) && !limited && !overFew.includes(node['Index Name'] ?? '')
  const seen =
    type === 'Seq Scan' ? `${name} without an index${limited ? ` ${UNTIL_ENOUGH}` : ''}${filter}` : ''
  return [
    ...(seen ? [seen] : []),
    ...(fromEndToEnd ? [`${name} from end to end${above}${filter}`] : []),
    ...(node.Plans ?? []).flatMap((plan) => readWhole(plan, goesOn(node, plan, limited), `${above}>${type}`)),
  ]
}

/** Whether a limit ends what stands below as well: it hands on one row after the other, as both sides of a merge do. */
function goesOn(node: Node, below: Node, limited: boolean): boolean {
  const type = node['Node Type']
  const as = below['Parent Relationship'] ?? ''
  if (type === 'Merge Join') return limited && ['Outer', 'Inner'].includes(as)
  return ['Outer', 'Subquery'].includes(as) && (type === 'Limit' || (limited && passing.has(type)))
}
