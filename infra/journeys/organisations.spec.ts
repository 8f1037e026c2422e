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
async function mailTo(page: Page, address: string, word: string, since = started): Promise<Mail> {
  let found: Mail | undefined
  await expect
    .poll(
      async () => {
        const response = await page.request.get('/mailbox/messages', {
          params: { to: address, since: since.toISOString() },
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
  const asked = new Date()
  await page.getByLabel('Ihre E-Mail-Adresse').fill(address)
  await page.getByRole('button', { name: 'E-Mail schicken' }).click()
  const mail = await mailTo(page, address, 'Anmelden', asked)
  const code = /\b\d{3}\s?\d{3}\b/.exec(mail.text)?.[0] ?? ''
  await page.getByLabel('Code aus der E-Mail').fill(code)
  await main(page).getByRole('button', { name: 'Anmelden', exact: true }).click()
}

const lead = `leitung-${stamp}@verein.example`
const guest = `gast-${stamp}@verein.example`

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
