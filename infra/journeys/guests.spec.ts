import { expect, test, type Page } from '@playwright/test'
import { become, open } from './support/people.js'

const summit = 'Integrationsgipfel Rhein-Kreis Neuss'

/** Opens the demo's summit from the list of events. */
async function toSummit(page: Page): Promise<void> {
  await open(page, '/de/veranstaltungen')
  await page.getByRole('link', { name: summit }).first().click()
  await expect(page.getByRole('heading', { name: summit, level: 1 })).toBeVisible()
}

test('who comes wishes for workshops and says what they need; the office sees numbers and orders', async ({
  browser,
}) => {
  const guest = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await become(guest, 'Layla')
  await toSummit(guest)
  const badges = guest.getByRole('region', { name: 'Auf dem Namensschild' })
  await badges.getByRole('button', { name: 'Angaben für das Namensschild ändern' }).click()
  await badges.getByLabel('Wie spricht man den Namen?').first().fill('Laila Hadd-aad')
  await badges.getByRole('button', { name: 'Speichern' }).click()
  await expect(badges).toContainText('Laila Hadd-aad')
  const workshop = guest.getByRole('region', { name: 'Ihr Workshop' })
  await workshop.getByLabel('1. Wunsch').selectOption({ label: 'Workshop: Ämter für alle (20 Plätze)' })
  await workshop.getByLabel('2. Wunsch').selectOption({ label: 'Workshop: Ämter für alle (20 Plätze)' })
  await workshop.getByRole('button', { name: 'Wünsche speichern' }).click()
  await expect(workshop.getByText('Bitte nennen Sie jeden Workshop nur einmal.').first()).toBeVisible()
  await workshop.getByLabel('2. Wunsch').selectOption({ label: 'Workshop: Sprache im Alltag (25 Plätze)' })
  await workshop.getByLabel('3. Wunsch').selectOption({ label: 'Kein Wunsch' })
  await workshop.getByRole('button', { name: 'Wünsche speichern' }).click()
  await expect(guest.getByText('Ihre Wünsche sind gespeichert.').first()).toBeVisible()
  await guest.reload()
  await expect(workshop.getByLabel('1. Wunsch').locator('option:checked')).toHaveText(/Ämter für alle/)

  const needs = guest.getByRole('region', { name: 'Was Sie brauchen' })
  await needs.getByRole('button', { name: 'Ändern' }).click()
  await needs.getByLabel('Ich willige ein').uncheck()
  await needs.getByLabel('Kinder, die betreut werden sollen').fill('3')
  await needs.getByLabel('Halal', { exact: true }).check()
  await needs.getByLabel('Für wie viele: Halal').fill('7')
  await needs.getByRole('button', { name: 'Bedarf speichern' }).click()
  await expect(needs.getByText('Dafür brauchen wir Ihre Einwilligung.').first()).toBeVisible()
  await needs.getByLabel('Ich willige ein').check()
  await needs.getByRole('button', { name: 'Bedarf speichern' }).click()
  // the API says it: more than come with them
  await expect(needs.getByRole('alert').first()).toBeVisible()
  await needs.getByLabel('Für wie viele: Halal').fill('2')
  await needs.getByRole('button', { name: 'Bedarf speichern' }).click()
  await expect(needs.getByText('Halal: für 2')).toBeVisible()
  await expect(needs.getByText('Kinderbetreuung: für 3')).toBeVisible()

  const office = await (await browser.newContext()).newPage()
  await become(office, 'Leyla')
  await toSummit(office)
  await office.getByRole('link', { name: 'Veranstaltung verwalten' }).first().click()
  await office.getByRole('link', { name: 'Bedarf und Aufträge' }).click()
  await expect(office.locator('dl > div').filter({ hasText: 'Halal' })).toHaveText(/Halal.*\b5$/)
  await office.getByRole('button', { name: 'Auftrag anlegen' }).click()
  await office.getByLabel('Art', { exact: true }).selectOption({ label: 'Dolmetschen' })
  await office.getByLabel('Was wird bestellt?').fill('Arabisch, 16 bis 23 Uhr, zwei Personen')
  await office.getByRole('button', { name: 'Auftrag speichern' }).click()
  const order = office.getByRole('listitem').filter({ hasText: 'Arabisch, 16 bis 23 Uhr' }).last()
  await order.getByRole('button', { name: 'Ist bestellt' }).click()
  await order.getByRole('button', { name: 'Ist zugesagt' }).click()
  await expect(order.getByText('Zugesagt', { exact: true })).toBeVisible()

  // taken back: nothing of it is left
  await needs.getByRole('button', { name: 'Ändern' }).click()
  await needs.getByLabel('Kinder, die betreut werden sollen').fill('')
  const ticked = needs.getByRole('checkbox', { checked: true })
  while ((await ticked.count()) > 0) await ticked.first().uncheck()
  const languages = needs.getByRole('button', { name: /entfernen$/ })
  while ((await languages.count()) > 0) await languages.first().click()
  await needs.getByRole('button', { name: 'Bedarf speichern' }).click()
  await expect(guest.getByText('Ihre Angaben sind gelöscht.').first()).toBeVisible()
})
