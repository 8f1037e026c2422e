/** A line of a picture. */
export interface Line {
  name: string
  points: readonly { year: number; y: number }[]
}

// told apart by everybody, also printed in grey: colour, dashes and the sign of each point (Okabe and Ito)
const looks = [
  { colour: '#003c8f', dash: '' },
  { colour: '#d55e00', dash: '6 3' },
  { colour: '#007a5e', dash: '2 3' },
  { colour: '#8a3d6b', dash: '9 3 2 3' },
  { colour: '#3a3a3a', dash: '1 2' },
  { colour: '#b8860b', dash: '12 4' },
  { colour: '#0072b2', dash: '4 4' },
  { colour: '#a02c2c', dash: '8 2' },
  { colour: '#5b5b9b', dash: '3 1' },
] as const
const signs = [
  (x: number, y: number) => `<circle cx="${x}" cy="${y}" r="3.5"/>`,
  (x: number, y: number) => `<rect x="${x - 3}" y="${y - 3}" width="6" height="6"/>`,
  (x: number, y: number) => `<path d="M${x} ${y - 4}L${x + 4} ${y + 3}L${x - 4} ${y + 3}Z"/>`,
]

const box = { left: 62, right: 12, top: 12, width: 640, height: 250, below: 30 }
const round = (n: number) => Math.round(n * 100) / 100

/** What is put between tags or quotes of SVG and HTML. */
export const escaped = (words: string): string =>
  words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Lines over years as a picture; everything in it stands in the table beneath as well. */
export function chartSvg(lines: readonly Line[], label: (n: number) => string): string {
  const years = [...new Set(lines.flatMap(({ points }) => points.map(({ year }) => year)))].sort(
    (a, b) => a - b,
  )
  const first = years[0] ?? 0
  const span = Math.max(1, (years.at(-1) ?? first) - first)
  const step = stepOf(Math.max(...lines.flatMap(({ points }) => points.map(({ y }) => y)), 1))
  const top = Math.ceil(Math.max(...lines.flatMap(({ points }) => points.map(({ y }) => y)), 1) / step) * step
  const plain = { width: box.width - box.left - box.right, height: box.height - box.top - box.below }
  const x = (year: number) => round(box.left + 10 + ((plain.width - 20) * (year - first)) / span)
  const y = (n: number) => round(box.top + plain.height * (1 - n / top))
  const grid = Array.from({ length: Math.round(top / step) + 1 }, (_, n) => round(n * step))
  const rows = Math.ceil(lines.length / 3)
  const height = box.height + rows * 20
  const parts = [
    ...grid.map(
      (n) =>
        `<line x1="${box.left}" x2="${box.width - box.right}" y1="${y(n)}" y2="${y(n)}" stroke="#c8cad6" stroke-width="1"/>` +
        word(box.left - 6, y(n) + 4, label(n), 'end'),
    ),
    ...years.map((year) => word(x(year), box.height - box.below + 20, String(year), 'middle')),
    ...lines.map(({ points }, n) =>
      drawn(
        points.map((point) => [x(point.year), y(point.y)] as const),
        n,
      ),
    ),
    ...lines.map(({ name }, n) => key(name, n)),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" direction="ltr" viewBox="0 0 ${box.width} ${height}" width="${box.width}" height="${height}" font-family="Noto Sans, Amiri, sans-serif" font-size="12" fill="#171a2b">${parts.join('')}</svg>`
}

function stepOf(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most))
  const found = [0.2, 0.5, 1, 2].find((n) => most / (n * power) <= 6) ?? 2
  return found * power
}

const word = (x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end') =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escaped(words)}</text>`

function drawn(points: readonly (readonly [number, number])[], n: number): string {
  const { colour, dash } = looks[n % looks.length] ?? looks[0]
  const sign = signs[n % signs.length] ?? signs[0]
  const path = points.map(([x, y]) => `${x},${y}`).join(' ')
  const line = `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`
  return line + `<g fill="${colour}">${points.map(([x, y]) => sign?.(x, y) ?? '').join('')}</g>`
}

function key(name: string, n: number): string {
  const [x, y] = [box.left + (n % 3) * 190, box.height + Math.floor(n / 3) * 20 + 4]
  return (
    drawn(
      [
        [x, y],
        [x + 24, y],
      ],
      n,
    ) + word(x + 32, y + 4, name.length > 24 ? `${name.slice(0, 23)}…` : name, 'start')
  )
}
