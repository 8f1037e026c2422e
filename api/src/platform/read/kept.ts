import { raw } from './sql.js'

/**
 * SQL of what the database has come to for the statement that reads it: PostgreSQL's own account of which transactions it sees.
 * As long as two are equal nothing has been written in between, and the same question has the same answer. A server that was
 * started anew counts for another.
 */
export const STAMP = raw(`pg_current_snapshot()::text || pg_postmaster_start_time()::text`)

/** Characters of all that is kept, and of one answer; questions longer than this are not kept. */
const MOST = 16_000_000
const MOST_OF_ONE = 250_000
const LONGEST_QUESTION = 2_000

/** An answer and what the database had come to when it was read. */
interface KeptAnswer {
  stamp: string
  text: string
}

/**
 * Answers that were given, by question and eyes. One is given again only to who has just heard from the database that it is still
 * where it was; what was not asked for longest is forgotten.
 */
export class Kept {
  readonly #answers = new Map<string, KeptAnswer>()
  #size = 0
  /** Where the database was when it was last heard of: it never comes back to where it was before. */
  #latest = ''

  /** The answer to a question, if `ask` finds the database where it was when that was read. */
  async get(question: string, ask: () => Promise<string>): Promise<string | undefined> {
    const found = this.#answers.get(question)
    if (found?.stamp !== this.#latest) return undefined
    this.#latest = await ask()
    if (found.stamp !== this.#latest) return undefined
    if (this.#answers.delete(question)) this.#answers.set(question, found)
    return found.text
  }

  /** Keeps an answer, unless it is one of the few that are large. */
  set(question: string, answer: KeptAnswer): void {
    this.#latest = answer.stamp
    this.#forget(question)
    if (question.length > LONGEST_QUESTION || answer.text.length > MOST_OF_ONE) return
    this.#answers.set(question, answer)
    this.#size += sizeOf(question, answer)
    for (const oldest of this.#answers.keys()) {
      if (this.#size <= MOST) return
      this.#forget(oldest)
    }
  }

  #forget(question: string): void {
    const found = this.#answers.get(question)
    if (!found) return
    this.#answers.delete(question)
    this.#size -= sizeOf(question, found)
  }
}

const sizeOf = (question: string, { stamp, text }: KeptAnswer): number =>
  question.length + stamp.length + text.length
