/** Work on many things, of which one that fails holds up no other: it is left alone from then on, and told of at the end. */
export class Apart {
  readonly #failed = new Map<string, unknown>()

  /** Works on a thing, unless work on it failed before. */
  async run(thing: string, work: () => Promise<unknown>): Promise<void> {
    if (this.#failed.has(thing)) return
    try {
      await work()
    } catch (error) {
      this.#failed.set(thing, error)
    }
  }

  /** Errors: AggregateError with all that went wrong, naming the things, if anything did. */
  end(): void {
    if (this.#failed.size > 0)
      throw new AggregateError(this.#failed.values(), `Failed: ${[...this.#failed.keys()].join(', ')}`)
  }
}
