import type { RunValues } from './sql.js'

/** One look at a run's values that shaped a statement. */
export interface Decision {
  take: (run: RunValues) => unknown
  answer: unknown
}

/** While a statement is planned: every look at the run's values is kept, for the statement serves only runs that answer alike. */
export class Planning {
  readonly #decisions = new Map<string, Decision>()

  constructor(readonly run: RunValues) {}

  /** Asks and keeps; the same key is asked once. */
  decide<T>(key: string, take: (run: RunValues) => T): T {
    const known = this.#decisions.get(key)
    if (known) return known.answer as T
    const answer = take(this.run)
    this.#decisions.set(key, { take, answer })
    return answer
  }

  /** All decisions in the order they were made: a later one may only make sense after an earlier one. */
  get decisions(): Decision[] {
    return [...this.#decisions.values()]
  }
}

/** Whether a statement planned under these decisions serves this run too. */
export function fits(decisions: readonly Decision[], run: RunValues): boolean {
  return decisions.every((decision) => Object.is(decision.take(run), decision.answer))
}
