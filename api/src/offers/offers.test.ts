import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { buildDelegate, buildOrganisation, buildRole } from '../../test/factories/accounts.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { viewerOf } from '../accounts/index.js'
import { offerHoldsDays } from '../contract/offers.lists.js'
import { addDays, asSystem, clock, dayOf, DomainError, type Viewer } from '../platform/index.js'
import { escalate } from '../tasks/index.js'
import { countOffer } from './countOffer.js'
import { changeOffer, enterOffer } from './enterOffer.js'
import { expireOffers } from './expireOffers.js'
import { renewOffer, withdrawOffer } from './renewOffer.js'

let t: TestInstallation
let provider: Viewer
let office: Viewer
let organisationId: string
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'reference' })
  const made = await buildOrganisation(t, {
    state: 'VERIFIED' as never,
    verifiedUntil: addDays(dayOf(clock.now()), 900),
  })
  organisationId = made.id
  provider = await viewerOf(t.db, (await buildDelegate(t, { organisationId })).personId)
  office = await viewerOf(t.db, (await buildRole(t)).personId)
})
afterEach(() => clock.stopAt(undefined))
afterAll(() => t.close())

const words = (more: object = {}) => ({
  kind: 'COURSE',
  ags: '05162024',
  languages: ['de', 'ar'],
  groups: ['WOMEN'],
  childcare: true,
  texts: [
    { language: 'de', title: 'Deutsch am Morgen', description: 'Für den Alltag.' },
    { language: 'ar', title: 'الألمانية صباحًا', description: 'للحياة اليومية.' },
  ],
  ...more,
})
const enter = (more: object = {}, as = provider) =>
  t.as(as, (ctx) => enterOffer(ctx, { organisationId, ...words(more) }))
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) =>
      error instanceof DomainError
        ? `${error.fields[0]?.field ?? ''} ${error.fields[0]?.code ?? error.code}`.trim()
        : Promise.reject(error),
  )
interface Listed {
  offers: { totalCount: number; nodes: { id: string; title: string; language: string }[] }
}
const listed = async (args: string, viewer?: Viewer) => {
  const answer = await t.query(
    `query { offers(first: 50 ${args}) { totalCount nodes { id title language } } }`,
    {},
    viewer,
  )
  expect(answer.errors).toBeUndefined()
  return (answer.data as unknown as Listed).offers.nodes
}
const ids = async (args: string) => (await listed(args)).map(({ id }) => id)

test('the register is narrowed by place, sort, language, group, childcare and words', async () => {
  const neuss = await enter()
  const everywhere = await enter({
    ags: null,
    kind: 'COUNSELLING',
    groups: ['EVERYBODY'],
    childcare: false,
    languages: ['uk'],
    texts: [{ language: 'uk', title: 'Порада', description: 'Для всіх' }],
  })
  expect(await ids('')).toEqual(expect.arrayContaining([neuss, everywhere]))
  expect(await ids(', ags: "05162024"')).toEqual([everywhere, neuss])
  // what is for the whole Kreis is for Dormagen too
  expect(await ids(', ags: "05162004"')).toEqual([everywhere])
  expect(await ids(', kind: COUNSELLING')).toEqual([everywhere])
  expect(await ids(', language: "ar"')).toEqual([neuss])
  expect(await ids(', group: WOMEN')).toEqual([everywhere, neuss])
  expect(await ids(', group: CHILDREN')).toEqual([everywhere])
  expect(await ids(', childcare: true')).toEqual([neuss])
  expect(await ids(', search: "am morgen"')).toEqual([neuss])
  // words come in the reader's language, else in German, else in any
  const [first] = await listed(', search: "morgen"')
  expect(first).toMatchObject({ title: 'Deutsch am Morgen', language: 'de' })
  expect((await listed(', language: "uk"'))[0]).toMatchObject({ language: 'uk' })
})

test('wrong input is refused at its field and nothing is entered', async () => {
  const before = await t.db.query('select count(*)::int as n from offer')
  const today = dayOf(clock.now())
  expect(await codeOf(enter({ ags: '05162999' }))).toBe('ags UNKNOWN_CHOICE')
  expect(await codeOf(enter({ languages: [] }))).toBe('languages REQUIRED')
  expect(await codeOf(enter({ groups: ['NOBODY'] }))).toBe('groups.0 UNKNOWN_CHOICE')
  expect(await codeOf(enter({ endsOn: addDays(today, -1) }))).toBe('endsOn DATE_IN_PAST')
  expect(await codeOf(enter({ startsOn: addDays(today, 9), endsOn: addDays(today, 3) }))).toBe(
    'endsOn ENDS_BEFORE_START',
  )
  expect(await codeOf(enter({ website: 'nirgends' }))).toBe('website INVALID_URL')
  expect(await codeOf(enter({ texts: [{ language: 'de', title: '', description: '' }] }))).toBe(
    'texts.0.title REQUIRED',
  )
  const stranger = await viewerOf(t.db, (await buildDelegate(t)).personId)
  expect(await codeOf(enter({}, stranger))).toBe('FORBIDDEN')
  expect(await t.db.query('select count(*)::int as n from offer')).toEqual(before)
})

test('an organisation nobody has checked enters offers that only it and the office see', async () => {
  const unchecked = await buildOrganisation(t)
  const mine = await viewerOf(t.db, (await buildDelegate(t, { organisationId: unchecked.id })).personId)
  const id = await t.as(mine, (ctx) => enterOffer(ctx, { organisationId: unchecked.id, ...words() }))
  expect(await ids('')).not.toContain(id)
  const one = async (viewer?: Viewer) =>
    (await t.query('query One($id: ID!) { offer(id: $id) { isListed } }', { id }, viewer)).data?.['offer']
  expect([await one(), await one(provider), await one(mine), await one(office)]).toEqual([
    null,
    null,
    { isListed: false },
    { isListed: false },
  ])
})

test('who provides it is asked in time, once a step; unanswered it leaves the register, and one click brings it back', async () => {
  const id = await enter()
  const today = dayOf(clock.now())
  const at = (days: number) => clock.stopAt(new Date(`${addDays(today, days)}T08:00:00Z`))
  const night = async () => {
    await asSystem(t.source, expireOffers)
    await escalate(t.source)
  }
  const tasks = () =>
    t.db.query<{ due: string; open: boolean }[]>(
      `select due::text, closed_at is null as open from task where subject_id = $1 and kind = 'offers.renew'`,
      [id],
    )
  await night()
  expect(await tasks()).toEqual([])
  for (const days of [-35, -30, -30, -7, -1]) {
    at(offerHoldsDays + days)
    await night()
  }
  expect(await tasks()).toEqual([{ due: addDays(today, offerHoldsDays), open: true }])
  const reminders = await t.db.query<{ n: number }[]>(
    'select count(distinct r.step)::int as n from task_reminder r join task k on k.id = r.task_id where k.subject_id = $1',
    [id],
  )
  expect(reminders).toEqual([{ n: 3 }])
  at(offerHoldsDays + 1)
  await night()
  await night()
  const told = await t.db.query(
    `select person_id as person from message where template = 'offers.expired' and about_id = $1`,
    [id],
  )
  expect(told).toEqual([{ person: provider.personId }])
  expect((await tasks()).map(({ open }) => open)).toEqual([false])
  expect(await ids('')).not.toContain(id)
  await t.as(provider, (ctx) => renewOffer(ctx, id))
  expect(await ids('')).toContain(id)
  await t.as(provider, (ctx) => withdrawOffer(ctx, id))
  expect(await ids('')).not.toContain(id)
  expect(await codeOf(t.as(provider, (ctx) => withdrawOffer(ctx, id)))).toBe('CONFLICT')
})

test('an offer never counts longer than it goes on', async () => {
  const today = dayOf(clock.now())
  const endsOn = addDays(today, 20)
  const id = await enter({ endsOn })
  const until = () =>
    t.db.query<{ v: string }[]>('select valid_until::text as v from offer where id = $1', [id])
  expect(await until()).toEqual([{ v: endsOn }])
  await t.as(provider, (ctx) => changeOffer(ctx, { id, ...words() }))
  expect(await until()).toEqual([{ v: addDays(today, offerHoldsDays) }])
  await t.as(provider, (ctx) => changeOffer(ctx, { id, ...words({ endsOn }) }))
  clock.stopAt(new Date(`${addDays(endsOn, 1)}T08:00:00Z`))
  expect(await codeOf(t.as(provider, (ctx) => renewOffer(ctx, id)))).toBe('endsOn DATE_IN_PAST')
})

test('the office says what an offer counts into, and the indicator counts what is listed', async () => {
  const [indicator] = await t.db.query<{ id: string }[]>(
    `select id from indicator where kind = 'COUNT_IN_REGION' order by key limit 1`,
  )
  const indicatorId = indicator?.id ?? ''
  const counted = async () => {
    const answer = await t.query('query I($id: ID!) { indicator(id: $id) { listedOffers offers { id } } }', {
      id: indicatorId,
    })
    return answer.data?.['indicator']
  }
  const id = await enter()
  expect(await codeOf(t.as(provider, (ctx) => countOffer(ctx, { id, indicatorId })))).toBe('FORBIDDEN')
  await t.as(office, (ctx) => countOffer(ctx, { id, indicatorId }))
  expect(await counted()).toEqual({ listedOffers: 1, offers: [{ id }] })
  await t.as(provider, (ctx) => withdrawOffer(ctx, id))
  expect(await counted()).toEqual({ listedOffers: 0, offers: [] })
})
