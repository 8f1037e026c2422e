import { readFileSync } from 'node:fs'
import { isRtl, type Locale } from '@mitsprache/api/contract'
import type { PageState } from './state.js'

interface Chunk {
  file: string
  imports?: string[]
}

const entryName = 'src/main.ts'

/** What the finished page consists of. */
export interface DocumentParts {
  html: string
  head: { headTags: string; bodyTags: string }
  modules: ReadonlySet<string>
  state: PageState
  nonce: string
  /** It is read first of all: it has no scripts before somebody turns to it. */
  calm: boolean
  /** What is said to who pressed something and the scripts could not be fetched. */
  unreachable: string
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

/** Everything a chunk imports, itself first; what it would load later is not among it. */
function withImports(name: string, into: Set<string>): Set<string> {
  const { chunks } = loadManifests()
  const chunk = chunks[name]
  if (!chunk || into.has(chunk.file)) return into
  into.add(chunk.file)
  for (const imported of chunk.imports ?? []) withImports(imported, into)
  return into
}

/** The scripts a page is made of: asked for all at once, not each when the one before it has been read. */
function scriptsOf(modules: ReadonlySet<string>): { script: string; parts: string[] } {
  const { chunks, files } = loadManifests()
  const script = chunks[entryName]?.file
  if (!script) throw new Error(`the client bundle has no entry ${entryName}`)
  const names = new Map(Object.entries(chunks).map(([name, { file }]) => [`/${file}`, name]))
  const found = withImports(entryName, new Set())
  for (const module of modules)
    for (const file of files[module] ?? []) withImports(names.get(file) ?? '', found)
  found.delete(script)
  return {
    script: `/${script}`,
    parts: [...found].filter((file) => file.endsWith('.js')).map((file) => `/${file}`),
  }
}

function styles(): string[] {
  return Object.values(loadManifests().chunks)
    .filter(({ file }) => file.endsWith('.css'))
    .map(({ file }) => `<link rel="stylesheet" href="/${file}">`)
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

/** The parts of fonts a language's first words are set in: they are fetched before the style sheet asks for them. */
const firstFonts: Partial<Record<Locale, RegExp>> = {
  tr: /part-(latin|turkish)-/,
  ar: /part-(latin|arabic)-/,
  uk: /part-(latin|cyrillic)-/,
}

/** The parts of fonts for what a page says in another language's letters: names, and what people wrote. */
const otherFonts = [
  { letters: /[ĞğİŞş]/, font: /part-turkish-400/ },
  { letters: /[\u0400-\u045f]/, font: /part-cyrillic-400/ },
  { letters: /[\u0620-\u064a]/, font: /part-arabic-/ },
]

function fontLinks(locale: Locale, html: string): string[] {
  const { chunks } = loadManifests()
  const first = firstFonts[locale] ?? /part-latin-/
  // before it every page names the languages it can be read in, in letters of the system
  const said = html.slice(html.indexOf('<main'))
  const wanted = [first, ...otherFonts.filter(({ letters }) => letters.test(said)).map(({ font }) => font)]
  return Object.values(chunks)
    .map((chunk) => chunk.file)
    .filter((file) => file.endsWith('.woff2') && wanted.some((one) => one.test(file)))
    .map((file) => `<link rel="preload" href="/${file}" as="font" type="font/woff2" crossorigin>`)
}

/** A page nobody turns to begins to follow what happens after so many milliseconds. */
const CALM_MS = 10_000
/** By these somebody turns to a page. */
const turns = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'wheel', 'scroll', 'focusin']

/** Holds the last press until the page answers, and presses again then. */
const pressing = `let pressed, again
const press = (event) => {
const it = event.type === 'submit' ? event.target : event.target.closest('button')
if (!it || it.closest('form')?.hasAttribute('method')) return
event.preventDefault()
event.stopImmediatePropagation()
pressed?.removeAttribute('data-waits')
pressed = it
pressed.setAttribute('data-waits', '')
again = () => event.type === 'submit' ? it.requestSubmit() : it.click()
start()
}
const answers = () => {
for (const kind of ['click', 'submit']) removeEventListener(kind, press, true)
pressed?.removeAttribute('data-waits')
if (pressed?.isConnected) again()
}
for (const kind of ['click', 'submit']) addEventListener(kind, press, true)
addEventListener('answers', answers, { once: true })`

/** Says that the scripts did not come, or a part of the page they asked for, to who pressed something; the next press asks again. */
const failing = `let read = false
addEventListener('unreachable', () => {
read = true
fails()
})
const fails = () => {
started = false
pressed?.removeAttribute('data-waits')
if (pressed) document.querySelector('.offline-hint')?.append(said)
}`

/**
 * Asks for the scripts once the page has been painted: it can be read without them, and on a thin line they would take the place
 * of what is to be seen. It stands behind the state, so no script can run before that has arrived. A page in a tab that nobody
 * looks at is not painted, and does not wait; nor does one for ever whose browser does not tell when it has painted. A calm page
 * waits until somebody turns to it. What is pressed before the page answers is pressed again when it does, also because the browser
 * would else send a form itself, with all that was typed in its address; only forms that are made for that it may send.
 */
function startScript(
  { script, parts }: { script: string; parts: string[] },
  { nonce, calm, unreachable }: Pick<DocumentParts, 'nonce' | 'calm' | 'unreachable'>,
): string {
  return `<script nonce="${nonce}">{
const make = (name, more) => Object.assign(document.createElement(name), more)
const add = (name, more) => document.head.append(make(name, more))
const said = make('p', { textContent: ${inlineJson(unreachable)} })
let started = false
const start = () => {
if (started) return
started = true
said.remove()
for (const kind of ${inlineJson(turns)}) removeEventListener(kind, turned, true)
for (const href of ${inlineJson(parts)}) add('link', { rel: 'modulepreload', href })
if (read) dispatchEvent(new Event('again'))
else add('script', { type: 'module', src: ${inlineJson(script)}, onerror: fails })
}
${failing}
// a browser tells of the mouse also when only the page under it is new
const turned = (event) => event.type === 'pointermove' && !event.movementX && !event.movementY || start()
${pressing}
for (const kind of ${inlineJson(turns)}) addEventListener(kind, turned, { capture: true, passive: true })
if (${calm}) setTimeout(start, ${CALM_MS})
else if (document.hidden) start()
else {
new PerformanceObserver((seen) => seen.getEntriesByName('first-contentful-paint').length && start()).observe({ type: 'paint', buffered: true })
document.addEventListener('visibilitychange', start)
setTimeout(start, 3000)
}
}</script>`
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
${styles().join('\n')}
${fontLinks(locale, parts.html).join('\n')}
${parts.head.headTags}
</head>
<body>
<div id="app">${parts.html}</div>
<script id="state" type="application/json" nonce="${parts.nonce}">${inlineJson(parts.state)}</script>
${startScript(scriptsOf(parts.modules), parts)}
${parts.head.bodyTags}
</body>
</html>
`
}
