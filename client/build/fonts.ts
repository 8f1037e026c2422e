import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'

const virtualId = 'virtual:fonts.css'

/** A part of a font that nearly every page of a language is written with. */
interface FontPart {
  name: string
  file: string
  family: string
  weight: string
  /** First and last code point of each run of characters. */
  ranges: readonly (readonly [number, number])[]
  axes?: Record<string, { min: number; max: number }>
}

type Ranges = FontPart['ranges']
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

const fira = (name: string, file: string, ranges: Ranges): FontPart[] =>
  ['400', '600'].map((weight) => ({
    name: `${name}-${weight}`,
    file: `@fontsource/fira-sans/files/fira-sans-${file}-${weight}-normal.woff2`,
    family: 'Fira Sans',
    weight,
    ranges,
  }))

const parts: FontPart[] = [
  ...fira('part-latin', 'latin', latin),
  ...fira('part-turkish', 'latin-ext', turkish),
  ...fira('part-cyrillic', 'cyrillic', cyrillic),
  {
    name: 'part-arabic',
    file: '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2',
    family: 'Noto Sans Arabic',
    weight: '400 600',
    ranges: arabic,
    axes: { wght: { min: 400, max: 600 } },
  },
]

const hex = (point: number) => point.toString(16).toUpperCase().padStart(4, '0')

/** The parts as a style sheet; it follows the whole fonts, so that these are fetched for what no part holds. */
const partsCss = (): string =>
  parts
    .map(({ name, family, weight, ranges }) => {
      const range = ranges.map(([from, to]) => `U+${hex(from)}${to === from ? '' : `-${hex(to)}`}`)
      return `@font-face{font-family:'${family}';font-style:normal;font-display:optional;font-weight:${weight};src:url('@font-parts/${name}.woff2') format('woff2');unicode-range:${range.join(',')}}`
    })
    .join('\n')

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

/** Offers the parts of the fonts as `virtual:fonts.css`; `cache` is the folder they are kept in. */
export function fonts(cache: string): Plugin {
  return {
    name: 'mitsprache:fonts',
    enforce: 'pre',
    config: async () => ({ resolve: { alias: { '@font-parts': await cutParts(cache) } } }),
    resolveId: (id) => (id === virtualId ? `\0${virtualId}` : null),
    load: (id) => (id === `\0${virtualId}` ? partsCss() : null),
  }
}
