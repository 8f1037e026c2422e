import { expect, test, type Locator, type Page } from '@playwright/test'
import { confirm, deskOf, record, unfold } from './support/desk.js'
import { mailTo, said, withBrowser, type DemoPerson } from './support/people.js'
import { handIn } from './support/proposals.js'

/*
 * What happens at the desks when committees do not simply say yes: they put off, send to another committee, vote by Fraktion;
 * numbers are mistyped, and two people record the same station at the same time. In Grevenbroich.
 */
test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)

const title = `Nachbarschaftsküche ${Date.now().toString(36)}`
let path = ''
let agnieszka: DemoPerson

test.beforeAll(async ({ browser }) => {
  agnieszka = await withBrowser(browser, 'Agnieszka')
  const dragan = await withBrowser(browser, 'Dragan')
  const monika = await withBrowser(browser, 'Monika')
  const { id, paperId } = await handIn(agnieszka, '05162008', {
    title,
    what: 'Eine Küche, in der die Nachbarschaft zusammen kocht.',
    why: 'Wer zusammen isst, lernt sich kennen.',
    forWhom: 'Alle aus dem Viertel.',
  })
  path = `/vorgaenge/${id}`
  await dragan.on('takeUpPaper', paperId)
  await monika.on('admitPaper', paperId)
  await monika.verb('skipStatement', 'WithReasonInput', { id: paperId, reason: 'Ohne Kosten.' })
  const templates = await monika.ask<{ id: string; key: string }[]>('{ routeTemplates { id key } }')
  const templateId = templates.find(({ key }) => key === 'municipal')?.id
  await monika.verb('startRoute', 'StartRouteInput', { id: paperId, templateId })
  for (const person of [dragan, monika]) await person.context.close()
})
test.afterAll(() => agnieszka.context.close())

const told = (page: Page, about: string) => mailTo(page.request, 'agnieszka.nowak@demo.example', about)
const stops = (page: Page) => page.locator('.transit .stop')
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
const dayInWords = (days: number) =>
  inDays(days).toLocaleDateString('de-DE', { dateStyle: 'long', timeZone: 'Europe/Berlin' })

async function fillDay(part: Locator, days: number): Promise<void> {
  const [year = '', month = '', day = ''] = inDays(days)
    .toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
    .split('-')
  await part.getByLabel('Tag', { exact: true }).last().fill(day)
  await part.getByLabel('Monat', { exact: true }).last().fill(month)
  await part.getByLabel('Jahr', { exact: true }).last().fill(year)
}
/** The desk says that somebody was faster and what happened, and still holds the words that were typed. */
async function overtaken(page: Page, happened: string, words: string): Promise<void> {
  const notice = page.locator('.desk-overtaken')
  await expect(notice).toContainText('Jemand war schneller')
  await expect(notice).toContainText(happened)
  await expect(notice).toContainText(words)
}
/** Chooses how the station whose turn it is ended. */
async function outcome(desk: Locator, label: string): Promise<Locator> {
  const part = await unfold(desk, 'Ergebnis eintragen')
  await part.getByLabel('Wie ging die Beratung aus?').selectOption({ label })
  return part
}

test('a committee puts it off: the same committee has it again on the day that is told', async ({ page }) => {
  const part = await outcome(await deskOf(page, 'Monika', path), 'Vertagt')
  await expect(stops(page)).toHaveCount(3)
  await part.getByRole('button', { name: 'Ergebnis eintragen' }).click()
  await expect(part.getByRole('alert')).toBeFocused()
  await expect(part.getByRole('alert').getByRole('link')).toHaveCount(2)
  await fillDay(part, 30)
  await part.getByLabel('Begründung').fill('Die Küche muss erst besichtigt werden.')
  await part.getByRole('button', { name: 'Ergebnis eintragen' }).click()
  await expect(page.getByRole('dialog')).toContainText('Dasselbe Gremium berät den Antrag noch einmal.')
  await confirm(page, 'Ergebnis eintragen')
  await said(page, 'Eingetragen: Vertagt.')
  // one's own change is not told a second time as news
  await expect(page.locator('.ui-toasts')).not.toContainText('etwas geändert')
  await expect(stops(page)).toHaveCount(4)
  await expect(stops(page).nth(0)).toContainText('Vertagt')
  await expect(stops(page).nth(1)).toContainText('Noch einmal beraten')
  await expect(stops(page).nth(1)).toHaveAttribute('aria-current', 'step')
  const { text } = await told(page, `Vertagt: ${title}`)
  expect(text).toContain('Die Küche muss erst besichtigt werden.')
  expect(text).toContain(`Bis spätestens: ${dayInWords(30)}`)
})

test('it is referred to another committee and comes back: the picture of its way shows both', async ({
  page,
}) => {
  const part = await outcome(await deskOf(page, 'Monika', path), 'An ein anderes Gremium verwiesen')
  await part.getByLabel('An welches Gremium?').selectOption({ label: 'Sozialausschuss' })
  await fillDay(part, 40)
  await part.getByLabel('Begründung').fill('Der Sozialausschuss soll die Kosten prüfen.')
  await part.getByRole('button', { name: 'Ergebnis eintragen' }).click()
  await confirm(page, 'Ergebnis eintragen')
  await said(page, 'An ein anderes Gremium verwiesen')
  await expect(stops(page)).toHaveCount(6)
  await expect(stops(page).nth(2)).toContainText('Überwiesen')
  await expect(stops(page).nth(2)).toContainText('Sozialausschuss')
  await expect(stops(page).nth(2)).toHaveAttribute('aria-current', 'step')
  await expect(stops(page).nth(3)).toContainText('Noch einmal beraten')
  const { text } = await told(page, `An ein anderes Gremium verwiesen: ${title}`)
  expect(text).toContain('Der Sozialausschuss soll die Kosten prüfen.')
  expect(text).toContain('Als Nächstes berät: Sozialausschuss.')
  expect(text).toContain(`Bis spätestens: ${dayInWords(40)}`)
})

test('votes: what cannot be is refused in words and nothing typed is lost, then the sentence is right', async ({
  page,
  browser,
}) => {
  const reason = 'Für die Küche ist kein Geld da.'
  const part = await outcome(await deskOf(page, 'Manfred', path), 'Nicht empfohlen')
  const send = part.getByRole('button', { name: 'Ergebnis eintragen' })
  const count = async (yes: string, no: string, abstained: string) => {
    await part.getByLabel('Ja', { exact: true }).fill(yes)
    await part.getByLabel('Nein', { exact: true }).fill(no)
    await part.getByLabel('Enthaltung', { exact: true }).fill(abstained)
  }
  await part.getByLabel('Begründung').fill(reason)
  await part.getByLabel('Stimmen gezählt').check()
  await part.getByLabel('Nach Fraktionen').check()
  await part.getByLabel('Fraktion Lindenblatt').selectOption({ label: 'dafür' })
  await part.getByLabel('Fraktion Uferweg').selectOption({ label: 'dagegen' })

  await count('9', '4', '1')
  await send.click()
  await expect(part.getByRole('alert')).toContainText('Die Stimmen passen nicht zum Ergebnis.')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await count('4', '90', '1')
  await send.click()
  await confirm(page, 'Ergebnis eintragen')
  await expect(part.getByRole('alert')).toContainText(
    'Das sind 95 Stimmen, das Gremium hat aber nur 19 Sitze.',
  )
  await expect(part.getByRole('alert')).toBeFocused()
  await expect(part.getByLabel('Begründung')).toHaveValue(reason)
  await expect(part.getByLabel('Nein', { exact: true })).toHaveValue('90')

  await count('4', '9', '1')
  const sentence =
    'Nicht empfohlen, mit Mehrheit gegen die Stimmen von Linden (4 Ja, 9 Nein und 1 Enthaltung)'
  await expect(part.getByRole('status').filter({ hasText: 'Nicht empfohlen' })).toHaveText(sentence)
  await send.click()
  await confirm(page, 'Ergebnis eintragen')
  await said(page, sentence)
  const anyone = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await anyone.goto(`/de${path}`)
  await expect(anyone.getByRole('main')).toContainText(sentence)
  await expect(anyone.getByRole('main')).toContainText(reason)
})

test('somebody was faster: the second is told what happened, the words are still there', async ({
  page,
  browser,
}) => {
  const first = await (await browser.newContext()).newPage()
  const words = 'Der Ausschuss möchte noch einmal mit dem Verein sprechen.'
  const begins = async (who: Page, name: string, label: string) => {
    const part = await outcome(await deskOf(who, name, path), label)
    return { part, send: part.getByRole('button', { name: 'Ergebnis eintragen' }) }
  }

  await test.step('while one writes the other decides: the page shows the new state and keeps the words', async () => {
    const late = await begins(page, 'Monika', 'Von der Tagesordnung genommen')
    await late.part.getByLabel('Begründung').fill(words)
    await record(first, await deskOf(first, 'Fatima', path), { outcome: 'Beschlossen' })
    await overtaken(page, 'Das geht jetzt nicht mehr: Ergebnis eintragen', words)
    await expect(page.locator('.paper-desk h3').first()).toBeFocused()
    await page.getByRole('button', { name: 'Ausblenden' }).click()
    await expect(page.locator('.desk-overtaken')).toHaveCount(0)
  })

  await test.step('both send: one of them decides, the other reads what was decided', async () => {
    // news does not reach the second page in time
    await page.route('**/graphql/stream', (route) => route.abort())
    const other = await begins(page, 'Monika', 'Nicht empfohlen')
    await other.part.getByLabel('Begründung').fill(words)
    await other.send.click()
    const dialog = page.getByRole('dialog').getByRole('button', { name: 'Ergebnis eintragen', exact: true })
    await expect(dialog).toBeVisible()
    await record(first, await deskOf(first, 'Manfred', path), { outcome: 'Empfohlen' })
    await dialog.click()
    await overtaken(page, 'Empfohlen', words)
    await expect(page.locator('.desk-overtaken')).not.toContainText('laden Sie die Seite neu')
  })
  await test.step('nothing was recorded twice', async () => {
    await expect(page.locator('.sentence')).toContainText('Stadtrat')
    await expect(stops(page)).toHaveCount(6)
    const results = page.locator('.paper-stations')
    await expect(results).not.toContainText(words)
    // why it was referred is said once, not again as a reason of what was decided when it came back
    await expect(results.getByText('Der Sozialausschuss soll die Kosten prüfen.')).toHaveCount(1)
  })
})

test('the mayor objects to what was resolved: it is not carried out until the council has decided anew', async ({
  page,
}) => {
  await record(page, await deskOf(page, 'Monika', path), { outcome: 'Beschlossen' })
  const desk = await deskOf(page, 'Monika', path)
  const part = await unfold(await unfold(desk, 'Weitere Möglichkeiten'), 'Widerspruch')
  await part.getByLabel('Widerspruch', { exact: true }).check()
  const send = part.getByRole('button', { name: /Widerspruch/ })
  await send.click()
  await expect(part.getByRole('alert')).toBeFocused()
  await part.getByLabel('Von wem? Amt und Name').fill('Bürgermeisterin Beispiel')
  await part.getByLabel('Begründung').fill('Die Folgekosten sind nicht gedeckt.')
  await send.click()
  await expect(page.getByRole('dialog')).toContainText('bis neu entschieden ist')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Widerspruch/ })
    .click()
  await said(page, 'Der Beschluss ist ausgesetzt')
  await expect(page.getByRole('main')).toContainText('Beschluss ausgesetzt')
  await expect(page.getByRole('main')).toContainText('Bürgermeisterin Beispiel')
  await expect(stops(page)).toHaveCount(7)
  await expect(stops(page).nth(6)).toHaveAttribute('aria-current', 'step')
  const { text } = await told(page, title)
  expect(text).toContain('Die Folgekosten sind nicht gedeckt.')
  // § 54 (1) GO NRW: not before the third day
  const again = await outcome(await deskOf(page, 'Monika', path), 'Beschlossen')
  await again.getByRole('button', { name: 'Ergebnis eintragen' }).click()
  await confirm(page, 'Ergebnis eintragen')
  await expect(again.getByRole('alert')).toContainText('Neu entschieden werden kann frühestens am')
})
