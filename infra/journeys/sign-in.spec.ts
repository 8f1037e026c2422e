import { expect, test } from '@playwright/test'
import { open } from './support/people.js'

test('one becomes a demo person, reads her area in Turkish and signs out', async ({ page }) => {
  await page.goto('/werden')
  await expect(page).toHaveURL(/\/de\/werden$/)
  await page.getByRole('button', { name: 'Petra Aktenberg' }).click()
  await expect(page).toHaveURL(/\/mein-bereich$/)
  await page.goto('/tr/mein-bereich')
  await expect(page.locator('html')).toHaveAttribute('lang', 'tr')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Merhaba, Petra Aktenberg')
  await expect(page.getByText('Neuss', { exact: false }).first()).toBeVisible()
  await page.getByRole('banner').getByRole('button', { name: 'Çıkış yap' }).click()
  await expect(page).toHaveURL(/\/tr$/)
  await page.goto('/tr/mein-bereich')
  await expect(page).toHaveURL(/\/tr\/anmelden\?weiter=/)
})

test('a wrong code is refused at its field, a used-up link says what to do', async ({ page }) => {
  await open(page, '/de/anmelden')
  await page.getByLabel('Ihre E-Mail-Adresse').fill(`probe-${Date.now()}@example.org`)
  await page.getByRole('button', { name: 'E-Mail schicken' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Schauen Sie in Ihr Postfach')
  await page.getByLabel('Code aus der E-Mail').fill('000000')
  await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click()
  await expect(page.getByRole('alert')).toContainText('Dieser Code stimmt nicht')
  await open(page, '/de/anmelden/abcdefghijklmnopqrstuvwx')
  await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dieser Link geht nicht mehr')
  await expect(page.getByRole('link', { name: 'Neue E-Mail anfordern' })).toBeVisible()
})
