import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { clock, type Ctx } from '../../src/platform/index.js'
import { callOffSummit } from '../../src/summits/callOffSummit.js'
import { cancelOnBehalf } from '../../src/summits/cancelOnBehalf.js'
import { changePlaces } from '../../src/summits/changePlaces.js'
import { enterRegistration } from '../../src/summits/enterRegistration.js'
import { forecastPlaces } from '../../src/summits/forecastPlaces.js'
import { lapsePlaces } from '../../src/summits/lapsePlaces.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { codeOf, broken, stageOf, type Stage } from './stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo', poolSize: 8 })
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(() => t?.close())

const day = 86_400_000
const mailsAbout = async (id: string) =>
  (
    await t.db.query<{ template: string }[]>(
      `select template from message where about_entity = 'Registration' and about_id = $1 order by created_at, id`,
      [id],
    )
  ).map(({ template }) => template)
const asPlanner = <T>(s: Stage, work: (ctx: Ctx) => Promise<T>) => t.as(s.planner, work)
/** Everything that could have been changed by a trial. */
const everything = async () =>
  (
    await t.db.query<{ all: string }[]>(
      `select concat((select sum(hashtext(r::text)) from registration r), '/', (select count(*) from message), '/',
         (select count(*) from audit_entry), '/', (select sum(hashtext(p::text)) from summit_places p), '/', (select sum(hashtext(g::text)) from summit_group g)) as all`,
    )
  )[0]?.all

const told = (s: Stage, more: object = {}) => ({
  summitId: s.summitId,
  participants: [
    { givenName: 'Hatice', familyName: 'Anruf' },
    { givenName: 'Deniz', familyName: 'Anruf' },
  ],
  toldBy: 'PHONE',
  phone: '02131 4711',
  locale: 'tr',
  ...more,
})

test('what is said beforehand of changed places is what then happens, and saying it changes nothing', async () => {
  const s = await stageOf(t, { capacity: 4, groups: [3, null], guests: 6 })
  for (const [guest, people, group] of [
    [0, 2, 0],
    [1, 2, 1],
    [2, 2, 0],
    [3, 1, 0],
    [4, 3, 1],
  ] as const)
    await s.comes(guest, people, group)
  const groups = await t.db.query<{ actor_group_id: string; id: string }[]>(
    'select g.actor_group_id, g.id from summit_group g where summit_id = $1',
    [s.summitId],
  )
  const places = (capacity: number | null, ...each: (number | null)[]) => ({
    id: s.summitId,
    capacity,
    groups: s.groupIds.map((id, i) => ({
      actorGroupId: groups.find((group) => group.id === id)?.actor_group_id,
      capacity: each[i],
    })),
  })
  const forecast = (input: unknown) => asPlanner(s, (ctx) => forecastPlaces(ctx, input))
  const before = await everything()
  expect(await forecast(places(6, 5, null))).toEqual({
    offers: 1,
    offeredPeople: 2,
    stillWaiting: 4,
    overBy: 0,
    groupsOverBy: 0,
    tooLarge: 0,
    withoutMail: 0,
  })
  expect(await forecast(places(2, 1, null))).toMatchObject({
    offers: 0,
    overBy: 2,
    groupsOverBy: 1,
    tooLarge: 2,
  })
  expect(await codeOf(forecast({ ...places(2), groups: [] }))).toBe('GROUP_IN_USE')
  expect(await everything()).toBe(before)

  const more = await forecast(places(9, null, null))
  await asPlanner(s, (ctx) => changePlaces(ctx, places(9, null, null)))
  const [count] = await t.db.query<{ offers: number; people: number }[]>(
    `select count(*)::int as offers, sum(size)::int as people from registration where summit_id = $1 and state = 'OFFERED'`,
    [s.summitId],
  )
  expect({ offers: more?.offers, people: more?.offeredPeople }).toEqual(count)
  expect(await broken(t, s.summitId)).toEqual([])
})

test('who waits with more people than there will ever be places is told once, and sees why', async () => {
  const s = await stageOf(t, { capacity: 5, guests: 3 })
  await s.comes(0, 4)
  const three = await s.comes(1, 3)
  const one = await s.comes(2, 2)
  const change = (capacity: number) =>
    asPlanner(s, (ctx) => changePlaces(ctx, { id: s.summitId, capacity, groups: [] }))
  await change(2)
  await change(2)
  expect(await mailsAbout(three)).toEqual(['summits.waitlisted', 'summits.tooLarge'])
  expect(await mailsAbout(one)).toEqual(['summits.waitlisted'])
  const answer = await t.query(
    'query ($id: ID!) { summit(id: $id) { myRegistration { waitsInVain availableActions } } }',
    { id: s.summitId },
    s.guests[1],
  )
  expect(answer.data?.summit).toEqual({
    myRegistration: { waitsInVain: true, availableActions: ['cancelRegistration', 'changeParty'] },
  })
})

test('a registration told by telephone is seated by the same rule and keeps both names', async () => {
  const s = await stageOf(t, { capacity: 3, guests: 2 })
  const id = await asPlanner(s, (ctx) => enterRegistration(ctx, told(s)))
  expect(await s.state(id)).toBe('CONFIRMED')
  const answer = await t.query(
    `query ($id: ID!) { summit(id: $id) { registrations(search: "hatice an") { nodes {
       toldBy enteredBy { name } person { name phone email locale } participants { givenName } } } } }`,
    { id: s.summitId },
    s.planner,
  )
  expect(answer.errors).toBeUndefined()
  const found = answer.data?.summit as { registrations: { nodes: unknown[] } } | undefined
  expect(found?.registrations.nodes).toEqual([
    {
      toldBy: 'PHONE',
      enteredBy: { name: 'Leyla Brückner' },
      person: { name: 'Hatice Anruf', phone: '02131 4711', email: null, locale: 'tr' },
      participants: [{ givenName: 'Hatice' }, { givenName: 'Deniz' }],
    },
  ])
  const audit = await t.db.query<{ action: string }[]>(
    'select action from audit_entry where entity_id = $1 and actor_id = $2 order by action',
    [id, s.planner.personId],
  )
  expect(audit.map(({ action }) => action)).toEqual([
    'summits.registration.enter',
    'summits.registration.register',
  ])
  // the next ones wait, and by mail somebody is found again instead of being entered twice
  const mail = { email: 'neu.am.telefon@demo.example', phone: '', somebodyElse: true }
  const second = await asPlanner(s, (ctx) => enterRegistration(ctx, told(s, mail)))
  expect(await s.state(second)).toBe('WAITLISTED')
  expect(await codeOf(asPlanner(s, (ctx) => enterRegistration(ctx, told(s, mail))))).toBe(
    'ALREADY_REGISTERED',
  )
  expect(await codeOf(asPlanner(s, (ctx) => enterRegistration(ctx, told(s, { phone: '' }))))).toBe(
    'CONTACT_NEEDED',
  )
  expect(await broken(t, s.summitId)).toEqual([])
})

test('who is told by telephone and comes already, also in another party, is entered again only when they are somebody else', async () => {
  const s = await stageOf(t, { capacity: 9, guests: 1 })
  await s.comes(0, 2)
  const again = (somebodyElse?: boolean) =>
    codeOf(
      asPlanner(s, (ctx) =>
        enterRegistration(ctx, {
          ...told(s, { phone: '02131 4712' }),
          participants: [
            { givenName: 'Neu', familyName: 'Person' },
            { givenName: 'GAST', familyName: '0 muster-1' },
          ],
          ...(somebodyElse === undefined ? {} : { somebodyElse }),
        }),
      ),
    )
  const registrations = () =>
    t.db.query('select count(*)::int as n from registration where summit_id = $1', [s.summitId])
  expect(await again()).toBe('NAME_COMES_ALREADY')
  expect(await registrations()).toEqual([{ n: 1 }])
  expect(await again(true)).toBe('done')
  expect(await registrations()).toEqual([{ n: 2 }])
})

test('cancelling for somebody needs a reason they are told, and the place goes on', async () => {
  const s = await stageOf(t, { capacity: 1, guests: 2 })
  const [first, second] = [await s.comes(0), await s.comes(1)]
  expect(await codeOf(asPlanner(s, (ctx) => cancelOnBehalf(ctx, { id: first, reason: ' ' })))).toBe(
    'REASON_NEEDED',
  )
  await asPlanner(s, (ctx) => cancelOnBehalf(ctx, { id: first, reason: 'Hat am Telefon abgesagt.' }))
  expect([await s.state(first), await s.state(second)]).toEqual(['CANCELLED', 'OFFERED'])
  const [message] = await t.db.query<{ params: { reason: string } }[]>(
    `select params from message where about_id = $1 and template = 'summits.registrationCancelled'`,
    [first],
  )
  expect(message?.params.reason).toBe('Hat am Telefon abgesagt.')
})

test('of an event that was called off nothing is taken or given back, and offers end in silence', async () => {
  const s = await stageOf(t, { capacity: 1, guests: 2 })
  const [first, second] = [await s.comes(0), await s.comes(1)]
  await s.cancels(0, first)
  await asPlanner(s, (ctx) => callOffSummit(ctx, { id: s.summitId, reason: 'Sturm' }))
  expect(await codeOf(s.accepts(1, second))).toBe('FORBIDDEN')
  expect(await codeOf(s.cancels(1, second))).toBe('FORBIDDEN')
  clock.stopAt(new Date(Date.now() + 3 * day))
  await lapsePlaces(t.source)
  expect(await s.state(second)).toBe('LAPSED')
  expect(await mailsAbout(second)).toEqual([
    'summits.waitlisted',
    'summits.placeOffered',
    'summits.calledOff',
  ])
})
