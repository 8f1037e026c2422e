import pg, { type PoolClient, type QueryConfig, type QueryResult } from 'pg'

/** The half of pg's connection that writes. */
interface Wire {
  stream: { cork(): void; uncork(): void }
  submittedNamedStatements: Record<string, string>
  bind(what: object): void
  execute(what: object): void
  sync(): void
}
type Message = object
type Done = (error: Error | null, result?: QueryResult) => void

/** What pg's own query is made of; its types do not say. */
interface Parts {
  name?: string
  text: string
  portal: string
  _result: { _types: unknown }
  prepare(wire: Wire): void
  handleRowDescription(message: Message): void
  handleDataRow(message: Message): void
  handleCommandComplete(message: Message, wire: Wire): void
  handleReadyForQuery(wire: Wire): void
}
const PgQuery = pg.Query as unknown as new (config: QueryConfig, values: undefined, done: Done) => Parts

/** A statement among others: who sends them all says when they end. */
class Part extends PgQuery {
  requiresPreparation(): boolean {
    return true
  }
  _getRows(wire: Wire): void {
    wire.execute({ portal: this.portal })
  }
}

/** Run right before or behind a statement; must be prepared on the connection. What it gives is dropped. */
interface Aside {
  name: string
  values: string[]
}
/** A statement to be sent. */
export interface Statement extends QueryConfig {
  rowMode?: 'array'
  before?: Aside
  after?: Aside
}
/** What became of a statement; one that did not run because an earlier one failed has neither. */
export interface Ran {
  result?: QueryResult
  error?: Error
}

/**
 * Statements that travel in one message and one (implicit) transaction: sent at once, answered in order. pg drives it like a query
 * of its own, so it can be given to any connection.
 */
class Together {
  readonly #ran: Ran[] = []
  readonly #parts: Part[]
  /** Answers that came for the statement whose turn it is. */
  #answers = 0

  constructor(
    readonly statements: readonly Statement[],
    readonly done: (ran: Ran[]) => void,
  ) {
    this.#parts = statements.map((one, at) => {
      const part = new Part(one, undefined, (error, result) => {
        this.#ran[at] = error ? { error } : result ? { result } : {}
      })
      part._result._types = pg.types
      return part
    })
  }

  get #at(): number {
    return this.#ran.length
  }
  get #part(): Part | undefined {
    return this.#parts[this.#at]
  }
  /** pg notes by these what it has prepared. */
  get name(): string | undefined {
    return this.#part?.name
  }
  get text(): string {
    return this.#part?.text ?? ''
  }

  submit(wire: Wire): null {
    wire.stream.cork()
    try {
      this.statements.forEach(({ before, after }, at) => {
        if (before) aside(wire, before)
        this.#parts[at]?.prepare(wire)
        if (after) aside(wire, after)
      })
      wire.sync()
    } finally {
      wire.stream.uncork()
    }
    return null
  }

  handleRowDescription(message: Message): void {
    this.#part?.handleRowDescription(message)
  }

  handleDataRow(message: Message): void {
    if (this.#isOwn) this.#part?.handleDataRow(message)
  }

  handleCommandComplete(message: Message, wire: Wire): void {
    const { before, after } = this.statements[this.#at] ?? {}
    if (this.#isOwn) this.#part?.handleCommandComplete(message, wire)
    this.#answers += 1
    if (this.#answers < 1 + (before ? 1 : 0) + (after ? 1 : 0)) return
    this.#answers = 0
    this.#part?.handleReadyForQuery(wire)
  }

  /** Whether the next answer is the statement's own, and not that of one beside it. */
  get #isOwn(): boolean {
    return this.#answers === (this.statements[this.#at]?.before ? 1 : 0)
  }

  handleEmptyQuery(): void {}

  /** The rest was skipped: what of it was to be prepared on this connection was not. */
  handleError(error: Error, wire?: Wire): void {
    if (wire)
      for (const { name } of this.#parts.slice(this.#at)) if (name) delete wire.submittedNamedStatements[name]
    this.#ran.push({ error })
    this.done(this.#ran)
  }

  handleReadyForQuery(): void {
    this.done(this.#ran)
  }
}

function aside(wire: Wire, { name, values }: Aside): void {
  wire.bind({ statement: name, values })
  wire.execute({})
}

/** Sends statements together; gives what became of each, as far as they were run. */
export function runTogether(client: PoolClient, statements: readonly Statement[]): Promise<Ran[]> {
  return new Promise((done) => {
    client.query(new Together(statements, done) as unknown as pg.Submittable)
  })
}
