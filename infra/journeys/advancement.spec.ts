import { expect, test } from '@playwright/test'
import { become, main, open } from './support/people.js'

/*
 * A Migrantenförderplan: the office chooses whom to ask, begins, has codes printed for an office, ends it; what was published before is
 * read by everybody, with small numbers left out.
 */
test('everybody reads a published plan, its aim and the plan before it', async ({ page }) => {
  await open(page, '/de/ziele')
  await main(page)
    .getByRole('link', { name: /Migrantenförderplan/ })
    .click()
  await main(page)
    .getByRole('link', { name: /zweite Befragung/ })
    .click()
  await expect(main(page).getByText('Erreicht', { exact: true })).toBeVisible()
  const languages = main(page).getByRole('region', { name: /Welche Sprachen/ })
  await expect(languages.getByRole('row', { name: /Haben geantwortet/ })).toContainText('60')
  await expect(languages.getByRole('row', { name: /Tigrinya/ })).toContainText('nicht gezeigt')
  await expect(main(page).getByRole('button', { name: 'Veröffentlichen' })).toHaveCount(0)
  await main(page)
    .getByRole('link', { name: /erste Befragung/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('erste Befragung')
})

test('a plan is prepared, asked by codes, and closed', async ({ page }) => {
  test.setTimeout(180_000)
  await become(page, 'Leyla')
  await open(page, '/de/foerderplan/neu')

  await test.step('what is missing is told, and nothing typed is lost', async () => {
    await page.getByLabel('Verwaltung').selectOption({ label: 'Rhein-Kreis Neuss' })
    await page.getByLabel(/So viel Prozent|so viel Prozent/).fill('40')
    await main(page).getByRole('button', { name: 'Speichern' }).click()
    await expect(page.getByLabel(/so viel Prozent/)).toHaveValue('40')
    await expect(main(page).getByRole('alert').first()).toBeVisible()
    await page.getByLabel('Bis zu welchem Jahr').fill('2031')
    await page.getByLabel(/Ausländerbehörde/).check()
    await page.getByLabel(/Wie viele Menschen arbeiten dort/).fill('30')
    await page.getByLabel(/Amt 50/).check()
    await main(page).getByRole('button', { name: 'Speichern' }).click()
    await expect(main(page).getByText('Wird vorbereitet')).toBeVisible()
  })

  await test.step('asked: each office has codes of its own', async () => {
    await main(page).getByRole('button', { name: 'Befragung beginnen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Befragung beginnen' }).click()
    await expect(main(page).getByText('Befragung läuft')).toBeVisible()
    await main(page).getByText('Codes drucken: Ausländerbehörde').click()
    const office = main(page).getByRole('listitem').filter({ hasText: 'Codes drucken: Ausländerbehörde' })
    await office.getByLabel(/Wie viele/).fill('10')
    await office.getByRole('button', { name: /drucken/i }).click()
    await expect(office.getByText('10 Codes gedruckt')).toBeVisible()
    await expect(office.getByRole('link', { name: /\.pdf/ })).toBeVisible({ timeout: 90_000 })
  })

  await test.step('closed: nobody answered, so there is nothing to publish', async () => {
    await main(page).getByRole('button', { name: 'Befragung beenden' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Befragung beenden' }).click()
    await expect(main(page).getByText('Ausgezählt', { exact: true })).toBeVisible()
    await expect(main(page).getByRole('button', { name: 'Veröffentlichen' })).toHaveCount(0)
  })
})
