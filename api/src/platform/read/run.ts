import type { PoolClient, QueryResult } from 'pg'
import type { DataSource } from 'typeorm'
import type { Ctx } from '../context.js'
import { timeoutOf } from '../db.js'
import { DomainError } from '../errors.js'
import { Lines, type Ask, type Gone } from '../lines.js'
import type { Aside, Statement } from '../together.js'
import { asViewer, readyForViewers, runAsViewer } from '../wall/asViewer.js'
import { Kept, STAMP } from './kept.js'
import type { Plan } from './plans.js'
import { render, sql, type RunValues } from './sql.js'

/** Statements a connection keeps prepared before it is replaced: the server's memory is bounded too. */
const PREPARED = 400

/**
 * Runs a plan: inside the running transaction if there is one, else with the others who ask; what was answered before is given
 * again while nothing is written. Yields its text. One that may say why it takes long is given up after `patience` milliseconds.
 */
export async function runPlan(
  plan: Plan,
  run: RunValues,
  ctx: Ctx,
  source: DataSource,
  patience: number,
): Promise<string> {
  // a statement is prepared from its second run on: what is asked once leaves nothing behind
  const statement = {
    text: plan.text,
    values: plan.binds.map((bind) => bind.take(run)),
    gives: 'text' as const,
    ...(plan.runs > 1 ? { name: plan.name } : {}),
  }
  const runner = ctx.db.queryRunner
  try {
    if (!runner?.isTransactionActive) {
      const timeout = plan.tooLong ? patience : timeoutOf(source)
      return await askTogether(plan, asViewer(statement, run, { timeout }), source, ctx.signal)
    }
    const client = (await runner.connect()) as PoolClient
    return textsOf(await runAsViewer(source, client, statement, run, true))[0]
  } catch (error) {
    if (plan.tooLong && (error as { code?: unknown }).code === CANCELLED) throw new DomainError(plan.tooLong)
    throw error
  }
}

async function askTogether(
  plan: Plan,
  statement: Statement & { before: Aside },
  source: DataSource,
  signal: Gone | undefined,
): Promise<string> {
  const { lines, kept } = readsOf(source)
  if (statement.name === undefined) return textsOf(await lines.ask(statement, signal))[0]
  const told = statement.values?.filter((_, at) => plan.binds[at]?.key !== 'now')
  const question = `${plan.name};${statement.before.alike};${JSON.stringify(told)}`
  // what depends on the very instant is asked anew
  const lasts = told?.length === statement.values?.length
  const here = async () => textsOf(await lines.ask(whereNow))[0]
  const known = lasts ? await kept.get(question, here) : undefined
  if (known !== undefined) return known
  const [text, stamp] = textsOf(await lines.ask({ ...statement, same: question }, signal))
  if (lasts && stamp) kept.set(question, { text, stamp })
  return text
}

const textsOf = ({ rows }: QueryResult): [string, string?] => rows[0] as unknown as [string, string?]

/** Asks where the database is; once for all who ask in the same moment. */
const whereNow: Ask = {
  name: 'where now',
  text: render(sql`select ${STAMP}`).text,
  gives: 'text',
  same: 'where now',
}

/** PostgreSQL gave a statement up: it took too long. */
const CANCELLED = '57014'

interface ReadsOf {
  /** A viewer's settings go before each statement, or before several that follow each other with the same eyes. */
  lines: Lines
  kept: Kept
}
const reads = new WeakMap<DataSource, ReadsOf>()

function readsOf(source: DataSource): ReadsOf {
  const known = reads.get(source)
  if (known) return known
  const lines = new Lines(source, {
    prepare: (client) => readyForViewers(source, client),
    worn: (client) =>
      Object.keys(
        (client as unknown as { connection: { parsedStatements: object } }).connection.parsedStatements,
      ).length > PREPARED,
  })
  const made = { lines, kept: new Kept() }
  reads.set(source, made)
  return made
}
