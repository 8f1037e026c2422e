import { figureMeasures, smallestCell, type FigureDimension } from '../contract/followup.lists.js'

/** One line of the figures of an event. */
export interface FigureRow {
  dimension: FigureDimension
  key: string | null
  /** Null where nobody counted, and in a line that is left out. */
  invited: number | null
  registered: number | null
  present: number | null
  noShow: number | null
}

const isSmall = (n: number | null) => n !== null && n > 0 && n < smallestCell
const size = (row: FigureRow) => Math.max(...figureMeasures.map((measure) => row[measure] ?? 0))

/**
 * Leaves out what would tell of single people. Lines with a small number are left out as a whole, and with them as many others
 * (the smallest first) as it takes that what is missing adds up to no small number either: who subtracts what is shown from the
 * total learns only a sum of at least two lines that is zero or large. Where that cannot be, the whole table is left out.
 */
export function suppressed<R extends FigureRow>(rows: readonly R[]): (R & { hidden: boolean })[] {
  const total = rows.filter(({ dimension }) => dimension === 'TOTAL')
  if (total.some((row) => figureMeasures.some((measure) => isSmall(row[measure]))))
    return rows.map((row) => without(row, true))
  const dimensions = [...new Set(rows.map(({ dimension }) => dimension))]
  const left = new Set<R>(dimensions.flatMap((one) => leftOut(rows.filter((row) => row.dimension === one))))
  return rows.map((row) => without(row, left.has(row)))
}

function leftOut<R extends FigureRow>(rows: readonly R[]): R[] {
  const out = rows.filter((row) => figureMeasures.some((measure) => isSmall(row[measure])))
  const rest = rows.filter((row) => !out.includes(row)).sort((one, other) => size(other) - size(one))
  const tells = () =>
    out.length === 1 ||
    figureMeasures.some((measure) => isSmall(out.reduce((sum, row) => sum + (row[measure] ?? 0), 0)))
  while (out.length > 0 && tells()) {
    const next = rest.pop()
    if (!next) return [...rows]
    out.push(next)
  }
  return out
}

function without<R extends FigureRow>(row: R, hidden: boolean): R & { hidden: boolean } {
  return hidden
    ? { ...row, invited: null, registered: null, present: null, noShow: null, hidden }
    : { ...row, hidden }
}
