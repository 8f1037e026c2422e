import type pg from 'pg'

/**
 * Tables that stay small: what a Kreis has of bodies, committees, goals, rules and texts, and what is kept once an event or a year.
 * Every other table grows with what people do. (What moved since the papers were counted is taken together again and again.)
 */
export const few =
  `actor actor_group actor_link advancement_office advancement_plan annual_goal audit_head audit_key body budget_session called_area closed_period committee
  composition consent_text contact_person documentation event_question field_of_action goal_link guiding_goal indicator indicator_target institution_name
  legislative_term mail_key measure measure_actor measure_evaluation measure_year meeting_series migration milestone minutes_keeper named_kind
  needs_consent number_rule number_series office parliamentary_group pool_deputy priority_box priority_round priority_topic procedure_rules programme_item
  reference_text report report_version result_word retention_rule route_template seat_group seat_group_actor sitting_rules steering_function steering_task
  strategy_cycle summit_group summit_places survey survey_option survey_question survey_text template_station ticket_key value_source work_group
  paper_count paper_total council_file documentation erasure kept_needs organisation paper_move recommendation workshop_draw workshop_item`.split(
    /\s+/,
  )

/** Those that grow fastest: of them it is looked at what PostgreSQL chooses, of the others whether there is an index to choose. */
const busiest =
  `paper proposal proposal_text co_applicant consultation resolution goal_served paper_search statement follow message task task_reminder audit_entry
  transfer transition question summit registration participant ticket invitation person offer offer_text meeting meeting_committee
  agenda_item agenda_item_consultation agenda_version agenda_version_item implementation implementation_report inquiry inquiry_handover ballot
  ballot_seat attendance vote recusal minutes minutes_signature minutes_objection indicator_value`.split(
    /\s+/,
  )
/** Those the benches fill: what is chosen there is as it is of a Kreis. */
const filled = ['paper', 'proposal', 'proposal_text', 'consultation', 'resolution', 'goal_served']

interface Node {
  'Node Type': string
  'Relation Name'?: string
  Alias?: string
  'Index Name'?: string
  'Index Cond'?: string
  Filter?: string
  'Join Filter'?: string
  'Recheck Cond'?: string
  'Parent Relationship'?: string
  Plans?: Node[]
}

/** Indexes over a few rows of a table: to read one whole is what it is for. */
const overFew = ['ix_proposal_text__foreign', 'ix_message__letters', 'ix_meeting__to_attend']
const passing = new Set([
  'Limit',
  'Subquery Scan',
  'Result',
  'LockRows',
  'ProjectSet',
  'Incremental Sort',
  'Nested Loop',
])

/** The planner is told that every table which grows is as large as a Kreis's is after years, and chooses as it would there. */
export async function asAfterYears(explainer: pg.Client): Promise<void> {
  await explainer.query(`analyze`)
  await explainer.query(
    `update pg_class set reltuples = 100000
     where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> all($1) and reltuples < 10000`,
    [few],
  )
  const { rows } = await explainer.query<{ name: string; first: string; of: string; whole: boolean }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid, 1, true) as first, indrelid::regclass::text as of, indpred is null as whole
     from pg_index`,
  )
  for (const { name, first, of, whole } of rows) {
    firstOf.set(name, first)
    if (whole) found.set(of, [...(found.get(of) ?? []), first])
  }
  await explainer.query('set role mitsprache_reader')
}

/**
 * The first column of each index: a condition on later ones alone reads it from end to end, unless the first has few values, for
 * then PostgreSQL looks once for each of them (from 18 on). There are few bodies, committees and states.
 */
const firstOf = new Map<string, string>()
const fewValued = ['body_id', 'to_body_id', 'committee_id', 'state']
function narrows(node: Node): boolean {
  const first = firstOf.get(node['Index Name'] ?? '') ?? ''
  const condition = node['Index Cond'] ?? ''
  return condition !== '' && (condition.includes(first) || fewValued.includes(first))
}

/**
 * What a statement reads whole of the tables that grow. Most of them have a few rows here, and reading those whole costs too little to
 * say what would be chosen: there it is looked at whether there is an index by which it could be found.
 */
export async function readWholeBy(
  explainer: pg.Client,
  statement: string,
  of: 'root' | 'screen',
): Promise<string[]> {
  const chosen = await planOf(explainer, statement)
  await explainer.query(ways.map((way) => `set ${way} = off`).join(';'))
  const possible = await planOf(explainer, statement)
  await explainer.query(ways.map((way) => `reset ${way}`).join(';'))
  const tables = of === 'root' ? busiest : filled
  return [
    ...readWhole(chosen).filter(({ table }) => tables.includes(table)),
    ...readWhole(possible).filter(
      (read) =>
        !few.includes(read.table) &&
        !tables.includes(read.table) &&
        !couldBeFound(read, conditionsOf(possible)),
    ),
  ].map(({ what }) => what)
}
/** Ways PostgreSQL takes when it believes that most rows are wanted. */
const ways = ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin']

/** First columns of the indexes over all rows of a table. */
const found = new Map<string, string[]>()
/** Whether a condition somewhere in the statement gives such a column or is given it: then it could be looked up, in that order or another. */
const couldBeFound = ({ table, alias, filter }: Read, conditions: string): boolean =>
  (found.get(table) ?? []).some((column) =>
    new RegExp(`\\b${alias}\\.${column}\\b|\\(${column} = `).test(`${conditions} ${filter}`),
  )
const conditionsOf = (node: Node): string =>
  [
    ...[
      node['Index Cond'],
      node['Join Filter'],
      node['Recheck Cond'],
      node.Filter?.includes('SubPlan') ? '' : node.Filter,
    ],
    ...(node.Plans ?? []).map(conditionsOf),
  ].join(' ')

async function planOf(explainer: pg.Client, statement: string): Promise<Node> {
  const explained = `explain (generic_plan, format json) ${statement}`
  const ask = () => explainer.query<{ 'QUERY PLAN': { Plan: Node }[] }>(explained)
  // what code asks for itself it asks as the owner
  const { rows } = await ask().catch(async () => {
    await explainer.query('reset role')
    return ask().finally(() => explainer.query('set role mitsprache_reader'))
  })
  return rows[0]?.['QUERY PLAN'][0]?.Plan as Node
}

/** A scan that ends once enough was found: at the last row of a page, or where a count is counted no further. */
export const UNTIL_ENOUGH = 'until there are enough'

/** A table that is read whole. */
interface Read {
  table: string
  what: string
  /** As what the statement knows it. */
  alias: string
  filter: string
}

/** What a plan reads whole: tables without an index that helps, and indexes from end to end unless a limit ends it. */
function readWhole(node: Node, limited = false, above = '', of: Node = node): Read[] {
  const type = node['Node Type']
  // what is looked up in an index for a bitmap does not say of which table
  const at = node['Relation Name'] === undefined ? of : node
  const table = at['Relation Name'] ?? ''
  const filter = node.Filter ? `: ${node.Filter.slice(0, 160)}` : ''
  const fromEndToEnd =
    /Index.* Scan/.test(type) && !narrows(node) && !limited && !overFew.includes(node['Index Name'] ?? '')
  const seen =
    type === 'Seq Scan' ? `${table} without an index${limited ? ` ${UNTIL_ENOUGH}` : ''}${filter}` : ''
  return [
    ...[
      seen,
      fromEndToEnd
        ? `${table} from end to end by ${node['Index Name']} (${node['Index Cond']})${above}${filter}`
        : '',
    ]
      .filter((what) => what !== '')
      .map((what) => ({ table, what, alias: at.Alias ?? table, filter: node.Filter ?? '' })),
    ...(node.Plans ?? []).flatMap((plan) =>
      readWhole(plan, goesOn(node, plan, limited), `${above}>${type}`, at),
    ),
  ]
}

/** Whether a limit ends what stands below as well: it hands on one row after the other, as both sides of a merge do. */
function goesOn(node: Node, below: Node, limited: boolean): boolean {
  const type = node['Node Type']
  const as = below['Parent Relationship'] ?? ''
  if (type === 'Merge Join') return limited && ['Outer', 'Inner'].includes(as)
  return ['Outer', 'Subquery'].includes(as) && (type === 'Limit' || (limited && passing.has(type)))
}
