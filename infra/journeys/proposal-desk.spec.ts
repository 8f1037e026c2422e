import { expect, test, type Page } from '@playwright/test'
import { deskOf, deliverStatement, unfold } from './support/desk.js'
import { alive, become, mailTo, open, said, withBrowser, type DemoPerson } from './support/people.js'
import { handIn, type HandedIn } from './support/proposals.js'

/*
 * What happens at the desks when things do not go straight, before the committees: questions and a new version, a refusal,
 * a statement that comes late, a withdrawal. Mostly in Grevenbroich, where other journeys leave the desks alone.
 */
test.setTimeout(240_000)

const grevenbroich = '05162008'
const run = Date.now().toString(36)
let agnieszka: DemoPerson, dragan: DemoPerson

test.beforeAll(async ({ browser }) => {
  agnieszka = await withBrowser(browser, 'Agnieszka')
  dragan = await withBrowser(browser, 'Dragan')
})
test.afterAll(async () => {
  for (const person of [agnieszka, dragan]) await person.context.close()
})

const words = {
  what: 'Ein Garten, in dem die Nachbarschaft zusammen pflanzt.',
  why: 'Wer zusammen gräbt, spricht miteinander.',
  forWhom: 'Alle aus dem Viertel.',
}
const brings = (title: string) => handIn(agnieszka, grevenbroich, { ...words, title: `${title} ${run}` })

/** A proposal the clerk has to check. */
async function takenUp(title: string): Promise<HandedIn> {
  const proposal = await brings(title)
  await dragan.on('takeUpPaper', proposal.paperId)
  return proposal
}
const told = (page: Page, about: string) => mailTo(page.request, 'agnieszka.nowak@demo.example', about)

test('the clerk asks, the applicant answers with a new version, everybody sees what changed', async ({
  page,
  browser,
}) => {
  const { title, path } = await takenUp('Garten am Bahnhof')
  const hers = await agnieszka.context.newPage()

  await test.step('nothing is sent without a reason and a question', async () => {
    const part = await unfold(await deskOf(page, 'Monika', path), 'Mit Fragen zurückgeben')
    await part.getByRole('button', { name: 'Mit Fragen zurückgeben' }).click()
    await expect(part.getByRole('alert')).toBeFocused()
    await expect(part.getByRole('alert').getByRole('link')).toHaveCount(2)
    await part.getByLabel('Was noch fehlt oder unklar ist').fill('Zwei Angaben fehlen noch.')
    await part.getByLabel('Frage 1').fill('Wem gehört die Fläche?')
    await part.getByRole('button', { name: 'Weitere Frage' }).click()
    await expect(part.getByLabel('Frage 2')).toBeFocused()
    await part.getByLabel('Frage 2').fill('Wer gießt in den Ferien?')
    await part.getByRole('button', { name: 'Mit Fragen zurückgeben' }).click()
    await said(page, 'Zurückgegeben')
    await expect(page.locator('.sentence')).toContainText('die Antragstellenden')
  })

  await test.step('she reads the mail, opens its link and changes her text; what she typed before stays', async () => {
    const mail = await told(page, `Wir haben Fragen zu: ${title}`)
    expect(mail.text).toContain('Zwei Angaben fehlen noch.')
    await open(hers, /\/de\/vorgaenge\/[\w-]+/.exec(mail.text)?.[0] ?? '')
    const asked = hers.getByRole('article').filter({ hasText: 'Es gibt Fragen an Sie' })
    await expect(asked).toContainText('Zwei Angaben fehlen noch.')
    await asked.getByLabel('Wem gehört die Fläche?').fill('Der Stadt.')
    await asked.getByRole('link', { name: 'Text ändern' }).click()
    await expect(hers.getByLabel('Überschrift')).toHaveValue(title)
    await hers.getByRole('button', { name: 'Weiter' }).click()
    await hers.getByLabel('Was Sie vorschlagen').fill('Ein Garten am Bahnhof, in dem alle zusammen pflanzen.')
    await hers.getByRole('button', { name: 'Fertig, zurück zum Vorschlag' }).click()
    await expect(asked.locator('ins').first()).toBeVisible()
    await expect(asked.getByLabel('Wem gehört die Fläche?')).toHaveValue('Der Stadt.')
    await asked.getByLabel('Wer gießt in den Ferien?').fill('Zwei Familien.')
    await asked.getByRole('button', { name: 'Antworten abschicken' }).click()
    await said(hers, 'Ihre Antworten sind angekommen')
  })

  await test.step('the clerk finds it back on her desk, with answers, and admits it', async () => {
    await become(page, 'Monika')
    await open(page, '/de/mein-bereich/geschaeftsstelle')
    await page.getByRole('main').getByRole('link', { name: title }).click()
    await alive(page)
    await expect(page.locator('.proposal-questions')).toContainText('Zwei Familien.')
    await page.getByRole('button', { name: 'Zulassen', exact: true }).click()
    await said(page, 'Zugelassen')
    await told(page, `Zugelassen: ${title}`)
  })

  await test.step('everybody sees the change between the versions, without JavaScript too', async () => {
    const anyone = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    for (const width of [390, 1280]) {
      await anyone.setViewportSize({ width, height: 900 })
      await anyone.goto(`/de${path}`)
      const versions = anyone.locator('.paper-versions').first()
      await versions.getByText(/^Fassung 2/).click()
      await expect(versions.locator('ins').first()).toContainText('am Bahnhof')
      await expect(versions.locator('del').first()).toBeVisible()
    }
    await expect(anyone.locator('.proposal-questions')).toContainText('Der Stadt.')
  })
})

test('a proposal that fails the formal check: the reason is told, nobody else ever reads it', async ({
  page,
  browser,
}) => {
  const { title, path } = await takenUp('Garten auf dem Dach')
  const reason = 'Das Dach gehört dem Land. Bitte fragen Sie die Bezirksregierung.'

  await test.step('the clerk is asked once more; going back loses nothing', async () => {
    const part = await unfold(await deskOf(page, 'Monika', path), 'Nicht zulassen')
    await part.getByLabel('Begründung').fill(reason)
    const refuse = part.getByRole('button', { name: 'Nicht zulassen' })
    await refuse.click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('Das lässt sich danach nicht mehr ändern.')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(refuse).toBeFocused()
    await expect(part.getByLabel('Begründung')).toHaveValue(reason)
    await refuse.click()
    await dialog.getByRole('button', { name: 'Nicht zulassen', exact: true }).click()
    await said(page, 'Nicht zugelassen')
  })
  await test.step('she is told why, and whom to call', async () => {
    const mail = await told(page, `Nicht zugelassen: ${title}`)
    expect(mail.text).toContain(reason)
    expect(mail.text).toContain('Monika Schreibgut')
    const hers = await agnieszka.context.newPage()
    await open(hers, /\/de\/vorgaenge\/[\w-]+/.exec(mail.text)?.[0] ?? '')
    await expect(hers.getByRole('main')).toContainText('Nicht zugelassen')
    await expect(hers.locator('.proposal-way')).toContainText(reason)
    await hers.close()
  })
  await test.step('for everybody else it does not exist', async () => {
    const anyone = await browser.newContext()
    const answer = await anyone.request.get(`/de${path}`)
    expect(answer.status()).toBe(404)
    expect(await answer.text()).not.toContain(title)
    const list = await anyone.request.get(`/de/antraege?suche=${encodeURIComponent(title)}`)
    expect(await list.text()).not.toContain('auf dem Dach</')
  })
})

test('an office sees that it is late, hands in late, and the statement is shown', async ({
  page,
  browser,
}) => {
  const title = 'Mehrsprachige Kinderbücher in der Stadtbibliothek'
  const text = 'Die Stadtbibliothek kann 200 Bücher im Jahr einarbeiten.'
  await become(page, 'Dirk')
  await open(page, '/de/mein-bereich/amt')
  const line = page.getByRole('listitem').filter({ hasText: title }).first()
  await expect(line).toBeVisible()
  const path = (await line.getByRole('link', { name: title }).getAttribute('href'))?.replace('/de', '') ?? ''

  // an installation that has been played on before has the statement already
  if ((await line.getByText('Überfällig seit dem').count()) > 0)
    await test.step('the page says since when it waits, and the office writes', async () => {
      const desk = await deskOf(page, 'Dirk', path)
      await expect(page.getByRole('main')).toContainText('Die Frist ist am')
      const given = new Date()
      await deliverStatement(page, desk, text, 'Die Stadtbibliothek kauft 600 mehrsprachige Kinderbücher.')
      await mailTo(page.request, 'omar.nasser@demo.example', title, given)
    })
  const anyone = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await anyone.goto(`/de${path}`)
  await expect(anyone.getByRole('main')).toContainText(text)
  await expect(anyone.getByRole('main')).toContainText('600 mehrsprachige Kinderbücher')
  await expect(anyone.getByRole('main')).not.toContainText('Die Frist ist am')
})

test('a withdrawal is asked with a reason; the dialog takes the focus and gives it back', async ({
  page,
}) => {
  const { title, path } = await brings('Garten hinter der Schule')
  const hers = await agnieszka.context.newPage()
  await open(hers, `/de${path}`)
  const ask = hers.getByRole('button', { name: /zurückziehen$/ })
  const dialog = hers.getByRole('dialog')
  const reason = dialog.getByLabel('Warum ziehen Sie zurück?')

  await ask.focus()
  await hers.keyboard.press('Enter')
  await expect(dialog.locator(':focus')).toHaveCount(1)
  await reason.fill('Die Schule legt den Garten selbst an.')
  await hers.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(ask).toBeFocused()

  await hers.keyboard.press('Enter')
  // what was typed before is still there; without a reason nothing is withdrawn
  await expect(reason).toHaveValue('Die Schule legt den Garten selbst an.')
  await reason.fill('')
  await dialog.getByRole('button', { name: 'Endgültig zurückziehen' }).click()
  await expect(dialog.getByRole('alert')).toBeFocused()
  await reason.fill('Die Schule legt den Garten selbst an.')
  await dialog.getByRole('button', { name: 'Endgültig zurückziehen' }).click()
  await said(hers, 'Zurückgezogen')
  await expect(dialog).toHaveCount(0)
  await expect(hers.locator('main h1')).toBeFocused()
  await expect(hers.locator('.sentence')).toContainText('Zurückgezogen')
  await expect(hers.getByRole('main')).toContainText('Die Schule legt den Garten selbst an.')
  // the house offers no way back, and says so before
  await expect(ask).toHaveCount(0)
  expect((await told(page, `Zurückgezogen: ${title}`)).text).toContain(
    'Die Schule legt den Garten selbst an.',
  )

  await test.step('nobody in the house is asked to do anything about it any more', async () => {
    for (const [name, desk] of [
      ['Dragan', 'gremien'],
      ['Monika', 'geschaeftsstelle'],
    ] as const) {
      await become(page, name)
      await open(page, `/de/mein-bereich/${desk}`)
      await expect(page.getByRole('main')).not.toContainText(title)
    }
  })
})
