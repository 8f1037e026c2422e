import { createClient } from 'graphql-sse'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { changed } from '../src/audit/index.js'
import { endSubstitution, nameSubstitute, Person, viewerOf } from '../src/accounts/index.js'
import { clock, dayOf, publicViewer, type Viewer } from '../src/platform/index.js'
import { readConfig } from '../src/platform/config.js'
import { Engine } from '../src/platform/read/engine.js'
import { startServer } from '../src/server.js'
import { testInstallation, type TestInstallation } from './harness/index.js'
import { demoViewer } from './stories/people.js'

let t: TestInstallation
let clerk: Viewer
let station: { id: string; proposal_id: string }
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  clerk = await demoViewer(t, 'petra.aktenberg@demo.example')
  const [found] = await t.db.query<(typeof station)[]>(
    `select c.id, p.proposal_id from consultation c join resolution r on r.consultation_id = c.id
       join paper p on p.id = c.paper_id and p.public_since is not null
     where 'CLERK@' || p.body_id = any($1::text[]) limit 1`,
    [clerk.roles],
  )
  if (!found) throw new Error('the clerk has no decided station')
  station = found
  // it sat in private: how it ended stays public, the wording does not
  await t.db.query('update consultation set is_public = false where id = $1', [station.id])
  await t.db.query('update resolution set text = $2 where consultation_id = $1', [
    station.id,
    'Kanarienvogel',
  ])
}, 240_000)
afterAll(() => t.close())

const document =
  'subscription ($id: ID!) { proposalChanged(id: $id) { id modifiedAt papers { consultations { id outcome resolution { text } } } } }'
const open = (viewer: Viewer) => t.live(document, { id: station.proposal_id }, viewer)
const news = () => t.as(undefined, (ctx) => changed(ctx, 'Consultation', station.id))
const count = (text: string) => text.split('event: next').length - 1
const pieces = (n: number) => new RegExp(`(event: next[\\s\\S]*?\\n\\n[\\s\\S]*){${n}}`)

test('each is shown what her own eyes see, whoever else listens to the same', async () => {
  const everybody = publicViewer('de')
  const before = await open(everybody)
  await before.until(pieces(1))
  const inside = await open(clerk)
  await inside.until(/Kanarienvogel/)
  const after = await open(everybody)
  await after.until(pieces(1))
  await news()
  await Promise.all([before, inside, after].map((channel) => channel.until(pieces(2))))
  for (const channel of [before, after]) {
    expect(channel.seen()).toContain(station.id)
    expect(channel.seen()).not.toContain('Kanarienvogel')
    channel.end()
  }
  expect(inside.seen().split('Kanarienvogel')).toHaveLength(3)
  inside.end()
})

test('what an audience is shown is read once, and those who join are shown what holds then', async () => {
  const many = await Promise.all(Array.from({ length: 30 }, () => open(publicViewer('tr'))))
  const alone = await open(clerk)
  await Promise.all([...many, alone].map((channel) => channel.until(pieces(1))))
  const read = vi.spyOn(Engine.prototype, 'read')
  await news()
  await Promise.all([...many, alone].map((channel) => channel.until(pieces(2))))
  expect(read).toHaveBeenCalledTimes(2)
  read.mockRestore()
  // a change nobody was told of
  await t.db.query('update consultation set outcome = $2 where id = $1', [station.id, 'REJECTED'])
  const late = await open(publicViewer('tr'))
  await late.until(/REJECTED/)
  expect(many.map((channel) => count(channel.seen()))).toEqual(many.map(() => 2))
  for (const channel of [...many, alone, late]) channel.end()
})

test('one whose right ends is told nothing more; the others of the audience go on', async () => {
  const [loses, keeps] = [await open(clerk), await open(clerk)]
  await Promise.all([loses, keeps].map((channel) => channel.until(pieces(1))))
  const began = performance.now()
  loses.becomes({ ...clerk, roles: [] })
  await loses.until(/event: complete/)
  expect(performance.now() - began).toBeLessThan(5000)
  await news()
  await keeps.until(pieces(2))
  expect(count(loses.seen())).toBe(1)
  keeps.end()
})

test('who stands in sees what the absent person sees, until that ends: the open channel ends too', async () => {
  const other = await t.db.save(t.db.create(Person, { familyName: 'Vertretung' }))
  const here = dayOf(clock.now())
  const input = { substituteId: other.id, validFrom: here, validTo: here }
  const id = await t.as(clerk, (ctx) => nameSubstitute(ctx, input))
  const channel = await open(await viewerOf(t.db, other.id))
  await channel.until(/Kanarienvogel/)
  await t.as(clerk, (ctx) => endSubstitution(ctx, id))
  channel.becomes(await viewerOf(t.db, other.id))
  await channel.until(/event: complete/)
  const after = await open(await viewerOf(t.db, other.id))
  await after.until(pieces(1))
  expect(after.seen()).not.toContain('Kanarienvogel')
  after.end()
})

test('another api on the same data tells it too, in words the browser reads', async () => {
  const environment = { PORT: '0', DATABASE_URL: t.databaseUrl, SESSION_SECRET: 'x'.repeat(32) }
  const server = await startServer(readConfig(environment), pino({ level: 'silent' }))
  let running = true
  try {
    let heard = 0
    const client = createClient({
      url: `http://127.0.0.1:${server.port}/graphql/stream`,
      retryAttempts: 0,
      headers: { 'x-locale': 'de' },
    })
    const ended = new Promise<void>((complete, error) =>
      client.subscribe(
        { query: document, variables: { id: station.proposal_id } },
        { next: ({ data }) => void (heard += data ? 1 : 0), complete, error },
      ),
    )
    const here = await open(publicViewer('de'))
    await here.until(pieces(1))
    await vi.waitFor(() => expect(heard).toBe(1), 10_000)
    await news()
    await here.until(pieces(2))
    await vi.waitFor(() => expect(heard).toBe(2), 10_000)
    here.end()
    running = false
    await server.stop()
    await ended
  } finally {
    if (running) await server.stop()
  }
})
