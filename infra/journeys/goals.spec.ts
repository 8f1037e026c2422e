import { expect, test } from '@playwright/test'
import { become, fillDay, main, open, said, withBrowser } from './support/people.js'

/*
 * Goals that are kept: a value is entered and the light changes; measures are evaluated, and a cycle closes only when all are;
 * a seat changes hands, and its holder confirms whom they told.
 */
const yesterday = new Date(Date.now() - 86_400_000)

test('a value is entered, and the light of its indicator changes', async ({ page, browser }) => {
  const leyla = await withBrowser(browser, 'Leyla')
  const indicators = await leyla.ask<{ id: string; key: string | null }[]>(
    '{ indicators(field: "education") { id key } }',
  )
  await leyla.context.close()
  const id = indicators.find(({ key }) => key === 'education-3-indicator-1')?.id ?? ''
  await become(page, 'Leyla')
  await open(page, `/de/ziele/indikatoren/${id}`)
  const kreis = main(page).getByRole('region', { name: 'Stand nach Ort' }).getByRole('row').nth(1)
  await expect(kreis).toContainText('Auf dem Weg')
  await page.getByText('Wert eintragen').click()
  const form = page.locator('details[open] form')
  await form.getByLabel('Ort', { exact: true }).selectOption({ label: 'Rhein-Kreis Neuss' })
  await fillDay(form.getByRole('group', { name: 'Stichtag' }), new Date(Date.now() + 86_400_000 * 40))
  await form.getByLabel('Anzahl').fill('sechzig')
  await form.getByRole('button', { name: 'Eintragen' }).click()
  // words for a number and a day to come are refused, and nothing that was typed is lost
  await expect(form).toContainText('Bitte eine Zahl ohne Buchstaben')
  await expect(form.getByLabel('Anzahl')).toHaveValue('sechzig')
  await fillDay(form.getByRole('group', { name: 'Stichtag' }), yesterday)
  await form.getByLabel('Anzahl').fill('60')
  await form.getByLabel('Wie viele sind es insgesamt?').fill('60')
  await form.getByLabel('Quelle').selectOption({ index: 1 })
  await form.getByRole('button', { name: 'Eintragen' }).click()
  await said(page, 'Der Wert ist eingetragen.')
  await expect(kreis).toContainText(/Rhein-Kreis Neuss.*Erreicht.*100/)
})

test('a cycle is refused while a measure is open, completed and closed; what is strengthened begins a proposal', async ({
  page,
}) => {
  await become(page, 'Leyla')
  await open(page, '/de/ziele/kreislauf')
  await expect(main(page).getByRole('row', { name: /Sprache/ })).toContainText('2 von 3 Maßnahmen bewertet')
  await main(page)
    .getByRole('link', { name: /Sprache/ })
    .click()
  const measures = main(page).locator('.strategy-measures > li')
  await expect(measures).toHaveCount(3)
  await page.getByRole('button', { name: 'Durchlauf abschließen' }).click()
  await expect(main(page).getByRole('alert')).toContainText('Eine Maßnahme ist noch nicht bewertet')
  const open_ = measures.filter({ hasText: 'Noch nicht bewertet' })
  await expect(open_).toHaveCount(1)
  await open_.getByText('Bewerten', { exact: true }).click()
  await open_.getByLabel('Was soll daraus werden?').selectOption({ label: 'verändern' })
  await open_.getByRole('button', { name: 'Bewertung speichern' }).click()
  await expect(open_.getByLabel('Worauf sich das stützt')).toHaveAttribute('aria-invalid', 'true')
  await open_.getByLabel('Worauf sich das stützt').fill('Gesprächsnotiz vom Oktober')
  await open_.getByRole('button', { name: 'Bewertung speichern' }).click()
  await expect(measures.filter({ hasText: 'Gesprächsnotiz vom Oktober' })).toHaveCount(1)
  const strong = measures.filter({ hasText: 'verstärken' })
  await expect(strong.getByRole('button', { name: 'Antrag daraus beginnen' })).toBeVisible()
  await page.getByRole('button', { name: 'Durchlauf abschließen' }).click()
  await expect(main(page)).toContainText('Durchlauf 1, abgeschlossen am')
  await expect(measures.filter({ hasText: 'Noch nicht bewertet' })).toHaveCount(3)
})

test('the holder of a seat confirms whom they told, and everybody reads it', async ({ page }) => {
  await become(page, 'Ruth')
  await open(page, '/de/steuerungsgruppe/weitergabe')
  await page.getByLabel('Wer wurde informiert?').selectOption({ label: 'Stadtrat, Neuss' })
  await page.getByRole('button', { name: 'Bestätigen' }).click()
  await expect(page.getByRole('group', { name: 'Wann?' })).toContainText(/Tag/)
  await fillDay(page.getByRole('group', { name: 'Wann?' }), yesterday)
  await page.getByRole('button', { name: 'Bestätigen' }).click()
  await expect(main(page).getByRole('listitem').filter({ hasText: 'Stadtrat, Neuss' })).toHaveCount(1)
  await open(page, '/de/steuerungsgruppe')
  await expect(main(page)).toContainText('6 von 13 Räten und Integrationsräten informiert')
})
