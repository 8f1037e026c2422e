import { expect, type APIRequestContext, type Page } from '@playwright/test'

/** Waits until the page answers to clicks. */
export async function alive(page: Page): Promise<void> {
  await expect(page.locator('html[data-ready]')).toBeAttached({ timeout: 45_000 })
}

/** Opens a page and waits until it answers to clicks. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await alive(page)
}

/** Signs in as a demo person. */
export async function become(page: Page, name: string): Promise<void> {
  await page.context().clearCookies()
  await open(page, '/de/werden')
  await page.getByRole('searchbox').fill(name)
  await page.getByRole('button', { name }).first().click()
  await expect(page).toHaveURL(/\/mein-bereich$/)
}

/** One GraphQL operation as the person who is signed in on the page; its first field. */
export async function call<T>(page: Page, query: string, variables: object = {}): Promise<T> {
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

/** What a short message of the page says. */
export const said = (page: Page, text: string | RegExp) =>
  expect(page.locator('.ui-toasts')).toContainText(text)

/** A mail as the development mailbox shows it. */
export interface Mail {
  to: string[]
  subject: string
  text: string
  date: string
}

/** A line that lay idle may be closed by the server just now. */
const fresh = { headers: { connection: 'close' } }

/** Mails to an address whose subject has these words, the newest first. */
export async function mailsTo(request: APIRequestContext, address: string, words: string): Promise<Mail[]> {
  const text = await (await request.get('/mailbox/messages', fresh)).text()
  // an answer that broke off is asked for again by whoever waits
  const mails = (text === '' ? [] : JSON.parse(text)) as Mail[]
  return mails
    .filter(({ to, subject }) => to.includes(address) && subject.includes(words))
    .toSorted((one, other) => other.date.localeCompare(one.date))
}

/** Waits for a mail to an address whose subject has these words; with `after` only for one that is newer. */
export async function mailTo(
  request: APIRequestContext,
  address: string,
  words: string,
  after = new Date(0),
): Promise<Mail> {
  let mail: Mail | undefined
  const arrived = async () => {
    mail = (await mailsTo(request, address, words)).find(({ date }) => new Date(date) > after)
    return mail !== undefined
  }
  await expect.poll(arrived, { message: `a mail to ${address} about «${words}»`, timeout: 30_000 }).toBe(true)
  return mail as unknown as Mail
}
