import { expect, test } from '@playwright/test'

test('the start page answers in German, and the mailbox is open', async ({ page }) => {
  const response = await page.goto('/')
  expect(response?.status()).toBe(200)
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto('/mailbox')
  await expect(page.getByRole('heading', { level: 1, name: 'Mails' })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

  test('the start page can be read, and leads to a paper that can be read, too', async ({ page }) => {
    await page.goto('/')
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { level: 1 })).toBeVisible()
    expect((await main.innerText()).length).toBeGreaterThan(500)
    await main.getByRole('link', { name: 'Sehen, was entschieden wird' }).click()
    const paper = main.getByRole('listitem').getByRole('link').first()
    const title = (await paper.innerText()).trim()
    await paper.click()
    await expect(main.getByRole('heading', { level: 1 })).toContainText(title)
    expect((await main.innerText()).length).toBeGreaterThan(500)
  })
})
