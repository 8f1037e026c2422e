import { randomUUID } from 'node:crypto'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { deskOf, record, startRoute } from './support/desk.js'
import { become, fillDay, main, open, said, withBrowser, type DemoPerson } from './support/people.js'

/*
 * A goal from the plenum until it is true: carried, resolved by the Kreistag, given an indicator, measured, evaluated, reported, and the
 * report noted by the Kreistag. The field is that of work, which no other journey touches.
 */
test.setTimeout(420_000)

const now = Date.now()
const goal = `Wer arbeiten will, findet in einem Jahr eine Stelle (${now}).`
const step = `Betriebe und Suchende treffen sich (${now})`
const measured = `Treffen im Jahr (${now})`
const report = `Bericht über die Arbeit ${now}`
const day = (days: number) => new Date(now + days * 86_400_000)

/** An event of the Kreis whose only workshop, on work, has written down a goal with an indicator and a measure. */
async function groupOf(office: DemoPerson): Promise<string> {
  const bodies = await office.ask<{ id: string; ags: string }[]>('{ bodies { id ags } }')
  const fields = await office.ask<{ id: string; key: string }[]>('{ fieldsOfAction { id key } }')
  const { id } = await office.verb('planSummit', 'PlanSummitInput', {
    bodyId: bodies.find(({ ags }) => ags === '05162')?.id,
    ...{ kind: 'SUMMIT', title: `Gipfel der Arbeit ${now}`, about: 'Was wir bis nächstes Jahr wollen.' },
    ...{ place: 'Zeughaus, Neuss', startsAt: day(2), endsAt: day(2.3), capacity: 100, groups: [] },
  })
  const fieldId = fields.find(({ key }) => key === 'work')?.id
  await office.verb('setProgramme', 'SetProgrammeInput', {
    id,
    items: [{ startsAt: day(2.05), endsAt: day(2.15), title: 'Workshop Arbeit', fieldId }],
  })
  await office.on('announceSummit', id)
  const { programme } = await office.ask<{ programme: { id: string }[] }>(
    'query ($id: ID!) { summit(id: $id) { programme { id } } }',
    { id },
  )
  const group = await office.ask<{ id: string }>(
    'mutation ($id: ID!) { openGroup(programmeItemId: $id) { id } }',
    { id: programme[0]?.id },
  )
  const parentId = randomUUID()
  const items = [
    { id: parentId, kind: 'GUIDING_GOAL', fields: { text: goal } },
    { id: randomUUID(), kind: 'INDICATOR', parentId, fields: { text: measured } },
    { id: randomUUID(), kind: 'MEASURE', parentId, fields: { text: step, responsible: 'Integrationsbüro' } },
  ]
  for (const item of items)
    await office.verb(
      'saveGroupItem',
      'SaveGroupItemInput',
      { groupId: group.id, revision: 0, ...item },
      'group { id }',
    )
  return id
}

/** Takes a paper of the Kreis through its committees up to the Kreistag, whose outcome is recorded on the page. */
async function throughTheKreis(
  page: Page,
  browser: Browser,
  { paperId, path, outcome }: { paperId: string; path: string; outcome: string },
): Promise<void> {
  const martin = await withBrowser(browser, 'Martin Kreisakten')
  await martin.on('admitPaper', paperId)
  await startRoute(martin, await withBrowser(browser, 'Birgit'), paperId, 'district')
  for (let station = 0; station < 2; station += 1) {
    const { consultations } = await martin.ask<{ consultations: { id: string; state: string }[] }>(
      'query ($id: ID!) { paper(id: $id) { consultations { id state } } }',
      { id: paperId },
    )
    const id = consultations.find(({ state }) => state === 'OPEN')?.id
    const decidedOn = day(0).toISOString().slice(0, 10)
    const advice = outcome === 'Beschlossen' ? 'RECOMMENDED' : 'NOTED'
    await martin.verb('recordOutcome', 'RecordOutcomeInput', { id, outcome: advice, decidedOn })
  }
  await record(page, await deskOf(page, 'Katharina Landgraf', path), { outcome })
}

/** The only paper of a proposal. */
async function paperOf(page: Page, browser: Browser): Promise<{ paperId: string; path: string }> {
  await page.waitForURL(/\/vorgaenge\//)
  const path = new URL(page.url()).pathname.replace(/^\/de/, '')
  const leyla = await withBrowser(browser, 'Leyla')
  const { papers } = await leyla.ask<{ papers: { id: string }[] }>(
    'query ($id: ID!) { proposal(id: $id) { papers { id } } }',
    { id: path.split('/').at(-1) },
  )
  return { paperId: papers[0]?.id ?? '', path }
}

test('a goal is carried, resolved, measured, evaluated, reported and noted', async ({ page, browser }) => {
  const office = await withBrowser(browser, 'Leyla Brückner')
  const summit = await groupOf(office)
  const tree = () => main(page).locator('.goal-guiding', { hasText: goal })
  await become(page, 'Leyla')

  await test.step('the plenum carries it, and it is a paper of the Kreis', async () => {
    await open(page, `/de/integrationsbuero/veranstaltungen/${summit}/im-raum`)
    await page.getByRole('button', { name: 'Gruppenarbeit abschließen' }).click()
    const vote = page.locator('.goal-vote').first()
    await vote.locator('summary', { hasText: 'Abstimmung eintragen' }).click()
    await vote.getByLabel('einstimmig mitgetragen').check()
    await vote.getByRole('button', { name: 'Eintragen', exact: true }).click()
    await said(page, 'Die Abstimmung ist eingetragen')
    await page.getByRole('button', { name: 'Vorlage einreichen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Vorlage einreichen' }).click()
    await main(page).getByRole('link', { name: 'Ziele aus der Veranstaltung' }).click()
    await page.waitForURL(/\/vorgaenge\//)
    await expect(main(page)).toContainText(goal)
  })

  await test.step('it is carried and does not bind, until the Kreistag has resolved', async () => {
    const paper = await paperOf(page, browser)
    await open(page, '/de/ziele/work')
    await expect(tree()).toContainText('Einstimmig')
    await expect(tree()).toContainText('Noch nicht')
    await throughTheKreis(page, browser, { ...paper, outcome: 'Beschlossen' })
    await become(page, 'Leyla')
    await open(page, '/de/ziele/work')
    await expect(tree()).toContainText('Kreistag')
    await expect(tree()).not.toContainText('Noch nicht')
  })

  await test.step('what the group wrote as an indicator gets its kind', async () => {
    const waiting = main(page).locator('li', { hasText: measured })
    await waiting.getByText('In die Ziele übernehmen').click()
    await waiting.getByLabel('Art', { exact: true }).selectOption({ label: 'Anzahl in einem Gebiet' })
    await waiting.getByLabel('Mindestens wie viele?').fill('drei')
    await waiting.getByRole('button', { name: 'Indikator festhalten' }).click()
    await expect(waiting).toContainText('Bitte geben Sie eine ganze Zahl ein')
    await waiting.getByLabel('Mindestens wie viele?').fill('3')
    await waiting.getByRole('button', { name: 'Indikator festhalten' }).click()
    await said(page, 'Der Indikator steht jetzt bei den Zielen')
    await expect(tree().locator('.goal-indicators')).toContainText('mindestens 3')
  })

  await test.step('values are entered, and the light changes', async () => {
    await tree().locator('.goal-indicators li', { hasText: measured }).getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(measured)
    const standing = main(page).getByRole('region', { name: 'Stand nach Ort' })
    const enter = async (place: string, value: string) => {
      const form = page.locator('details[open] form')
      if ((await form.count()) === 0) await page.getByText('Wert eintragen').click()
      await form.getByLabel('Ort', { exact: true }).selectOption({ label: place })
      await fillDay(form.getByRole('group', { name: 'Stichtag' }), day(-1))
      await form.getByLabel('Anzahl').fill(value)
      await form.getByLabel('Quelle').selectOption({ index: 1 })
      await form.getByRole('button', { name: 'Eintragen' }).click()
      await said(page, 'Der Wert ist eingetragen.')
    }
    await enter('Neuss', '2')
    await expect(standing.getByRole('row', { name: /Neuss/ }).first()).toContainText('Auf dem Weg')
    await enter('Dormagen', '1')
    await expect(standing.getByRole('row', { name: /Rhein-Kreis Neuss/ })).toContainText('Erreicht')
  })

  await test.step('the turn of the field is refused, completed and closed', async () => {
    await open(page, '/de/ziele/kreislauf')
    await main(page).getByRole('link', { name: 'Arbeit' }).first().click()
    const measures = main(page).locator('.strategy-measures > li')
    const open_ = measures.filter({ hasText: 'Noch nicht bewertet' })
    await expect(measures.filter({ hasText: step })).toHaveCount(1)
    await page.getByRole('button', { name: 'Durchlauf abschließen' }).click()
    await expect(main(page).getByRole('alert')).toContainText('noch nicht bewertet')
    await expect(main(page).getByRole('alert').getByRole('link', { name: step })).toBeVisible()
    for (let left = await open_.count(); left > 0; left -= 1) {
      const next = open_.first()
      await next.getByText('Bewerten', { exact: true }).click()
      await next.getByLabel('Was soll daraus werden?').selectOption({ label: 'verstärken' })
      await next.getByLabel('Worauf sich das stützt').fill('Protokoll des Treffens')
      await next.getByRole('button', { name: 'Bewertung speichern' }).click()
      await expect(open_).toHaveCount(left - 1)
    }
    await page.getByRole('button', { name: 'Durchlauf abschließen' }).click()
    await expect(main(page)).toContainText('abgeschlossen am')
  })

  await test.step('the report says so, as a page and as PDF', async () => {
    await open(page, '/de/berichte')
    await main(page).getByRole('link', { name: 'Bericht zusammenstellen' }).click()
    await page.getByLabel('Titel').fill(report)
    await fillDay(page.getByRole('group', { name: 'Zeitraum von' }), day(-300))
    await fillDay(page.getByRole('group', { name: 'Zeitraum bis' }), day(0))
    await page.getByRole('group', { name: 'Handlungsfelder' }).getByLabel('Arbeit').check()
    await page.getByLabel(measured).check()
    await page.getByLabel(step).check()
    const resolution = page.locator('.ui-choice', { hasText: `Gipfel der Arbeit ${now}` })
    await resolution.filter({ hasText: 'Kreistag' }).getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Zusammenstellen' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(report)
    await expect(main(page).getByRole('link', { name: /\.pdf$/ })).not.toHaveCount(0, { timeout: 120_000 })
    const address = await main(page).getByRole('link', { name: 'Deutsch', exact: true }).getAttribute('href')
    const sheet = await (await page.request.get(address ?? '')).text()
    for (const words of [measured, step, 'Erreicht', 'verstärken', 'Beschlossen'])
      expect(sheet).toContain(words)
    const files = main(page).getByRole('link', { name: /\.pdf$/ })
    const pdf = await page.request.get((await files.first().getAttribute('href')) ?? '')
    expect((await pdf.body()).toString('latin1')).toMatch(/StructTreeRoot/)
  })

  await test.step('published it is a paper, which the Kreistag takes note of', async () => {
    await page.getByRole('button', { name: 'Veröffentlichen' }).click()
    await main(page).getByRole('link', { name: 'Der Vorgang für Ausschuss und Kreistag' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(report)
    const paper = await paperOf(page, browser)
    await throughTheKreis(page, browser, { ...paper, outcome: 'Zur Kenntnis genommen' })
    await page.context().clearCookies()
    await open(page, `/de${paper.path}`)
    await expect(main(page)).toContainText('Zur Kenntnis genommen')
  })
})
