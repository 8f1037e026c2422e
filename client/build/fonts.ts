import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'

const virtualId = 'virtual:fonts.css'

/** First and last code point of each run of characters. */
type Ranges = readonly (readonly [number, number])[]

interface Font {
  file: string
  family: string
  weight: string
  ranges: Ranges
}
/** A part of a font that nearly every page of a language is written with. */
interface FontPart extends Font {
  name: string
  axes?: Record<string, { min: number; max: number }>
}

const runs = (...points: readonly (number | readonly [number, number])[]): Ranges =>
  points.map((point) => (typeof point === 'number' ? [point, point] : point))

/** ASCII, the letters of German and of names beside it, quotation marks, dashes, the euro. */
const latin = runs(
  ...([[0x20, 0x7e], 0xa0, 0xa7, 0xa9, 0xab, 0xb7, 0xbb, 0xc4, 0xc7, 0xd6, 0xd7, 0xdc] as const),
  ...([0xdf, 0xe0, 0xe1, 0xe4, [0xe7, 0xe9], 0xf6, 0xfc, 0x131, [0x2010, 0x201e], 0x2026] as const),
  ...([0x2039, 0x203a, 0x20ac] as const),
)
const turkish = runs([0x11e, 0x11f], 0x130, [0x15e, 0x15f])
const cyrillic = runs(0x301, [0x400, 0x45f], [0x490, 0x491], 0x2116)
/** The letters, marks and digits of Arabic, and those Persian has beside; other scripts of its letters come with the whole font. */
const arabic = runs(
  ...([0x60c, 0x61b, 0x61f, [0x621, 0x63a], [0x640, 0x655], [0x660, 0x66c], 0x670, 0x671] as const),
  ...([0x67e, 0x686, 0x698, 0x6a9, 0x6af, 0x6cc, [0x6f0, 0x6f9], [0x200c, 0x200e]] as const),
)

const weights = ['400', '600'] as const
const fira = (file: string, ranges: Ranges): Font[] =>
  weights.map((weight) => ({
    file: `@fontsource/fira-sans/files/fira-sans-${file}-${weight}-normal.woff2`,
    family: 'Fira Sans',
    weight,
    ranges,
  }))
const named = (name: string, fonts: Font[]): FontPart[] =>
  fonts.map((font) => ({ ...font, name: `${name}-${font.weight}` }))
const notoArabic = {
  file: '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2',
  family: 'Noto Sans Arabic',
  weight: '400 600',
}

const parts: FontPart[] = [
  ...named('part-latin', fira('latin', latin)),
  ...named('part-turkish', fira('latin-ext', turkish)),
  ...named('part-cyrillic', fira('cyrillic', cyrillic)),
  { ...notoArabic, name: 'part-arabic', ranges: arabic, axes: { wght: { min: 400, max: 600 } } },
]

/** The whole fonts, with all they are made for. */
const wholes: Font[] = [
  ...fira(
    'latin',
    runs(
      ...([[0x0, 0xff], 0x131, [0x152, 0x153], [0x2bb, 0x2bc], 0x2c6, 0x2da, 0x2dc, 0x304, 0x308] as const),
      ...([0x329, [0x2000, 0x2065], 0x20ac, 0x2122, 0x2191, 0x2193, 0x2212, 0x2215, 0xfeff, 0xfffd] as const),
    ),
  ),
  ...fira(
    'latin-ext',
    runs(
      ...([[0x100, 0x2ba], [0x2bd, 0x2c5], [0x2c7, 0x2cc], [0x2ce, 0x2d7], [0x2dd, 0x2ff], 0x304] as const),
      ...([0x308, 0x329, [0x1d00, 0x1dbf], [0x1e00, 0x1e9f], [0x1ef2, 0x1eff], 0x2020] as const),
      ...([[0x20a0, 0x20ab], [0x20ad, 0x20c0], 0x2113, [0x2c60, 0x2c7f], [0xa720, 0xa7ff]] as const),
    ),
  ),
  ...fira('cyrillic', runs(0x301, [0x400, 0x45f], [0x490, 0x491], [0x4b0, 0x4b1], 0x2116)),
  {
    ...notoArabic,
    ranges: runs(
      ...([
        [0x600, 0x6ff],
        [0x750, 0x77f],
        [0x870, 0x88e],
        [0x890, 0x891],
        [0x897, 0x8e1],
      ] as const),
      ...([[0x8e3, 0x8ff], [0x200c, 0x200e], [0x2010, 0x2011], 0x204f, 0x2e41, [0xfb50, 0xfdff]] as const),
      ...([
        [0xfe70, 0xfe74],
        [0xfe76, 0xfefc],
      ] as const),
    ),
  },
]

/** Runs of characters without those of others. */
function without(ranges: Ranges, others: Ranges): Ranges {
  return others.reduce<Ranges>(
    (left, [first, last]) =>
      left.flatMap(([from, to]) =>
        last < from || first > to
          ? [[from, to] as const]
          : [[from, first - 1] as const, [last + 1, to] as const].filter(([begin, end]) => begin <= end),
      ),
    ranges,
  )
}

const hex = (point: number) => point.toString(16).toUpperCase().padStart(4, '0')

const face = ({ family, weight, ranges }: Font, source: string): string => {
  const range = ranges.map(([from, to]) => `U+${hex(from)}${to === from ? '' : `-${hex(to)}`}`)
  return `@font-face{font-family:'${family}';font-style:normal;font-display:optional;font-weight:${weight};src:url('${source}') format('woff2');unicode-range:${range.join(',')}}`
}

/**
 * The parts and the whole fonts as a style sheet. A whole font has only what no part of its family holds: of two that have a letter
 * a browser fetches both while the first is on its way.
 */
const sheet = (): string =>
  [
    ...wholes.map((whole) =>
      face(
        {
          ...whole,
          ranges: without(
            whole.ranges,
            parts.filter(({ family }) => family === whole.family).flatMap(({ ranges }) => ranges),
          ),
        },
        whole.file,
      ),
    ),
    ...parts.map((part) => face(part, `@font-parts/${part.name}.woff2`)),
  ].join('\n')

async function cut({ file, ranges, axes }: FontPart): Promise<Uint8Array> {
  const text = ranges.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)),
  )
  const whole = readFileSync(createRequire(import.meta.url).resolve(file))
  return subsetFont(whole, text.join(''), {
    targetFormat: 'woff2',
    noHinting: true,
    ...(axes && { variationAxes: axes }),
  })
}

/** Cuts the parts out of the fonts, once as long as neither changes; gives the folder they lie in. */
async function cutParts(cache: string): Promise<string> {
  const versions = parts.map(({ file }) => readFileSync(createRequire(import.meta.url).resolve(file)))
  const state = versions.reduce(
    (sum, bytes) => sum.update(bytes),
    createHash('sha256').update(JSON.stringify(parts)),
  )
  const folder = join(cache, `mitsprache-fonts-${state.digest('hex').slice(0, 16)}`)
  mkdirSync(folder, { recursive: true })
  const missing = parts.filter(({ name }) => !existsSync(join(folder, `${name}.woff2`)))
  for (const part of missing) {
    // a build that is ended here leaves no half a font, and two at once do not read each other's
    const written = join(folder, `${part.name}.${process.pid}`)
    writeFileSync(written, await cut(part))
    renameSync(written, join(folder, `${part.name}.woff2`))
  }
  return folder
}

/** Offers the fonts and their parts as `virtual:fonts.css`; `cache` is the folder they are kept in. */
export function fonts(cache: string): Plugin {
  return {
    name: 'mitsprache:fonts',
    enforce: 'pre',
    config: async () => ({ resolve: { alias: { '@font-parts': await cutParts(cache) } } }),
    resolveId: (id) => (id === virtualId ? `\0${virtualId}` : null),
    load: (id) => (id === `\0${virtualId}` ? sheet() : null),
  }
}
