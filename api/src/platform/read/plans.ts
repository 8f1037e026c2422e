import { createHash } from 'node:crypto'
import type { ErrorCode } from '../../contract/index.js'
import { Lru } from './lru.js'
import { fits, type Decision, type Planning } from './planning.js'
import { render, type Bind, type RunValues, type Sql } from './sql.js'

/** A prepared statement and what is needed to run it and to finish its answer. */
export interface Plan {
  text: string
  /** Name of the prepared statement: equal text, equal name. */
  name: string
  binds: Bind[]
  decisions: Decision[]
  /** Lists whose sort keys become cursors. */
  cursors: string[]
  /** The answer may hold marks of forbidden nulls. */
  risky: boolean
  /** Some root fields run as code or ask for the schema itself. */
  code: boolean
  /** What is refused when it takes longer than `limits.patience`. */
  tooLong: ErrorCode | undefined
  runs: number
}

/** What a planner found out besides the SQL. */
export type Planned = Pick<Plan, 'cursors' | 'risky' | 'code' | 'tooLong'> & { sql: Sql; planning: Planning }

const VARIANTS = 32

/** Plans by operation: several variants of one, each for runs that answer its decisions alike. Bounded on both sides. */
export class Plans {
  readonly #known: Lru<object, Map<string, Plan[]>>

  constructor(operations: number) {
    this.#known = new Lru(operations)
  }

  /** The plan that serves this run, made if there is none. */
  for(operation: object, part: string, run: RunValues, make: () => Planned): Plan {
    const parts = this.#known.get(operation) ?? new Map<string, Plan[]>()
    this.#known.set(operation, parts)
    const variants = parts.get(part) ?? []
    parts.set(part, variants)
    const at = variants.findIndex((plan) => fits(plan.decisions, run))
    const plan = at < 0 ? finished(make()) : (variants.splice(at, 1)[0] as Plan)
    plan.runs += 1
    variants.unshift(plan)
    variants.length = Math.min(variants.length, VARIANTS)
    return plan
  }
}

function finished({ sql, planning, ...rest }: Planned): Plan {
  const { text, binds } = render(sql)
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 32)
  return { ...rest, text, binds, name, decisions: planning.decisions, runs: 0 }
}
