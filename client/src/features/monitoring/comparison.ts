import { valueShapes, type IndicatorKind } from '@mitsprache/api/contract'
import { drawn } from './measured.js'

/** How the map tells numbers: areas shaded by class, yes and no, or circles, because a number of things says little by its place's size. */
export type MapLook = 'SHADES' | 'YES_NO' | 'CIRCLES'

/** How a kind's values belong on a map: shares and rates may be shaded, counts may not. */
export function lookOf(kind: IndicatorKind): MapLook {
  const { value, reference } = valueShapes[kind]
  if (value === 'YES_NO') return 'YES_NO'
  return reference === 'TOTAL' || value === 'RATE' ? 'SHADES' : 'CIRCLES'
}

/** What can be said of a municipality: a number, one that may not be shown, or none. */
export type PlaceState = 'KNOWN' | 'HIDDEN' | 'NONE'
/** A municipality as bars, map and table show it. */
export interface ComparedPlace {
  ags: string
  name: string
  state: PlaceState
  /** What is drawn: a share in percent where there is a total, else the number. */
  number: number | null
}

/** What a row of the comparison is shown as. */
export function comparedPlace(
  kind: IndicatorKind,
  row: { ags: string; placeName: string; day: string | null; value: number | null; reference: number | null },
): ComparedPlace {
  const state = row.day === null ? 'NONE' : row.value === null ? 'HIDDEN' : 'KNOWN'
  const number = row.value === null ? null : drawn(kind, row.value, row.reference)
  return { ags: row.ags, name: row.placeName, state, number }
}

/** A class of the legend: from its first number to the next class's, the last one to its own. */
export interface NumberClass {
  from: number
  to: number
}
const most = 5
const tenth = (number: number, round: (n: number) => number) => round(number * 10) / 10

/** At most five classes of the same width, with limits of one digit behind the comma, as the legend writes them; none empties a number. */
export function classesOf(numbers: readonly number[]): NumberClass[] {
  if (numbers.length === 0) return []
  const least = tenth(Math.min(...numbers), Math.floor)
  const top = tenth(Math.max(...numbers), Math.ceil)
  if (top === least) return [{ from: least, to: top }]
  const count = Math.min(most, new Set(numbers).size, Math.round((top - least) * 10))
  const limit = (nth: number) =>
    nth === count ? top : tenth(least + ((top - least) * nth) / count, Math.round)
  return Array.from({ length: count }, (_, nth) => ({ from: limit(nth), to: limit(nth + 1) }))
}

/** The class of a number, from 0. */
export function classOf(classes: readonly NumberClass[], number: number): number {
  return Math.max(
    0,
    classes.findLastIndex(({ from }) => number >= from),
  )
}

/** How strong a class is shaded, in percent: one hue from light to dark, the same for every eye. */
export function strengthOf(nth: number, count: number): number {
  return count <= 1 ? 45 : Math.round(12 + (nth * 73) / (count - 1))
}

/** Radius of a circle whose area is as large as its number beside the largest. */
export function radiusOf(number: number, largest: number): number {
  return largest > 0 && number > 0 ? Math.max(6, 90 * Math.sqrt(number / largest)) : 0
}
