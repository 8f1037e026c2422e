import { mapCredit, mapShapes, mapSize } from '../contract/geo.js'
import type { IndicatorKind } from '../contract/goals.lists.js'
import { lights, type Light } from '../contract/monitoring.lists.js'
import { german, paragraph, tableOf, type Block, type Edition } from './blocks.js'
import { escaped } from './chartSvg.js'
import { isPercent, isYesNo, measuredText } from './indicatorBlocks.js'
import type { FrozenLight } from './snapshot.js'

// told apart by lightness as well, so in grey too; every municipality also says in words how it stands
const looks: Readonly<Record<Light, { fill: string; ink: string }>> = {
  REACHED: { fill: '#003c8f', ink: '#ffffff' },
  UNDER_WAY: { fill: '#9fc5e8', ink: '#171a2b' },
  MISSED: { fill: '#f4b183', ink: '#171a2b' },
  NO_DATA: { fill: '#ffffff', ink: '#171a2b' },
  TARGET_UNKNOWN: { fill: '#e4e5ec', ink: '#171a2b' },
}

/** The municipalities by the chosen indicator: a map, and a table of all it shows. */
export function mapBlocks(e: Edition): Block[] {
  const indicator = e.snapshot.indicators.find(({ id }) => id === e.snapshot.mapIndicatorId)
  if (!indicator) return []
  const places = e.snapshot.places.filter(({ isKreis }) => !isKreis)
  const stands = new Map(
    places.flatMap(({ id, ags }) => {
      const light = indicator.lights.find(({ placeId }) => placeId === id)
      return light ? [[ags, light] as const] : []
    }),
  )
  const measured = (light: FrozenLight) => measuredText(e, indicator.kind, light.measured)
  const rows = [...stands.values()].map((light) => [
    e.place(light.placeId),
    e.say(`monitoring.lights.${light.light}`),
    measured(light),
    light.measuredOn ? e.day(light.measuredOn) : '–',
  ])
  const used = lights.filter((light) => [...stands.values()].some((one) => one.light === light))
  const head = ['municipality', 'light', 'measured', 'day'].map((key) => e.say(`reports.doc.${key}`))
  return [
    {
      kind: 'figure',
      svg: mapSvg(stands, used, (light) => inMap(e, indicator.kind, light.measured)),
      alt: `${e.say('reports.doc.mapAlt')} ${rows.map(([place, light, n]) => `${place}: ${light}, ${n}`).join('; ')}`,
      caption: e.said(indicator.text),
    },
    {
      kind: 'list',
      items: used.map((light, n) => ({ text: `${n + 1} = ${e.say(`monitoring.lights.${light}`)}` })),
    },
    paragraph(german(`${mapCredit.text}, ${mapCredit.link}`, e.locale), 'note'),
    tableOf(e.said(indicator.text), head, rows),
  ]
}

/** A number without words: inside a picture there are none but names of places. */
function inMap(e: Edition, kind: IndicatorKind, n: number | null): string {
  if (n === null || isYesNo(kind)) return ''
  return isPercent(kind) ? `${e.number(n)} %` : e.number(n)
}

/** What each colour says is a number as well, told beneath the picture. */
function mapSvg(
  stands: ReadonlyMap<string, FrozenLight>,
  used: readonly Light[],
  measured: (light: FrozenLight) => string,
): string {
  const outlines = mapShapes.map(({ ags, path }) => {
    const { fill } = looks[stands.get(ags)?.light ?? 'NO_DATA']
    return `<path d="${path}" fill="${fill}" stroke="#171a2b" stroke-width="3" stroke-linejoin="round"/>`
  })
  const names = mapShapes.map(({ ags, name, label: { x, y } }) => {
    const light = stands.get(ags)
    const style = `text-anchor="middle" font-size="27" fill="${looks[light?.light ?? 'NO_DATA'].ink}"`
    const second =
      light && [String(used.indexOf(light.light) + 1), measured(light)].filter(Boolean).join(': ')
    return (
      `<text x="${x}" y="${y - 4}" ${style}>${escaped(name)}</text>` +
      (second ? `<text x="${x}" y="${y + 28}" ${style}>${escaped(second)}</text>` : '')
    )
  })
  const { width, height } = mapSize
  const size = `viewBox="0 0 ${width} ${height}" width="460" height="${Math.round((height * 460) / width)}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" direction="ltr" ${size} font-family="Noto Sans, Amiri, sans-serif">${[...outlines, ...names].join('')}</svg>`
}
