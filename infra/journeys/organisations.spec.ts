import { expect, test, type Page } from '@playwright/test'

interface Mail {
  to: readonly string[]
  subject: string
  text: string
}
const started = new Date()
const stamp = Date.now().toString(36)
const club = `Verein Probe ${stamp}`

/** Waits for a mail to an address whose subject or text holds a word. */
async function mailTo(page: Page, address: string, word: string): Promise<Mail> {
  let found: Mail | undefined
  await expect
    .poll(
      async () => {
        const response = await page.request.get('/mailbox/messages', {
          params: { to: address, since: started.toISOString() },
        })
        const mails = (await response.json()) as Mail[]
        found = mails.find((mail) => `${mail.subject} ${mail.text}`.includes(word))
        return found !== undefined
      },
      { timeout: 45_000, message: `a mail to ${address} with "${word}"` },
    )
    .toBe(true)
  return found as Mail
}

const alive = (page: Page) => expect(page.locator('html[data-ready]')).toBeAttached({ timeout: 30_000 })
const main = (page: Page) => page.getByRole('main')

async function become(page: Page, name: string): Promise<void> {
  await page.goto('/de/werden')
  await alive(page)
  await main(page).getByLabel('Person, Rolle oder Ort').fill(name)
  await main(page)
    .getByRole('button', { name: `${name} werden` })
    .click()
  await expect(page).toHaveURL(/\/mein-bereich$/)
  await alive(page)
}

/** Signs in on the page one was sent to, with the code of the mail. */
async function signIn(page: Page, address: string): Promise<void> {
  await alive(page)
  await page.getByLabel('Ihre E-Mail-Adresse').fill(address)
  await page.getByRole('button', { name: 'E-Mail schicken' }).click()
  const mail = await mailTo(page, address, 'Anmelden')
  const code = /\b\d{3}\s?\d{3}\b/.exec(mail.text)?.[0] ?? ''
  await page.getByLabel('Code aus der E-Mail').fill(code)
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
  await mailTo(page, lead, club)

  await page.getByLabel('E-Mail-Adresse', { exact: true }).fill(guest)
  await main(page).getByRole('button', { name: 'Einladung schicken' }).click()
  await expect(main(page).getByText('Einladung gilt bis')).toBeVisible()
  const invitation = await mailTo(page, guest, club)
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
  await mailTo(page, lead, 'Gastfreund')
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
  await mailTo(page, lead, 'geprüft')
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
  const mail = await mailTo(page, moved, '')
  await page.getByLabel('Code aus der E-Mail').fill(/\b\d{3}\s?\d{3}\b/.exec(mail.text)?.[0] ?? '')
  await main(page).getByRole('button', { name: 'Neue Adresse bestätigen' }).click()
  await expect(main(page).getByText(moved)).toBeVisible()
  await mailTo(page, guest, 'Adresse')
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
  await mailTo(page, `amt-${stamp}@kommune.example`, 'Fachamt')
})
