// Draws the outlines of the municipalities small enough for a page: `node api/build/geometry.mjs` rewrites api/src/contract/geo.ts.
// Borders that two municipalities share are simplified once and stay shared.
import { readFileSync, writeFileSync } from 'node:fs'

/** The width of the picture, and how far a line may lie beside the true border; one unit is about 35 metres. */
const WIDTH = 1000
const AWAY = 1.2
const MARGIN = 6

const place = (name) => new URL(name, import.meta.url)
const { features } = JSON.parse(
  readFileSync(place('../seed/geo/rhein-kreis-neuss-gemeinden.geojson'), 'utf8'),
)
const towns = features
  .map(({ properties: { ags, name }, geometry }) => ({ ags, name, rings: geometry.coordinates }))
  .toSorted((a, b) => a.ags.localeCompare(b.ags))

// a degree of longitude is shorter than one of latitude by the cosine of the latitude in the middle
const all = towns.flatMap(({ rings }) => rings.flat())
const [west, east] = [Math.min(...all.map(([x]) => x)), Math.max(...all.map(([x]) => x))]
const [south, north] = [Math.min(...all.map(([, y]) => y)), Math.max(...all.map(([, y]) => y))]
const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
const scale = (WIDTH - 2 * MARGIN) / ((east - west) * narrow)
const height = Math.round((north - south) * scale + 2 * MARGIN)
const drawn = ([x, y]) => [(x - west) * narrow * scale + MARGIN, (north - y) * scale + MARGIN]

// where the municipalities at a point differ from those at its neighbours, a stretch of border begins or ends
const named = (point) => point.join(' ')
const at = new Map()
for (const { ags, rings } of towns)
  for (const point of rings.flat()) at.set(named(point), (at.get(named(point)) ?? new Set()).add(ags))
const owners = (point) => [...at.get(named(point))].toSorted().join(' ')

function stretches(ring) {
  const open = ring.slice(0, -1)
  const isEnd = (nth) => {
    const [before, here, after] = [nth - 1, nth, nth + 1].map((n) => owners(open.at(n % open.length)))
    return here.split(' ').length > Math.min(before.split(' ').length, after.split(' ').length)
  }
  const ends = open.map((_, nth) => nth).filter(isEnd)
  if (ends.length < 2) return [ring]
  return ends.map((from, nth) => {
    const to = ends[nth + 1] ?? ends[0] + open.length
    return Array.from({ length: to - from + 1 }, (_, n) => open[(from + n) % open.length])
  })
}

/** Douglas and Peucker; always from the same end, so that both neighbours get the same line. */
function simplified(points) {
  const turned = named(points[0]) > named(points.at(-1))
  const line = (turned ? points.toReversed() : points).map(drawn)
  const kept = keep(line).map((point) => point.map(Math.round))
  return turned ? kept.toReversed() : kept
}
function keep(line) {
  const [first, last] = [line[0], line.at(-1)]
  const far = line.map((point) => distance(point, first, last))
  const most = Math.max(...far.slice(1, -1), 0)
  if (most <= AWAY) return [first, last]
  const nth = far.indexOf(most)
  return [...keep(line.slice(0, nth + 1)).slice(0, -1), ...keep(line.slice(nth))]
}
function distance([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay]
  const long = dx * dx + dy * dy
  const t = long === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / long))
  return Math.hypot(x - ax - t * dx, y - ay - t * dy)
}

const outline = (ring) => {
  const points = stretches(ring).flatMap((stretch) => simplified(stretch).slice(0, -1))
  return points.filter(([x, y], nth) => nth === 0 || x !== points[nth - 1][0] || y !== points[nth - 1][1])
}
const path = (points) =>
  points.reduce((d, [x, y], nth) => {
    if (nth === 0) return `M${x} ${y}l`
    const [dx, dy] = [x - points[nth - 1][0], y - points[nth - 1][1]]
    return `${d}${d.endsWith('l') || dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`
  }, '') + 'z'

/** The point inside that is farthest from the border: room for a number. */
function middle(points) {
  const edges = points.map((point, nth) => [point, points[(nth + 1) % points.length]])
  const inside = ([x, y]) =>
    edges.filter(([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax)
      .length %
      2 ===
    1
  let best = { far: 0, x: 0, y: 0 }
  for (let x = 0; x <= WIDTH; x += 4)
    for (let y = 0; y <= height; y += 4) {
      if (!inside([x, y])) continue
      const far = Math.min(...edges.map(([a, b]) => distance([x, y], a, b)))
      if (far > best.far) best = { far, x, y }
    }
  return best
}

const shapes = towns.map(({ ags, name, rings }) => {
  const outer = outline(rings[0])
  const { x, y } = middle(outer)
  return `  {\n    ags: '${ags}',\n    name: '${name}',\n    label: { x: ${x}, y: ${y} },\n    path: '${rings.map((ring) => path(outline(ring))).join('')}',\n  },\n`
})
const credit = '© GeoBasis-DE / BKG 2017 (Daten verändert)'
const written = `// Made by \`node api/build/geometry.mjs\` from api/seed/geo (see SOURCE.md there); not changed by hand.
// Pages load it as \`@mitsprache/api/contract/geo\`, never through the contract's index: only a map needs it.

/** The credit that must stand beside every map made of these outlines, word for word; its link belongs to it. */
export const mapCredit = {
  text: '${credit}',
  link: 'http://www.bkg.bund.de',
} as const

/** Width and height of the picture the outlines are drawn in. */
export const mapSize = { width: ${WIDTH}, height: ${height} } as const

/** The outline of one municipality. */
export interface MapShape {
  /** Its official municipality key (AGS). */
  ags: string
  name: string
  /** A point well inside, for a number. */
  label: { x: number; y: number }
  /** What \`d\` of an SVG path is. */
  path: string
}

/** The eight municipalities by their keys; borders they share are the same line. */
export const mapShapes: readonly MapShape[] = [
${shapes.join('')}]
`
writeFileSync(place('../src/contract/geo.ts'), written)
console.log(`${shapes.length} outlines, ${written.length} characters`)
