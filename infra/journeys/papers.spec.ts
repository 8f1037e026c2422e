import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { open } from './support/people.js'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const GUIDES = 'Elternlotsen an allen Grundschulen'

test('the start page tells what moved this week and leads to a paper', async ({ page }) => {
  await open(page, '/de')
  const moved = page.locator('.start-moved')
  await expect(moved.getByText(/Anträge sind öffentlich/)).toBeVisible()
  // what moved last: the demo's own steps, or those of a journey that was played before
  const newest = moved.getByRole('listitem').first().getByRole('link')
  const title = await newest.innerText()
  await newest.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.locator('.transit').or(page.locator('.sentence')).first()).toBeVisible()
})

test('filters stand in the address, and the sentence says them', async ({ page }) => {
  await open(page, '/de/antraege?ort=05162016')
  await expect(page.getByRole('article')).toHaveCount(2)
  await expect(page.getByLabel('Ort')).toHaveValue('05162016')
  await page.getByLabel('Stand').selectOption({ label: 'Beschlossen' })
  await page.getByRole('button', { name: 'Anzeigen' }).click()
  await expect(page).toHaveURL(/stand=beschlossen/)
  await expect(page.getByText('Dazu gibt es keinen Antrag')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('article')).toHaveCount(2)
})

test('the search knows German words and shows where they stand', async ({ page }) => {
  await open(page, '/de/antraege')
  await page.getByLabel('Suche').fill('Stadtbib mehrsprachig')
  await page.getByRole('button', { name: 'Anzeigen' }).click()
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(
    'Mehrsprachige Kinderbücher in der Stadtbibliothek',
  )
  await expect(page.locator('.excerpt mark').first()).toBeVisible()
})

test('one line goes from the town to the Kreistag', async ({ page }) => {
  await open(page, '/de/antraege?suche=Elternlotsen')
  await expect(page.getByRole('article')).toHaveCount(2)
  await page.getByRole('link', { name: GUIDES }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(GUIDES)
  await expect(page).toHaveTitle(new RegExp(GUIDES))
  await expect(page.locator('.transit .zone')).toHaveCount(2)
  await expect(page.locator('.transit .stop')).toHaveCount(6)
  await expect(page.locator('.sentence')).toContainText('Kreistag')
  await expect(page.getByText(/ADOPTED|OWN_MOTION|null|undefined/)).toHaveCount(0)
})

test('places and committees show what waits there and when they meet', async ({ page }) => {
  await open(page, '/de/orte/05162016')
  await expect(page.getByRole('heading', { level: 2, name: 'Nächste Sitzungen' })).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(2)
  // each date leads to its meeting, each name to its committee
  await expect(page.locator('.meetings-here a[href*="/sitzungen/"]').first()).toBeVisible()
  await page.locator('.meetings-here a[href*="/gremien/"]').first().click()
  await expect(page.getByRole('heading', { level: 2, name: 'Was auf dieses Gremium wartet' })).toBeVisible()
  await expect(page.getByRole('article').first()).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('list, search and a paper read the same', async ({ page }) => {
    await page.goto('/de/antraege?suche=Elternlotsen')
    await expect(page.getByRole('article')).toHaveCount(2)
    await page.getByRole('link', { name: GUIDES }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(GUIDES)
    await expect(page.locator('.transit .stop')).toHaveCount(6)
    await page.goto('/de/antraege')
    await page.getByLabel('Ort').selectOption({ label: 'Dormagen' })
    await page.getByRole('button', { name: 'Anzeigen' }).click()
    await expect(page).toHaveURL(/ort=05162004/)
    await expect(page.getByRole('article')).toHaveCount(6)
  })
})

test('what is not public is not found', async ({ page }) => {
  await open(page, '/de/antraege?suche=Praktikumsbörse')
  await expect(page.getByRole('article')).toHaveCount(0)
})

for (const path of ['', '/antraege', '/antraege?suche=Elternlotsen'])
  test(`Arabic at 390 px keeps the rules of accessibility: ${path || '/'}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 900 })
    await open(page, `/ar${path}`)
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
      [],
    )
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThan(
      1,
    )
  })

test("a paper's page in Arabic at 390 px keeps the rules too", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 900 })
  await open(page, '/ar/antraege?suche=Elternlotsen')
  await page.getByRole('article').getByRole('link').first().click()
  await expect(page.locator('.transit')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})
