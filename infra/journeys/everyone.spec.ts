import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { become, open, said, turnTo, withBrowser } from './support/people.js'

/*
 * For whoever reads with large letters, on a narrow screen, in colours of their own, on paper, by keyboard alone, or on a
 * line that comes and goes.
 */
const shared = 'Vorlesestunden in mehreren Sprachen'

/** Under which name the build serves a page's own part: the names are digests. */
const fileOf = (source: string) => {
  const manifest = new URL('../../client/dist/client/.vite/manifest.json', import.meta.url)
  const files = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, { file: string } | undefined>
  return files[source]?.file ?? ''
}

/** What of the page lies outside the screen, or is cut off inside a part that hides it. */
const outside = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const wide = [
      ...document.querySelectorAll<HTMLElement>(
        'body *:not(svg *, .kern-sr-only, .skip-link, .ui-table thead *)',
      ),
    ]
    return [
      ...wide.filter((part) => {
        const { left, right, width: own } = part.getBoundingClientRect()
        return own > 1 && getComputedStyle(part).clipPath === 'none' && (left < -1 || right > width + 1)
      }),
      ...document.querySelectorAll<HTMLElement>('.ui-table'),
    ]
      .filter((part) => !part.matches('.ui-table') || part.scrollWidth > part.clientWidth + 1)
      .map((part) => `${part.tagName}.${part.className}: ${part.textContent?.trim().slice(0, 40)}`)
  })

/** The address of a draft of hers, and of a proposal everybody reads. */
async function addresses(page: Page): Promise<{ draft: string; proposal: string; paper: string }> {
  await become(page, 'Oksana')
  const ask = async (query: string) =>
    ((await (await page.request.post('/graphql', { data: { query } })).json()) as { data: Answer }).data
  interface Answer {
    myProposals: { nodes: { id: string; availableActions: string[] }[] }
    papers: { nodes: { id: string; title: string; proposal: { id: string } | null }[] }
  }
  const { myProposals, papers } = await ask(
    '{ myProposals(first: 20) { nodes { id availableActions } } papers(first: 50) { nodes { id title proposal { id } } } }',
  )
  const draft = myProposals.nodes.find(({ availableActions }) => availableActions.includes('submitProposal'))
  const paper = papers.nodes.find(({ title }) => title === shared)
  return {
    draft: `/meine-vorgaenge/${draft?.id}`,
    proposal: `/vorgaenge/${paper?.proposal?.id}`,
    paper: `/antraege/${paper?.id}`,
  }
}

test('on 320 pixels nothing is cut and nothing needs scrolling sideways', async ({ page }) => {
  const { draft, proposal } = await addresses(page)
  await page.setViewportSize({ width: 320, height: 700 })
  const found: string[] = []
  for (const path of [
    '/de',
    '/de/antraege',
    `/de${proposal}`,
    '/de/schwerpunkte',
    '/de/veranstaltungen',
    '/ar/vorschlag',
    `/de${draft}/ziele`,
    `/de${draft}/gemeinsam`,
  ]) {
    await open(page, path)
    await page.evaluate(() =>
      document.querySelectorAll<HTMLDetailsElement>('main details').forEach((one) => (one.open = true)),
    )
    found.push(...(await outside(page)).map((part) => `${path}: ${part}`))
  }
  expect(found).toEqual([])
  // the word on a button has room in it
  const ask = page.locator('.step-together button').first()
  const [button, word] = [await ask.boundingBox(), await ask.locator('.kern-label').boundingBox()]
  expect(button?.width).toBeGreaterThanOrEqual(word?.width ?? 0)
})

test('with letters twice as large everything stays in sight', async ({ page }) => {
  await become(page, 'Oksana')
  await page.setViewportSize({ width: 1280, height: 900 })
  for (const locale of ['de', 'ar']) {
    await open(page, `/${locale}/meine-vorgaenge`)
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    await page.locator('.main-nav .own summary').click()
    await expect(page.locator('.main-nav .own ul')).toBeVisible()
    expect(await outside(page)).toEqual([])
  }
})

test('in the colours of the reader everything can be told apart', async ({ page }) => {
  const { draft, paper } = await addresses(page)
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' })
  await open(page, '/de')
  // the words on what is drawn in the accent are not of the colour they stand on
  for (const part of ['.door.propose', '.transit .here .state'])
    expect(await page.locator(part).evaluate((one) => getComputedStyle(one).color)).not.toBe(
      await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
    )
  for (const path of [`/de${paper}`, `/de${draft}/weg`]) {
    await open(page, path)
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([])
  }
})

test('on paper there is what one reads, black on white, and nothing to click', async ({
  page,
  context,
  baseURL,
}) => {
  const { draft, proposal } = await addresses(page)
  await context.addCookies([{ name: 'theme', value: 'dark', url: baseURL ?? '' }])
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  await page.setViewportSize({ width: 673, height: 950 })
  for (const path of ['/de', `/de${proposal}`, `/de${draft}/pruefen`]) {
    await open(page, path)
    expect(
      await page.locator('nav:visible, button:visible, a.kern-btn:visible, summary svg:visible').count(),
    ).toBe(0)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const pale = await page.evaluate(() => {
      const light = (colour: string) =>
        (colour.match(/\d+/g) ?? []).slice(0, 3).every((part) => Number(part) > 130)
      return [...document.querySelectorAll('main *')]
        .filter((part) =>
          [...part.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
        )
        .filter((part) => part.checkVisibility() && light(getComputedStyle(part).color))
        .map((part) => part.textContent?.trim().slice(0, 40))
    })
    expect(pale).toEqual([])
    for (const line of await page.locator('.transit').all())
      expect((await line.boundingBox())?.height).toBeLessThan(400)
  }
})

test('by keyboard: past the header, into menus and dialogs and back out of them', async ({ page }) => {
  await become(page, 'Oksana')
  await open(page, '/de/profil')
  const key = (name: string) => page.keyboard.press(name)
  await key('Tab')
  await expect(page.getByRole('link', { name: 'Zum Inhalt' })).toBeFocused()
  await key('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  const own = page.locator('.main-nav .own summary')
  await own.focus()
  await key('Enter')
  await key('Tab')
  await expect(page.getByRole('link', { name: 'Meine Vorschläge' })).toBeFocused()
  await key('Escape')
  await expect(own).toBeFocused()
  await expect(page.locator('.main-nav .own ul')).toBeHidden()

  const leave = page.getByRole('main').getByRole('button', { name: 'Konto löschen' })
  await leave.focus()
  await key('Enter')
  await expect(page.getByRole('dialog').getByRole('button').first()).toBeFocused()
  await key('Escape')
  await expect(leave).toBeFocused()

  await page.setViewportSize({ width: 390, height: 844 })
  const menu = page.locator('.app-header .menu summary')
  await menu.focus()
  await key('Enter')
  await key('Tab')
  await expect(page.locator('.main-nav a').first()).toBeFocused()
  await key('Escape')
  await expect(menu).toBeFocused()
  await expect(page.locator('.main-nav')).toBeHidden()

  // Escape may be quicker than the browser's message that a list was opened
  await menu.evaluate((summary: HTMLElement) => {
    summary.click()
    summary.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  })
  await expect(page.locator('.main-nav')).toBeHidden()
})

test('without a line nothing is lost, and nobody is told that something was saved', async ({ browser }) => {
  const { context } = await withBrowser(browser, 'Oksana')
  const page = await context.newPage()
  await open(page, '/de/profil')
  const main = page.getByRole('main')
  const phone = page.getByLabel('Telefon')
  const before = await phone.inputValue()
  await context.setOffline(true)
  await phone.fill('02131 555 010')
  await main.getByRole('button', { name: 'Speichern' }).click()
  await expect(main.getByRole('alert')).toContainText('Das ist noch nicht gespeichert')
  // what is not there yet cannot be shown: the page that stands stays, with what was typed
  await page.getByRole('contentinfo').getByRole('link', { name: 'Veranstaltungen' }).click()
  await said(page, 'Keine Verbindung')
  await expect(phone).toHaveValue('02131 555 010')
  await context.setOffline(false)
  await phone.fill(before)
  await main.getByRole('button', { name: 'Speichern' }).click()
  await expect(main.getByRole('alert')).toHaveCount(0)
  await context.close()
})

test('a page of which a part is missing is shown as it was written, and does not ask for ever', async ({
  page,
}) => {
  let asked = 0
  page.on('request', (request) => (asked += request.isNavigationRequest() ? 1 : 0))
  const part = `**/${fileOf('src/features/summits/SummitsPage.vue')}`
  await page.route(part, (route) => route.fulfill({ status: 404 }))
  const missed = page.waitForResponse(part)
  await page.goto('/de/veranstaltungen')
  await turnTo(page)
  await missed
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Veranstaltungen')
  expect(asked).toBe(1)
})

test('who only reads has no scripts; what is pressed first is done once they are there', async ({ page }) => {
  let scripts = 0
  page.on('request', (request) => (scripts += request.resourceType() === 'script' ? 1 : 0))
  await page.goto('/de/organisationen')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(scripts).toBe(0)

  // typed and pressed in one moment, before any script is there: nothing is lost, and nothing stands in the address
  await page.goto('/de/anmelden')
  scripts = 0
  await page.getByLabel('Ihre E-Mail-Adresse').evaluate((field: HTMLInputElement, address) => {
    field.value = address
    field.form?.querySelector('button')?.click()
  }, 'niemand@demo.example')
  await expect(page.locator('[data-waits]')).toHaveText('E-Mail schicken')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Schauen Sie in Ihr Postfach')
  await expect(page.locator('[data-waits]')).toHaveCount(0)
  expect(scripts).toBeGreaterThan(0)
  expect(page.url()).not.toContain('niemand')
})
