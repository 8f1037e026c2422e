import { gzipSync } from 'node:zlib'
import { expect, test, type Page } from '@playwright/test'
import { publicPages } from '../src/publicPages.js'
import { alive } from './support/people.js'

/** Most that a page for everybody loads once somebody turns to it, in bytes as they are packed (issue 4: 170 kB). */
const most = 170_000

/** What a page loads: of scripts, its words among them, packed; and the fonts. */
async function weighed(page: Page, path: string): Promise<{ bytes: number; fonts: string[] }> {
  const scripts: Promise<number>[] = []
  const fonts: string[] = []
  const weigh = (response: Awaited<ReturnType<Page['waitForResponse']>>) => {
    if (/\.woff2$/.test(response.url())) fonts.push(new URL(response.url()).pathname)
    if (/\.js$/.test(response.url()))
      scripts.push(
        response.body().then(
          (body) => gzipSync(body).length,
          () => 0,
        ),
      )
  }
  page.on('response', weigh)
  await page.goto(path)
  await alive(page)
  // a page that follows what happens keeps a line open: what counts is that no script comes any more
  for (let before = -1; scripts.length !== before; await page.waitForTimeout(700)) before = scripts.length
  page.off('response', weigh)
  return { bytes: (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0), fonts }
}

test('what a page for everybody loads is no more than phones can bear', async ({ page, baseURL }) => {
  const paths = await publicPages(baseURL ?? '')
  const weights: Record<string, number> = {}
  const fonts = new Set<string>()
  for (const path of paths) {
    const found = await weighed(page, `/de${path}`)
    weights[path] = found.bytes
    for (const font of found.fonts) fonts.add(font)
  }
  console.log(
    Object.entries(weights)
      .map(([path, bytes]) => `${(bytes / 1000).toFixed(0)} kB ${path || '/'}`)
      .join('\n'),
  )
  expect(Object.entries(weights).filter(([, bytes]) => bytes > most)).toEqual([])
  // what the parts of the fonts hold is not fetched a second time with the whole
  expect([...fonts].filter((font) => !font.includes('/part-'))).toEqual([])
  // nothing is measured where nothing is loaded
  expect(Math.min(...Object.values(weights))).toBeGreaterThan(50_000)
})
