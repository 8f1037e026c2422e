import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { dateGuests, recordAttendance } from '../../src/followup/recordAttendance.js'
import { render } from '../../src/mail/index.js'
import { Message } from '../../src/mail/Message.js'
import { clock } from '../../src/platform/index.js'
import { announceSummit } from '../../src/summits/announceSummit.js'
import { callOffSummit } from '../../src/summits/callOffSummit.js'
import { changeSummit } from '../../src/summits/changeSummit.js'
import { planSummit } from '../../src/summits/planSummit.js'
import { Summit } from '../../src/summits/Summit.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { codeOf, stageOf, type Stage } from './stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo', poolSize: 4 })
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(() => t?.close())

const day = 86_400_000
const facts = (inDays: number) => {
  const startsAt = new Date(Date.now() + inDays * day)
  return {
    kind: 'WORKSHOP',
    title: 'Vorbereitung: Themen sammeln',
    about: 'Was nehmen wir uns vor?',
    place: 'Rathaus Neuss',
    startsAt,
    endsAt: new Date(startsAt.getTime() + day / 8),
    withRegistration: false,
    sharesGuests: true,
  }
}

/** A further date of the event, planned and announced. */
async function dateOf(s: Stage, inDays: number): Promise<string> {
  const { bodyId } = await t.db.findOneByOrFail(Summit, { id: s.summitId })
  return t.as(s.planner, async (ctx) =>
    announceSummit(ctx, await planSummit(ctx, { ...facts(inDays), bodyId, partOfId: s.summitId })),
  )
}
const mailsTo = (guest: Stage['guests'][number] | undefined) =>
  t.db.find(Message, { where: { personId: guest?.personId ?? '' }, order: { createdAt: 'ASC' } })
const templatesTo = async (guest: Stage['guests'][number] | undefined) =>
  (await mailsTo(guest)).map(({ template }) => template)
const filesOf = (message: Message | undefined) =>
  message
    ? render(message, 'https://mitsprache.example').attachments.map(({ content }) => String(content))
    : []
const linesOf = (file: string | undefined, name: string) =>
  (file ?? '')
    .split('\r\n')
    .flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []))

test('who has a place hears of each date, its move and its end once, with its own entry; who waits does not', async () => {
  const s = await stageOf(t, { capacity: 1, guests: 2 })
  await s.comes(0)
  await s.comes(1)
  const date = await dateOf(s, 20)
  const event = await t.db.findOneByOrFail(Summit, { id: date })
  const moved = { ...facts(21), partOfId: s.summitId }
  await t.as(s.planner, (ctx) => changeSummit(ctx, { ...moved, id: date }))
  // nothing moves a second time
  await t.as(s.planner, (ctx) => changeSummit(ctx, { ...moved, id: date }))
  await t.as(s.planner, (ctx) => callOffSummit(ctx, { id: date, reason: 'Krankheit.' }))
  expect(await templatesTo(s.guests[0])).toEqual([
    'summits.confirmed',
    'summits.dateAdded',
    'summits.changed',
    'summits.calledOff',
  ])
  expect(await templatesTo(s.guests[1])).toEqual(['summits.waitlisted'])
  const entries = (await mailsTo(s.guests[0])).slice(1).map((mail) => filesOf(mail)[0])
  expect(entries.map((file) => linesOf(file, 'UID'))).toEqual(Array(3).fill([`summit-${event.id}`]))
  expect(entries.map((file) => linesOf(file, 'SEQUENCE'))).toEqual([['0'], ['100'], ['200']])
  expect(entries.map((file) => linesOf(file, 'METHOD'))).toEqual([['PUBLISH'], ['PUBLISH'], ['CANCEL']])
})

test('who gets a place later has all dates in one file; who gives it back has each taken back', async () => {
  const s = await stageOf(t, { capacity: 9, guests: 1 })
  const dates = [await dateOf(s, 10), await dateOf(s, 40)]
  const id = await s.comes(0)
  await s.cancels(0, id)
  const [confirmed, cancelled] = await mailsTo(s.guests[0])
  const uids = [s.summitId, ...dates].map((one) => `summit-${one}`)
  expect(filesOf(confirmed).map((file) => linesOf(file, 'UID'))).toEqual([uids])
  expect(filesOf(cancelled).map((file) => [...linesOf(file, 'METHOD'), ...linesOf(file, 'UID')])).toEqual(
    uids.map((uid) => ['CANCEL', uid]),
  )
})

test('with the event its dates are called off: one mail takes all of them back; a date whose guests were told keeps them', async () => {
  const s = await stageOf(t, { capacity: 9, guests: 1 })
  await s.comes(0)
  const date = await dateOf(s, 10)
  const own = { ...facts(10), withRegistration: true, sharesGuests: false }
  expect(
    await codeOf(t.as(s.planner, (ctx) => changeSummit(ctx, { ...own, partOfId: s.summitId, id: date }))),
  ).toBe('GUESTS_EXPECTED')
  await t.as(s.planner, (ctx) => callOffSummit(ctx, { id: s.summitId, reason: 'Krankheit.' }))
  expect((await t.db.findOneByOrFail(Summit, { id: date })).state).toBe('CALLED_OFF')
  expect(await templatesTo(s.guests[0])).toEqual([
    'summits.confirmed',
    'summits.dateAdded',
    'summits.calledOff',
  ])
  const taken = filesOf((await mailsTo(s.guests[0])).at(-1))
  expect(taken.map((file) => [...linesOf(file, 'UID'), ...linesOf(file, 'SEQUENCE')])).toEqual([
    [`summit-${s.summitId}`, '100'],
    [`summit-${date}`, '100'],
  ])
})

test('a date shares the guests of its event or has its own, never both and never without an event', async () => {
  const s = await stageOf(t, { capacity: 9, guests: 0 })
  const { bodyId } = await t.db.findOneByOrFail(Summit, { id: s.summitId })
  const plan = (more: object) =>
    codeOf(t.as(s.planner, (ctx) => planSummit(ctx, { ...facts(9), bodyId, ...more })))
  expect(await plan({})).toBe('INVALID_VALUE')
  expect(await plan({ partOfId: s.summitId, withRegistration: true })).toBe('INVALID_VALUE')
  expect(await plan({ partOfId: s.summitId })).toBe('done')
})

test('one list of guests: who was at a date is noted by those who plan, once it has begun, and counted', async () => {
  const s = await stageOf(t, { capacity: 3, guests: 3 })
  await s.comes(0, 2)
  await s.comes(1, 1)
  await s.comes(2, 1)
  const date = await dateOf(s, 5)
  const list = () => t.as(s.planner, (ctx) => dateGuests(ctx, date))
  const guests = (await list()) ?? []
  // three have a place, the fourth waits
  expect(guests.map(({ present }) => present)).toEqual([false, false, false])
  const there = guests.slice(0, 2).map(({ id }) => id)
  const note = (participantIds: string[], who = s.planner) =>
    codeOf(t.as(who, (ctx) => recordAttendance(ctx, { summitId: date, participantIds })))
  expect(await note(there)).toBe('DATE_NOT_BEGUN')
  clock.stopAt(new Date(Date.now() + 6 * day))
  expect(await note(there, s.guests[0])).toBe('FORBIDDEN')
  expect(await note([...there, s.summitId])).toBe('UNKNOWN_CHOICE')
  expect(await note(guests.map(({ id }) => id))).toBe('done')
  expect(await note(there)).toBe('done')
  expect((await list())?.filter(({ present }) => present).map(({ id }) => id)).toEqual(there)
  expect((await t.db.findOneByOrFail(Summit, { id: date })).attendance).toBe(2)
  expect(await t.as(s.guests[0], (ctx) => dateGuests(ctx, date))).toBeNull()
})
