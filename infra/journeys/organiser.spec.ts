import { expect, test } from '@playwright/test'
import { alive, become, fillDay, main, mailTo, open, said, withBrowser } from './support/people.js'

/*
 * The organisers' side of an event: planned, announced, a registration told by telephone, places raised with what that will do
 * said beforehand, the offer in the mail, one fewer and then a cancellation for somebody; and an evening that was, entered in a minute.
 */
const title = 'Workshop Nachbarschaft im Quartier'
const ukrainian = 'Майстерня: сусідство у кварталі'
const day = (days: number) => new Date(Date.now() + days * 86_400_000)

test('an event is planned, filled by telephone, and a place more goes to who waits', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000)
  await become(page, 'Leyla')

  await test.step('planning: what is missing is named, what was typed stays', async () => {
    await open(page, '/de/integrationsbuero')
    await main(page).getByRole('link', { name: 'Veranstaltungen planen' }).click()
    await main(page).getByRole('link', { name: 'Veranstaltung planen' }).click()
    await alive(page)
    await page.getByLabel('Name', { exact: true }).fill(title)
    await page.getByRole('button', { name: 'Planen', exact: true }).click()
    await expect(page.getByRole('alert').first()).toContainText('Bitte geben Sie Tag und Uhrzeit an')
    await page.getByLabel('Worum geht es?').fill('Wie wir uns kennenlernen.')
    await fillDay(page.getByRole('group', { name: 'Erster Tag' }), day(60))
    await page.getByLabel('Beginn', { exact: true }).fill('17:30')
    await page.getByLabel('Ende', { exact: true }).fill('20')
    await page.getByLabel('Ort', { exact: true }).fill('Nachbarschaftshaus')
    await page.getByLabel('Plätze insgesamt').fill('2')
    await page.getByRole('button', { name: 'Planen', exact: true }).click()
    await said(page, 'Die Veranstaltung ist geplant')
    await expect(main(page)).toContainText('17:30–20:00')
  })

  await test.step('the checklist is there and is ticked', async () => {
    await page.getByRole('checkbox', { name: 'Raum buchen' }).check()
    await expect(main(page)).toContainText('Erledigt: 1 von 5')
  })

  await test.step('what it is called in Ukrainian is what is read and mailed in Ukrainian', async () => {
    await main(page).getByRole('link', { name: 'In anderen Sprachen' }).click()
    await alive(page)
    await page.getByLabel('Sprache', { exact: true }).selectOption('uk')
    await page.getByRole('textbox', { name: 'Name' }).fill(ukrainian)
    await page.getByRole('button', { name: 'Speichern' }).click()
    await said(page, 'Die Texte sind gespeichert')
    await page.getByRole('navigation').getByRole('link', { name: title }).click()
    await alive(page)
  })

  await test.step('announced, it takes registrations; two who called have the places', async () => {
    await main(page).getByRole('button', { name: 'Ankündigen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ankündigen' }).click()
    await said(page, 'Die Veranstaltung ist angekündigt')
    await main(page).getByRole('link', { name: 'Anmeldung eintragen' }).click()
    await alive(page)
    await page.getByLabel('Vorname').fill('Hatice')
    await page.getByLabel('Nachname').fill('Muster')
    await page.getByRole('button', { name: 'Noch jemanden mitbringen' }).click()
    await page.getByLabel('Vorname').last().fill('Deniz')
    await page.getByLabel('Nachname').last().fill('Muster')
    await page.getByRole('button', { name: 'Weiter' }).click()
    await expect(page.getByRole('alert').first()).toContainText('E-Mail-Adresse oder eine Telefonnummer')
    await page.getByRole('textbox', { name: /^Telefon/ }).fill('02131 000 222')
    await page.getByRole('button', { name: 'Weiter' }).click()
    await expect(page.getByRole('heading', { name: 'Was brauchen Sie?' })).toBeVisible()
    await page.getByRole('button', { name: 'Weiter' }).click()
    await page.getByRole('button', { name: 'Eintragen' }).click()
    await said(page, 'Die Plätze sind bestätigt')
    await expect(main(page)).toContainText('Am Telefon gesagt')
    await expect(main(page)).toContainText('Leyla Brückner')
  })

  const oksana = await withBrowser(browser, 'Oksana')
  await test.step('who comes later waits', async () => {
    const all = await oksana.ask<{ nodes: { id: string; title: string }[] }>(
      '{ summits(first: 100) { nodes { id title: germanTitle } } }',
    )
    const summitId = all.nodes.find((event) => event.title === title)?.id
    const participants = [{ givenName: 'Oksana', familyName: 'Kovalchuk' }]
    const made = await oksana.verb<{ state: string }>(
      'register',
      'RegisterInput',
      { summitId, participants },
      'state',
    )
    expect(made.state).toBe('WAITLISTED')
  })

  await test.step('more places: what will happen is said first, then the offer is in the mail', async () => {
    await page.getByRole('navigation').getByRole('link', { name: title }).click()
    await main(page).getByRole('link', { name: 'Plätze ändern' }).click()
    await alive(page)
    await page.getByLabel('Plätze insgesamt').fill('1')
    await expect(main(page)).toContainText('Es hat')
    await expect(main(page)).toContainText('Niemand verliert den Platz')
    await page.getByLabel('Plätze insgesamt').fill('3')
    await expect(main(page)).toContainText('1 Anmeldung auf der Warteliste bekommt sofort ein Angebot')
    await page.getByRole('button', { name: 'Plätze speichern' }).click()
    await said(page, 'Die neuen Plätze gelten')
    const mail = await mailTo(page.request, 'oksana.kovalchuk@demo.example', ukrainian)
    expect(mail.text).toContain('/veranstaltungen/')
    await main(page).getByRole('link', { name: 'Anmeldungen ansehen' }).click()
    await expect(main(page)).toContainText('Platz angeboten')
  })

  await test.step('found by name, one comes fewer than was told: what becomes free is said first', async () => {
    await page.getByRole('searchbox', { name: /^Name/ }).fill('hatice')
    await page.getByRole('button', { name: 'Anzeigen' }).click()
    await expect(main(page)).not.toContainText('Oksana')
    await main(page).getByRole('button', { name: 'Ändern, wer mitkommt' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Person 2 entfernen' }).click()
    await expect(dialog).toContainText('Damit wird 1 Platz frei')
    await dialog.getByRole('button', { name: 'Änderung speichern' }).click()
    await expect(dialog.getByRole('alert').first()).toContainText('Begründung')
    await dialog.getByLabel('Begründung').fill('Deniz kommt doch nicht.')
    await dialog.getByRole('button', { name: 'Änderung speichern' }).click()
    await said(page, 'Die Anmeldung ist geändert')
    await expect(main(page)).toContainText('1 Person')
    await expect(main(page)).not.toContainText('Deniz')
  })

  await test.step('cancelled for them with a reason', async () => {
    await main(page).getByRole('button', { name: 'Abmelden' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('bitte selbst Bescheid sagen')
    await dialog.getByLabel('Begründung').fill('Hat am Telefon abgesagt.')
    await dialog.getByRole('button', { name: 'Abmelden' }).click()
    await said(page, 'Die Anmeldung ist zurückgenommen')
    await expect(main(page)).toContainText('Abgemeldet')
  })

  await test.step('nobody else sees a name', async () => {
    const anyone = await (await browser.newContext()).newPage()
    await open(anyone, new URL(page.url()).pathname)
    await expect(anyone).toHaveURL(/anmelden/)
    await expect(anyone.locator('body')).not.toContainText('Hatice')
  })
})

test('an evening that was is entered in a minute and stands on the public page', async ({ page }) => {
  await become(page, 'Leyla')
  await open(page, '/de/integrationsbuero/veranstaltungen/eintragen')
  const name = 'Infoabend zur Ausbildung'
  await page.getByLabel('Name', { exact: true }).fill(name)
  await fillDay(page.getByRole('group', { name: 'Tag' }), day(-3))
  await page.getByLabel('Beginn').fill('18')
  await page.getByLabel('Ende').fill('19.30')
  await page.getByLabel('Ort oder Schule').fill('Musterschule Kaarst')
  await page.getByLabel('Wie viele waren da?').fill('27')
  await page.getByRole('button', { name: 'Eintragen' }).click()
  await said(page, 'Die Veranstaltung ist eingetragen')
  await main(page).getByRole('link', { name: 'Seite für alle ansehen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(main(page)).toContainText('27')
})
