import { expect, test, type Browser, type Page } from '@playwright/test'
import { conflicts, device, reads, result, status, ticketsOf, total } from './support/door.js'
import {
  alive,
  become,
  fillDay,
  linkOf,
  main,
  mailTo,
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
const languages = [
  { name: 'Deutsch', subject: `Einladung: ${title}`, yes: 'Ja, ich komme', has: 'Ihr Platz ist bestätigt' },
  { name: 'Türkisch', subject: `Davet: ${title}`, yes: 'Evet, geliyorum', has: 'Yeriniz onaylandı' },
  { name: 'Arabisch', subject: `دعوة: ${title}`, yes: 'نعم، سأحضر', has: 'مكانكم مؤكد' },
  {
    name: 'Ukrainisch',
    subject: `Запрошення: ${title}`,
    yes: 'Так, я прийду',
    has: 'Ваше місце підтверджено',
  },
] as const
const waits = ['Warteliste', 'Bekleme listesindesiniz', 'قائمة الانتظار', 'списку очікування']
const addressOf = (n: number): string => `gipfel.gast${n}@demo.example`
/** Sixty invented people, fifteen of each language, in turn. */
const guests = Array.from({ length: 60 }, (_, n) =>
  [`Gast`, `Beispiel ${n}`, addressOf(n), 'Demo-Verein', languages[n % 4]?.name].join(';'),
)
const day = (days: number) => new Date(Date.now() + days * 86_400_000)

let office: DemoPerson
let id = ''

test.describe.configure({ mode: 'serial' })
test.use({ trace: 'off' })

/** Opens the link in the newest mail with this subject, on a phone. */
async function opens(phone: Page, n: number, subject: string): Promise<void> {
  await open(phone, linkOf(await mailTo(phone.request, addressOf(n), subject)))
}
async function saysYes(phone: Page, n: number): Promise<void> {
  const { subject, yes } = languages[n % 4] ?? languages[0]
  await opens(phone, n, subject)
  await phone.getByRole('button', { name: yes }).click()
}
/** Answers by the link of the mail without looking at the page. */
async function answers(phone: Page, n: number, accept: boolean): Promise<string> {
  const mail = await mailTo(phone.request, addressOf(n), title)
  const answer = await phone.request.post('/graphql', {
    data: {
      query:
        'mutation ($input: AnswerInvitationInput!) { answerInvitation(input: $input) { state registration } }',
      variables: { input: { token: linkOf(mail).split('/').at(-1), accept } },
    },
  })
  const { data } = (await answer.json()) as { data: { answerInvitation: { registration: string | null } } }
  return data.answerInvitation.registration ?? ''
}

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

  const fields = await office.ask<{ id: string; text: string }[]>('{ fieldsOfAction { id text } }')
  const { startsAt } = await office.ask<{ startsAt: string }>(
    'query ($id: ID!) { summit(id: $id) { startsAt } }',
    { id },
  )
  const at = (hours: number) => new Date(Date.parse(startsAt) + hours * 3_600_000).toISOString()
  const fieldId = fields.find(({ text }) => text === 'Bildung')?.id
  await office.verb('setProgramme', 'SetProgrammeInput', {
    id,
    items: [{ startsAt: at(1), endsAt: at(3), title: 'Workshop Bildung', fieldId }],
  })

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

test('they answer from the mailbox in four languages, and the waiting list moves', async ({ browser }) => {
  test.setTimeout(240_000)
  const phone = await phoneOf(browser)
  for (const n of [0, 1, 2, 3]) {
    await saysYes(phone, n)
    await expect(main(phone)).toContainText(languages[n]?.has ?? '')
  }
  for (let n = 4; n < places; n++) expect(await answers(phone, n, true)).toBe('CONFIRMED')
  for (const n of [40, 41, 42, 43]) {
    await saysYes(phone, n)
    await expect(main(phone)).toContainText(waits[n % 4] ?? '')
  }
  for (const n of [44, 45]) await answers(phone, n, false)

  // who has a place gives it back; the first who waits is offered it, and takes it
  await opens(phone, 0, languages[0].subject)
  await phone.getByRole('button', { name: 'Nein, ich komme nicht' }).click()
  await expect(main(phone)).toContainText('Sie kommen nicht')
  await opens(phone, 40, languages[0].subject)
  await phone.getByRole('button', { name: 'Platz annehmen' }).click()
  await expect(main(phone)).toContainText(languages[0].has)
  // two have not answered the offer yet who come next: nobody was passed over
  await opens(phone, 1, languages[1].subject)
  await phone.getByRole('button', { name: 'Hayır, gelmiyorum' }).click()
  await expect(main(phone)).toContainText('Gelmiyorsunuz')
  await opens(phone, 41, languages[1].subject)
  await phone.getByRole('button', { name: 'Yeri kabul et' }).click()
  await expect(main(phone)).toContainText(languages[1].has)

  const page = await office.context.newPage()
  await open(page, `/de/integrationsbuero/veranstaltungen/${id}/einladungen`)
  await expect(page.locator('[data-figure="accepted"] dd')).toHaveText('42')
  await expect(page.locator('[data-figure="declined"] dd')).toHaveText('4')
  await expect(page.locator('[data-figure="unanswered"] dd')).toHaveText('14')
  await page.close()
})

test('two devices at the door work without a network and agree afterwards', async ({ browser }) => {
  test.setTimeout(240_000)
  const tickets = await ticketsOf(office, id, places)
  const name = (n: number) => tickets[n]?.participant.familyName ?? ''
  const [left, right] = [await device(browser, id, 'Haupteingang'), await device(browser, id, 'Hofeingang')]
  for (const page of [left, right]) await page.context().setOffline(true)
  for (let n = 0; n < 12; n++) {
    await reads(left, tickets[n]?.code ?? '', name(n))
    await expect(result(left)).toContainText('Willkommen')
  }
  // the same ticket at both doors, and others only here
  for (let n = 11; n < 20; n++) await reads(right, tickets[n]?.code ?? '', name(n))
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
  await table.getByRole('article').first().getByRole('textbox').first().fill(goal)
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
  const anyone = await phoneOf(browser)
  await open(anyone, `/de/veranstaltungen/${id}`)
  await expect(main(anyone)).toContainText('Ziele, die das Plenum mitträgt')
  await expect(main(anyone)).toContainText(goal)
})

/** A round of points by code: ten are counted on the board, and it is closed. */
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
  const round = await office.ask<{ topics: { id: string }[] }>(
    'query ($key: String!) { priorityRound(key: $key) { topics { id } } }',
    { key: board.url().split('/').at(-1) },
  )
  for (const code of codes)
    await office.verb('putPoints', 'PutPointsInput', {
      code,
      points: [{ topicId: round.topics[0]?.id, points: 3 }],
    })
  await expect(main(board)).toContainText('Personen über das Handy gezählt', { timeout: 20_000 })
  await page.getByRole('button', { name: 'Punktrunde schließen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Punktrunde schließen' }).click()
  await said(page, 'Das Ergebnis ist öffentlich')
  await expect(main(board)).toContainText('30 Punkte insgesamt', { timeout: 20_000 })
}
