import { valueShapes, type ValueColumn, type ValueRowProblem } from '../contract/monitoring.lists.js'
import { lettersOf } from '../files/index.js'
import type { FieldError } from '../platform/index.js'
import { isInRegion, wrongNumbers } from './judgeValue.js'
import type { KnownIndicator, KnownPlace, ValuesKnown } from './valuesKnown.js'

/** The cells of a row by column; empty where there is none. */
export type Cells = Readonly<Record<ValueColumn, string>>
/** A value as a row says it. */
export interface RowValue {
  indicatorId: string
  placeId: string
  day: string
  group: string | null
  amount: number
  base: number | null
  sourceId: string
  note: string | null
}
/** A row and all that is wrong with it; without anything wrong it has its value. */
export interface JudgedRow {
  row: number
  cells: Cells
  value: RowValue | null
  problems: ValueRowProblem[]
}
/** What rows name, by the letters of the names; null where a name is that of several. */
export interface KnownNames {
  today: string
  indicators: ReadonlyMap<string, KnownIndicator | null>
  places: ReadonlyMap<string, KnownPlace | null>
  sources: ReadonlyMap<string, string | null>
}

/** Orders what is known by its names: an indicator by key or words, a place by key or name, a source by its title with or without publisher. */
export function namesOf({ today, indicators, places, sources }: ValuesKnown): KnownNames {
  return {
    today,
    indicators: byName(indicators.map((one) => [one, [one.id, one.key ?? '', one.text]])),
    places: byName(places.map((one) => [one, [one.ags, one.name]])),
    sources: byName(sources.map(({ id, publisher, title }) => [id, [id, `${publisher}: ${title}`, title]])),
  }
}
function byName<One>(all: readonly (readonly [One, readonly string[]])[]): Map<string, One | null> {
  const found = new Map<string, One | null>()
  for (const [one, names] of all)
    for (const name of new Set(names.map(lettersOf)))
      if (name !== '') found.set(name, found.has(name) ? null : one)
  return found
}

/** What a row says and all that is wrong with it. */
export function judgeRow(row: number, cells: Cells, known: KnownNames): JudgedRow {
  const problems: ValueRowProblem[] = []
  const indicator = known.indicators.get(lettersOf(cells.indicator))
  if (!indicator) problems.push(indicator === null ? 'INDICATOR_AMBIGUOUS' : 'INDICATOR_UNKNOWN')
  const place = known.places.get(lettersOf(cells.place))
  if (!place) problems.push('PLACE_UNKNOWN')
  else if (!place.mayRecord) problems.push('PLACE_NOT_YOURS')
  if (place && indicator && !isInRegion(indicator, place)) problems.push('PLACE_OUTSIDE_REGION')
  const day = dayIn(cells.day)
  if (!day) problems.push('DAY_UNREADABLE')
  else if (day > known.today) problems.push('DATE_IN_FUTURE')
  const sourceId = known.sources.get(lettersOf(cells.source))
  if (!sourceId) problems.push('SOURCE_UNKNOWN')
  if (cells.group.length > 120 || cells.note.length > 1000) problems.push('TEXT_TOO_LONG')
  const group = cells.group || null
  const [amount, base] = [numberIn(cells.value), numberIn(cells.reference)]
  if (amount === null) problems.push('VALUE_MISSING')
  if (Number.isNaN(amount) || Number.isNaN(base)) problems.push('NOT_A_NUMBER')
  else if (indicator && amount !== null)
    problems.push(...wrongNumbers(indicator.kind, { value: amount, reference: base, group }).map(saidOf))
  if (!indicator || !place || !day || !sourceId || amount === null || problems.length > 0)
    return { row, cells, value: null, problems: [...new Set(problems)] }
  const numbers = { amount, base: valueShapes[indicator.kind].reference ? base : null }
  const value = { indicatorId: indicator.id, placeId: place.id, day, group, ...numbers }
  return { row, cells, value: { ...value, sourceId, note: cells.note || null }, problems }
}

/** What is wrong with numbers in words of a row. */
function saidOf({ field, code }: FieldError): ValueRowProblem {
  if (field === 'group') return code === 'REQUIRED' ? 'GROUP_MISSING' : 'GROUP_NOT_NEEDED'
  if (code === 'YES_OR_NO_NEEDED' || code === 'RATE_ABOVE_100' || code === 'VALUE_ABOVE_TOTAL') return code
  if (code === 'NOT_A_NUMBER') return 'WHOLE_NUMBER_NEEDED'
  if (code === 'REQUIRED') return 'REFERENCE_MISSING'
  return code === 'NUMBER_TOO_SMALL' ? 'REFERENCE_TOO_SMALL' : 'REFERENCE_NOT_NEEDED'
}

/** A day as people write it: 2010-12-31 or 31.12.2010; null when it is none. */
function dayIn(text: string): string | null {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  const day = german ? `${german[3]}-${german[2]?.padStart(2, '0')}-${german[1]?.padStart(2, '0')}` : text
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(day)) return null
  const at = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day ? null : day
}

/** A number as people write it, yes or no; null where nothing stands, NaN where it is none or could be two: 1.234 may be a thousand. */
function numberIn(text: string): number | null {
  if (text === '') return null
  const word = text.toLocaleLowerCase('de')
  if (word === 'ja' || word === 'yes') return 1
  if (word === 'nein' || word === 'no') return 0
  if (!/^\d{1,9}([.,]\d{1,4})?$/.test(text) || /^[1-9]\d{0,2}\.\d{3}$/.test(text)) return NaN
  return Number(text.replace(',', '.'))
}
