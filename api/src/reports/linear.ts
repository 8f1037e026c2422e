/** A sum of unknowns, each with its factor, that is known. */
export interface Equation {
  factors: readonly number[]
  equals: number
}

const tiny = 1e-9

/** The smallest and the largest an unknown can be that is not negative, nor is any other, when the equations hold (simplex, rule of Bland). */
export function rangeOf(which: number, count: number, equations: readonly Equation[]): [number, number] {
  const most = best(which, count, equations, 1)
  return [0 - best(which, count, equations, -1), most]
}

interface Tableau {
  rows: number[][]
  basis: number[]
}

/** The largest `sign` × unknown; the equations are known to have a solution. */
function best(which: number, count: number, equations: readonly Equation[], sign: 1 | -1): number {
  const table = begun(count, equations)
  // first: away with what was added to begin with
  const added = (n: number) => (n >= count ? -1 : 0)
  climb(table, added, count + equations.length)
  driveOut(table, count)
  const wish = (n: number) => (n === which ? sign : 0)
  if (!climb(table, wish, count)) return Infinity
  const at = table.basis.indexOf(which)
  return at < 0 ? 0 : sign * (table.rows[at]?.at(-1) ?? 0)
}

function begun(count: number, equations: readonly Equation[]): Tableau {
  const rows = equations.map(({ factors, equals }, n) => {
    const turn = equals < 0 ? -1 : 1
    const own = equations.map((_, m) => (m === n ? 1 : 0))
    return [...factors.map((factor) => factor * turn), ...own, equals * turn]
  })
  return { rows, basis: equations.map((_, n) => count + n) }
}

/** Turns the table until nothing raises the aim any more; false when it has no end. */
function climb({ rows, basis }: Tableau, gain: (n: number) => number, width: number): boolean {
  for (;;) {
    let enters = -1
    for (let n = 0; n < width && enters < 0; n++) {
      if (basis.includes(n)) continue
      const raise = gain(n) - rows.reduce((sum, row, r) => sum + gain(basis[r] ?? 0) * (row[n] ?? 0), 0)
      if (raise > tiny) enters = n
    }
    if (enters < 0) return true
    const leaves = leaving(rows, basis, enters)
    if (leaves < 0) return false
    pivot(rows, leaves, enters)
    basis[leaves] = enters
  }
}

function leaving(rows: readonly number[][], basis: readonly number[], enters: number): number {
  let leaves = -1
  let least = Infinity
  for (const [r, row] of rows.entries()) {
    const factor = row[enters] ?? 0
    if (factor <= tiny) continue
    const ratio = (row.at(-1) ?? 0) / factor
    const ties = Math.abs(ratio - least) <= tiny && (basis[r] ?? 0) < (basis[leaves] ?? 0)
    if (ratio < least - tiny || ties) [leaves, least] = [r, ratio]
  }
  return leaves
}

/** What was added and is still there is nought: it is turned out, or its row says nothing. */
function driveOut(table: Tableau, count: number): void {
  for (let r = table.rows.length - 1; r >= 0; r--) {
    if ((table.basis[r] ?? 0) < count) continue
    const enters = table.rows[r]?.findIndex((factor, n) => n < count && Math.abs(factor) > tiny) ?? -1
    if (enters < 0) {
      table.rows.splice(r, 1)
      table.basis.splice(r, 1)
    } else {
      pivot(table.rows, r, enters)
      table.basis[r] = enters
    }
  }
}

function pivot(rows: number[][], at: number, column: number): void {
  const by = rows[at]?.[column] ?? 1
  const turned = (rows[at] ?? []).map((factor) => factor / by)
  rows[at] = turned
  for (const [r, row] of rows.entries()) {
    const times = row[column] ?? 0
    if (r === at || times === 0) continue
    rows[r] = row.map((factor, n) => factor - times * (turned[n] ?? 0))
  }
}
