import { parse, validate, type GraphQLSchema } from 'graphql'
import { expect } from 'vitest'
import { DomainError } from '../../src/platform/errors.js'
import type { Ctx, Viewer } from '../../src/platform/index.js'
import { operationOf } from '../../src/platform/read/documents.js'
import type { Engine, Operation } from '../../src/platform/read/engine.js'
import { JsonText } from '../../src/platform/read/ref.js'
import { comparable, referenceOf, type Reference } from './compare.js'
import type { Generated } from './generate.js'

const cursorText = /"[A-Za-z0-9_-]{60,}"/g
const referenceCursor = /"cursor\|[^"]*"/g

/** What is compared: the engine on one side, ordinary resolvers on the other, over the same rows. */
export interface Sides<C> {
  schema: GraphQLSchema
  engine: Engine
  reference: Reference<C>
  /** The context of one reference run; `cursor` says what a cursor of the engine stands for. */
  loading(viewer: Viewer, cursor: (text: string) => string): C
  ctx(viewer: Viewer): Ctx
  /** Operations the engine may refuse though the reference does not: it plans before it looks at rows. */
  mayRefuse?: RegExp
}

/** Two implementations side by side; remembers which cursor of the one is which of the other. */
export class Comparison<C> {
  readonly cursors = new Map<string, string>()
  readonly #back = new Map<string, string>()
  readonly #reference
  refused = 0
  withErrors = 0
  withData = 0

  constructor(readonly sides: Sides<C>) {
    this.#reference = referenceOf(sides.schema, sides.reference)
  }

  async run({ query, variables }: Generated, viewer: Viewer): Promise<void> {
    const { schema, engine, loading, ctx } = this.sides
    const document = parse(query)
    expect(validate(schema, document)).toEqual([])
    const expected = await this.#reference(
      query,
      variables,
      loading(viewer, (c) => this.cursors.get(c) ?? 'foreign'),
    )
    const refusedThere = expected.errors?.some((e) => e.originalError instanceof DomainError) ?? false
    let got
    try {
      const answer = await engine.answer(operationOf(document) as Operation, variables, ctx(viewer))
      got = answer instanceof JsonText ? { data: answer.toJSON() } : answer
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      this.refused += 1
      if (!refusedThere) expect(query).toMatch(this.sides.mayRefuse ?? /(?!)/)
      return
    }
    const fault = expected.errors?.find((e) => e.originalError && !(e.originalError instanceof DomainError))
    if (fault && !/non-nullable/.test(fault.message)) throw fault
    expect(refusedThere).toBe(false)
    const [left, right] = [comparable(got), comparable(expected)]
    this.#match(left.data.match(cursorText) ?? [], right.data.match(referenceCursor) ?? [])
    expect(left.data.replace(cursorText, '"cursor"')).toBe(right.data.replace(referenceCursor, '"cursor"'))
    expect(left.errors.length > 0).toBe(right.errors.length > 0)
    if (right.errors.length > 0) this.withErrors += 1
    if (right.data.length > 10) this.withData += 1
  }

  #match(ours: readonly string[], theirs: readonly string[]): void {
    ours.forEach((quoted, i) => {
      const [cursor, meant] = [quoted.slice(1, -1), theirs[i]?.slice(1, -1) ?? '']
      expect(this.cursors.get(cursor) ?? meant).toBe(meant)
      expect(this.#back.get(meant) ?? cursor).toBe(cursor)
      this.cursors.set(cursor, meant)
      this.#back.set(meant, cursor)
    })
  }
}
