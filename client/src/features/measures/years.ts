import { sumOfIntervals, type Interval } from '@mitsprache/api/contract'
import { yearFigures, type YearFigure } from '@mitsprache/api/contract/measures.lists'

/** The figures of a year as the API gives them. */
export type YearRow = Record<`${YearFigure}${'From' | 'To'}`, number> & {
  id: string
  year: number
  plannedFromEuro: number
  plannedToEuro: number
  actualEuro: number | null
}
/** A range as it is typed. */
export interface TypedRange {
  from: string
  to: string
}
/** A year as it is typed. */
export type TypedYear = Record<YearFigure, TypedRange> & { id: string; year: string; actual: string }

/** One figure of a year as a range. */
export const rangeOf = (row: YearRow, name: YearFigure): Interval => ({
  from: row[`${name}From`],
  to: row[`${name}To`],
})

/** What each person costs: course, travel and material together. */
export const eachOf = (row: YearRow): Interval =>
  sumOfIntervals([rangeOf(row, 'course'), rangeOf(row, 'travel'), rangeOf(row, 'material')])

/** How what was spent lies to what was planned; null while it is not known. */
export function standing({ actualEuro, plannedFromEuro, plannedToEuro }: YearRow) {
  if (actualEuro === null) return null
  return actualEuro > plannedToEuro ? 'above' : actualEuro < plannedFromEuro ? 'below' : 'within'
}

/** What is planned for all years, and what those cost whose cost is known. */
export function sumOf(rows: readonly YearRow[]): { planned: Interval; actual: number; known: number } {
  const known = rows.flatMap(({ actualEuro }) => actualEuro ?? [])
  return {
    planned: sumOfIntervals(rows.map((row) => ({ from: row.plannedFromEuro, to: row.plannedToEuro }))),
    actual: known.reduce((sum, one) => sum + one, 0),
    known: known.length,
  }
}

const typed = ({ from, to }: Interval): TypedRange => ({
  from: from || to ? String(from) : '',
  to: from || to ? String(to) : '',
})

/** A year as the form shows it. */
export function typedYear(row: YearRow): TypedYear {
  const figures = Object.fromEntries(yearFigures.map((name) => [name, typed(rangeOf(row, name))]))
  const actual = row.actualEuro === null ? '' : String(row.actualEuro)
  return { ...(figures as Record<YearFigure, TypedRange>), id: row.id, year: String(row.year), actual }
}

/** A year nobody has typed anything into yet. */
export function newYear(year: number, id: string): TypedYear {
  const figures = Object.fromEntries(yearFigures.map((name) => [name, { from: '', to: '' }]))
  return { ...(figures as Record<YearFigure, TypedRange>), id, year: String(year), actual: '' }
}

/** A typed year as the API takes it: an empty end of a range is the other end; what is no number stays none. */
export function yearInput(year: TypedYear, numberIn: (text: string) => number | null) {
  const number = (text: string) => numberIn(text) ?? NaN
  const range = ({ from, to }: TypedRange): Interval => {
    const [a, b] = [from.trim() || to.trim(), to.trim() || from.trim()]
    return { from: a ? number(a) : 0, to: b ? number(b) : 0 }
  }
  return {
    year: number(year.year),
    ...(Object.fromEntries(yearFigures.map((name) => [name, range(year[name])])) as Record<
      YearFigure,
      Interval
    >),
    actualEuro: year.actual.trim() ? number(year.actual) : null,
  }
}
