import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { open } from './support/people.js'

/** Passes everything on, but a page in two halves, the second after a pause in which a script could run that came too early. */
function slowLine(origin: string): Promise<Server> {
  const server = createServer((request, response) => {
    pass(request.url ?? '/', response).catch(() => response.destroy())
  })
  async function pass(path: string, response: ServerResponse): Promise<void> {
    const answer = await fetch(`${origin}${path}`)
    const body = Buffer.from(await answer.arrayBuffer())
    const type = answer.headers.get('content-type') ?? ''
    response.writeHead(answer.status, { 'content-type': type })
    if (!type.startsWith('text/html')) return void response.end(body)
    const cut = body.indexOf('<main')
    response.write(body.subarray(0, cut))
    setTimeout(() => response.end(body.subarray(cut)), 1_500)
  }
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)))
}

test('a page that arrives in pieces comes alive', async ({ page, baseURL }) => {
  const server = await slowLine(baseURL ?? '')
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  await open(page, `http://127.0.0.1:${(server.address() as AddressInfo).port}/de/orte`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(faults).toEqual([])
  server.closeAllConnections()
  server.close()
})

/** Of the scripts of the sign-in page: all of them, or the one that is this page alone. */
const missing = { 'the scripts': '', 'a part of the page': 'accounts.pages.signIn.emailHint' }
for (const [what, words] of Object.entries(missing))
  test(`who presses while ${what} cannot be fetched is told so, and the next press counts`, async ({
    page,
  }) => {
    await page.route('**/*.js', async (route) => {
      const answer = await route.fetch()
      await ((await answer.text()).includes(words) ? route.abort() : route.fulfill({ response: answer }))
    })
    await page.goto('/de/anmelden')
    const address = page.getByLabel('Ihre E-Mail-Adresse')
    const typed = `gast-${Date.now()}@example.org`
    await address.fill(typed)
    const button = page.getByRole('button', { name: 'E-Mail schicken' })
    await button.click()
    const told = page.getByText('Das ging nicht: Es gibt gerade keine Verbindung.')
    await expect(told).toBeVisible()
    await expect(page.locator('[data-waits]')).toHaveCount(0)
    await expect(address).toHaveValue(typed)
    await page.unroute('**/*.js')
    await button.click()
    await expect(page.getByLabel('Code aus der E-Mail')).toBeVisible({ timeout: 45_000 })
    await expect(told).toBeHidden()
  })
