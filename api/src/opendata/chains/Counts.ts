/** How often each word was met. */
export class Counts {
  readonly #counts = new Map<string, number>()

  add(word: string, by = 1): void {
    this.#counts.set(word, (this.#counts.get(word) ?? 0) + by)
  }

  get(word: string): number {
    return this.#counts.get(word) ?? 0
  }

  /** All, the most frequent first. */
  entries(): [string, number][] {
    return [...this.#counts].toSorted(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
  }
}

/** Whole numbers, of which the distribution is kept: each number once, with how often it came. */
export class Distribution {
  readonly #counts = new Map<number, number>()
  #all = 0

  add(value: number): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1)
    this.#all++
  }

  get count(): number {
    return this.#all
  }

  /** Each number with how often it came, the smallest first. */
  entries(): [number, number][] {
    return [...this.#counts].toSorted(([a], [b]) => a - b)
  }

  /** The smallest number that this share (0..1) does not exceed; null without numbers. */
  quantile(share: number): number | null {
    let seen = 0
    for (const [value, count] of this.entries()) {
      seen += count
      if (seen >= share * this.#all) return value
    }
    return null
  }
}
