import { expect, test } from '@playwright/test'
import { alive, become, open } from './support/people.js'

test('what a course would cost stays in the address and becomes the draft of a proposal', async ({
  page,
}) => {
  await become(page, 'Elif')
  await open(page, '/de/ziele/haushalt')
  const field = (name: string) => page.locator(`[id="f-${name}"]`)
  await field('rates.fixed.from').fill('300')
  await field('rates.fixed.to').fill('500')
  await field('heads.05162024.0.from').fill('10')
  await field('heads.05162024.0.to').fill('20')
  await field('heads.05162004.1.to').fill('5')
  const whole = page.getByRole('row').filter({ hasText: 'alle zusammen' })
  // 10 to 20 people in Neuss and 5 in Dormagen at 600 to 1,200 euros, twice what is fixed
  await expect(whole).toContainText('9.600')
  await expect(whole).toContainText('31.000')
  // the wrong way round: told at its place, and nothing is reckoned
  await field('heads.05162024.0.to').fill('8')
  await expect(field('heads.05162024.0.to')).toHaveAttribute('aria-invalid', 'true')
  await expect(whole).toHaveCount(0)
  await field('heads.05162024.0.to').fill('20')
  await expect(page).toHaveURL(/k05162024=10~20/)
  await page.reload()
  await alive(page)
  await expect(whole).toContainText('31.000')
  await page.getByRole('button', { name: 'Haushaltsantrag entwerfen' }).click()
  await expect(
    page.getByText('Was Sie ausgerechnet haben, wird in den neuen Vorschlag übernommen.'),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Anfangen' }).click()
  await expect(page).toHaveURL(/meine-vorgaenge\/[0-9a-f-]{36}/)
  const id = /vorgaenge\/([0-9a-f-]{36})/.exec(page.url())?.[1]
  await open(page, `/de/meine-vorgaenge/${id}/kosten`)
  await expect(page.getByText(/9\.600.*31\.000/).first()).toBeVisible()
})
