import { expect, test, type Page } from '@playwright/test'
import { become, open, said, withBrowser } from './support/people.js'

interface Draft {
  id: string
  items: { title: string | null }[]
}

const report = 'Bericht über die Sprachförderung in Kindertagesstätten'
const names = (page: Page) => page.locator('.agenda-editor .what')

test('a clerk orders an agenda with the keyboard alone, and puts an item out of the public part and back', async ({
  page,
  browser,
}) => {
  const petra = await withBrowser(browser, 'Petra')
  const { nodes } = await petra.ask<{ nodes: Draft[] }>(
    '{ upcomingMeetings(first: 50, ags: "05162024") { nodes { id items { title } } } }',
  )
  const draft = nodes.find(({ items }) => items.some(({ title }) => title === report))
  /** What is saved, by the first word of each item. */
  const saved = async () =>
    (
      await petra.ask<Draft>('query ($id: ID!) { meeting(id: $id) { id items { title } } }', {
        id: draft?.id,
      })
    ).items.map(({ title }) => title?.split(' ')[0])
  await become(page, 'Petra')
  await open(page, `/de/sitzungen/${draft?.id}/tagesordnung`)
  await expect(names(page)).toHaveText([/Ö 1.*Eröffnung/s, /Ö 2.*Bericht/s, /Ö 3.*Fragen/s])

  // the item stays under the keys while it wanders
  const item = page.getByRole('button', { name: report, exact: true })
  await item.focus()
  await page.keyboard.press('Alt+ArrowDown')
  await said(page, 'Der Punkt ist jetzt Ö 3.')
  await expect(item).toBeFocused()
  await expect(names(page)).toHaveText([/Ö 1.*Eröffnung/s, /Ö 2.*Fragen/s, /Ö 3.*Bericht/s])
  await page.reload()
  await expect(names(page)).toHaveText([/Ö 1.*Eröffnung/s, /Ö 2.*Fragen/s, /Ö 3.*Bericht/s])

  await page.locator('html[data-ready]').waitFor()
  // quicker than a step is saved
  const questions = page.getByRole('button', { name: /Fragen der Einwohner/ })
  await questions.focus()
  for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp'])
    await page.keyboard.press(`Alt+${key}`)
  await expect.poll(saved).toEqual(['Fragen', 'Eröffnung', 'Bericht'])
  await expect(names(page)).toHaveText([/Ö 1.*Fragen/s, /Ö 2.*Eröffnung/s, /Ö 3.*Bericht/s])
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(saved).toEqual(['Eröffnung', 'Fragen', 'Bericht'])
  await page.reload()
  await expect(names(page)).toHaveText([/Ö 1.*Eröffnung/s, /Ö 2.*Fragen/s, /Ö 3.*Bericht/s])

  await page.locator('html[data-ready]').waitFor()
  const row = page.locator('.agenda-row', { hasText: report })
  await row.getByRole('button', { name: 'Nichtöffentlich machen' }).press('Enter')
  await said(page, 'Der Punkt ist jetzt N 1.')
  await row.getByRole('button', { name: 'Öffentlich machen', exact: true }).press('Enter')
  await said(page, 'Der Punkt ist jetzt Ö 3.')
  await row.getByRole('button', { name: /nach oben/ }).press('Enter')
  await said(page, 'Der Punkt ist jetzt Ö 2.')
  await expect(names(page)).toHaveText([/Ö 1.*Eröffnung/s, /Ö 2.*Bericht/s, /Ö 3.*Fragen/s])
  await petra.context.close()
})
