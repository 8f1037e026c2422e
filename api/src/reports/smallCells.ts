import { rangeOf, type Equation } from './linear.js'

/** A number smaller than this is not shown: it may be about people one can find out. */
export const SMALL_BELOW = 5
/**
 * How far apart the ends of what can be worked out about a hidden number stay: as far as of the numbers the rule itself hides, 0 to 4.
 * Whoever adds and subtracts everything that is shown knows no more than whoever reads the rule.
 */
export const LEAST_WIDTH = SMALL_BELOW - 1

/** A number of a table. Sums are cells as well. */
export interface Cell {
  key: string
  value: number
  /** Small by the rule of who publishes it. */
  isSmall: boolean
  /** Shown elsewhere already: hiding it here would protect nothing. */
  isKnown?: boolean
}
/** A row or column of a table: what its parts add up to. A margin two tables share is one cell of both. */
export interface Sum {
  total: string
  parts: readonly string[]
}

/** What of some tables is hidden, and what could not be protected because everything around it is known already. */
export interface Hidden {
  hidden: ReadonlySet<string>
  exposed: readonly string[]
}

/**
 * Which numbers of tables that share margins are hidden: the small ones, and so many others that no hidden one can be worked out closer
 * than `LEAST_WIDTH`, by who knows all that is shown, all sums, and what is missing in a sum whose parts do not add up.
 */
export function hideSmall(cells: readonly Cell[], sums: readonly Sum[]): Hidden {
  const held = new Map(cells.map((cell) => [cell.key, cell]))
  const all = sums.filter(({ total, parts }) => [total, ...parts].every((key) => held.has(key)))
  const hidden = new Set(cells.filter(({ isSmall }) => isSmall).map(({ key }) => key))
  const small = new Set(hidden)
  if (hidden.size === 0) return { hidden, exposed: [] }
  const exposed = new Set<string>()
  for (let open = firstOpen(held, all, hidden, exposed); open; open = firstOpen(held, all, hidden, exposed)) {
    const more = nextToHide(open, held, all, hidden)
    if (more) hidden.add(more)
    else exposed.add(open)
  }
  // what was hidden on the way and is not needed any more is shown again, the largest first
  const helpers = cells.filter(({ key }) => hidden.has(key) && !small.has(key))
  for (const { key } of helpers.sort((a, b) => b.value - a.value)) {
    hidden.delete(key)
    if (firstOpen(held, all, hidden, exposed)) hidden.add(key)
  }
  return { hidden, exposed: [...exposed] }
}

/** What can be worked out about a hidden number: the smallest and the largest it can be. */
export function rangeOfHidden(
  key: string,
  cells: readonly Cell[],
  sums: readonly Sum[],
  hidden: ReadonlySet<string>,
): readonly [number, number] {
  return rangeIn(key, new Map(cells.map((cell) => [cell.key, cell])), sums, hidden)
}

function rangeIn(
  key: string,
  held: ReadonlyMap<string, Cell>,
  sums: readonly Sum[],
  hidden: ReadonlySet<string>,
): readonly [number, number] {
  // only what hangs together with it through hidden numbers says something of it
  const reached = new Set([key])
  const used = new Set<Sum>()
  for (const at of reached)
    for (const sum of sums) {
      const keys = [sum.total, ...sum.parts]
      if (used.has(sum) || !keys.includes(at)) continue
      used.add(sum)
      for (const other of keys) if (hidden.has(other)) reached.add(other)
    }
  const names = [...reached]
  const at = new Map(names.map((name, n) => [name, n]))
  const equations = [...used].map(({ total, parts }): Equation => {
    const factors = names.map(() => 0)
    for (const [name, factor] of [[total, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
      const n = at.get(name)
      if (n !== undefined) factors[n] = (factors[n] ?? 0) + factor
    }
    // the right side as who knows the rest of the sum can write it
    return {
      factors,
      equals: factors.reduce((sum, f, n) => sum + f * (held.get(names[n] ?? '')?.value ?? 0), 0),
    }
  })
  return rangeOf(0, names.length, equations)
}

function firstOpen(
  held: ReadonlyMap<string, Cell>,
  sums: readonly Sum[],
  hidden: ReadonlySet<string>,
  exposed: ReadonlySet<string>,
): string | undefined {
  return [...hidden].find((key) => {
    if (exposed.has(key)) return false
    const [least, most] = rangeIn(key, held, sums, hidden)
    return most - least < LEAST_WIDTH - 1e-6
  })
}

/**
 * The next number to hide beside one that can be worked out. Looked at first: sums around it in which one number alone is hidden. Taken
 * first: what leaves no such sum behind, then parts before totals, then the smallest.
 */
function nextToHide(
  open: string,
  held: ReadonlyMap<string, Cell>,
  sums: readonly Sum[],
  hidden: ReadonlySet<string>,
): string | undefined {
  const keysOf = ({ total, parts }: Sum) => [total, ...parts]
  const hiddenIn = (sum: Sum) => keysOf(sum).filter((key) => hidden.has(key)).length
  const free = (sum: Sum) => keysOf(sum).filter((key) => !hidden.has(key) && !held.get(key)?.isKnown)
  const reached = new Set([open])
  for (const key of reached)
    for (const sum of sums) {
      const keys = keysOf(sum)
      if (keys.includes(key)) for (const other of keys) if (hidden.has(other)) reached.add(other)
    }
  const around = sums.filter((sum) => keysOf(sum).some((key) => reached.has(key)) && free(sum).length > 0)
  const [where] = around.sort((a, b) => hiddenIn(a) - hiddenIn(b))
  if (!where) return undefined
  const totals = new Set(sums.map(({ total }) => total))
  const rank = (key: string): number[] => [
    totals.has(key) ? 1 : 0,
    sums.filter((sum) => sum !== where && keysOf(sum).includes(key) && hiddenIn(sum) === 0).length,
    held.get(key)?.value ?? 0,
  ]
  return free(where).sort((a, b) => {
    const [x, y] = [rank(a), rank(b)]
    const n = x.findIndex((part, at) => part !== y[at])
    return n < 0 ? (a < b ? -1 : 1) : (x[n] ?? 0) - (y[n] ?? 0)
  })[0]
}
