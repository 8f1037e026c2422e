import { setImmediate as othersTurn } from 'node:timers/promises'
import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql'
import type { Ctx, LiveCtx } from '../context.js'
import { formatError } from '../formatError.js'
import { watchedBy } from '../read/attach.js'
import { report } from '../read/plugin.js'
import type { Viewer } from '../viewer.js'
import { newsOf, type EventLine } from './eventLine.js'
import type { GraphqlOptions } from './options.js'

/** How often it is asked whether an audience, or one who belongs to it, may go on listening. */
export const RIGHTS_EVERY_MS = 2000
/** How many lines are written to before others have their turn. */
const AT_ONCE = 250

/** All that what a viewer is shown can depend on, in one comparable text. */
export function eyesOf(viewer: Viewer): string {
  return JSON.stringify(
    Object.entries(viewer)
      .map(([name, value]: [string, unknown]) => [name, Array.isArray(value) ? [...value].sort() : value])
      .sort(),
  )
}

/** What an audience asked for, and with whose eyes it is read. */
export interface Asked extends Pick<ExecutionArgs, 'document' | 'operationName' | 'variableValues'> {
  ctx: Ctx
  /** The operation as it came, for the log. */
  source: string
}

/**
 * Those who asked for the same with the same eyes: what each of them is shown is read once and written once. Somebody who
 * joins is shown what holds now, read after they came and not what the others were shown last.
 */
export class Audience {
  readonly ctx: LiveCtx
  readonly #lines = new Set<EventLine>()
  readonly #joined = new Set<EventLine>()
  readonly #end = new AbortController()
  /** What the subscription told last; undefined before it told anything. */
  #told: { root: unknown } | undefined
  #news = false
  #showing: Promise<void> | undefined

  constructor(
    private readonly asked: Asked,
    private readonly options: GraphqlOptions,
  ) {
    this.ctx = { ...asked.ctx, signal: this.#end.signal }
    void this.#listen()
      .catch((error: unknown) => report(options.log, error, this.ctx, asked.source))
      .finally(() => this.end())
    if (this.ctx.viewer.kind !== 'public') this.#watch()
  }

  get ended(): boolean {
    return this.#end.signal.aborted
  }

  join(line: EventLine): void {
    this.#lines.add(line)
    this.#joined.add(line)
    void this.#show()
  }

  /** Lets one go; nothing is read for an audience of nobody. */
  leave(line: EventLine): void {
    this.#lines.delete(line)
    this.#joined.delete(line)
    if (this.#lines.size === 0) this.end()
  }

  /** Ends the lines of all. */
  end(): void {
    this.#end.abort()
    this.#lines.forEach((line) => line.end())
  }

  async #listen(): Promise<void> {
    const told = await createSourceEventStream(this.#args())
    if (!(Symbol.asyncIterator in told)) return this.#lines.forEach((line) => line.show(this.#written(told)))
    for await (const root of told) {
      this.#told = { root }
      this.#news = true
      await this.#show()
      if (this.ended) return
    }
  }

  /** Reads and shows until nobody waits for anything: to all when there is news, else to those who came since. */
  #show(): Promise<void> {
    this.#showing ??= this.#showAll()
      .catch((error: unknown) => report(this.options.log, error, this.ctx, this.asked.source))
      .finally(() => (this.#showing = undefined))
    return this.#showing
  }

  async #showAll(): Promise<void> {
    while (this.#told && !this.ended && (this.#news || this.#joined.size > 0)) {
      const to = [...(this.#news ? this.#lines : this.#joined)]
      this.#news = false
      this.#joined.clear()
      const news = this.#written(await execute({ ...this.#args(), rootValue: this.#told.root }))
      for (const [at, line] of to.entries()) {
        if (at > 0 && at % AT_ONCE === 0) await othersTurn()
        if (this.#lines.has(line) && !this.ended) line.show(news)
      }
    }
  }

  #args(): ExecutionArgs {
    const { document, operationName, variableValues } = this.asked
    const { schema } = this.options.engine
    return { schema, document, operationName, variableValues, contextValue: this.ctx }
  }

  #written(result: ExecutionResult): Buffer {
    const { errors } = result
    if (!errors) return newsOf(result)
    for (const error of errors) report(this.options.log, error, this.ctx, this.asked.source)
    const told = { locale: this.ctx.viewer.locale, requestId: this.ctx.requestId }
    return newsOf({ ...result, errors: errors.map((error) => formatError(error, told)) })
  }

  /** Ends when something it was shown can no longer be seen by its eyes. */
  #watch(): void {
    const look = () =>
      this.options.engine
        .allVisible(watchedBy(this.ctx), this.ctx)
        .catch(() => false)
        .then((visible) => visible || this.end())
    const timer = setInterval(() => void look(), RIGHTS_EVERY_MS)
    this.#end.signal.addEventListener('abort', () => clearInterval(timer), { once: true })
  }
}
