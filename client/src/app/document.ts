import { readFileSync } from 'node:fs'
import { isRtl, type Locale } from '@mitsprache/api/contract'
import type { PageState } from './state.js'

interface Chunk {
  file: string
  css?: string[]
  imports?: string[]
}

/** What the finished page consists of. */
export interface DocumentParts {
  html: string
  head: { headTags: string; bodyTags: string }
  modules: ReadonlySet<string>
  state: PageState
  nonce: string
}

const built = new URL('../client/.vite/', import.meta.url)

const readJson = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, built), 'utf8')) as T

let manifests: { chunks: Record<string, Chunk>; files: Record<string, string[]> } | null = null

function loadManifests() {
  manifests ??= {
    chunks: readJson<Record<string, Chunk>>('manifest.json'),
    files: readJson<Record<string, string[]>>('ssr-manifest.json'),
  }
  return manifests
}

function entryFiles(): { script: string; styles: string[]; scripts: string[] } {
  const { chunks } = loadManifests()
  const entry = chunks['src/main.ts']
  if (!entry) throw new Error('the client bundle has no entry src/main.ts')
  const scripts = (entry.imports ?? []).map((name) => chunks[name]?.file).filter((file) => file !== undefined)
  const styles = [entry, ...(entry.imports ?? []).map((name) => chunks[name])].flatMap(
    (chunk) => chunk?.css ?? [],
  )
  return {
    script: `/${entry.file}`,
    styles: styles.map((file) => `/${file}`),
    scripts: scripts.map((file) => `/${file}`),
  }
}

function pageFiles(modules: ReadonlySet<string>): string[] {
  const { files } = loadManifests()
  return [...new Set([...modules].flatMap((name) => files[name] ?? []))]
}

/** JSON that cannot end its script element or be read as HTML. */
export function inlineJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/>/g, '\\u003e')
    .replace(/&/g, '\\u0026')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')
}

/** The fonts a language's first words are set in: they are fetched before the style sheet asks for them. */
const firstFonts: Partial<Record<Locale, RegExp[]>> = {
  tr: [/fira-sans-latin-400/, /fira-sans-latin-600/, /fira-sans-latin-ext-400/],
  ar: [/noto-sans-arabic-arabic-wght/],
  uk: [/fira-sans-cyrillic-400/, /fira-sans-cyrillic-600/, /fira-sans-latin-400/],
}

function fontLinks(locale: Locale): string[] {
  const { chunks } = loadManifests()
  const wanted = firstFonts[locale] ?? [/fira-sans-latin-400/, /fira-sans-latin-600/]
  return Object.values(chunks)
    .map((chunk) => chunk.file)
    .filter((file) => file.endsWith('.woff2') && wanted.some((pattern) => pattern.test(file)))
    .map((file) => `<link rel="preload" href="/${file}" as="font" type="font/woff2" crossorigin>`)
}

function assetLinks(parts: DocumentParts): string {
  const entry = entryFiles()
  const page = pageFiles(parts.modules)
  const styles = new Set([...entry.styles, ...page.filter((file) => file.endsWith('.css'))])
  const scripts = new Set([...entry.scripts, ...page.filter((file) => file.endsWith('.js'))])
  scripts.delete(entry.script)
  return [
    ...[...styles].map((file) => `<link rel="stylesheet" href="${file}">`),
    ...fontLinks(parts.state.locale),
    ...[...scripts].map((file) => `<link rel="modulepreload" href="${file}">`),
    // not async: a script that is in the cache already would run before the state below the page has arrived
    `<script type="module" src="${entry.script}"></script>`,
  ].join('\n')
}

/** The HTML document: complete without JavaScript, and carrying what the browser needs to take over. */
export function writeDocument(parts: DocumentParts): string {
  const { locale, theme } = parts.state
  const themeAttribute = theme === 'auto' ? '' : ` data-kern-theme="${theme}"`
  return `<!doctype html>
<html lang="${locale}" dir="${isRtl(locale) ? 'rtl' : 'ltr'}"${themeAttribute}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
${assetLinks(parts)}
${parts.head.headTags}
</head>
<body>
<div id="app">${parts.html}</div>
<script id="state" type="application/json" nonce="${parts.nonce}">${inlineJson(parts.state)}</script>
${parts.head.bodyTags}
</body>
</html>
`
}
