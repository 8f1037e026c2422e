import type { PoolClient } from 'pg'
import type { DataSource } from 'typeorm'
import type { Ctx } from '../context.js'
import { timeoutOf } from '../db.js'
import { DomainError } from '../errors.js'
import { Lines, type Ask } from '../lines.js'
import type { Aside, Statement } from '../together.js'
import { asViewer, readyForViewers, runAsViewer } from '../wall/asViewer.js'
import type { Plan } from './plans.js'
import type { RunValues } from './sql.js'

/** Statements a connection keeps prepared before it is replaced: the server's memory is bounded too. */
const PREPARED = 400
const lines = new WeakMap<DataSource, Lines>()

/**
 * Runs a plan: inside the running transaction if there is one, else with the others who ask. Yields its only value. One that
 * may say why it takes long is given up after `patience` milliseconds.
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
    const { rows } = runner?.isTransactionActive
      ? await runAsViewer(source, (await runner.connect()) as PoolClient, statement, run, true)
      : await linesOf(source).ask(
          sameAs(plan, asViewer(statement, run, { timeout: plan.tooLong ? patience : timeoutOf(source) })),
          ctx.signal,
        )
    return String((rows[0] as unknown as unknown[])[0])
  } catch (error) {
    if (plan.tooLong && (error as { code?: unknown }).code === CANCELLED) throw new DomainError(plan.tooLong)
    throw error
  }
}

/** Who asks the same with the same eyes in the same moment: all but the moment is told by this text. */
function sameAs(plan: Plan, statement: Statement & { before: Aside }): Ask {
  if (statement.name === undefined) return statement
  const asked = statement.values?.filter((_, at) => !MOMENT.has(plan.binds[at]?.key ?? ''))
  return { ...statement, same: `${plan.name};${statement.before.alike};${JSON.stringify(asked)}` }
}

/** What is bound of the moment. */
const MOMENT: ReadonlySet<string> = new Set(['now', 'today'])

/** PostgreSQL gave a statement up: it took too long. */
const CANCELLED = '57014'

/** Every statement of these lines begins with its own viewer's settings, so that none runs with another's eyes. */
function linesOf(source: DataSource): Lines {
  const known = lines.get(source)
  if (known) return known
  const made = new Lines(source, {
    prepare: (client) => readyForViewers(source, client),
    worn: (client) =>
      Object.keys(
        (client as unknown as { connection: { parsedStatements: object } }).connection.parsedStatements,
      ).length > PREPARED,
  })
  lines.set(source, made)
  return made
}
