// @vitest-environment node
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRoutes } from '../src/app/routes.js'
import type { render as Render, RenderRequest } from '../src/server.js'
import { filesOf, overweight, type Manifest } from './budget.js'

const out = mkdtempSync(join(tmpdir(), 'mitsprache-client-'))
let render: typeof Render

beforeAll(async () => {
  const vite = resolve('../node_modules/vite/bin/vite.js')
  const build = (...more: string[]) =>
    execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error', ...more], {
      env: { ...process.env, NODE_ENV: 'production' },
    })
  build('--outDir', join(out, 'client'))
  build('--ssr', 'src/server.ts', '--outDir', join(out, 'server'))
  const bundle: { render: typeof Render } = await import(
    /* @vite-ignore */ pathToFileURL(join(out, 'server/server.js')).href
  )
  render = bundle.render
}, 120_000)

afterAll(() => rmSync(out, { recursive: true, force: true }))

const publicRoutes = (createRoutes(false)[0]?.children ?? []).filter(
  ({ meta }) => !meta?.signedIn && !meta?.hidden,
)

const ask = (url: string, more: Partial<RenderRequest> = {}) =>
  render({
    url,
    acceptLanguage: null,
    cookies: {},
    viewer: null,
    execute: async () => ({ data: null, errors: [{ message: 'nobody asked' }] }),
    nonce: 'n0nce',
    site: { publicUrl: 'https://mitsprache.example' },
    ...more,
  })

test('the language comes from the URL, then the person, the cookie, the browser, and is German otherwise', async () => {
  const viewer = { id: '1', name: 'Amal', locale: 'ar' as const, roles: [] }
  const cookies = { locale: 'tr' }
  const where = async (url: string, more: Partial<RenderRequest> = {}) =>
    (await ask(url, more)).headers['location']
  expect(await where('/', { viewer, cookies, acceptLanguage: 'en' })).toBe('/ar')
  expect(await where('/', { cookies, acceptLanguage: 'en' })).toBe('/tr')
  expect(await where('/', { acceptLanguage: 'fr, en;q=0.8, de;q=0.9' })).toBe('/de')
  expect(await where('/impressum?a=1', { acceptLanguage: 'en-GB' })).toBe('/en/impressum?a=1')
  expect(await where('/')).toBe('/de')
  expect((await ask('/en', { viewer })).headers['content-language']).toBe('en')
})

test('no address can turn the redirect into one to another site', async () => {
  for (const url of ['//evil.example', '/\\evil.example', '///evil.example/x'])
    expect((await ask(url)).headers['location']).toMatch(/^\/de\/[^/\\]/)
})

test('a page is whole without JavaScript: language, direction, title, description, links to its other languages', async () => {
  const { html, status } = await ask('/ar/einfach-erklaert')
  expect(status).toBe(200)
  expect(html).toContain('<html lang="ar" dir="rtl">')
  expect(html).toContain('<title>شرح مبسط – Mitsprache</title>')
  expect(html).toMatch(/<meta name="description" content="[^"]{20,}">/)
  expect(html).toContain('<link rel="canonical" href="https://mitsprache.example/ar/einfach-erklaert">')
  expect(html).toContain(
    '<link rel="alternate" hreflang="tr" href="https://mitsprache.example/tr/einfach-erklaert">',
  )
  expect(html).toMatch(/<link rel="preload" href="\/assets\/part-arabic[^"]+" as="font"/)
  expect(html).toMatch(/<h1>شرح مبسط<\/h1>/)
})

test('what does not exist is 404, and the development page exists only in development', async () => {
  expect((await ask('/de/gibt-es-nicht')).status).toBe(404)
  expect((await ask('/de/bausteine')).status).toBe(404)
  expect((await ask('/de/bausteine', { site: { development: true } })).status).toBe(200)
})

test('the page obeys a strict content policy and nothing in it can break out of the state', async () => {
  const viewer = { id: '1', name: '</script><script>alert(1)</script>', locale: null, roles: [] }
  const { html } = await ask('/de', { viewer })
  expect(html).not.toContain('<script>alert')
  expect(html).not.toMatch(/\sstyle="/)
  expect(html).not.toMatch(/\son[a-z]+="/)
  expect(html.match(/<script(?![^>]*(src=|nonce="n0nce"))/g)).toBeNull()
})

test('the chosen theme is in the first byte, so nothing flashes', async () => {
  expect((await ask('/de', { cookies: { theme: 'dark' } })).html).toContain('data-kern-theme="dark"')
  expect((await ask('/de', { cookies: { theme: '"><script>' } })).html).toContain(
    '<html lang="de" dir="ltr">',
  )
})

const packed = (file: string) => readFileSync(join(out, 'client', `${file}.gz`)).length
const weight = (files: readonly string[]) => files.reduce((sum, file) => sum + packed(file), 0)

test('what shrinks lies there packed, and unpacks to what it was', async () => {
  const { html } = await ask('/de')
  const [file = ''] = /\/assets\/main-[^"]+\.js/.exec(html) ?? []
  const plain = readFileSync(join(out, 'client', file))
  expect(brotliDecompressSync(readFileSync(join(out, 'client', `${file}.br`))).equals(plain)).toBe(true)
  expect(gunzipSync(readFileSync(join(out, 'client', `${file}.gz`))).equals(plain)).toBe(true)
})

test('before the first content no script is asked for and one style sheet of at most 30 kB; later scripts come with the page', async () => {
  const { html } = await ask('/de')
  expect(html).not.toMatch(/modulepreload" href|<script[^>]*\ssrc=/)
  const styles = [...html.matchAll(/rel="stylesheet" href="(\/assets\/[^"]+\.css)"/g)].map(
    ([, file = '']) => file,
  )
  expect(styles).toHaveLength(1)
  expect(weight(styles)).toBeGreaterThan(5_000)
  expect(weight(styles)).toBeLessThan(30_000)
  // behind the state, or a script that is in the cache would run before it has arrived
  expect(html.indexOf('/assets/main-')).toBeGreaterThan(html.indexOf('id="state"'))
  const scripts = [...new Set(html.match(/\/assets\/[^"]+\.js/g))]
  expect(weight(scripts.filter((file) => existsSync(join(out, 'client', `${file}.gz`))))).toBeGreaterThan(
    50_000,
  )
})

test('whatever page it is, and whatever went wrong: words to read and no script before them', async () => {
  const paths = publicRoutes.map(({ path }) => path.replace(/:\w+(\(.*?\))?/g, 'x'))
  expect(paths.length).toBeGreaterThan(20)
  for (const path of paths) {
    const { html } = await ask(`/de/${path}`)
    expect(html, path).toMatch(/<main[^]*<h1/)
    expect(html, path).not.toMatch(/modulepreload" href|<script[^>]*\ssrc=/)
    expect(html.match(/rel="stylesheet"/g), path).toHaveLength(1)
  }
}, 30_000)

/** The sources of the pages everybody may open and search engines find. */
const publicPages = publicRoutes.map(
  ({ component }) => /"\/(src\/[^"]+\.vue)"/.exec(String(component))?.[1] ?? String(component),
)
const manifest = (): Manifest =>
  JSON.parse(readFileSync(join(out, 'client/.vite/manifest.json'), 'utf8')) as Manifest
// what is too small to be packed is sent as it is
const bytesOf = (file: string) =>
  existsSync(join(out, 'client', `${file}.gz`))
    ? packed(`/${file}`)
    : readFileSync(join(out, 'client', file)).length
/** Bytes of scripts of a page: 170 kB less the texts it fetches once it stands, in the language that takes most. */
function limit(): number {
  const texts = readdirSync(join(out, 'client/assets')).filter((name) => /^open-.*\.js$/.test(name))
  expect(texts).toHaveLength(6)
  const most = Math.max(...texts.map((name) => packed(`/assets/${name}`)))
  expect(most).toBeGreaterThan(10_000)
  return 170_000 - most
}

test('no page that everybody may open loads more than 170 kB of scripts, its texts among them', () => {
  expect(publicPages.length).toBeGreaterThan(20)
  expect(overweight(manifest(), publicPages, limit(), bytesOf)).toEqual([])
})

test('a part that outgrows the limit is told with each page that loads it, and with no other', () => {
  const page = 'src/features/summits/SummitPage.vue'
  const built = manifest()
  const own = built[page]?.file
  const grown = (file: string) => bytesOf(file) + (file === own ? limit() : 0)
  expect(overweight(built, publicPages, limit(), grown)).toEqual([expect.stringContaining(page)])
  const everywhere = built['src/main.ts']?.file
  const heavier = (file: string) => bytesOf(file) + (file === everywhere ? limit() : 0)
  expect(overweight(built, publicPages, limit(), heavier)).toHaveLength(publicPages.length)
  // what is loaded when it is needed does not count, until the page imports it at once
  const form = 'src/features/summits/RegisterForm.vue'
  expect(filesOf(built, [page])).not.toContain(built[form]?.file)
  const atOnce = { ...built, [page]: { file: own ?? '', imports: [...(built[page]?.imports ?? []), form] } }
  expect(overweight(atOnce, [page], limit(), bytesOf)).toHaveLength(1)
})
