import { randomInt } from 'node:crypto'

/** In an order nobody knows. */
export function shuffled<T>(given: readonly T[]): T[] {
  const all = [...given]
  for (let at = all.length - 1; at > 0; at--) {
    const other = randomInt(at + 1)
    const here = all[at] as T
    all[at] = all[other] as T
    all[other] = here
  }
  return all
}
