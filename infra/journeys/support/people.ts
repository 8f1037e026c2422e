import {
  expect,
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
} from '@playwright/test'

type Json = Record<string, unknown>

/** Moves the mouse over the page: one that is read first has no scripts before somebody turns to it. */
export async function turnTo(page: Page): Promise<void> {
  await page.waitForLoadState('domcontentloaded')
  await page.mouse.move(1, 1)
  await page.mouse.move(2, 2)
}

/** Waits until the page answers to clicks. */
export async function alive(page: Page): Promise<void> {
  await turnTo(page)
  await expect(page.locator('html[data-ready]')).toBeAttached({ timeout: 45_000 })
}

/** Opens a page and waits until it answers to clicks. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await alive(page)
}

/** Signs a browser in as the demo person whose name begins like this; the page where one clicks is played by sign-in.spec.ts. */
export async function become(browser: Page | BrowserContext, name: string): Promise<void> {
  const context = 'context' in browser ? browser.context() : browser
  await context.clearCookies()
  const people = await ask<{ id: string; name: string }[]>(context.request, '{ demoPeople { id name } }')
  const person = people.find((one) => one.name.startsWith(name))
  if (!person) throw new Error(`no demo person ${name}`)
  const answer = await context.request.post('/api/auth/become', { data: { personId: person.id } })
  if (!answer.ok()) throw new Error(`${name} could not sign in: ${answer.status()}`)
}

/** One GraphQL operation as whoever is signed in; the first field of its answer, or an error that says why it was refused. */
async function ask<T>(request: APIRequestContext, query: string, variables: Json = {}): Promise<T> {
  const response = await request.post('/graphql', { data: { query, variables } })
  const body = (await response.json()) as { data?: Json; errors?: unknown[] }
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return Object.values(body.data ?? {})[0] as T
}

/** A demo person with a browser of her own, who can also be asked through GraphQL. */
export interface DemoPerson {
  context: BrowserContext
  /** One operation. */
  ask<T = Json>(query: string, variables?: Json): Promise<T>
  /** One verb with an input. */
  verb<T = { id: string }>(name: string, type: string, input: Json, selection?: string): Promise<T>
  /** One verb on a thing by its id. */
  on<T = { id: string }>(name: string, id: string, selection?: string): Promise<T>
}

/** Opens a browser of her own for a demo person. */
export async function withBrowser(browser: Browser, name: string): Promise<DemoPerson> {
  const context = await browser.newContext()
  await become(context, name)
  const { request } = context
  return {
    context,
    ask: (query, variables) => ask(request, query, variables),
    verb: (verb, type, input, selection = 'id') =>
      ask(request, `mutation ($input: ${type}!) { ${verb}(input: $input) { ${selection} } }`, { input }),
    on: (verb, id, selection = 'id') =>
      ask(request, `mutation ($id: ID!) { ${verb}(id: $id) { ${selection} } }`, { id }),
  }
}

/** What a page says. */
export const main = (page: Page) => page.getByRole('main')

/** A phone nobody is signed in on. */
export const phoneOf = async (browser: Browser) =>
  (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()

/** What a short message of the page says. */
export const said = (page: Page, text: string | RegExp) =>
  expect(page.locator('.ui-toasts')).toContainText(text)

/** A mail as the development mailbox shows it. */
export interface Mail {
  to: string[]
  subject: string
  text: string
  date: string
  headers: Record<string, string>
}

/** Mails to an address with these words in subject or text, the newest first. */
export async function mailsTo(request: APIRequestContext, address: string, words: string): Promise<Mail[]> {
  const answer = await request.get('/mailbox/messages', { params: { to: address } })
  const mails = (await answer.json()) as Mail[]
  return mails
    .filter(({ to, subject, text }) => to.includes(address) && `${subject}\n${text}`.includes(words))
    .toSorted((one, other) => other.date.localeCompare(one.date))
}

/** Waits for a mail to an address with these words; with `after` only for one that is newer. */
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
  await expect.poll(arrived, { message: `a mail to ${address} about «${words}»`, timeout: 45_000 }).toBe(true)
  return mail as unknown as Mail
}

/** The code a mail brings. */
export const codeIn = (mail: Mail): string => /\b\d{3}\s?\d{3}\b/.exec(mail.text)?.[0] ?? ''

/** The link of an invitation in its mail. */
export const linkOf = (mail: Mail): string =>
  /https?:\/\/\S+(\/\w+\/einladung\/[\w-]+)/.exec(mail.text)?.[1] ?? ''

/** Types a day, as it is at that moment where the councils are, into its three fields. */
export async function fillDay(fields: Locator, at: Date): Promise<void> {
  const [year = '', month = '', day = ''] = at
    .toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
    .split('-')
  await fields.getByLabel('Tag', { exact: true }).fill(String(Number(day)))
  await fields.getByLabel('Monat').fill(String(Number(month)))
  await fields.getByLabel('Jahr').fill(year)
}
