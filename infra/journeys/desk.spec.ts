import { expect, test, type Page } from '@playwright/test'

test.setTimeout(240_000)

/** Signs in as a demo person and waits until the page is alive. */
async function become(page: Page, name: string): Promise<void> {
  await page.context().clearCookies()
  await page.goto('/de/werden')
  await expect(page.locator('html[data-ready]')).toBeAttached()
  await page.getByRole('button', { name }).click()
  await expect(page).toHaveURL(/\/mein-bereich$/)
}

/** One GraphQL operation as the person who is signed in on the page. */
async function call<T>(page: Page, query: string, variables: object = {}): Promise<T> {
  const answer = await page.evaluate(
    async (body) => {
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(body),
      })
      return (await response.json()) as { data: Record<string, unknown>; errors?: unknown }
    },
    { query, variables },
  )
  expect(answer.errors).toBeUndefined()
  return Object.values(answer.data)[0] as T
}

/** A proposal of Elif's organisation, handed in to Neuss. */
async function handIn(page: Page, title: string): Promise<string> {
  await become(page, 'Elif Yıldırım')
  const bodies = await call<{ id: string; ags: string }[]>(page, '{ bodies { id ags } }')
  const organisations = await call<{ nodes: { id: string; name: string }[] }>(
    page,
    '{ organisations(search: "Köprü", first: 5) { nodes { id name } } }',
  )
  const draft = await call<{ id: string; revision: number }>(
    page,
    'mutation ($input: StartDraftInput!) { startDraft(input: $input) { id revision } }',
    { input: { language: 'de', organisationId: organisations.nodes[0]?.id } },
  )
  await call(page, 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { id } }', {
    input: {
      id: draft.id,
      revision: draft.revision,
      fields: {
        title,
        what: 'Ein Deutschkurs für alle, die in der Pflege arbeiten wollen.',
        why: 'Ohne Sprache keine Stelle.',
        forWhom: '20 Personen',
        bodyIds: [bodies.find(({ ags }) => ags === '05162024')?.id],
      },
    },
  })
  await call(page, 'mutation ($id: ID!) { submitProposal(id: $id) { id } }', { id: draft.id })
  return draft.id
}

/** Opens the page of the proposal as this person and gives the part where something can be done. */
async function deskOf(page: Page, name: string, proposalId: string) {
  await become(page, name)
  await page.goto(`/de/vorgaenge/${proposalId}`)
  await expect(page.locator('html[data-ready]')).toBeAttached()
  return page.locator('.paper-desk')
}
const said = (page: Page, text: string | RegExp) => expect(page.locator('.ui-toasts')).toContainText(text)

test('a proposal is worked on from the offer to the first decision', async ({ page }) => {
  const proposalId = await handIn(page, `Sprachkurs Pflege ${Date.now()}`)

  // a member takes it up with one click
  let desk = await deskOf(page, 'Kwame Mensah', proposalId)
  await desk.getByRole('button', { name: 'Als eigenen Antrag aufgreifen' }).click()
  await said(page, 'Aufgegriffen')
  await expect(desk).toHaveCount(0)

  // the clerk admits it and asks the office; a missing office is named at its field
  desk = await deskOf(page, 'Petra Aktenberg', proposalId)
  await desk.getByRole('button', { name: 'Zulassen', exact: true }).click()
  await said(page, 'Zugelassen')
  const request = desk.locator('details', { hasText: 'Stellungnahme anfordern' }).first()
  const lead = request.getByLabel('Welches Amt schreibt die Stellungnahme?')
  await lead.selectOption('')
  await request.getByRole('button', { name: 'Stellungnahme anfordern' }).click()
  await expect(request.getByRole('alert')).toContainText('Bitte')
  await expect(lead).toHaveAttribute('aria-invalid', 'true')
  await lead.selectOption({ index: 1 })
  await request.getByRole('button', { name: 'Stellungnahme anfordern' }).click()
  await said(page, 'Angefordert')
  await desk.locator('summary', { hasText: 'Beratung beginnen' }).click()
  await expect(desk).toContainText('Kommt sie bis dahin nicht')

  // the office writes
  desk = await deskOf(page, 'Jürgen Stadtfeld', proposalId)
  await desk.getByLabel('Was die Verwaltung dazu sagt').fill('Die Verwaltung befürwortet den Kurs.')
  await desk.getByLabel('Beschlussvorschlag').fill('Die Stadt richtet einen Sprachkurs ein.')
  await desk.getByLabel('jährliche Kosten').check()
  await desk.getByLabel('von', { exact: true }).fill('6.500')
  await desk.getByLabel('bis', { exact: true }).fill('600')
  await desk.getByRole('button', { name: 'Stellungnahme abgeben' }).click()
  await expect(desk.getByRole('alert')).toContainText('darf nicht größer sein')
  await desk.getByLabel('bis', { exact: true }).fill('24.500')
  await desk.getByLabel('Produkt im Haushalt').fill('050.010')
  await desk.getByRole('button', { name: 'Stellungnahme abgeben' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Stellungnahme abgeben' }).click()
  await said(page, 'Abgegeben')

  // the clerk starts the route and puts the first station on an agenda
  desk = await deskOf(page, 'Petra Aktenberg', proposalId)
  await expect(desk.getByRole('heading', { name: 'So sieht der Weg hier aus' })).toBeVisible()
  await desk.getByRole('button', { name: 'Beratung beginnen' }).click()
  await said(page, 'Die Beratung hat begonnen')
  const schedule = desk.locator('details', { hasText: 'Termin eintragen' }).first()
  await schedule.getByLabel('Tag', { exact: true }).fill('4')
  await schedule.getByLabel('Monat', { exact: true }).fill('12')
  await schedule.getByLabel('Jahr', { exact: true }).fill(String(new Date().getFullYear() + 1))
  await schedule.getByLabel('Beginn').fill('abends')
  await schedule.getByLabel('Ort').fill('Rathaus Neuss, Ratssaal')
  await schedule.getByLabel('Nummer des Punktes auf der Tagesordnung').fill('3')
  await schedule.getByRole('button', { name: 'Termin eintragen' }).click()
  await expect(schedule.getByLabel('Beginn')).toHaveAttribute('aria-invalid', 'true')
  await schedule.getByLabel('Beginn').fill('18 Uhr')
  await schedule.getByRole('button', { name: 'Termin eintragen' }).click()
  await said(page, 'Termin eingetragen')
  await expect(desk).toContainText('18:00')
  await expect(desk).toContainText('Noch keine Antwort')

  // and records how it ended: a change needs its words and its reason, the votes are told per Fraktion
  const record = desk.locator('details', { hasText: 'Ergebnis eintragen' }).first()
  await record.getByLabel('Wie ging die Beratung aus?').selectOption({ label: 'Mit Änderungen beschlossen' })
  const text = record.getByLabel('Wortlaut des Beschlusses')
  await expect(text).toHaveValue('Die Stadt richtet einen Sprachkurs ein.')
  await text.fill('Die Stadt richtet zwei Sprachkurse ein.')
  await record.getByLabel('Nach Fraktionen').check()
  const stances = record.locator('.desk-votes select')
  await stances.nth(0).selectOption({ label: 'dafür' })
  await stances.nth(1).selectOption({ label: 'dagegen' })
  await expect(record.locator('output')).toContainText('mit Mehrheit gegen die Stimmen von')
  await record.getByRole('button', { name: 'Ergebnis eintragen' }).click()
  await expect(record.getByLabel('Begründung')).toHaveAttribute('aria-invalid', 'true')
  await record.getByLabel('Begründung').fill('Der Bedarf ist größer.')
  await record.getByRole('button', { name: 'Ergebnis eintragen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ergebnis eintragen' }).click()
  await said(page, 'Mit Änderungen beschlossen')
  await expect(desk.locator('summary').first()).toContainText('Termin eintragen')
})

test('two members click at once: the second is told what happened and sees nothing left to do', async ({
  page,
  browser,
}) => {
  const proposalId = await handIn(page, `Zwei auf einmal ${Date.now()}`)
  const first = await deskOf(page, 'Kwame Mensah', proposalId)
  const elsewhere = await (await browser.newContext()).newPage()
  const second = await deskOf(elsewhere, 'Aylin Demir', proposalId)
  await expect(second.getByRole('button', { name: 'Als eigenen Antrag aufgreifen' })).toBeVisible()
  // the other page does not hear of it, as on a train
  await elsewhere.route('**/graphql', (route) =>
    route.request().postData()?.includes('subscription') ? route.abort() : route.continue(),
  )
  await call(page, 'mutation ($id: ID!) { takeUpPaper(id: $id) { id } }', {
    id: (
      await call<{ papers: { id: string }[] }>(
        page,
        'query ($id: ID!) { proposal(id: $id) { papers { id } } }',
        { id: proposalId },
      )
    ).papers[0]?.id,
  })
  expect(first).toBeDefined()
  await second.getByRole('button', { name: 'Als eigenen Antrag aufgreifen' }).click()
  await expect(second).toContainText('Jemand war schneller')
  await expect(second).toContainText('Hier ist für Sie nichts mehr zu tun')
  await elsewhere.context().close()
})

test('each desk says what waits on it, sorted by the next step', async ({ page }) => {
  const title = `Auf dem Tisch ${Date.now()}`
  await handIn(page, title)
  await become(page, 'Kwame Mensah')
  await page.getByRole('link', { name: 'Ihr Gremium' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ihr Gremium')
  await expect(page.getByRole('link', { name: title })).toBeVisible()
  await become(page, 'Petra Aktenberg')
  await page.getByRole('link', { name: 'Geschäftsstelle' }).click()
  await expect(page.getByRole('heading', { name: 'Wird gerade angeboten' })).toBeVisible()
  await page.getByRole('link', { name: 'Beratungsfolgen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Beratungsfolgen')
  await become(page, 'Leyla Brückner')
  await page.getByRole('link', { name: 'Integrationsbüro' }).click()
  await expect(page.getByRole('heading', { name: 'Werden gerade angeboten' })).toBeVisible()
  await become(page, 'Elif Yıldırım')
  await expect(page.getByRole('heading', { name: 'Ihre Schreibtische' })).toHaveCount(0)
  await page.goto('/de/mein-bereich/geschaeftsstelle')
  await expect(page.getByText('Hier liegt gerade nichts')).toBeVisible()
})
