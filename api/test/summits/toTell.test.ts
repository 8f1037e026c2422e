import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { asSystem, clock, type Ctx } from '../../src/platform/index.js'
import { acceptOnBehalf } from '../../src/summits/acceptPlace.js'
import { callOffSummit } from '../../src/summits/callOffSummit.js'
import { ringUnreached } from '../../src/summits/askToRing.js'
import { cancelOnBehalf } from '../../src/summits/cancelOnBehalf.js'
import { declineOnBehalf } from '../../src/summits/declinePlace.js'
import { enterRegistration } from '../../src/summits/enterRegistration.js'
import { lapsePlaces } from '../../src/summits/lapsePlaces.js'
import { noteTold } from '../../src/summits/noteTold.js'
import { openToTell } from '../../src/summits/openToTell.js'
import { demoViewer } from '../stories/people.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { broken, codeOf, stageOf, type Stage } from './stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo', poolSize: 8 })
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(() => t?.close())

const hour = 3_600_000
const asPlanner = <T>(s: Stage, work: (ctx: Ctx) => Promise<T>) => t.as(s.planner, work)
/** Somebody rings up and registers without an e-mail address. */
const rings = (s: Stage, givenName: string, more: object = {}) =>
  asPlanner(s, (ctx) =>
    enterRegistration(ctx, {
      summitId: s.summitId,
      participants: [{ givenName, familyName: 'Anruf' }],
      ...{ toldBy: 'PHONE', phone: '02131 4711', locale: 'tr', ...more },
    }),
  )
interface Line {
  id: string
  registrationId: string
  name: string
  phone: string
  subject: string
  sentences: string[]
  told: boolean
  offeredUntil: string | null
}
const list = async (s: Stage, viewer = s.planner) => {
  const answer = await t.query(
    'query ($id: ID!) { toTell(summitId: $id) { id registrationId name phone subject sentences told offeredUntil } }',
    { id: s.summitId },
    viewer,
  )
  expect(answer.errors).toBeUndefined()
  return (answer.data as unknown as { toTell: Line[] }).toTell
}
const calls = (registrationId: string) =>
  t.db.query<{ title: string; open: boolean; due: string; assignees: string[] }[]>(
    `select title, closed_at is null as open, due, assignees from task where kind = 'summits.ringUp' and subject_id = $1`,
    [registrationId],
  )
/** A full event with two who rang up and wait; then a place comes free. */
async function offeredByTelephone(): Promise<{ s: Stage; first: string; second: string }> {
  const s = await stageOf(t, { capacity: 1, guests: 1 })
  const place = await s.comes(0)
  const first = await rings(s, 'Hatice')
  const second = await rings(s, 'Emine')
  expect(await list(s)).toEqual([])
  await s.cancels(0, place)
  return { s, first, second }
}

test('who has no e-mail address is rung up: a task by name, on the page with the number, until it is noted', async () => {
  const { s, first } = await offeredByTelephone()
  const [call] = await calls(first)
  expect(call).toMatchObject({ title: 'Hatice Anruf – Integrationsgipfel', open: true })
  expect(call?.assignees).toEqual([expect.stringMatching(/^INTEGRATION_OFFICE@/)])
  const [line, ...more] = await list(s)
  expect(more).toEqual([])
  expect(line).toMatchObject({
    ...{ registrationId: first, name: 'Hatice Anruf', phone: '02131 4711', told: false },
    subject: 'Ein Platz ist frei: Integrationsgipfel',
  })
  expect(line?.offeredUntil).not.toBeNull()
  expect(line?.sentences[0]).toContain('Wir halten ihn bis')

  await asPlanner(s, (ctx) => noteTold(ctx, { summitId: s.summitId, ids: [line?.id] }))
  await asPlanner(s, (ctx) => noteTold(ctx, { summitId: s.summitId, ids: [line?.id] }))
  expect(await calls(first)).toMatchObject([{ title: 'Integrationsgipfel', open: false }])
  // told, and their answer is still to come
  expect(await list(s)).toMatchObject([{ registrationId: first, told: true }])
  const noted = await t.db.query<unknown[]>(
    `select 1 from audit_entry where action = 'summits.registration.told' and entity_id = $1 and actor_id = $2`,
    [first, s.planner.personId],
  )
  expect(noted).toHaveLength(1)
})

test('what they answer by telephone is entered by the organisers, and marked so', async () => {
  const { s, first, second } = await offeredByTelephone()
  await asPlanner(s, (ctx) => declineOnBehalf(ctx, first))
  expect(await s.state(first)).toBe('LAPSED')
  expect(await s.state(second)).toBe('OFFERED')
  expect(await calls(first)).toMatchObject([{ open: false }])
  await asPlanner(s, (ctx) => acceptOnBehalf(ctx, second))
  expect(await s.state(second)).toBe('CONFIRMED')
  expect(await broken(t, s.summitId)).toEqual([])
  expect(await list(s)).toEqual([])
  expect(
    await t.db.query(
      `select verb, actor_id as actor from transition where entity_id = any($1) and verb like '%OnBehalf' order by recorded_at`,
      [[first, second]],
    ),
  ).toEqual([
    { verb: 'declineOnBehalf', actor: s.planner.personId },
    { verb: 'acceptOnBehalf', actor: s.planner.personId },
  ])
  const entries = await t.db.query<unknown[]>(
    `select 1 from audit_entry where action = 'summits.registration.acceptOnBehalf' and entity_id = $1`,
    [second],
  )
  expect(entries).toHaveLength(1)
})

test('nobody but the organisers sees or enters it', async () => {
  const { s, first } = await offeredByTelephone()
  const stranger = await demoViewer(t, 'elif.yildirim@demo.example')
  const [line] = await list(s)
  expect(await list(s, stranger)).toEqual([])
  for (const verb of [acceptOnBehalf, declineOnBehalf])
    expect(await codeOf(t.as(stranger, (ctx) => verb(ctx, first)))).toBe('FORBIDDEN')
  const note = { summitId: s.summitId, ids: [line?.id] }
  expect(await codeOf(t.as(stranger, (ctx) => noteTold(ctx, note)))).toBe('FORBIDDEN')
  // nor can the letters of one event be ticked off at another
  const other = await stageOf(t, { capacity: 1, guests: 0 })
  await asPlanner(s, (ctx) => noteTold(ctx, { ...note, summitId: other.summitId }))
  expect(await list(s)).toMatchObject([{ told: false }])
})

test('their offer lapses as all others do, and then that has to be told', async () => {
  const { s, first } = await offeredByTelephone()
  clock.stopAt(new Date(Date.now() + 10 * 24 * hour))
  expect(await codeOf(asPlanner(s, (ctx) => acceptOnBehalf(ctx, first)))).toBe('OFFER_OVER')
  await lapsePlaces(t.source)
  expect(await s.state(first)).toBe('LAPSED')
  expect(await calls(first)).toMatchObject([{ open: false }])
  const lines = await list(s)
  expect(lines.map(({ subject }) => subject)).toEqual([
    'Das Angebot ist abgelaufen: Integrationsgipfel',
    'Ein Platz ist frei: Integrationsgipfel',
  ])
  const ids = lines.slice(0, 1).map(({ id }) => id)
  await asPlanner(s, (ctx) => noteTold(ctx, { summitId: s.summitId, ids }))
  expect(await list(s)).toHaveLength(1)
})

/** A mail about a registration fails, or comes back. */
const lost = (registrationId: string, template: string, state: 'failed' | 'bounced') =>
  t.db.query(`update message set state = $3 where about_id = $1 and template = $2`, [
    registrationId,
    template,
    state,
  ])

test('who is offered a place by a mail that does not arrive is rung up before the offer lapses', async () => {
  const s = await stageOf(t, { capacity: 1, guests: 3 })
  const [place, second] = [await s.comes(0), await s.comes(1)]
  await s.cancels(0, place)
  await ringUnreached(t.source)
  expect(await calls(second)).toEqual([])
  expect(await list(s)).toEqual([])
  await lost(second, 'summits.placeOffered', 'bounced')
  for (let n = 0; n < 2; n++) await ringUnreached(t.source)
  expect(await calls(second)).toMatchObject([{ open: true }])
  const [line, ...more] = await list(s)
  expect(more).toEqual([])
  expect(line).toMatchObject({
    ...{ registrationId: second, subject: 'Ein Platz ist frei: Integrationsgipfel', told: false },
    offeredUntil: expect.any(String) as string,
  })
  await asPlanner(s, (ctx) => noteTold(ctx, { summitId: s.summitId, ids: [line?.id] }))
  await ringUnreached(t.source)
  expect(await calls(second)).toMatchObject([{ title: 'Integrationsgipfel', open: false }])
  expect(await list(s)).toMatchObject([{ registrationId: second, told: true }])
  await asPlanner(s, (ctx) => acceptOnBehalf(ctx, second))
  expect(await list(s)).toEqual([])
})

test('what a mail that failed or came back said is told by the office, as long as it is right', async () => {
  const s = await stageOf(t, { capacity: 1, guests: 3 })
  const [comes, waits] = [await s.comes(0), await s.comes(1)]
  await lost(comes, 'summits.confirmed', 'failed')
  await lost(waits, 'summits.waitlisted', 'bounced')
  expect((await list(s)).map(({ registrationId, told }) => [registrationId, told])).toEqual([
    [comes, false],
    [waits, false],
  ])
  const tasks = () =>
    t.db.query<{ open: boolean }[]>(
      `select closed_at is null as open from task where kind = 'summits.tellOtherwise' and subject_id = $1`,
      [s.summitId],
    )
  await asSystem(t.source, openToTell)
  expect(await tasks()).toEqual([{ open: true }])
  // they are told otherwise, or it is not so any more
  await s.cancels(1, waits)
  const ids = (await list(s)).map(({ id }) => id)
  expect(ids).toHaveLength(1)
  await asPlanner(s, (ctx) => noteTold(ctx, { summitId: s.summitId, ids }))
  expect(await list(s)).toEqual([])
  expect(await tasks()).toEqual([{ open: false }])
})

test('what else has to be told is a task of the office, one an event, until the last one knows', async () => {
  const { s } = await offeredByTelephone()
  const tasks = () =>
    t.db.query<{ open: boolean; due: string | null }[]>(
      `select closed_at is null as open, due from task where kind = 'summits.tellOtherwise' and subject_id = $1`,
      [s.summitId],
    )
  const sweep = () => asSystem(t.source, openToTell)
  // an offer has a task of its own
  await sweep()
  expect(await tasks()).toEqual([])
  clock.stopAt(new Date(Date.now() + 10 * 24 * hour))
  await lapsePlaces(t.source)
  await sweep()
  await sweep()
  expect(await tasks()).toEqual([{ open: true, due: null }])
  const ids = (await list(s)).flatMap(({ id, offeredUntil }) => (offeredUntil ? [] : [id]))
  await asPlanner(s, (ctx) => noteTold(ctx, { summitId: s.summitId, ids }))
  expect(await tasks()).toEqual([{ open: false, due: null }])
})

test('a task nobody ticked off goes when the event is over', async () => {
  const { s, second } = await offeredByTelephone()
  await asPlanner(s, (ctx) => cancelOnBehalf(ctx, { id: second, reason: 'Hat angerufen.' }))
  const open = async () =>
    (
      await t.db.query<unknown[]>(
        `select 1 from task where kind = 'summits.tellOtherwise' and subject_id = $1 and closed_at is null`,
        [s.summitId],
      )
    ).length
  await asSystem(t.source, openToTell)
  expect(await open()).toBe(1)
  clock.stopAt(new Date(Date.now() + 40 * 24 * hour))
  await asSystem(t.source, openToTell)
  expect(await open()).toBe(0)
})

test('an event that is called off is told to them, and what has become wrong is not', async () => {
  const { s, first, second } = await offeredByTelephone()
  const paper = await rings(s, 'Fatma', { toldBy: 'PAPER' })
  await asPlanner(s, (ctx) => cancelOnBehalf(ctx, { id: second, reason: 'Hat angerufen.' }))
  expect((await list(s)).map(({ registrationId, subject }) => [registrationId, subject])).toEqual([
    [first, 'Ein Platz ist frei: Integrationsgipfel'],
    [second, 'Abgemeldet: Integrationsgipfel'],
    [paper, 'Auf der Warteliste: Integrationsgipfel'],
  ])
  await asPlanner(s, (ctx) => callOffSummit(ctx, { id: s.summitId, reason: 'Sturm.' }))
  expect(await calls(first)).toMatchObject([{ open: false }])
  const lines = await list(s)
  expect(lines.map(({ registrationId, subject }) => [registrationId, subject])).toEqual([
    [first, 'Abgesagt: Integrationsgipfel'],
    [paper, 'Abgesagt: Integrationsgipfel'],
  ])
  expect(lines[0]?.sentences).toContain('Begründung: Sturm.')
})
