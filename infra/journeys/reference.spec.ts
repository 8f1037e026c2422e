import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { open } from './support/people.js'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const pages = ['ziele', 'ziele/work', 'schwerpunkte', 'orte', 'orte/05162024', 'steuerungsgruppe']

test('from the overview to a field, to one of its goals and back', async ({ page }) => {
  await open(page, '/de/ziele')
  await expect(page.getByRole('article')).toHaveCount(4)
  await expect(
    page.getByText('Verbindlich wird es erst, wenn der Kreistag oder der Rat es beschließt'),
  ).toBeVisible()
  await page.getByRole('link', { name: 'Sprache', exact: true }).click()
  await expect(page).toHaveURL(/\/de\/ziele\/language$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sprache')
  await expect(page).toHaveTitle(/Sprache/)
  await expect(page.getByText('Einstimmig mitgetragen vom Workshop 2010/11').first()).toBeVisible()
  await expect(page.getByText('Noch nicht vom Kreistag oder Rat beschlossen').first()).toBeVisible()
  await expect(page.getByText(/600\s?–\s?1\.200\s?€/).first()).toBeVisible()
  await page.getByRole('link', { name: 'Leitziel 3', exact: true }).click()
  await expect(page).toHaveURL(/#language-3$/)
  await page.goBack()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ziele')
})

test('a field the workshop does not know is not found', async ({ page }) => {
  const response = await page.goto('/de/ziele/gibt-es-nicht')
  expect(response?.status()).toBe(404)
})

test('six topics with their points, equal points share a rank', async ({ page }) => {
  await open(page, '/de/schwerpunkte')
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(7)
  const ranks = await rows.getByRole('cell', { name: /^Rang/ }).allInnerTexts()
  expect(ranks.map((text) => Number(/\d+/.exec(text)?.[0]))).toEqual([1, 2, 3, 3, 4, 4])
})

test('the map shows eight municipalities with its credit and leads to a place and its committees', async ({
  page,
}) => {
  await open(page, '/de/orte')
  await expect(page.locator('.place-map path')).toHaveCount(8)
  await expect(page.getByRole('link', { name: /GeoBasis-DE/ })).toHaveAttribute('href', /bkg\.bund\.de/)
  await page.locator('[data-ags="05162012"]').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stadt Jüchen')
  await expect(page.getByText('Gemeinde Jüchen').first()).toBeVisible()
  await expect(page.getByText('Was hier noch fehlt')).toBeVisible()
  await page.locator('.place-committees').getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 2, name: 'Sitze und Mitglieder' })).toBeVisible()
})

test('the steering group in Turkish: 25 seats, the doubtful date, translations beside the original', async ({
  page,
}) => {
  await open(page, '/tr/steuerungsgruppe')
  await expect(page.locator('html')).toHaveAttribute('lang', 'tr')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uyum yönlendirme grubu')
  await expect(page.getByText('Oy hakkı olan 25 koltuk karara bağlandı')).toBeVisible()
  await expect(page.getByText('En az 35 kişi')).toBeVisible()
  await expect(page.locator('#tasks li')).toHaveCount(11)
  await expect(page.locator('#functions li')).toHaveCount(13)
  await expect(page.locator('#recommendations li')).toHaveCount(10)
  await expect(page.getByText('Tarih, ardından gelen olaydan sonradır.')).toBeVisible()
  await expect(page.locator('#tasks').getByText('Makine çevirisi').first()).toBeVisible()
  await expect(page.locator('#tasks q[lang=de]').first()).toHaveText('Informationsfluss sicher stellen')
})

test('Arabic runs from right to left, German originals from left to right', async ({ page }) => {
  await open(page, '/ar/ziele/work')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('h1')).toHaveText('العمل')
  await expect(page.locator('q[lang=de]').first()).toHaveAttribute('dir', 'ltr')
})

for (const width of [390, 1280])
  for (const locale of ['de', 'ar'])
    test(`nothing for axe to find and nothing too wide at ${width} px in ${locale}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      for (const path of pages) {
        await open(page, `/${locale}/${path}`)
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
        expect(violations.map((found) => `${path}: ${found.id}`)).toEqual([])
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(tooWide, path).toBeLessThanOrEqual(0)
      }
    })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the goals can be read and followed', async ({ page }) => {
    await page.goto('/en/ziele')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Goals')
    await page.getByRole('link', { name: 'Work', exact: true }).click()
    await expect(page.getByRole('heading', { level: 2, name: 'Full employment' })).toBeVisible()
    await expect(page.getByText('4 measures')).toBeVisible()
  })
})
