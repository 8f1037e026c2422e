import { readFile } from 'node:fs/promises'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { alive, become, mailTo, open, said, withBrowser, type DemoPerson } from './support/people.js'
import { faultsOf, lookAt } from './support/rules.js'

/*
 * After an event: those who were there are asked by mail and answer without a name, the office reads the result and publishes it.
 */
const main = (page: Page) => page.getByRole('main')
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
const guests = ['Elif', 'Layla', 'Oksana', 'Yonas', 'Hassan', 'Jürgen'] as const

/** An event that begins in a moment, to which six people come; it is over when this returns. */
async function heldEvent(browser: Browser, title: string) {
  const office = await withBrowser(browser, 'Leyla Brückner')
  const bodies = await office.ask<{ id: string; ags: string }[]>('{ bodies { id ags } }')
  const { id } = await office.verb('planSummit', 'PlanSummitInput', {
    bodyId: bodies.find(({ ags }) => ags === '05162')?.id,
    ...{ kind: 'WORKSHOP', title, about: 'Wie war es?', place: 'Rathaus Neuss' },
    ...{ startsAt: inMinutes(0.35), endsAt: inMinutes(0.5), capacity: 40, groups: [] },
  })
  await office.on('announceSummit', id)
  const people: DemoPerson[] = []
  for (const name of guests) {
    const guest = await withBrowser(browser, name)
    await guest.verb('register', 'RegisterInput', {
      summitId: id,
      participants: [{ givenName: name, familyName: 'Muster' }],
    })
    people.push(guest)
  }
  const held = () =>
    office.on('closeSummit', id, 'state').then(
      () => true,
      () => false,
    )
  await expect.poll(held, { timeout: 60_000, intervals: [2000] }).toBe(true)
  return { office, id, people }
}

test('a survey from the first question to the published result', async ({ page, browser }) => {
  test.setTimeout(300_000)
  const began = new Date()
  const title = `Workshop mit Rückblick ${Date.now()}`
  const { id, people } = await heldEvent(browser, title)
  await become(page, 'Leyla Brückner')

  await test.step('the office takes the standard questions, changes one and starts', async () => {
    await open(page, `/de/integrationsbuero/veranstaltungen/${id}`)
    await main(page).getByRole('link', { name: 'Umfrage' }).click()
    await page.waitForURL(/\/umfrage$/)
    await alive(page)
    await page.getByRole('button', { name: 'Umfrage vorbereiten' }).click()
    await said(page, 'Die Umfrage ist vorbereitet')
    await main(page).getByRole('link', { name: 'Fragen ändern' }).click()
    await alive(page)
    await page.getByLabel('Frage 6', { exact: true }).fill('Was fehlt noch?')
    await page.getByRole('button', { name: 'Fragen speichern' }).click()
    await said(page, 'Die Fragen sind gespeichert')
    await page.getByRole('button', { name: 'Umfrage starten' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Umfrage starten' }).click()
    await said(page, 'Die Umfrage läuft')
    await expect(main(page)).toContainText('6 Links verschickt')
  })
  const desk = page.url()

  const links: string[] = []
  await test.step('everybody has a link in the mailbox', async () => {
    for (const person of people) {
      const { person: own } = await person.ask<{ person: { email: string } }>(
        '{ viewer { person { email } } }',
      )
      const mail = await mailTo(page.request, own.email, '/umfrage/', began)
      links.push(/\/umfrage\/[\w-]+/.exec(mail.text)?.[0] ?? '')
    }
  })

  await test.step('the questions keep the rules of every screen', async () => {
    const anybody = await (await browser.newContext()).newPage()
    const found = faultsOf(anybody)
    await lookAt(anybody, links[0] ?? '', '/umfrage', found)
    expect(found).toEqual([])
    await anybody.close()
  })

  await test.step('one of them answers on the phone, in Turkish, without an account', async () => {
    const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
    await open(phone, `/tr${links[0]}`)
    await expect(main(phone)).toContainText('Neleri saklıyoruz')
    await phone.getByRole('button', { name: 'Yanıtları gönder' }).click()
    await phone.getByRole('dialog').getByRole('button', { name: 'Yanıtları gönder' }).click()
    await expect(phone.getByRole('alert').first()).toContainText('en az bir soruyu')
    await phone.getByRole('radiogroup', { name: 'Yeni şeyler öğrendim' }).getByLabel('Tamamen doğru').check()
    await phone.getByLabel('Was fehlt noch?').fill('Daha çok zaman')
    await phone.getByRole('button', { name: 'Yanıtları gönder' }).click()
    await phone.getByRole('dialog').getByRole('button', { name: 'Yanıtları gönder' }).click()
    await expect(main(phone)).toContainText('Yanıtlarınız ulaştı')
    await phone.reload()
    await expect(main(phone)).toContainText('daha önce yanıt verildi')
  })

  await test.step('nothing is shown of fewer than five', async () => {
    await open(page, desk)
    await expect(main(page)).toContainText('1 Antwort wartet')
    await expect(main(page)).toContainText('mindestens fünf Antworten')
    for (const link of links.slice(1)) {
      const other = await browser.newPage()
      await open(other, `/de${link}`)
      await other
        .getByRole('radiogroup', { name: 'etwas Neues' })
        .getByLabel('Stimmt eher', { exact: true })
        .check()
      await other.getByRole('button', { name: 'Antworten abschicken' }).click()
      await other.getByRole('dialog').getByRole('button', { name: 'Antworten abschicken' }).click()
      await expect(main(other)).toContainText('Ihre Antworten sind da')
      await other.close()
    }
  })

  await test.step('codes for those without e-mail are printed, and a code that nobody was given opens nothing', async () => {
    await page.reload()
    await alive(page)
    await page.getByLabel('Wie viele Codes?').fill('3')
    await page.getByRole('button', { name: 'Codes drucken' }).click()
    await expect(page.getByRole('alert').first()).toContainText('mindestens fünf')
    await page.getByLabel('Wie viele Codes?').fill('5')
    await page.getByRole('button', { name: 'Codes drucken' }).click()
    await said(page, 'Das PDF entsteht')
    const pdf = page.locator('.made-documents').getByRole('link', { name: /Umfrage-Codes/ })
    await expect(pdf).toBeVisible({ timeout: 60_000 })
    await page.getByRole('link', { name: 'Antworten vom Papier eintragen' }).click()
    await page.getByLabel('Code vom Zettel').fill('abcde-fgh23')
    await page.getByRole('button', { name: 'Zu den Fragen' }).click()
    await expect(main(page)).toContainText('Bitte prüfen Sie den Code')
    await main(page).getByRole('link', { name: 'Einen weiteren Code eingeben' }).click()
    await expect(page.getByLabel('Code vom Zettel')).toHaveValue('')
    await open(page, desk)
  })

  await test.step('the office closes it, chooses what is shown, and everybody reads it', async () => {
    await page.reload()
    await alive(page)
    await page.getByRole('button', { name: 'Umfrage beenden' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Umfrage beenden' }).click()
    await said(page, 'Die Umfrage ist beendet')
    await expect(main(page)).toContainText('6 Antworten')
    await page.getByLabel('Öffentlich zeigen: Daha çok zaman').check()
    await page.getByRole('button', { name: 'Ergebnis veröffentlichen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ergebnis veröffentlichen' }).click()
    await said(page, 'Das Ergebnis ist öffentlich')
    const visitor = await (await browser.newContext()).newPage()
    await open(visitor, `/de/veranstaltungen/${id}`)
    await expect(main(visitor)).toContainText('Was die Teilnehmenden sagen')
    await expect(main(visitor)).toContainText('Daha çok zaman')
    await expect(main(visitor).getByRole('row', { name: 'Stimmt eher 5', exact: true })).toBeVisible()
  })
})

test('an event of an earlier year: certificates, documentation, export, and its names are erased', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const office = await withBrowser(browser, 'Leyla Brückner')
  const { nodes } = await office.ask<{ nodes: { id: string; title: string }[] }>(
    '{ summits(first: 100, past: true) { nodes { id title } } }',
  )
  const id = nodes.find(({ title }) => title === 'Konferenz: Ankommen und bleiben')?.id ?? ''
  const desk = `/de/integrationsbuero/veranstaltungen/${id}`
  await become(page, 'Leyla Brückner')
  const exported = async () => (await page.request.get(`/api/events/${id}/guests.csv`)).text()

  await test.step('certificates of everybody who came are made', async () => {
    await open(page, desk)
    await page.getByRole('button', { name: 'Alle Bescheinigungen erstellen' }).click()
    const link = page.locator('.made-documents').getByRole('link', { name: /Herunterladen/ })
    await expect(link).toBeVisible({ timeout: 60_000 })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')
  })

  await test.step('everybody reads the documentation; small numbers are left out, the survey names nobody', async () => {
    const visitor = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
    await open(visitor, `/ar/veranstaltungen/${id}/dokumentation`)
    await expect(main(visitor)).toContainText('ما يساعد عند الوصول')
    await open(visitor, `/de/veranstaltungen/${id}/dokumentation`)
    await expect(main(visitor)).toContainText('nicht gezeigt')
    await expect(main(visitor)).toContainText('Endlich alle an einem Tisch.')
    await expect(main(visitor)).not.toContainText('Das Mikrofon war zu leise.')
    await visitor.context().close()
  })

  await test.step('the office takes the figures along whole, and the names while they are kept', async () => {
    await open(page, `${desk}/zahlen`)
    await expect(main(page)).not.toContainText('nicht gezeigt')
    const link = main(page).getByRole('link', { name: 'Zahlen als CSV' })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(await readFile(await download.path(), 'utf8')).toContain('Eingeladen')
    expect(await exported()).toContain('Aylin')
  })

  await test.step('when their time is over the names go, and the figures stay', async () => {
    const figures = async () => {
      await open(page, `${desk}/zahlen`)
      return main(page).getByRole('table').first().innerText()
    }
    const before = await figures()
    const keep = (days: number) =>
      office.verb('setRetention', 'SetRetentionInput', {
        key: 'registrations',
        days,
        basis: 'Art. 6 Abs. 1 Buchst. e DSGVO, § 3 DSG NRW',
      })
    await keep(300)
    await open(page, `${desk}/loeschfristen`)
    const row = main(page).getByRole('row', { name: /Namen aller, die angemeldet waren/ })
    await expect(row).toContainText('fällig seit')
    await page.getByRole('button', { name: 'Fälliges jetzt löschen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Endgültig löschen' }).click()
    await said(page, 'Das Löschen hat begonnen')
    await expect(row).toContainText('gelöscht am', { timeout: 60_000 })
    await keep(365)
    expect(await exported()).not.toContain('Aylin')
    expect(await figures()).toBe(before)
    await open(page, desk)
    await expect(main(page)).toContainText(
      'Die Namen dieser Veranstaltung sind gelöscht, weil ihre Frist um ist. Bescheinigungen lassen sich nicht mehr erstellen.',
    )
    await expect(page.getByRole('button', { name: 'Alle Bescheinigungen erstellen' })).toHaveCount(0)
  })
})
