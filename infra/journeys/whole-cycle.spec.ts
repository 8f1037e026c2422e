import { expect, test, type Page } from '@playwright/test'
import { deskOf, record, startRoute, unfold } from './support/desk.js'
import {
  inviteAndAnnounce,
  begin,
  close,
  count,
  endItem,
  laterToday,
  meet,
  plan,
  pullOnly,
  putToVote,
  setNotice,
  untilTodayLasts,
  type Council,
} from './support/meetings.js'
import { become, fillDay, mailTo, open, withBrowser, type DemoPerson } from './support/people.js'
import { handIn, type HandedIn } from './support/proposals.js'

/*
 * The whole procedure, decided in meetings: Integrationsrat, Sozialausschuss, Stadtrat and Kreistag are invited, meet and vote. What is
 * done before and between the meetings is played elsewhere; here it is asked of the API.
 */
// late in the evening it waits for the next day first
test.setTimeout(300_000 + 12 * 60_000)

const title = `Lesepaten in allen Büchereien ${Date.now()}`
const elif = 'elif.yildirim@demo.example'
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
const day = (at: Date) => at.toISOString().slice(0, 10)

const committeesOf = (one: DemoPerson, ags: string) =>
  one.ask<(Council & { kind: string })[]>(
    'query ($ags: String) { committees(ags: $ags) { id name kind body { shortName } } }',
    { ags },
  )

/** Pictures of the main steps, where somebody asked for them. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['JOURNEY_PICTURES']
  if (!folder) return
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
  }
}

test('a proposal is decided by four councils in their meetings', async ({ page, browser }) => {
  await untilTodayLasts(page, 12)
  const petra = await withBrowser(browser, 'Petra Aktenberg')
  const martin = await withBrowser(browser, 'Martin Kreisakten')
  let paper = {} as HandedIn
  const neuss = await committeesOf(petra, '05162024')
  const kreis = await committeesOf(martin, '05162')
  const named = (all: readonly (Council & { kind: string })[], kind: string) =>
    all.find((one) => one.kind === kind) as Council
  const [integration, social, town] = ['INTEGRATION_BODY', 'SOCIAL_COMMITTEE', 'COUNCIL'].map((kind) =>
    named(neuss, kind),
  ) as [Council, Council, Council]
  const district = named(kreis, 'DISTRICT_COUNCIL')

  const notice = async (days: number) => {
    for (const one of [integration, social, town]) await setNotice(petra, one.id, days)
    await setNotice(martin, district.id, days)
  }

  await test.step('it is handed in, taken up, admitted, and on its way', async () => {
    const author = await withBrowser(browser, 'Elif')
    paper = await handIn(author, '05162024', {
      ...{ title, what: 'Patinnen und Paten lesen vor.', why: 'Lesen hilft.', forWhom: 'Kinder in Neuss' },
    })
    await (await withBrowser(browser, 'Kwame')).on('takeUpPaper', paper.paperId)
    await petra.on('admitPaper', paper.paperId)
    await startRoute(petra, await withBrowser(browser, 'Jürgen Stadtfeld'), paper.paperId, 'standard')
  })

  await test.step('an invitation on the day of the meeting is too late, until the rules say otherwise', async () => {
    await notice(7)
    await become(page, 'Petra Aktenberg')
    await plan(page, integration, laterToday(3))
    await pullOnly(page, title)
    await shot(page, '1-agenda')
    const letter = await unfold(page.getByRole('main'), 'Einladen')
    await letter.getByRole('button', { name: 'Einladen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Einladen' }).click()
    await expect(page.getByRole('main').getByRole('alert').last()).toContainText('zu spät')
    await shot(page, '1-too-late')
    await notice(0)
    await page.reload()
    const asked = new Date()
    await inviteAndAnnounce(page)
    await mailTo(page.request, elif, title, asked)
    await shot(page, '1-invited')
  })

  await test.step('Integrationsrat: a deputy, a recusal, a secret vote on paper', async () => {
    await begin(page, title)
    const places = page.locator('.room-places')
    const councillor = places.getByLabel('Anwesenheit von Sabine Hoffkamp')
    await councillor.selectOption({ label: 'Vertreten durch Bernd Lichtenau' })
    await expect(councillor.locator('option:checked')).toHaveText('Vertreten durch Bernd Lichtenau')
    await places.getByRole('button', { name: 'Befangen Aylin Demir' }).click()
    await expect(places.locator('.recused')).toHaveText('befangen')
    // eleven members: a fifth of them are three
    const ballot = await putToVote(page, { secret: '3' })
    await expect(ballot).toContainText('geheim, auf Papier')
    await count(ballot, '0')
    await shot(page, '2-secret')
    await endItem(page)
    await shot(page, '2-ended')
    await close(page)
  })

  await test.step('its minutes hold what happened; keeper and chair sign them', async () => {
    const meeting = /sitzungen\/([^/]+)/.exec(page.url())?.[1] ?? ''
    const minutes = `/de/sitzungen/${meeting}/niederschrift`
    const main = page.getByRole('main')
    const sign = async () => {
      await main.getByRole('button', { name: 'Unterschreiben' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Unterschreiben' }).click()
    }
    await open(page, minutes)
    await main.getByRole('button', { name: 'Niederschrift beginnen' }).click()
    await expect(main).toContainText('vertreten durch Bernd Lichtenau')
    await expect(main).toContainText('Wegen Befangenheit nicht mitgewirkt: Aylin Demir')
    await expect(main).toContainText('geheim, auf Papier')
    await sign()
    await expect(main).toContainText('Einmal unterschrieben')
    await become(page, 'Aylin Demir')
    await open(page, minutes)
    await sign()
    await expect(main).toContainText('Wirksam')
    await shot(page, '2-minutes')
  })

  await test.step('Sozialausschuss: a referral to the Integrationsrat, and its return', async () => {
    await meet(page, 'Petra Aktenberg', social, title, laterToday(4))
    await endItem(page, async (form) => {
      await form
        .getByLabel('Ergebnis', { exact: true })
        .selectOption({ label: 'An ein anderes Gremium verwiesen' })
      await form.getByLabel('Verwiesen an').selectOption({ label: integration.name })
      await form.getByLabel('Begründung').fill('Wie viele Patinnen gibt es?')
      await fillDay(form, inDays(20))
      await shot(page, '3-refer')
    })
    await close(page)
    await open(page, '/de/umsetzung')
    await expect(page.getByRole('main')).toContainText(title)
    await record(page, await deskOf(page, 'Petra Aktenberg', paper.path), { outcome: 'Empfohlen' })
  })

  await test.step('Sozialausschuss again: a tie is a no', async () => {
    await meet(page, 'Petra Aktenberg', social, title, laterToday(5))
    const ballot = await putToVote(page)
    await count(ballot, '1')
    await expect(ballot.locator('.ballot-result')).toContainText('Abgelehnt, bei Stimmengleichheit')
    await endItem(page, (form) => form.getByLabel('Begründung').fill('Die Stimmen standen gleich.'))
    await shot(page, '4-tie')
    await close(page)
  })

  await test.step('Stadtrat: adopted against the advice', async () => {
    await meet(page, 'Petra Aktenberg', town, title, laterToday(6))
    await count(await putToVote(page), '0')
    await endItem(page)
    await close(page)
  })

  await test.step('the Kreis takes it up; its committees recommend it', async () => {
    const { transfer } = await martin.ask<{ transfer: { id: string } }>(
      'query ($id: ID!) { paper(id: $id) { transfer { id } } }',
      { id: paper.paperId },
    )
    const { madePaper } = await martin.verb<{ madePaper: { id: string } }>(
      'admitTransfer',
      'AdmitTransferInput',
      { id: transfer.id, kind: 'ADMINISTRATION_DRAFT' },
      'madePaper { id }',
    )
    await startRoute(martin, await withBrowser(browser, 'Birgit'), madePaper.id, 'district')
    for (let station = 0; station < 2; station += 1) {
      const { consultations } = await martin.ask<{ consultations: { id: string; state: string }[] }>(
        'query ($id: ID!) { paper(id: $id) { consultations { id state } } }',
        { id: madePaper.id },
      )
      const id = consultations.find(({ state }) => state === 'OPEN')?.id
      await martin.verb('recordOutcome', 'RecordOutcomeInput', {
        ...{ id, outcome: 'RECOMMENDED', decidedOn: day(new Date()) },
      })
    }
  })

  await test.step('Kreistag: decided, and everybody sees what becomes of it', async () => {
    await meet(page, 'Martin Kreisakten', district, title, laterToday(7))
    await count(await putToVote(page), '0', '1')
    await endItem(page)
    await close(page)
    await open(page, '/de/umsetzung?ort=05162')
    const resolution = page.getByRole('listitem').filter({ hasText: title })
    await resolution.getByText('Einem Amt übergeben').click()
    await resolution.getByLabel('Zuständiges Amt').selectOption({ label: 'Amt 50' })
    await fillDay(resolution.getByRole('group', { name: 'Umzusetzen bis' }), inDays(90))
    await shot(page, '5-follow')
    await resolution.getByRole('button', { name: 'Übergeben' }).click()
    await expect(resolution.getByText('noch nicht begonnen')).toBeVisible()
    await notice(7)
    await page.context().clearCookies()
    await open(page, '/de/umsetzung?ort=05162')
    await expect(page.getByRole('main')).toContainText(title)
    await expect(page.getByRole('main').getByLabel('Kommune')).toHaveValue('05162')
    await shot(page, '5-board')
  })
})
