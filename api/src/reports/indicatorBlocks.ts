import type { IndicatorKind } from '../contract/goals.lists.js'
import { german, heading, paragraph, tableOf, type Block, type Edition } from './blocks.js'
import { chartSvg, type Line } from './chartSvg.js'
import type { FrozenIndicator, FrozenValue } from './snapshot.js'

const yesNo: readonly IndicatorKind[] = ['MILESTONE', 'YES_NO', 'DATA_EXISTS']
const shares: readonly IndicatorKind[] = ['COVERAGE', 'QUOTA_PER_GROUP']
const percents: readonly IndicatorKind[] = [...shares, 'PERCENT_CHANGE', 'PARITY']
/** Whether a kind says yes or no. */
export const isYesNo = (kind: IndicatorKind): boolean => yesNo.includes(kind)
/** Whether what a kind says is a percentage. */
export const isPercent = (kind: IndicatorKind): boolean => percents.includes(kind)
/** Columns of one table that fit on a page. */
const yearsInTable = 8

/** What was measured, in the unit of the kind. */
export function measuredText(e: Edition, kind: IndicatorKind, n: number | null): string {
  if (n === null) return '–'
  if (yesNo.includes(kind)) return e.say(n === 1 ? 'monitoring.yes' : 'monitoring.no')
  return percents.includes(kind) ? e.say('monitoring.percent', { n: e.number(n) }) : e.number(n)
}

/** An indicator: how it stands, its picture with a table of all it shows, and where the numbers come from. */
export function indicatorBlocks(e: Edition, indicator: FrozenIndicator, id: string): Block[] {
  const region = indicator.lights.find(({ isRegion }) => isRegion)
  const standing = region && [
    paragraph(
      e.say('reports.doc.standing', {
        light: e.say(`monitoring.lights.${region.light}`),
        measured: measuredText(e, indicator.kind, region.measured),
        target: region.target === null ? '–' : measuredText(e, indicator.kind, region.target),
        due: region.dueOn ? e.day(region.dueOn) : '–',
      }),
    ),
  ]
  return [
    heading(3, e.said(indicator.text), id),
    ...(standing ?? []),
    ...(indicator.values.length === 0
      ? [paragraph(e.say('reports.doc.noValues'), 'note')]
      : [...chart(e, indicator), ...tables(e, indicator)]),
    ...(indicator.values.some(({ isHidden }) => isHidden)
      ? [paragraph(e.say('reports.doc.hidden'), 'note')]
      : []),
    ...indicator.sources
      .flatMap(({ proxy }) => (proxy ? [proxy] : []))
      .map((proxy) => paragraph(german(proxy, e.locale), 'note')),
  ]
}

const plotted = (kind: IndicatorKind, { value, reference }: FrozenValue): number | null =>
  !shares.includes(kind) ? value : value === null || !reference ? null : (value * 100) / reference

const nameOf = (e: Edition, { placeId, group }: FrozenValue) =>
  group === null ? e.place(placeId) : `${e.place(placeId)}, ${group}`

function seriesOf(e: Edition, { values }: FrozenIndicator): Map<string, FrozenValue[]> {
  const series = new Map<string, FrozenValue[]>()
  for (const value of values) {
    const name = nameOf(e, value)
    series.set(name, [...(series.get(name) ?? []), value])
  }
  return series
}

function chart(e: Edition, indicator: FrozenIndicator): Block[] {
  if (yesNo.includes(indicator.kind)) return []
  const lines = [...seriesOf(e, indicator)].map(([name, values]): Line => ({
    name,
    points: values.flatMap((value) => {
      const y = plotted(indicator.kind, value)
      return y === null ? [] : [{ year: Number(value.day.slice(0, 4)), y }]
    }),
  }))
  const drawn = lines.filter(({ points }) => points.length > 0)
  if (drawn.length === 0) return []
  const unit = percents.includes(indicator.kind) && indicator.kind !== 'PERCENT_CHANGE' ? ' %' : ''
  const ends = drawn.map(({ name, points }) => {
    const [first, last] = [points[0], points.at(-1)]
    const at = (point: typeof first) => (point ? `${e.number(point.y)}${unit} (${point.year})` : '')
    return `${name}: ${at(first)} – ${at(last)}`
  })
  return [
    {
      kind: 'figure',
      wide: true,
      svg: chartSvg(drawn, (n) => `${e.number(n)}${unit}`),
      alt: `${e.say('reports.doc.chartAlt')} ${ends.join('; ')}`,
      caption: e.said(indicator.text),
    },
  ]
}

/** Every number of the picture; years side by side, as many as fit. */
function tables(e: Edition, indicator: FrozenIndicator): Block[] {
  const series = seriesOf(e, indicator)
  const years = [...new Set(indicator.values.map(({ day }) => day.slice(0, 4)))].sort()
  const cell = (values: readonly FrozenValue[], year: string) => {
    const found = values.find(({ day }) => day.startsWith(year))
    return found ? valueText(e, indicator.kind, found) : ''
  }
  const parts: Block[] = []
  for (let from = 0; from < years.length; from += yearsInTable) {
    const some = years.slice(from, from + yearsInTable)
    parts.push(
      tableOf(
        e.say('reports.doc.numbers', { from: some[0] ?? '', to: some.at(-1) ?? '' }),
        [e.say('monitoring.place'), ...some],
        [...series].map(([name, values]) => [name, ...some.map((year) => cell(values, year))]),
      ),
    )
  }
  return parts
}

function valueText(e: Edition, kind: IndicatorKind, { value, reference, isHidden }: FrozenValue): string {
  if (value === null) return isHidden ? '•' : ''
  if (yesNo.includes(kind)) return measuredText(e, kind, value)
  if (kind === 'PARITY')
    return reference === null ? `${e.number(value)} %` : `${e.number(value)} % (${e.number(reference)} %)`
  return reference === null ? e.number(value) : `${e.number(value)} / ${e.number(reference)}`
}
