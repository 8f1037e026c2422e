import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { become, open, said, withBrowser } from './support/people.js'

/*
 * Documents: who has no e-mail address is invited by a letter, which is printed and posted.
 */
const title = 'Integrationsgipfel der Briefe'

test('a letter is printed and posted, and its code is asked for', async ({ page, browser }) => {
  test.setTimeout(180_000)
  const office = await withBrowser(browser, 'Leyla Brückner')
  const bodies = await office.ask<{ id: string; ags: string }[]>('{ bodies { id ags } }')
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
  const { id } = await office.verb('planSummit', 'PlanSummitInput', {
    bodyId: bodies.find(({ ags }) => ags === '05162')?.id,
    kind: 'SUMMIT',
    title,
    about: 'Was wurde erreicht, was kommt als Nächstes?',
    place: 'Zeughaus, Neuss',
    startsAt: day(40),
    endsAt: day(40.3),
    capacity: 10,
    groups: [],
  })
  await office.on('announceSummit', id)
  await become(page, 'Leyla Brückner')
  await open(page, `/de/integrationsbuero/veranstaltungen/${id}/einladungen`)

  await test.step('a person is put on the list with a postal address, and one of the two is needed', async () => {
    await page.getByText('Eine einzelne Person eintragen').click()
    await page.getByLabel('Vorname').fill('Grete')
    await page.getByLabel('Nachname').fill('Papier')
    await page.getByRole('button', { name: 'Eintragen' }).click()
    await expect(page.getByRole('alert').first()).toContainText('eine Postadresse')
    await page.getByLabel('Postadresse').fill('Beispielweg 3\n41460 Neuss')
    await page.getByRole('button', { name: 'Eintragen' }).click()
    await said(page, 'Die Person steht auf der Liste')
  })

  await test.step('the letter goes with the invitations, its address can be put right', async () => {
    await page.getByRole('button', { name: /^1 Person einladen/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Verschicken', exact: true }).click()
    const letters = page.locator('.letters-desk')
    await expect(letters).toContainText('1 Brief wartet auf den Druck', { timeout: 30_000 })
    await page.getByRole('button', { name: /Postadresse eintragen.*Papier/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Straße und Ort').fill('Beispielweg 3')
    await dialog.getByRole('button', { name: 'Adresse speichern' }).click()
    await expect(dialog.getByRole('alert').first()).toContainText('zwei bis vier Zeilen')
    await dialog.getByLabel('Straße und Ort').fill('Beispielweg 4\n41460 Neuss')
    await dialog.getByRole('button', { name: 'Adresse speichern' }).click()
    await said(page, 'Die Adresse ist gespeichert')
  })

  await test.step('the PDF is made, downloaded, and its letters are posted', async () => {
    const letters = page.locator('.letters-desk')
    await letters.getByRole('button', { name: 'Briefe als PDF erstellen' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Absender').fill('Integrationsbüro, Marktplatz 1, 41460 Neuss')
    await dialog.getByRole('button', { name: 'Briefe als PDF erstellen' }).click()
    const link = letters.getByRole('link', { name: /Herunterladen.*Briefe/ })
    await expect(link).toBeVisible({ timeout: 60_000 })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')
    await letters.getByRole('button', { name: 'Wurden abgeschickt' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click()
    await said(page, 'Die Briefe zählen jetzt als abgeschickt')
    await expect(letters).toContainText('1 Brief ist abgeschickt')
  })

  await test.step('a code nobody was sent says so; whoever has a letter finds where to type it', async () => {
    await open(page, '/de/einladung')
    await page.getByLabel('Code aus dem Brief').fill('22222-22222')
    await page.getByRole('button', { name: 'Einladung öffnen' }).click()
    await expect(page.getByRole('alert').first()).toContainText('Dieser Code stimmt nicht')
  })
})
