import utils from 'pg/lib/utils.js'
import pg, { type PoolClient, type QueryConfig, type QueryResult } from 'pg'

/** The half of pg's connection that writes. */
interface Wire {
  stream: { cork(): void; uncork(): void }
  parsedStatements: Record<string, string>
  submittedNamedStatements: Record<string, string>
  parse(what: object): void
  bind(what: object): void
  execute(what: object): void
  sync(): void
}
interface Message {
  fields: (string | null)[]
}
type Done = (error: Error | null, result?: QueryResult) => void

/** A statement among others: who sends them all says when they end. */
interface Part {
  name?: string | undefined
  text: string
  prepare(wire: Wire): void
  handleRowDescription(message: Message): void
  handleDataRow(message: Message): void
  handleCommandComplete(message: Message, wire: Wire): void
  handleReadyForQuery(wire: Wire): void
}

/** What pg's own query is made of; its types do not say. */
const PgQuery = pg.Query as unknown as new (
  config: QueryConfig,
  values: undefined,
  done: Done,
) => Part & { portal: string; _result: { _types: unknown } }

/** One whose rows pg makes. */
class RowsPart extends PgQuery {
  constructor(statement: Statement, done: Done) {
    super(statement, undefined, done)
    this._result._types = pg.types
  }
  requiresPreparation(): boolean {
    return true
  }
  _getRows(wire: Wire): void {
    wire.execute({ portal: this.portal })
  }
}

/** One that gives a single row of texts: nothing is asked about its columns, and no values are made of them. */
class TextPart implements Part {
  readonly name: string | undefined
  readonly text: string
  readonly #values: unknown[] | undefined
  #row: (string | null)[] = []

  constructor(
    { name, text, values }: Statement,
    readonly done: Done,
  ) {
    this.name = name
    this.text = text
    this.#values = values
  }
  prepare(wire: Wire): void {
    const { name, text } = this
    if (!name || (wire.parsedStatements[name] ?? wire.submittedNamedStatements[name]) === undefined) {
      wire.parse({ text, name })
      if (name) wire.submittedNamedStatements[name] = text
    }
    wire.bind({ statement: name, values: this.#values, valueMapper: utils.prepareValue })
    wire.execute({})
  }
  handleRowDescription(): void {}
  handleDataRow({ fields }: Message): void {
    this.#row = fields
  }
  handleCommandComplete(): void {}
  handleReadyForQuery(): void {
    this.done(null, { rows: [this.#row] } as unknown as QueryResult)
  }
}

/** Run right before or behind a statement; must be prepared on the connection. What it gives is dropped. */
export interface Aside {
  name: string
  values: string[]
  /** One does for all statements behind each other that name the same: the newest of them. */
  alike?: string
}
/** A statement to be sent. */
export interface Statement extends QueryConfig {
  /** `text`: it gives one row of texts. */
  gives?: 'text'
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
  readonly #before: (Aside | undefined)[]
  /** Answers that came for the statement whose turn it is. */
  #answers = 0

  constructor(
    readonly statements: readonly Statement[],
    readonly done: (ran: Ran[]) => void,
  ) {
    this.#parts = statements.map((one, at) => {
      const done: Done = (error, result) => {
        this.#ran[at] = error ? { error } : result ? { result } : {}
      }
      return one.gives === 'text' ? new TextPart(one, done) : new RowsPart(one, done)
    })
    this.#before = shared(statements)
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
      this.statements.forEach(({ after }, at) => {
        const before = this.#before[at]
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
    const before = this.#before[this.#at]
    const after = this.statements[this.#at]?.after
    if (this.#isOwn) this.#part?.handleCommandComplete(message, wire)
    this.#answers += 1
    if (this.#answers < 1 + (before ? 1 : 0) + (after ? 1 : 0)) return
    this.#answers = 0
    this.#part?.handleReadyForQuery(wire)
  }

  /** Whether the next answer is the statement's own, and not that of one beside it. */
  get #isOwn(): boolean {
    return this.#answers === (this.#before[this.#at] ? 1 : 0)
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

/** What goes before each: where the same goes before some that follow each other, the first brings the newest for all. */
function shared(statements: readonly Statement[]): (Aside | undefined)[] {
  const all = statements.map(({ before }) => before)
  for (let at = all.length - 1; at > 0; at--) {
    const one = all[at]
    if (one?.alike === undefined || statements[at - 1]?.after || one.alike !== all[at - 1]?.alike) continue
    all[at - 1] = one
    all[at] = undefined
  }
  return all
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
