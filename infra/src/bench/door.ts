import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { weigh } from '../../journeys/support/door.js'
import { endOf, spawnChild } from '../launch/service.js'
import { freePort } from '../ports.js'
import { openStage, type Stage } from './stage.js'

/** How much is measured. */
export interface DoorPlan {
  tickets: number
  scans: number
  /** A Chromium. */
  chromium: string
  /** Prints the figures as one line of JSON as well. */
  json: boolean
}

/** What the door's page reaches. Times in milliseconds. */
interface Figures {
  tickets: number
  firstLoadKb: number
  scans: number
  p50: number
  p99: number
  max: number
  /** Median of one signature checked by the browser and nothing else, and how many of them an answer takes. */
  verifyP50: number
  ratio: number
}

const mostKb = 170
const mostMs = 100

/**
 * The page of the door in a real browser: what it loads, and, with the network off and all tickets on the device, how long it takes
 * from a code to the answer on the screen. Beside it, in the same page, a signature checked with WebCrypto alone.
 */
export async function benchDoor(plan: DoorPlan, say: (text: string) => void): Promise<boolean> {
  const stage = await openStage(say, { pages: true })
  let browser: Browser | undefined
  try {
    const [office = ''] = await stage.signIn([await planner(stage)])
    const event = await eventWith(stage, office, plan.tickets, say)
    const codes = await ticketsOf(stage, event, plan.tickets, say)
    browser = await chromium.launch({ executablePath: plan.chromium })
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    const [name = '', ...value] = office.split('=')
    await context.addCookies([{ name, value: value.join('='), url: stage.url }])
    const page = await context.newPage()
    say('the page is opened for the first time')
    const { kilobytes, held } = await firstLoad(page, stage, event)
    await context.setOffline(true)
    await page.reload()
    await page.locator('html[data-ready]').waitFor({ state: 'attached' })
    // the list is read from the device first
    await page.locator('form.door-code input').waitFor()
    say(`the network is off: ${plan.scans} codes are read`)
    const times = await scans(page, shuffled(codes).slice(0, plan.scans))
    const verify = at(await verifying(page, plan.scans), 0.5)
    return judge(
      {
        ...{ tickets: held, firstLoadKb: kilobytes, scans: times.length, p50: at(times, 0.5) },
        ...{ p99: at(times, 0.99), max: at(times, 1), verifyP50: verify, ratio: at(times, 0.5) / verify },
      },
      plan,
      say,
    )
  } finally {
    await browser?.close()
    await stage.close()
  }
}

/** Prints the figures, and what of them misses. */
function judge(
  figures: Figures,
  { tickets, scans: wanted, json }: DoorPlan,
  say: (text: string) => void,
): boolean {
  const { firstLoadKb, p50, p99, max, verifyP50, ratio } = figures
  const ms = (value: number) => value.toFixed(1)
  const misses = [
    firstLoadKb > mostKb && `the first load is ${firstLoadKb} kB`,
    p99 > mostMs && `an answer takes ${ms(p99)} ms`,
    figures.tickets !== tickets && `${figures.tickets} tickets are on the device`,
    figures.scans !== wanted && `${figures.scans} codes were answered`,
  ].filter((line) => line !== false)
  say(`first load without the reader for the camera: ${firstLoadKb} kB packed, wanted at most ${mostKb}`)
  say(`tickets on the device: ${figures.tickets}, wanted ${tickets}`)
  say(
    `from code to answer without a network, ${figures.scans} codes: p50 ${ms(p50)} ms, p99 ${ms(p99)} ms, slowest ${ms(max)} ms, wanted at most ${mostMs} at p99`,
  )
  say(
    `a signature checked with WebCrypto alone: p50 ${verifyP50.toFixed(2)} ms; an answer takes ${ratio.toFixed(0)} times that`,
  )
  for (const miss of misses) say(`missed: ${miss}`)
  if (json) console.log(JSON.stringify({ bench: 'door', ...figures, missed: misses }))
  return misses.length === 0
}

async function planner({ db }: Stage): Promise<string> {
  const found = await db.query<{ id: string }>(
    `select id from person where email = 'leyla.brueckner@demo.example'`,
  )
  return found.rows[0]?.id ?? ''
}

/** An event of the Kreis with so many guests, entered fifty at a time. */
async function eventWith(
  stage: Stage,
  cookie: string,
  people: number,
  say: (text: string) => void,
): Promise<string> {
  say(`${people} people register`)
  const ask = async (type: string, verb: string, input: object) => {
    const response = await fetch(`${stage.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, origin: stage.url },
      body: JSON.stringify({
        query: `mutation ($input: ${type}!) { ${verb}(input: $input) { id } }`,
        variables: { input },
      }),
    })
    const body = (await response.json()) as { errors?: unknown; data?: Record<string, { id: string }> }
    if (body.errors) throw new Error(JSON.stringify(body.errors))
    return body.data?.[verb]?.id ?? ''
  }
  const made = await stage.db.query<{ id: string }>(
    `insert into summit (body_id, kind, state, title, about, place, starts_at, ends_at, is_demo)
     select id, 'SUMMIT', 'ANNOUNCED', 'Integrationsgipfel (Demo)', 'Messung', 'Neuss', now() + interval '1 day',
       now() + interval '32 hours', true from body where ags = '05162' returning id`,
  )
  const summitId = made.rows[0]?.id ?? ''
  await stage.db.query('insert into summit_places (summit_id) values ($1)', [summitId])
  for (let from = 0; from < people; from += 50)
    await ask('EnterRegistrationInput', 'enterRegistration', {
      ...{ summitId, toldBy: 'PHONE', phone: `02131 ${from}`, locale: 'de' },
      participants: Array.from({ length: Math.min(50, people - from) }, (_, i) => ({
        givenName: ['Ayşe', 'Оксана', 'ليلى', 'Jürgen'][i % 4],
        familyName: `Gast ${from + i}`,
      })),
    })
  return summitId
}

/** The codes of all tickets; a worker issues them, as always. */
async function ticketsOf(
  stage: Stage,
  event: string,
  people: number,
  say: (text: string) => void,
): Promise<string[]> {
  say('a worker issues the tickets')
  const worker = spawnChild(
    { name: 'workers', args: ['workers/dist/run/main.js'] },
    {
      root: resolve(import.meta.dirname, '../../../..'),
      environment: {
        ...process.env,
        ...{ NODE_ENV: 'development', DATABASE_URL: stage.databaseUrl, PUBLIC_URL: stage.url },
        // nobody here has an address, so nothing is mailed
        ...{ SMTP_URL: 'smtp://127.0.0.1:9', WORKERS_PORT: String(await freePort()) },
        SESSION_SECRET: randomBytes(32).toString('hex'),
      },
      onLine: () => undefined,
    },
  )
  const ended = endOf(worker)
  try {
    for (let tries = 0; tries < 240; tries++) {
      const { rows } = await stage.db.query<{ code: string }>(
        'select code from ticket where summit_id = $1',
        [event],
      )
      if (rows.length === people) return rows.map(({ code }) => code)
      await new Promise((done) => setTimeout(done, 1_000))
    }
    throw new Error('No worker issued the tickets within four minutes.')
  } finally {
    worker.kill('SIGTERM')
    await ended
  }
}

/** What the page loads the first time, in kB packed, and how many tickets it keeps then. */
async function firstLoad(
  page: Page,
  { url }: Stage,
  event: string,
): Promise<{ kilobytes: number; held: number }> {
  const { weight } = weigh(page)
  await page.goto(`${url}/de/integrationsbuero/veranstaltungen/${event}/einlass`)
  await page.locator('html[data-ready]').waitFor({ state: 'attached' })
  await page.waitForLoadState('networkidle')
  const kilobytes = Math.round((await weight()).page / 1000)
  await page.locator('[data-door="status"]', { hasText: 'Geht auch ohne Netz' }).waitFor({ timeout: 60_000 })
  const held = await page.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open('mitsprache-door')
      request.onsuccess = () => done(request.result)
      request.onerror = () => fail(new Error('no list on the device'))
    })
    return new Promise<number>((done) => {
      const request = opened.transaction('tickets').objectStore('tickets').count()
      request.onsuccess = () => (opened.close(), done(request.result))
    })
  })
  return { kilobytes, held }
}

/** Reads codes one after the other as a hand scanner types them: milliseconds from the code to the answer on the screen, each. */
function scans(page: Page, codes: readonly string[]): Promise<number[]> {
  return page.evaluate(async (all) => {
    const input = document.querySelector<HTMLInputElement>('form.door-code input')
    const result = document.querySelector('[data-door="result"]')
    if (!input?.form || !result) throw new Error('There is no door.')
    const times: number[] = []
    for (const code of all) {
      const answered = new Promise<number>((done, fail) => {
        const late = setTimeout(() => fail(new Error('a code was not answered within ten seconds')), 10_000)
        const watch = new MutationObserver(() => {
          if (!result.querySelector('.said')) return
          watch.disconnect()
          clearTimeout(late)
          // on the screen, not only in the document
          requestAnimationFrame(() => setTimeout(() => done(performance.now())))
        })
        watch.observe(result, { childList: true, subtree: true, attributes: true, characterData: true })
      })
      const began = performance.now()
      input.value = code
      input.dispatchEvent(new Event('input', { bubbles: true }))
      input.form.requestSubmit()
      times.push((await answered) - began)
      if (!result.classList.contains('good')) throw new Error(`${code} was not let in`)
    }
    return times
  }, codes)
}

/** What the browser takes to check one signature and nothing else, in milliseconds, each time. */
function verifying(page: Page, times: number): Promise<number[]> {
  return page.evaluate(async (count) => {
    const pair = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair
    const signed = crypto.getRandomValues(new Uint8Array(40))
    const signature = await crypto.subtle.sign('Ed25519', pair.privateKey, signed)
    const taken: number[] = []
    for (let n = 0; n < count; n++) {
      const began = performance.now()
      if (!(await crypto.subtle.verify('Ed25519', pair.publicKey, signature, signed)))
        throw new Error('wrong')
      taken.push(performance.now() - began)
    }
    return taken
  }, times)
}

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? NaN

const shuffled = (codes: readonly string[]): string[] =>
  codes
    .map((code) => ({ code, by: Math.random() }))
    .sort((a, b) => a.by - b.by)
    .map(({ code }) => code)
