import { expect, test } from '@playwright/test'
import { become, fillDay, main, open } from './support/people.js'

/*
 * The Integrationsbericht: what was composed is read as a page and as PDF, a further version is composed and compared, and published it
 * is a paper for notice.
 */
test('a report is read, composed anew, published, and becomes a paper for notice', async ({ page }) => {
  test.setTimeout(240_000)
  await become(page, 'Leyla')
  await open(page, '/de/berichte')
  await main(page)
    .getByRole('link', { name: /Integrationsbericht \(Demo\)/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Integrationsbericht (Demo)')

  await test.step('the worker has made it: a page in its languages, and PDF', async () => {
    await expect(main(page).getByRole('link', { name: /\.pdf$/ })).toHaveCount(3, { timeout: 120_000 })
    const address = await main(page).getByRole('link', { name: 'Deutsch', exact: true }).getAttribute('href')
    const sheet = await page.request.get(address ?? '')
    expect(await sheet.text()).toContain('Alle Zahlen und Namen in diesem Bericht sind erfunden')
    const file = await main(page)
      .getByRole('link', { name: /\.pdf$/ })
      .first()
      .getAttribute('href')
    const pdf = await page.request.get(file ?? '')
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.headers()['content-type']).toBe('application/pdf')
  })

  await test.step('a further version keeps what was chosen; a reversed period is refused and nothing is lost', async () => {
    await main(page).getByRole('link', { name: 'Neue Fassung zusammenstellen' }).click()
    await expect(page.getByLabel('Titel')).toHaveValue(/Integrationsbericht \(Demo\)/)
    await page.getByLabel('Titel').fill('Integrationsbericht, zweite Fassung')
    const until = page.getByRole('group', { name: /Zeitraum bis|^bis/i })
    await fillDay(until, new Date('2001-05-01T00:00:00Z'))
    await page.getByRole('button', { name: 'Zusammenstellen' }).click()
    await expect(page.getByLabel('Titel')).toHaveValue('Integrationsbericht, zweite Fassung')
    await fillDay(until, new Date(Date.now() - 86_400_000))
    await page.getByRole('button', { name: 'Zusammenstellen' }).click()
    await expect(main(page).getByRole('heading', { name: 'Fassung 2' })).toBeVisible()
  })

  await test.step('published, everybody reads it, and it is a paper', async () => {
    const second = main(page).locator('.report-version').filter({ hasText: 'Fassung 2' })
    await expect(second.getByRole('button', { name: 'Veröffentlichen' })).toBeEnabled({ timeout: 120_000 })
    await second.getByRole('button', { name: 'Veröffentlichen' }).click()
    await expect(second).toContainText('Veröffentlicht')
    await expect(
      main(page).getByRole('link', { name: 'Der Vorgang für Ausschuss und Kreistag' }),
    ).toBeVisible()
    const address = new URL(page.url()).pathname
    await page.context().clearCookies()
    await open(page, address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Integrationsbericht, zweite Fassung')
    await expect(main(page).locator('.report-version')).toHaveCount(1)
  })
})
