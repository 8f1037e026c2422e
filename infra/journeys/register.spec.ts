import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { alive, become, open } from './support/people.js'

/*
 * What the installation keeps of people: an administrator finds the register, reads an entry and takes it along.
 */
const main = (page: Page) => page.getByRole('main')

test('the register of processing is found, read and taken along', async ({ page, request }) => {
  await become(page, 'Ada Betrieb')

  await test.step('from the page where the installation is set up', async () => {
    await open(page, '/de/einrichten')
    await main(page).getByRole('link', { name: 'Was wir über Menschen speichern' }).click()
    await page.waitForURL(/\/verwaltung\/verarbeitung$/)
    await alive(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Verzeichnis der Verarbeitungstätigkeiten',
    )
    await expect(main(page)).toContainText('Rhein-Kreis Neuss')
  })

  await test.step('an entry says what for, on which basis, how long, and where it lies', async () => {
    const entry = page.locator('#needs')
    await entry.getByText('Rechtsgrundlage, Betroffene').click()
    await expect(entry).toContainText('Art. 9 Abs. 2 Buchst. a DSGVO')
    await expect(entry).toContainText(/\d+ Tage nach der Veranstaltung/)
    await expect(entry.getByText('need.detail', { exact: true })).toBeVisible()
  })

  await test.step('the file says the same, and nobody else gets it', async () => {
    const link = main(page).getByRole('link', { name: 'Als CSV herunterladen' })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    const file = await readFile(await download.path(), 'utf8')
    expect(file).toContain('Rechtsgrundlage')
    expect(file).toContain('participant.given_name')
    expect((await request.get('/api/privacy/register.csv')).status()).toBe(404)
  })
})
