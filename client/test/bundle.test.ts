// @vitest-environment node
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { render as Render, RenderRequest } from '../src/server.js'

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
  expect(html).toMatch(/<link rel="preload" href="\/assets\/noto-sans-arabic[^"]+" as="font"/)
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

const weight = (html: string, pattern: RegExp) =>
  [...new Set([...html.matchAll(pattern)].map((match) => match[1] ?? ''))]
    .map((file) => gzipSync(readFileSync(join(out, 'client', file))).length)
    .reduce((sum, size) => sum + size, 0)

test('at most 100 kB of script and 30 kB of style before the first content', async () => {
  const { html } = await ask('/de')
  const scripts = weight(html, /(?:modulepreload" href|src)="(\/assets\/[^"]+\.js)"/g)
  const styles = weight(html, /rel="stylesheet" href="(\/assets\/[^"]+\.css)"/g)
  expect(scripts).toBeGreaterThan(10_000)
  expect(scripts).toBeLessThan(100_000)
  expect(styles).toBeGreaterThan(5_000)
  expect(styles).toBeLessThan(30_000)
})
