import { expect, test } from '@playwright/test'
import { alive, become, fillDay, main, mailTo, open, said, withBrowser } from './support/people.js'

/*
 * An event with several dates and one list of guests: who has a place hears of a further date and of its move, the calendar file
 * comes with it, and who was there is ticked off when the date has begun.
 */
const title = 'Runder Tisch Wohnen'
const date = 'Vorbereitung: Runder Tisch Wohnen'
const day = (days: number) => new Date(Date.now() + days * 86_400_000)

test('a further date of an event: its guests are told, moved with it, and seen on its page', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000)
  const leyla = await withBrowser(browser, 'Leyla')
  const elif = await withBrowser(browser, 'Elif')
  const bodies = await leyla.ask<{ id: string; ags: string }[]>('{ bodies { id ags } }')
  const bodyId = bodies.find(({ ags }) => ags === '05162')?.id ?? ''
  const planned = await leyla.verb('planSummit', 'PlanSummitInput', {
    ...{ bodyId, kind: 'WORKSHOP', title, about: 'Was hilft bei der Suche?', place: 'Kreishaus' },
    ...{ startsAt: day(80).toISOString(), endsAt: day(80.1).toISOString(), capacity: 5 },
  })
  await leyla.on('announceSummit', planned.id)
  await elif.verb('register', 'RegisterInput', {
    summitId: planned.id,
    participants: [{ givenName: 'Elif', familyName: 'Yıldırım' }],
  })
  await become(page, 'Leyla')

  await test.step('a further date shares the guests unless told otherwise', async () => {
    await open(page, `/de/integrationsbuero/veranstaltungen/${planned.id}`)
    await main(page).getByRole('link', { name: 'Weiteren Termin planen' }).click()
    await alive(page)
    await expect(page.getByRole('checkbox', { name: /wird auch hier erwartet/ })).toBeChecked()
    await expect(page.getByLabel('Plätze insgesamt')).toHaveCount(0)
    await page.getByLabel('Name', { exact: true }).fill(date)
    await page.getByLabel('Worum geht es?').fill('Wir sammeln Fragen.')
    await fillDay(page.getByRole('group', { name: 'Erster Tag' }), day(40))
    await page.getByLabel('Beginn', { exact: true }).fill('17:30')
    await page.getByLabel('Ende', { exact: true }).fill('19')
    await page.getByLabel('Ort', { exact: true }).fill('Rathaus Neuss')
    await page.getByRole('button', { name: 'Planen', exact: true }).click()
    await said(page, 'Die Veranstaltung ist geplant')
    await main(page).getByRole('button', { name: 'Ankündigen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ankündigen' }).click()
    await said(page, 'Die Veranstaltung ist angekündigt')
  })

  await test.step('who has a place is told, in her own language', async () => {
    const mail = await mailTo(page.request, 'elif.yildirim@demo.example', `Bir tarih daha: ${date}`)
    expect(mail.text).toContain(`“${title}” etkinliğine ait bir tarihtir`)
  })

  await test.step('the pages show all dates in order, from the event and from the date', async () => {
    const { id } = await leyla
      .ask<{ parts: { id: string }[] }>('query ($id: ID!) { summit(id: $id) { parts { id } } }', {
        id: planned.id,
      })
      .then(({ parts }) => parts[0] ?? { id: '' })
    await open(page, `/de/veranstaltungen/${id}`)
    await expect(main(page)).toContainText(`Wer bei „${title}“ einen Platz hat, ist auch hier dabei`)
    const dates = main(page).locator('.series-dates > li')
    await expect(dates).toHaveCount(2)
    await expect(dates.nth(0)).toContainText('Vorbereitung')
    await expect(dates.nth(1)).toContainText('Haupttermin')

    await open(page, `/de/integrationsbuero/veranstaltungen/${id}/anwesenheit`)
    await expect(main(page)).toContainText('Der Termin hat noch nicht begonnen')
    await page.getByRole('checkbox', { name: 'Elif Yıldırım' }).check()
    await page.getByRole('button', { name: 'Anwesenheit speichern' }).click()
    await expect(main(page).getByRole('alert')).toContainText('noch nicht begonnen')
    await expect(page.getByRole('checkbox', { name: 'Elif Yıldırım' })).toBeChecked()
  })
  await leyla.context.close()
  await elif.context.close()
})
