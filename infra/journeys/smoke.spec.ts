import { expect, test } from '@playwright/test'

test('the start page answers in German, and the mailbox is open', async ({ page }) => {
  const response = await page.goto('/')
  expect(response?.status()).toBe(200)
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto('/mailbox')
  await expect(page.getByRole('heading', { level: 1, name: 'Mails' })).toBeVisible()
})
