import { expect, test, type Browser, type Page } from '@playwright/test'
import {
  answers,
  bringsTwo,
  onPhones,
  passesOn,
  putsPoints,
  tongues,
  type Tongue,
} from './support/answers.js'
import {
  conflicts,
  device,
  reads,
  result,
  showsTicket,
  status,
  ticketMailedTo,
  ticketsIssued,
  total,
} from './support/door.js'
import {
  alive,
  become,
  fillDay,
  main,
  open,
  phoneOf,
  said,
  withBrowser,
  type DemoPerson,
} from './support/people.js'

/*
 * A summit from the plan to the Kreistag: sixty people are invited and answer in four languages, the waiting list moves, two
 * devices work at the door without a network, points are put, a group writes, the plenum carries it, and it is a paper of the Kreis.
 */
const title = 'Integrationsgipfel im Zeughaus'
const places = 40
const tongueOf = (n: number): Tongue => tongues[n % 4] ?? tongues[0]
const addressOf = (n: number): string => `gipfel.gast${n}@demo.example`
const deputyOf = (n: number): string => `gipfel.vertretung${n}@demo.example`
/** Sixty invented people, fifteen of each language, in turn. */
const guests = Array.from({ length: 60 }, (_, n) =>
  [`Gast`, `Beispiel ${n}`, addressOf(n), 'Demo-Verein', tongueOf(n).name].join(';'),
)
const day = (days: number) => new Date(Date.now() + days * 86_400_000)

let office: DemoPerson
let id = ''

test.describe.configure({ mode: 'serial' })
test.use({ trace: 'off' })

/** What a guest does on a phone: opens the link of the mail, presses a button, and reads what the page says. */
function guest(n: number, press: 'yes' | 'no' | 'offer', says: 'has' | 'waits' | 'declined') {
  const tongue = tongueOf(n)
  const at = { address: addressOf(n), subject: tongue.subject(title), tag: tongue.tag }
  return (phone: Page) => answers(phone, at, tongue[press], tongue[says])
}
/** A guest who sends a deputy, who answers by a mail of their own. */
function deputised(
  n: number,
  words: { locale: string; tag: string; subject: string; press: string; says: string },
) {
  const guest = { address: addressOf(n), subject: tongueOf(n).subject(title), tag: tongueOf(n).tag }
  const deputy = { address: deputyOf(n), subject: `${words.subject}: ${title}`, tag: words.tag }
  return async (phone: Page) => {
    await passesOn(phone, guest, {
      familyName: `Vertretung ${n}`,
      email: deputy.address,
      locale: words.locale,
    })
    await answers(phone, deputy, words.press, words.says)
  }
}
const upTo = (from: number, end: number) => Array.from({ length: end - from }, (_, i) => from + i)

test('the organiser plans the summit and invites sixty people', async ({ page, browser }) => {
  test.setTimeout(240_000)
  office = await withBrowser(browser, 'Leyla Brückner')
  await become(page, 'Leyla Brückner')
  await open(page, '/de/integrationsbuero')
  await main(page).getByRole('link', { name: 'Veranstaltungen planen' }).click()
  await main(page).getByRole('link', { name: 'Veranstaltung planen' }).click()
  await alive(page)
  await page.getByLabel('Name', { exact: true }).fill(title)
  await page.getByLabel('Worum geht es?').fill('Was wurde erreicht, was kommt als Nächstes?')
  await fillDay(page.getByRole('group', { name: 'Erster Tag' }), day(3))
  await page.getByLabel('Beginn', { exact: true }).fill('15:00')
  await page.getByLabel('Ende', { exact: true }).fill('20')
  await page.getByLabel('Ort', { exact: true }).fill('Zeughaus, Neuss')
  await page.getByLabel('Plätze insgesamt').fill(String(places))
  await page.getByRole('button', { name: 'Planen', exact: true }).click()
  await said(page, 'Die Veranstaltung ist geplant')
  await page.waitForURL(/veranstaltungen\/[\w-]{36}$/)
  id = /veranstaltungen\/([\w-]{36})/.exec(page.url())?.[1] ?? ''
  const desk = page.url()

  await alive(page)
  await main(page).getByRole('link', { name: 'Programm bearbeiten' }).click()
  await page.waitForURL(/programm$/)
  // a first point for all, then a workshop that begins when it ends
  const point = (n: number) => page.getByRole('group', { name: `Punkt ${n}`, exact: true })
  await expect(point(1).getByLabel('Von')).toHaveValue('15:00')
  await point(1).getByLabel('Bis').fill('16')
  await point(1).getByLabel('Was', { exact: true }).fill('Begrüßung')
  await page.getByRole('button', { name: 'Weiterer Punkt' }).click()
  await expect(point(2).getByLabel('Von')).toHaveValue('16')
  await point(2).getByLabel('Bis').fill('18:00')
  await point(2).getByLabel('Was', { exact: true }).fill('Workshop Bildung')
  await point(2).getByLabel('Handlungsfeld des Workshops').selectOption({ label: 'Bildung' })
  await page.getByRole('button', { name: 'Programm speichern' }).click()
  await said(page, 'Das Programm ist gespeichert')
  await page.waitForURL(desk)
  await expect(main(page).getByText('Workshop Bildung').first()).toBeVisible()

  await open(page, `${new URL(desk).pathname}/einladungen`)
  await page.getByText('Aus einer Datei', { exact: true }).click()
  const file = page.locator('.invitation-file')
  await file.locator('input[type=file]').setInputFiles({
    name: 'gaeste.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Vorname;Nachname;E-Mail;Verein;Sprache\r\n${guests.join('\r\n')}`, 'utf8'),
  })
  await expect(file).toContainText('60 Personen kommen neu auf die Liste')
  await file.getByRole('button', { name: 'Auf die Liste setzen' }).click()
  await said(page, '60 Personen stehen jetzt auf der Liste')

  await open(page, desk)
  await main(page).getByRole('button', { name: 'Ankündigen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ankündigen' }).click()
  await said(page, 'Die Veranstaltung ist angekündigt')
  await open(page, `${new URL(desk).pathname}/einladungen`)
  await page.getByRole('button', { name: '60 Personen einladen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Verschicken', exact: true }).click()
  await said(page, 'Der Versand läuft')
  await expect(page.locator('[data-figure="sent"] dd')).toHaveText('60', { timeout: 60_000 })
})

test('all sixty answer from the mailbox in their languages, and the waiting list moves', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const { no, declined } = tongues[1]
  await onPhones(browser, [
    (phone) => bringsTwo(phone, { address: addressOf(34), subject: tongueOf(34).subject(title), tag: 'ar' }),
    deputised(35, {
      locale: 'English',
      tag: 'en',
      subject: 'Invitation as deputy',
      press: 'Yes, I will come',
      says: 'Your place is confirmed',
    }),
    ...[...upTo(0, 34), 36, 37].map((n) => guest(n, 'yes', 'has')),
    ...[38, 39].map((n) => guest(n, 'no', 'declined')),
  ])
  // every place is taken: who says yes now waits, one after the other
  await onPhones(browser, [
    async (phone) => {
      for (const n of [40, 41, 42, 43, 57, 58, 59]) await guest(n, 'yes', 'waits')(phone)
    },
    deputised(56, { locale: 'Türkçe', tag: 'tr', subject: 'Vekâleten davet', press: no, says: declined }),
    ...upTo(44, 56).map((n) => guest(n, 'no', 'declined')),
  ])

  // who has a place gives it back; the first who waits is offered it, and takes it: nobody is passed over
  const phone = await phoneOf(browser)
  for (const n of [0, 1]) {
    await guest(n, 'no', 'declined')(phone)
    await guest(n + places, 'offer', 'has')(phone)
  }

  const page = await office.context.newPage()
  await open(page, `/de/integrationsbuero/veranstaltungen/${id}/einladungen`)
  for (const [figure, people] of Object.entries({ accepted: 43, declined: 17, passedOn: 2, unanswered: 0 }))
    await expect(page.locator(`[data-figure="${figure}"] dd`)).toHaveText(String(people))
  await page.close()
})

test('two devices at the door work without a network and agree afterwards', async ({ browser }) => {
  test.setTimeout(240_000)
  // twenty guests who said yes by themselves, in four languages, with the tickets that were mailed to them
  const { request } = office.context
  await ticketsIssued(office, id, places)
  const tickets = await Promise.all(upTo(2, 22).map((n) => ticketMailedTo(request, addressOf(n))))
  const name = (n: number) => `Beispiel ${n + 2}`
  await showsTicket(browser, tickets[0] ?? '', { title, name: name(0), tag: tongueOf(2).tag })
  const [left, right] = [await device(browser, id, 'Haupteingang'), await device(browser, id, 'Hofeingang')]
  for (const page of [left, right]) await page.context().setOffline(true)
  for (let n = 0; n < 12; n++) {
    await reads(left, tickets[n] ?? '', name(n))
    await expect(result(left)).toContainText('Willkommen')
  }
  // the same ticket at both doors, and others only here
  for (let n = 11; n < 20; n++) await reads(right, tickets[n] ?? '', name(n))
  await expect(status(left)).toContainText('12 Einträge warten')
  for (const page of [left, right]) await page.context().setOffline(false)
  for (const page of [left, right]) {
    await expect(conflicts(page)).toContainText(name(11), { timeout: 30_000 })
    await expect(total(page)).toContainText(`20 von ${places}`, { timeout: 30_000 })
  }
  await left.getByRole('button', { name: 'Ist geklärt' }).click()
  await expect(conflicts(right)).toHaveCount(0, { timeout: 20_000 })
})

test('points on the board, group work, plenum, and a paper of the Kreis', async ({ page, browser }) => {
  test.setTimeout(240_000)
  await become(page, 'Leyla Brückner')
  const room = `/de/integrationsbuero/veranstaltungen/${id}/im-raum`
  await points(page, browser, room)

  await open(page, room)
  await page.getByRole('button', { name: 'Gemeinsame Seite anlegen' }).click()
  await page.getByRole('button', { name: 'Link für den Tisch erstellen' }).click()
  const address = (await page.getByRole('dialog').getByRole('link').getAttribute('href')) ?? ''
  const table = await phoneOf(browser)
  await open(table, `/de${new URL(address).pathname.replace(/^\/[a-z-]+(?=\/gruppe)/, '')}`)
  await table.getByRole('button', { name: 'Leitziel', exact: true }).click()
  const goal = 'Jedes Kind hat einen Platz in der Kita.'
  const step = 'Plätze dort schaffen, wo sie fehlen'
  await table.getByRole('article').first().getByRole('textbox').first().fill(goal)
  await table.getByRole('article').first().getByRole('button', { name: 'Maßnahme' }).click()
  const measure = table.getByRole('article', { name: 'Maßnahme' })
  await measure.getByRole('textbox').first().fill(step)
  await measure.locator('summary').click()
  await fillDay(measure.getByRole('group', { name: 'Bis wann?' }), new Date('2027-06-30'))
  await measure.getByLabel('Wer ist federführend?').fill('Jugendamt')
  await expect(main(table).getByRole('status').filter({ hasText: 'Alles gespeichert' })).toBeVisible()

  await open(page, room)
  await page.getByRole('button', { name: 'Gruppenarbeit abschließen' }).click()
  const vote = page.locator('.goal-vote').first()
  await vote.locator('summary', { hasText: 'Abstimmung eintragen' }).click()
  await vote.getByLabel('einstimmig mitgetragen').check()
  await vote.getByRole('button', { name: 'Eintragen', exact: true }).click()
  await said(page, 'Die Abstimmung ist eingetragen')
  await page.getByRole('button', { name: 'Vorlage einreichen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Vorlage einreichen' }).click()
  const paper = main(page).getByRole('link', { name: `Ziele aus der Veranstaltung „${title}“` })
  await paper.click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ziele aus der Veranstaltung')
  await expect(main(page)).toContainText(goal)
  await expect(main(page)).toContainText('Zuständig: Rhein-Kreis Neuss')
  await expect(main(page)).toContainText(`Maßnahme: ${step} [federführend: Jugendamt; bis 30. Juni 2027]`)
  const anyone = await phoneOf(browser)
  await open(anyone, `/de/veranstaltungen/${id}`)
  await expect(main(anyone)).toContainText('Ziele, die das Plenum mitträgt')
  await expect(main(anyone)).toContainText(goal)
  await expect(main(anyone).getByRole('listitem').filter({ hasText: step })).toContainText(
    /Jugendamt.*30. Juni 2027/,
  )
})

/** A round of points: ten phones put them by the codes of the slips, the board counts, and it is closed. */
async function points(page: Page, browser: Browser, room: string): Promise<void> {
  await open(page, room)
  await main(page).getByRole('link', { name: 'Punktrunde vorbereiten' }).click()
  await alive(page)
  await page.getByRole('button', { name: 'Speichern' }).click()
  await said(page, 'Die Punktrunde ist gespeichert')
  await page.getByLabel('Wie viele Codes?').fill('10')
  await page.getByRole('button', { name: 'Codes erstellen' }).click()
  await said(page, 'Die Codes sind da')
  const desk = page.url()
  await main(page).getByRole('link', { name: 'Unbenutzte Codes drucken' }).click()
  await expect(page.locator('.code-slips svg.qr-code')).toHaveCount(10)
  const codes = await page.locator('.code-slips .code').allInnerTexts()
  await open(page, desk)
  await page.getByRole('button', { name: 'Punktrunde eröffnen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Punktrunde eröffnen' }).click()
  await said(page, 'Die Punktrunde ist eröffnet')
  const path = await main(page).getByRole('link', { name: 'Tafel für den Saal öffnen' }).getAttribute('href')
  const board = await phoneOf(browser)
  await open(board, path ?? '')
  // nine wait in the urn, so that nobody can say whose they are; with the tenth they are counted
  await onPhones(
    browser,
    codes.slice(0, 9).map((code, n) => (phone) => putsPoints(phone, code, tongueOf(n).tag)),
  )
  await expect(main(board)).toContainText('9 Stimmzettel warten in der Urne', { timeout: 20_000 })
  await onPhones(browser, [(phone) => putsPoints(phone, codes[9] ?? '', 'en')])
  await expect(main(board)).toContainText('Personen über das Handy gezählt', { timeout: 20_000 })
  await page.getByRole('button', { name: 'Punktrunde schließen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Punktrunde schließen' }).click()
  await said(page, 'Das Ergebnis ist öffentlich')
  await expect(main(board)).toContainText('30 Punkte insgesamt', { timeout: 20_000 })
}
