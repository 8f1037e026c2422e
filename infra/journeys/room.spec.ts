import { expect, test, type Browser } from '@playwright/test'
import { alive, become, main, open, phoneOf, said, withBrowser } from './support/people.js'

/*
 * In the room of an event: the organiser prepares topics and codes and opens the round, phones put points by code, the board
 * counts several at once, stickers are typed in, and the result has its ranks.
 */
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

/** An announced event of the Kreis with a workshop. */
async function eventOf(browser: Browser, title: string) {
  const office = await withBrowser(browser, 'Leyla Brückner')
  const bodies = await office.ask<{ id: string; ags: string }[]>('{ bodies { id ags } }')
  const fields = await office.ask<{ id: string; text: string }[]>('{ fieldsOfAction { id text } }')
  const { id } = await office.verb('planSummit', 'PlanSummitInput', {
    bodyId: bodies.find(({ ags }) => ags === '05162')?.id,
    kind: 'SUMMIT',
    title,
    about: 'Was wurde erreicht, was kommt als Nächstes?',
    place: 'Zeughaus, Neuss',
    startsAt: day(2),
    endsAt: day(2.3),
    capacity: 100,
    groups: [],
  })
  const language = fields.find(({ text }) => text === 'Sprache')?.id
  await office.verb('setProgramme', 'SetProgrammeInput', {
    id,
    items: [{ startsAt: day(2.05), endsAt: day(2.15), title: 'Workshop Sprache', fieldId: language }],
  })
  await office.on('announceSummit', id)
  return { office, id }
}

test('points by phone and sticker, from the slips to the ranks', async ({ page, browser }) => {
  test.setTimeout(240_000)
  const { office, id } = await eventOf(browser, 'Gipfel der Punkte')
  await become(page, 'Leyla Brückner')

  await test.step('the organiser prepares topics and codes', async () => {
    await open(page, `/de/integrationsbuero/veranstaltungen/${id}`)
    await main(page).getByRole('link', { name: 'Punkte, Gruppenarbeit und Plenum' }).click()
    await main(page).getByRole('link', { name: 'Punktrunde vorbereiten' }).click()
    await alive(page)
    await page.getByLabel('Thema 2', { exact: true }).fill('Bildung')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await expect(page.getByRole('alert').first()).toContainText('steht schon weiter oben')
    await page.getByLabel('Thema 2', { exact: true }).fill('Arbeit und Ausbildung')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await said(page, 'Die Punktrunde ist gespeichert')
    await page.getByLabel('Wie viele Codes?').fill('12')
    await page.getByRole('button', { name: 'Codes erstellen' }).click()
    await said(page, 'Die Codes sind da')
    await expect(main(page)).toContainText('0 von 12 Codes benutzt')
  })

  const desk = page.url()
  let codes: string[] = []
  await test.step('the slips are printed: a code to scan and to type on each', async () => {
    await main(page).getByRole('link', { name: 'Unbenutzte Codes drucken' }).click()
    await expect(page.locator('.code-slips svg.qr-code')).toHaveCount(12)
    codes = await page.locator('.code-slips .code').allInnerTexts()
    expect(codes[0]).toMatch(/^[A-Z]{3}-[A-Z]{3}-[A-Z]{3}-\d{2}$/)
  })
  const [first = '', second = '', third = '', ...others] = codes

  await test.step('before it is opened a code waits', async () => {
    const phone = await phoneOf(browser)
    await open(phone, `/de/punkte/${first}`)
    await expect(main(phone)).toContainText('noch nicht eröffnet')
    await open(page, desk)
    await page.getByRole('button', { name: 'Punktrunde eröffnen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Punktrunde eröffnen' }).click()
    await said(page, 'Die Punktrunde ist eröffnet')
    await phone.getByRole('button', { name: 'Neu laden' }).click()
    await expect(main(phone)).toContainText('Noch 3 Punkte zu vergeben')
    await phone.close()
  })

  const board = await phoneOf(browser)
  await board.setViewportSize({ width: 1280, height: 800 })
  await test.step('three phones put points, in their languages; a code counts once', async () => {
    await open(page, desk)
    const boardPath = await main(page)
      .getByRole('link', { name: 'Tafel für den Saal öffnen' })
      .getAttribute('href')
    await open(board, boardPath ?? '')
    await expect(main(board)).toContainText('Zwischenstand')

    const german = await phoneOf(browser)
    await open(german, '/de/punkte')
    await german.getByLabel('Ihr Code').fill(first.toLowerCase().replaceAll('-', ' '))
    await german.getByRole('button', { name: 'Weiter' }).click()
    const more = german.getByRole('button', { name: 'Ein Punkt mehr für Sprache' })
    await more.click()
    await more.click()
    await german.getByRole('button', { name: 'Punkte abgeben' }).click()
    await expect(german.getByRole('dialog')).toContainText('Sie haben noch 1 Punkt übrig')
    await expect(german.getByRole('dialog')).toContainText('Danach können Sie nichts mehr ändern')
    await german.getByRole('button', { name: 'Noch ändern' }).click()
    await german.getByRole('button', { name: 'Ein Punkt mehr für Bildung' }).click()
    await expect(german.getByRole('button', { name: 'Ein Punkt mehr für Bildung' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await german.getByRole('button', { name: 'Punkte abgeben' }).click()
    await german.getByRole('dialog').getByRole('button', { name: 'Punkte abgeben' }).click()
    await expect(main(german)).toContainText('Ihre Punkte sind abgegeben')
    await open(german, `/de/punkte/${first}`)
    await expect(main(german)).toContainText('schon Punkte vergeben')

    for (const [code, locale, add, send] of [
      [second, 'uk', 'На один бал більше: Мова', 'Віддати бали'],
      [third, 'ar', /نقطة إضافية لموضوع .*اللغة/, 'تسليم النقاط'],
    ] as const) {
      const phone = await phoneOf(browser)
      await open(phone, `/${locale}/punkte/${code}`)
      // what was renamed is not called what its field of action is called
      await expect(phone.getByRole('button', { name: 'Arbeit und Ausbildung' }).first()).toBeVisible()
      for (let i = 0; i < 3; i++) await phone.getByRole('button', { name: add }).click()
      await phone.getByRole('button', { name: send }).click()
      await phone.getByRole('dialog').getByRole('button', { name: send }).click()
      await expect(main(phone).locator('[role=status]:focus .title')).toBeVisible()
    }
    await expect(main(board)).toContainText('3 Stimmzettel warten in der Urne', { timeout: 15_000 })
    await expect(main(board)).toContainText('0 Punkte insgesamt')
  })

  await test.step('with the tenth the board counts five of them at once', async () => {
    const { priorityRound } = await ofBoard(office, board.url())
    const topic = priorityRound.topics.find(({ text }) => text === 'Sprache')?.id
    for (const code of others.slice(0, 7))
      await office.verb('putPoints', 'PutPointsInput', { code, points: [{ topicId: topic, points: 3 }] })
    await expect(main(board)).toContainText('5 Personen über das Handy gezählt', { timeout: 15_000 })
    await expect(main(board)).toContainText('5 Stimmzettel warten in der Urne')
  })

  await test.step('stickers are typed in, with a photo, and added up; closed, there are ranks', async () => {
    await open(page, desk)
    await page.locator('summary', { hasText: 'Arbeit und Ausbildung' }).click()
    await page.getByLabel('Klebepunkte').fill('29')
    // a slow network: whoever enters before the photo has arrived waits for it
    await page.route('**/api/files', async (route) => {
      await new Promise((go) => setTimeout(go, 1_500))
      await route.continue()
    })
    await page.locator('input[type=file]').setInputFiles({
      name: 'blatt.png',
      mimeType: 'image/png',
      buffer: Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    })
    await expect(main(page)).toContainText('wird übertragen')
    await page.getByRole('button', { name: 'Eintragen' }).click()
    await said(page, 'Eingetragen für Arbeit und Ausbildung')
    await expect(main(page).getByRole('link', { name: 'blatt.png' })).toBeVisible()
    await page.getByRole('button', { name: 'Punktrunde schließen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Punktrunde schließen' }).click()
    await said(page, 'Das Ergebnis ist öffentlich')
    const { priorityRound } = await ofBoard(office, board.url())
    expect(priorityRound.topics.map(({ text, points, rank }) => [text, points, rank])).toEqual([
      ['Arbeit und Ausbildung', 29, 1],
      ['Sprache', 29, 1],
      ['Bildung', 1, 2],
      ['Interkulturelle Öffnung', 0, 3],
    ])
    await expect(main(board)).toContainText('Ergebnis', { timeout: 15_000 })
  })

  await test.step('everybody finds the result on the page of the event; a late code is told', async () => {
    const anyone = await phoneOf(browser)
    await open(anyone, `/de/veranstaltungen/${id}`)
    await expect(main(anyone)).toContainText('Themen, nach Punkten')
    await open(anyone, `/de/punkte/${others[8] ?? ''}`)
    await expect(main(anyone)).toContainText('Die Punktrunde ist zu Ende')
  })
})

interface BoardAnswer {
  priorityRound: { topics: { id: string; text: string; points: number; rank: number }[] }
}
async function ofBoard(
  office: { ask: <T>(query: string, variables?: Record<string, unknown>) => Promise<T> },
  url: string,
): Promise<BoardAnswer> {
  const key = url.split('/').at(-1)
  const priorityRound = await office.ask<BoardAnswer['priorityRound']>(
    'query ($key: String!) { priorityRound(key: $key) { topics { id text points rank } } }',
    { key },
  )
  return { priorityRound }
}

test('a group writes, the plenum carries, and the result is a paper of the Kreis', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000)
  const { id } = await eventOf(browser, 'Gipfel der Gruppen')
  await become(page, 'Leyla Brückner')
  const desk = `/de/integrationsbuero/veranstaltungen/${id}/im-raum`
  let address = ''

  await test.step('the table has a page of its own, and a link for those who sit at it', async () => {
    await open(page, desk)
    await page.getByRole('button', { name: 'Gemeinsame Seite anlegen' }).click()
    await page.getByRole('button', { name: 'Link für den Tisch erstellen' }).click()
    address = (await page.getByRole('dialog').getByRole('link').getAttribute('href')) ?? ''
    expect(address).toContain('/gruppe/')
  })

  await test.step('two people at the table write without an account; what one writes the other sees', async () => {
    const path = `/de${new URL(address).pathname.replace(/^\/[a-z-]+(?=\/gruppe)/, '')}`
    const [one, other] = [await phoneOf(browser), await phoneOf(browser)]
    await open(one, path)
    await one.getByRole('button', { name: 'Leitziel', exact: true }).click()
    const goal = one.getByRole('article').first()
    await goal.getByRole('textbox').first().fill('Alle verstehen, was im Rathaus beschlossen wird.')
    await expect(main(one).getByRole('status').filter({ hasText: 'Alles gespeichert' })).toBeVisible()
    await open(other, path)
    await expect(other.getByRole('textbox').first()).toHaveValue(
      'Alle verstehen, was im Rathaus beschlossen wird.',
    )
    await other.getByRole('article').first().getByRole('button', { name: 'Jahresziel' }).click()
    const year = other.getByRole('article', { name: /Jahresziel/ }).first()
    await year.getByRole('textbox').first().fill('Niederschriften in einfacher Sprache')
    await expect(main(other).getByRole('status').filter({ hasText: 'Alles gespeichert' })).toBeVisible()
    await expect(
      one
        .getByRole('article', { name: /Jahresziel/ })
        .getByRole('textbox')
        .first(),
    ).toHaveValue('Niederschriften in einfacher Sprache', { timeout: 20_000 })
  })

  await test.step('the plenum says how realistic it is, and votes: one is carried, one is not', async () => {
    await open(page, desk)
    await page.getByRole('button', { name: 'Gruppenarbeit abschließen' }).click()
    const [guiding, annual] = [page.locator('.goal-vote').first(), page.locator('.goal-vote').nth(1)]
    await guiding.locator('summary', { hasText: 'Wie realistisch?' }).click()
    await guiding.getByLabel('sehr realistisch', { exact: false }).first().fill('31')
    await guiding.getByLabel('eher realistisch').first().fill('9')
    await guiding.getByRole('button', { name: 'Speichern' }).click()
    await said(page, 'Die Einschätzung ist eingetragen')
    await guiding.locator('summary', { hasText: 'Abstimmung eintragen' }).click()
    await guiding.getByLabel('einstimmig mitgetragen').check()
    await guiding.getByRole('button', { name: 'Eintragen', exact: true }).click()
    await said(page, 'Die Abstimmung ist eingetragen')
    await expect(guiding).toContainText('Vom Plenum mitgetragen')
    await annual.locator('summary', { hasText: 'Abstimmung eintragen' }).click()
    await annual.getByRole('button', { name: 'Eintragen', exact: true }).click()
    await expect(annual.getByRole('alert').first()).toBeVisible()
    await annual.getByLabel('Ja-Stimmen').fill('12')
    await annual.getByLabel('Nein-Stimmen').fill('25')
    await annual.getByRole('button', { name: 'Eintragen', exact: true }).click()
    await expect(annual).toContainText('Nicht mitgetragen')
  })

  await test.step('what was carried is handed in as a paper, and everybody reads it', async () => {
    await page.getByRole('button', { name: 'Vorlage einreichen' }).click()
    await expect(page.getByRole('dialog')).toContainText('Alle verstehen, was im Rathaus beschlossen wird.')
    await expect(page.getByRole('dialog')).not.toContainText('Niederschriften in einfacher Sprache')
    await page.getByRole('dialog').getByRole('button', { name: 'Vorlage einreichen' }).click()
    const paper = main(page).getByRole('link', { name: 'Ziele aus der Veranstaltung „Gipfel der Gruppen“' })
    await expect(paper).toBeVisible()
    const anyone = await phoneOf(browser)
    await open(anyone, `/de/veranstaltungen/${id}`)
    await expect(main(anyone)).toContainText('Ziele, die das Plenum mitträgt')
    await expect(main(anyone)).toContainText('Alle verstehen, was im Rathaus beschlossen wird.')
    await paper.click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ziele aus der Veranstaltung')
  })
})
