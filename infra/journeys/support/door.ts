import { writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { expect, type APIRequestContext, type Browser, type Page } from '@playwright/test'
import { correction, generate } from 'lean-qr'
import { become, mailTo, main, open, phoneOf, type DemoPerson } from './people.js'

/** A ticket as the office sees it. */
export interface Ticket {
  id: string
  code: string
  participant: { givenName: string; familyName: string }
}

/** Plans and announces an event of the Kreis, and registers so many people for it, by telephone, fifty at a time. */
export async function eventWithGuests(office: DemoPerson, title: string, people: number): Promise<string> {
  const bodies = await office.ask<{ id: string; ags: string }[]>('{ bodies { id ags } }')
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
  const { id } = await office.verb('planSummit', 'PlanSummitInput', {
    bodyId: bodies.find(({ ags }) => ags === '05162')?.id,
    kind: 'SUMMIT',
    title,
    about: 'Was wurde erreicht, was kommt als Nächstes?',
    place: 'Zeughaus, Neuss',
    startsAt: day(1),
    endsAt: day(1.3),
    groups: [],
  })
  await office.on('announceSummit', id)
  for (let from = 0; from < people; from += 50)
    await office.verb('enterRegistration', 'EnterRegistrationInput', {
      summitId: id,
      toldBy: 'PHONE',
      phone: `02131 ${from}`,
      locale: 'de',
      participants: Array.from({ length: Math.min(50, people - from) }, (_, i) => ({
        givenName: ['Ayşe', 'Оксана', 'ليلى', 'Jürgen'][i % 4],
        familyName: `Gast ${from + i}`,
      })),
    })
  return id
}

/** Waits until everybody has a ticket. */
export async function ticketsIssued(office: DemoPerson, id: string, people: number): Promise<void> {
  const issued = async () =>
    (
      await office.ask<{ doorFigures: { expected: number } }>(
        'query ($id: ID!) { summit(id: $id) { doorFigures { expected } } }',
        { id },
      )
    ).doorFigures.expected
  await expect.poll(issued, { timeout: 120_000, intervals: [2_000] }).toBe(people)
}

/** Every ticket of an event, once all of them are issued. */
export async function ticketsOf(office: DemoPerson, id: string, people: number): Promise<Ticket[]> {
  await ticketsIssued(office, id, people)
  const found: Ticket[] = []
  for (let after: string | null = null; ;) {
    const {
      tickets,
    }: { tickets: { nodes: Ticket[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
      await office.ask(
        'query ($id: ID!, $after: String) { summit(id: $id) { tickets(first: 100, after: $after) { nodes { id code participant { givenName familyName } } pageInfo { hasNextPage endCursor } } } }',
        { id, after },
      )
    found.push(...tickets.nodes)
    if (!tickets.pageInfo.hasNextPage) return found
    after = tickets.pageInfo.endCursor
  }
}

/** The code of the ticket that was mailed to an address: the end of the link in the mail, which the picture beside it holds. */
export async function ticketMailedTo(request: APIRequestContext, address: string): Promise<string> {
  const { text } = await mailTo(request, address, '/ticket/')
  return /\/ticket\/([\w.-]+)/.exec(text)?.[1] ?? ''
}

/** A ticket on the phone of who holds it: their name, and the code as a picture. */
export async function showsTicket(
  browser: Browser,
  code: string,
  { title, name, tag }: { title: string; name: string; tag: string },
): Promise<void> {
  const phone = await phoneOf(browser)
  await open(phone, `/${tag}/ticket/${code}`)
  await expect(main(phone).getByRole('heading', { level: 1 })).toContainText(title)
  await expect(main(phone).locator('.ticket-card')).toContainText(name)
  await expect(main(phone).locator('.ticket-card .qr-code')).toBeVisible()
  await phone.context().close()
}

/** Whether the page knows the network, and what waits for it. */
export const status = (page: Page) => page.locator('[data-door="status"]')
/** How many are in. */
export const total = (page: Page) => page.locator('[data-door="total"]')
/** What contradicts. */
export const conflicts = (page: Page) => page.locator('[data-door="conflicts"]')

/** A device of its own at the door of an event, with the list on it and the page kept. */
export async function device(browser: Browser, id: string, name: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  await become(context, 'Leyla Brückner')
  const page = await context.newPage()
  await open(page, `/de/integrationsbuero/veranstaltungen/${id}/einlass`)
  await expect(status(page)).toContainText('Geht auch ohne Netz', { timeout: 60_000 })
  await page.getByLabel('Wie heißt dieser Eingang?').fill(name)
  await page.getByLabel('Wie heißt dieser Eingang?').press('Enter')
  return page
}

/** What the page says of the last ticket. */
export const result = (page: Page) => page.locator('[data-door="result"]')

/** Types a code as a hand scanner does, and waits for what the page says. */
export async function reads(page: Page, code: string, says: string | RegExp): Promise<void> {
  await page.getByLabel('Code des Tickets').fill(code)
  await page.keyboard.press('Enter')
  await expect(result(page)).toContainText(says)
}

/** How long the page took for its last answer, in milliseconds, as it measured itself. */
export const took = async (page: Page): Promise<number> =>
  Number(await result(page).getAttribute('data-took'))

/** Weighs what a page loads, packed: its HTML, scripts and styles; the reader for the camera apart. */
export function weigh(page: Page): { weight: () => Promise<Record<'page' | 'reader' | 'fonts', number>> } {
  const answers: Promise<[string, number]>[] = []
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    const kind = response.request().resourceType()
    if (!['document', 'script', 'stylesheet', 'font', 'fetch'].includes(kind)) return
    if (kind === 'fetch' && !pathname.endsWith('.wasm')) return
    answers.push(
      response.body().then(
        (body) => [pathname, kind === 'font' ? body.length : gzipSync(body).length],
        () => [pathname, 0],
      ),
    )
  })
  return {
    async weight() {
      const sum = { page: 0, reader: 0, fonts: 0 }
      for (const [path, bytes] of await Promise.all(answers))
        sum[/zxing/.test(path) ? 'reader' : /\.woff2$/.test(path) ? 'fonts' : 'page'] += bytes
      return sum
    },
  }
}

/** A film for the camera of a browser: a ticket held still. */
export async function filmOf(code: string, path: string): Promise<void> {
  const [width, height, scale] = [640, 480, 7]
  const qr = generate(code, { minCorrectionLevel: correction.M })
  const [left, top] = [width, height].map((side) => Math.round((side - qr.size * scale) / 2)) as [
    number,
    number,
  ]
  const light = Buffer.alloc(width * height, 235)
  for (let y = 0; y < qr.size * scale; y++)
    for (let x = 0; x < qr.size * scale; x++)
      if (qr.get(Math.floor(x / scale), Math.floor(y / scale))) light[(top + y) * width + left + x] = 16
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, 128)])
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)
  await writeFile(path, Buffer.concat([head, ...Array.from({ length: 10 }, () => frame)]))
}
