import { expect, test, type Page } from '@playwright/test'
import { alive, become, codeIn, mailTo } from './support/people.js'

const stamp = Date.now().toString(36)
const club = `Verein Probe ${stamp}`

const main = (page: Page) => page.getByRole('main')

/** Signs in on the page one was sent to, with the code of the mail. */
async function signIn(page: Page, address: string): Promise<void> {
  await alive(page)
  const asked = new Date()
  await page.getByLabel('Ihre E-Mail-Adresse').fill(address)
  await page.getByRole('button', { name: 'E-Mail schicken' }).click()
  const mail = await mailTo(page.request, address, 'Anmelden', asked)
  await page.getByLabel('Code aus der E-Mail').fill(codeIn(mail))
  await main(page).getByRole('button', { name: 'Anmelden', exact: true }).click()
}

const lead = `leitung-${stamp}@verein.example`
const guest = `gast-${stamp}@verein.example`
const moved = `neu-${stamp}@verein.example`

test('an organisation is registered from a phone, somebody joins by the mailed link, the Integrationsbuero checks it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/de/organisationen/neu')
  await expect(page).toHaveURL(/anmelden\?weiter=/)
  await signIn(page, lead)
  // a newcomer is asked for a name first; without one the field says so
  await expect(main(page).getByRole('heading', { name: 'Wie heißen Sie?' })).toBeVisible()
  await alive(page)
  await main(page).getByRole('button', { name: 'Weiter' }).click()
  await expect(page.getByRole('alert')).toContainText('Bitte füllen Sie dieses Feld aus.')
  await page.getByLabel('Vorname').fill('Dilan')
  await page.getByLabel('Nachname').fill('Beispielhaft')
  await main(page).getByRole('button', { name: 'Weiter' }).click()

  await page.getByLabel('Wie heißt Ihre Organisation?').fill(club)
  await main(page).getByRole('button', { name: 'Organisation eintragen' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel('Was für eine Organisation ist es?').selectOption('ASSOCIATION')
  await page.getByLabel('Wo sind Sie zu Hause?').selectOption({ label: 'Neuss' })
  await page.getByLabel('In welchen Sprachen').selectOption('ku')
  await page.getByLabel('Was machen Sie?').fill('Wir helfen bei den Hausaufgaben.')
  await main(page).getByRole('button', { name: 'Organisation eintragen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(club)
  await expect(main(page)).toContainText('noch nicht geprüft')
  await mailTo(page.request, lead, club)

  await page.getByLabel('E-Mail-Adresse', { exact: true }).fill(guest)
  await main(page).getByRole('button', { name: 'Einladung schicken' }).click()
  await expect(main(page).getByText('Einladung gilt bis')).toBeVisible()
  const invitation = await mailTo(page.request, guest, club)
  const link = /\/de\/mitmachen\/[\w-]+/.exec(invitation.text)?.[0] ?? ''
  expect(link).not.toBe('')

  // the wrong person learns whose link it is not; the right one signs in on the way
  await page.goto(link)
  await expect(main(page)).toContainText('Sie sind als Dilan Beispielhaft angemeldet')
  await page.context().clearCookies()
  await page.goto(link)
  await main(page).getByRole('link', { name: 'Anmelden und annehmen' }).click()
  await signIn(page, guest)
  await expect(page).toHaveURL(new RegExp(link))
  await alive(page)
  await page.getByLabel('Nachname').fill('Gastfreund')
  await main(page).getByRole('button', { name: 'Weiter' }).click()
  await main(page).getByRole('button', { name: 'Einladung annehmen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(club)
  await expect(main(page)).toContainText('Gastfreund')
  await mailTo(page.request, lead, 'Gastfreund')
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diese Einladung ist nicht mehr offen')

  await page.setViewportSize({ width: 1280, height: 900 })
  await become(page, 'Leyla Brückner')
  await page.goto(`/de/integrationsbuero/organisationen?suche=${encodeURIComponent(club)}`)
  await main(page)
    .getByRole('listitem')
    .filter({ hasText: club })
    .getByRole('link', { name: 'Ansehen' })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(club)
  await alive(page)
  await main(page).getByRole('button', { name: 'Als geprüft eintragen' }).click()
  await expect(main(page)).toContainText('Die Prüfung gilt bis')
  await mailTo(page.request, lead, 'geprüft')
  await page.context().clearCookies()
  await page.goto(`/de/organisationen?suche=${encodeURIComponent(club)}`)
  await expect(main(page).getByRole('link', { name: club })).toBeVisible()
  // who acts for it is nobody else's business
  await main(page).getByRole('link', { name: club }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(club)
  await expect(main(page)).not.toContainText('Gastfreund')
})

test('one’s own details: language, a new address proved by its code and told to the old one', async ({
  page,
}) => {
  await page.goto('/de/profil')
  await signIn(page, guest)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meine Angaben')
  await alive(page)
  await page.getByLabel('Telefon').fill('abc')
  await main(page).getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByRole('alert')).toContainText('keine gültige Telefonnummer')
  await page.getByLabel('Telefon').fill('02131 4711')
  await main(page).getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByText('Gespeichert')).toBeVisible()
  await main(page).getByRole('button', { name: 'Adresse ändern' }).click()
  await page.getByLabel('Neue E-Mail-Adresse').fill(moved)
  await main(page).getByRole('button', { name: 'Code schicken' }).click()
  const mail = await mailTo(page.request, moved, '')
  await page.getByLabel('Code aus der E-Mail').fill(codeIn(mail))
  await main(page).getByRole('button', { name: 'Neue Adresse bestätigen' }).click()
  await expect(main(page).getByText(moved)).toBeVisible()
  await mailTo(page.request, guest, 'Adresse')
  await main(page).getByRole('button', { name: 'Überall abmelden' }).click()
  await expect(page).toHaveURL(/\/de$/)
  await page.goto('/de/profil')
  await expect(page).toHaveURL(/anmelden\?weiter=/)
})

test('the administrator sees what each place lacks and mends it', async ({ page }) => {
  await become(page, 'Ada Betrieb')
  await page.goto('/de/einrichten')
  await expect(main(page)).toContainText('Orten sind vollständig')
  await page.goto('/de/einrichten/05162022')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stadt Meerbusch')
  await alive(page)
  await main(page).getByText('Amt eintragen').click()
  await main(page).locator('#f-office-name').fill(`Amt für Proben ${stamp}`)
  await main(page).locator('#aemter').getByRole('button', { name: 'Speichern' }).click()
  await expect(main(page).locator('#aemter').getByRole('listitem').filter({ hasText: stamp })).toBeVisible()
  const roles = main(page).locator('#rollen')
  await roles.getByText('Rolle geben').first().click()
  await roles.getByLabel('Welche Rolle?').selectOption('OFFICE')
  await roles.getByLabel('Wofür gilt sie?').selectOption({ label: `Amt für Proben ${stamp}` })
  await roles.getByRole('button', { name: 'Rolle geben' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await roles.getByText('Jemand, der hier noch nicht eingetragen ist').click()
  await roles.getByLabel('Nachname').fill('Probenamt')
  await roles.getByLabel('E-Mail-Adresse').fill(`amt-${stamp}@kommune.example`)
  await roles.getByRole('button', { name: 'Rolle geben' }).click()
  await expect(roles.getByRole('listitem').filter({ hasText: 'Probenamt' })).toBeVisible()
  await mailTo(page.request, `amt-${stamp}@kommune.example`, 'Fachamt')
})
