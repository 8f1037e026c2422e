import { expect, type Locator, type Page } from '@playwright/test'
import { become, open, said, type DemoPerson } from './people.js'

/** Opens the page of the proposal as this person; gives what can be done to the paper with this number. */
export async function deskOf(page: Page, name: string, path: string): Promise<Locator> {
  await become(page, name)
  await open(page, `/de${path}`)
  return page.locator('.paper-desk').last()
}

const fold = (desk: Locator, text: string) => desk.locator('details', { hasText: text }).first()
/** Unfolds one thing that can be done; gives its form. */
export async function unfold(desk: Locator, text: string): Promise<Locator> {
  const part = fold(desk, text)
  if ((await part.getAttribute('open')) === null) await part.locator('summary').first().click()
  return part
}

/** Says yes to what is asked once more. */
export async function confirm(page: Page, action: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: action, exact: true }).click()
  await expect(dialog).toHaveCount(0)
}

/** Asks an office for its statement. */
export async function requestStatement(page: Page, desk: Locator, office: string): Promise<void> {
  const part = await unfold(desk, 'Stellungnahme anfordern')
  await part.getByLabel('Welches Amt schreibt die Stellungnahme?').selectOption({ label: office })
  await part.getByRole('button', { name: 'Stellungnahme anfordern' }).click()
  await said(page, 'Angefordert')
}

/** The office writes its statement, with yearly costs. */
export async function deliverStatement(
  page: Page,
  desk: Locator,
  text: string,
  draft: string,
): Promise<void> {
  await desk.getByLabel('Was die Verwaltung dazu sagt').fill(text)
  await desk.getByLabel('Beschlussvorschlag').fill(draft)
  await desk.getByLabel('jährliche Kosten').check()
  await desk.getByLabel(/^von/).fill('6500')
  await desk.getByLabel(/^bis/).fill('24500')
  await desk.getByLabel('Woher das Geld kommen soll').fill('Integrationspauschale')
  await desk.getByRole('button', { name: 'Stellungnahme abgeben' }).click()
  await confirm(page, 'Stellungnahme abgeben')
  await said(page, 'Abgegeben')
}

/** How a committee decided. */
export interface Result {
  outcome: string
  votes?: readonly [yes: string, no: string, abstained: string]
  text?: string
  reason?: string
}

/** Records how the committee whose turn it is decided. */
export async function record(
  page: Page,
  desk: Locator,
  { outcome, votes, text, reason }: Result,
): Promise<void> {
  const part = await unfold(desk, 'Ergebnis eintragen')
  await part.getByLabel('Wie ging die Beratung aus?').selectOption({ label: outcome })
  if (text) await part.getByLabel('Wortlaut des Beschlusses').fill(text)
  if (reason) await part.getByLabel('Begründung').fill(reason)
  if (votes) {
    await part.getByLabel('Stimmen gezählt').check()
    await part.getByLabel('Ja', { exact: true }).fill(votes[0])
    await part.getByLabel('Nein', { exact: true }).fill(votes[1])
    await part.getByLabel('Enthaltung', { exact: true }).fill(votes[2])
  }
  await part.getByRole('button', { name: 'Ergebnis eintragen' }).click()
  await confirm(page, 'Ergebnis eintragen')
  await said(page, outcome)
}

/** The office says what it thinks of a paper, and the clerk starts its route; asked of the API. */
export async function startRoute(clerk: DemoPerson, office: DemoPerson, paperId: string, key: string) {
  const { body } = await clerk.ask<{ body: { id: string; offices: { id: string; name: string }[] } }>(
    'query ($id: ID!) { paper(id: $id) { body { id offices { id name } } } }',
    { id: paperId },
  )
  const officeId = body.offices.find(({ name }) => ['Amt für Soziales', 'Amt 50'].includes(name))?.id
  const dueOn = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10)
  await clerk.verb('requestStatement', 'RequestStatementInput', { id: paperId, officeId, dueOn })
  const { statement } = await office.ask<{ statement: { id: string } }>(
    'query ($id: ID!) { paper(id: $id) { statement { id } } }',
    { id: paperId },
  )
  await office.verb('deliverStatement', 'DeliverStatementInput', {
    ...{ id: statement.id, text: 'Die Verwaltung befürwortet den Vorschlag.', effect: 'NONE' },
    draftResolution: 'In allen Büchereien lesen Patinnen und Paten vor.',
  })
  const templates = await clerk.ask<{ id: string; key: string }[]>(
    'query ($bodyId: ID) { routeTemplates(bodyId: $bodyId) { id key } }',
    { bodyId: body.id },
  )
  const templateId = templates.find((one) => one.key === key)?.id
  await clerk.verb('startRoute', 'StartRouteInput', { id: paperId, templateId })
}
