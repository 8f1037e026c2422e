import { expect, test, type Page } from '@playwright/test'
import { conflicts, device, eventWithGuests, result, status, ticketsOf, total } from './support/door.js'
import { alive, become, open, withBrowser, type DemoPerson } from './support/people.js'

/*
 * Somebody comes without a registration while the door has no network, and again when all places are taken: they are let in by
 * whoever is in charge, with a reason, counted once on every device, and taken back from any of them.
 */
let office: DemoPerson
let id: string

test.describe.configure({ mode: 'serial' })
test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000)
  office = await withBrowser(browser, 'Leyla Brückner')
  id = await eventWithGuests(office, 'Gipfel mit offenen Türen', 4)
  await ticketsOf(office, id, 4)
  await office.verb('changePlaces', 'ChangePlacesInput', { id, capacity: 5, groups: [] })
})

async function comes(page: Page, given: string, family: string, reason?: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Vorname' }).fill(given)
  await page.getByRole('textbox', { name: 'Nachname' }).fill(family)
  if (reason) await page.getByRole('textbox', { name: 'Warum trotzdem?' }).fill(reason)
  await page.getByRole('button', { name: 'Eintragen und einlassen' }).click()
}

test('people without a registration are taken down without a network, and counted once everywhere', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const left = await device(browser, id, 'Haupteingang')
  const right = await device(browser, id, 'Hofeingang')
  await expect(total(left)).toContainText('0 von 4')
  await left.context().setOffline(true)

  await test.step('who is not found is entered, with what was looked for', async () => {
    await left.getByLabel('Name oder Organisation').fill('Олена Шевченко')
    await left.getByRole('button', { name: 'Ohne Anmeldung eintragen' }).click()
    await expect(left.getByRole('textbox', { name: 'Nachname' })).toHaveValue('Шевченко')
    await expect(left.getByRole('main')).toContainText('Noch 1 Platz frei.')
    await left.getByRole('textbox', { name: 'Organisation oder Verein' }).fill('Köprü')
    await left.getByRole('button', { name: 'Eintragen und einlassen' }).click()
    await expect(result(left)).toContainText('Willkommen')
    await expect(result(left)).toContainText('Олена Шевченко')
    await expect(total(left)).toContainText('1 von 5')
  })

  await test.step('when all places are taken the door says so and asks why', async () => {
    await expect(left.getByRole('main')).toContainText('Alle Plätze sind vergeben')
    await expect(left.getByRole('main')).toContainText('4 angemeldete Personen sind noch nicht da')
    await comes(left, 'ليلى', 'حداد')
    await expect(left.getByRole('main')).toContainText('Bitte schreiben Sie eine Begründung')
    await comes(left, 'ليلى', 'حداد', 'Im Saal sind noch Stühle frei.')
    await expect(result(left)).toContainText('über die Plätze hinaus')
    await comes(left, 'Irrtum', 'Muster', 'Versehen')
    await left.getByRole('button', { name: 'Rückgängig', exact: true }).first().click()
    await expect(total(left)).toContainText('2 von 6')
  })

  await test.step('it survives that the page is closed, and is told once the network is back', async () => {
    await left.reload()
    await alive(left)
    await expect(total(left)).toContainText('2 von 6')
    await left.context().setOffline(false)
    await expect(status(left)).not.toContainText('warte', { timeout: 30_000 })
    for (const page of [left, right]) {
      await expect(total(page)).toContainText('2 von 6', { timeout: 20_000 })
      await expect(page.getByRole('main')).toContainText('2 Personen kamen ohne Anmeldung')
      await expect(conflicts(page)).toHaveCount(0)
    }
    const desk = await office.context.newPage()
    await open(desk, `/de/integrationsbuero/veranstaltungen/${id}`)
    await desk.getByText('Ohne Anmeldung gekommen').click()
    await expect(desk.getByRole('main')).toContainText('Im Saal sind noch Stühle frei.')
    await desk.close()
  })

  await test.step('another device takes one back', async () => {
    await right.getByLabel('Name oder Organisation').fill('шевченко')
    await right.getByRole('button', { name: /^Rückgängig/ }).click()
    for (const page of [left, right]) await expect(total(page)).toContainText('1 von 5', { timeout: 20_000 })
    await expect(right.getByRole('main')).toContainText('0 Personen gefunden')
  })
})

test('what a helper could not send in time stays on the device, is told, and is sent from there by the office', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const person = {
    givenName: 'Yonas',
    familyName: 'Tesfay',
    email: 'yonas.tesfay@demo.example',
    locale: 'de',
  }
  await office.verb('addDoorHelper', 'AddDoorHelperInput', { summitId: id, ...person })
  const context = await browser.newContext()
  await become(context, 'Yonas')
  const page = await context.newPage()
  const door = `/de/integrationsbuero/veranstaltungen/${id}/einlass`
  await open(page, door)
  await expect(status(page)).toContainText('Geht auch ohne Netz', { timeout: 60_000 })
  const before = Number(/^\d+/.exec((await total(page).textContent())?.trim() ?? '')?.[0])
  await context.setOffline(true)
  await page.getByLabel('Name oder Organisation').fill('gast 0')
  await page.getByRole('button', { name: /^Einlassen/ }).click()
  await expect(status(page)).toContainText('1 Eintrag wartet')
  const { doorHelpers } = await office.ask<{ doorHelpers: { id: string }[] }>(
    'query ($id: ID!) { summit(id: $id) { doorHelpers { id } } }',
    { id },
  )
  await office.ask('mutation ($s: ID!, $p: ID!) { removeDoorHelper(summitId: $s, personId: $p) { id } }', {
    ...{ s: id, p: doorHelpers[0]?.id },
  })
  await context.setOffline(false)
  const left = page.locator('[data-door="unsent"]')
  await expect(left).toContainText('1 Eintrag liegt noch auf diesem Gerät', { timeout: 30_000 })
  await expect(total(page)).toHaveCount(0)
  await open(page, door)
  await expect(left).toContainText('1 Eintrag liegt noch auf diesem Gerät')
  await become(context, 'Leyla Brückner')
  await open(page, door)
  await expect(total(page)).toContainText(`${before + 1} von`, { timeout: 30_000 })
  await expect(left).toHaveCount(0)
  await expect(status(page)).not.toContainText('warte')
})
