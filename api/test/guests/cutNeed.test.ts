import { afterAll, beforeAll, expect, test } from 'vitest'
import { cutNeed, offerNeed, tellNeeds } from '../../src/needs/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { codeOf, stageOf, type Stage } from '../summits/stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => t?.close())

const halal = { kind: 'DIET', detail: 'HALAL', count: 1 }
const kosher = { kind: 'DIET', detail: 'KOSHER', count: 1 }
const needs = (s: Stage, guest: number, registrationId: string, ...all: object[]) =>
  t.as(s.guests[guest], (ctx) => tellNeeds(ctx, { registrationId, consent: true, needs: all }))
const cuts = (s: Stage) =>
  t.as(s.planner, (ctx) =>
    cutNeed(ctx, { summitId: s.summitId, kind: 'DIET', detail: 'HALAL', reason: 'Die Küche fällt aus.' }),
  )
const mails = (s: Stage) =>
  t.db.query<{ person: string; locale: string; params: object }[]>(
    `select m.person_id as person, m.locale, m.params from message m join registration r on r.id = m.about_id
      where m.template = 'summits.needCut' and m.address <> '' and r.summit_id = $1 order by r.rank`,
    [s.summitId],
  )

test('who needs what cannot be offered is told once, in their language, and nobody else; the organiser knows before how many', async () => {
  const s = await stageOf(t, { capacity: 3, guests: 5 })
  await t.db.query(`update person set locale = 'ar' where id = $1`, [s.guests[0]?.personId])
  await t.db.query('update person set email = null where id = $1', [s.guests[3]?.personId])
  const ids = [await s.comes(0), await s.comes(1), await s.comes(2), await s.comes(3), await s.comes(4)]
  const id = (guest: number) => ids[guest] ?? ''
  await needs(s, 0, id(0), halal, kosher)
  await needs(s, 1, id(1), kosher)
  await needs(s, 2, id(2), halal)
  // who waits needs it as well
  for (const guest of [3, 4]) await needs(s, guest, id(guest), halal)
  await s.cancels(2, id(2))
  const totals = () =>
    t.query(
      'query ($id: ID!) { summit(id: $id) { cutNeeds { kind detail } needTotals { detail toTell withoutMail isCut } } }',
      { id: s.summitId },
      s.planner,
    )
  expect((await totals()).data?.summit).toMatchObject({
    cutNeeds: [],
    needTotals: expect.arrayContaining([
      { detail: 'HALAL', toTell: 2, withoutMail: 1, isCut: false },
    ]) as unknown,
  })
  expect(
    await codeOf(
      t.as(s.guests[0], (ctx) => cutNeed(ctx, { summitId: s.summitId, ...halal, reason: 'Nein' })),
    ),
  ).toBe('FORBIDDEN')
  await cuts(s)
  await cuts(s)
  const told = await mails(s)
  expect(told.map(({ person, locale }) => [person, locale])).toEqual([
    [s.guests[0]?.personId, 'ar'],
    [s.guests[4]?.personId, 'de'],
  ])
  // a mail is kept longer than what somebody needs may be
  expect(JSON.stringify(told)).not.toMatch(/halal/i)
  expect((await totals()).data?.summit).toMatchObject({
    cutNeeds: [{ kind: 'DIET', detail: 'HALAL' }],
    needTotals: expect.arrayContaining([
      { detail: 'HALAL', toTell: 2, withoutMail: 1, isCut: true },
    ]) as unknown,
  })
})

test('what cannot be offered is not asked for anew; who told it before may keep it', async () => {
  const s = await stageOf(t, { capacity: 10, guests: 2 })
  const [first, second] = [await s.comes(0), await s.comes(1)]
  await needs(s, 0, first, halal)
  await cuts(s)
  expect(await codeOf(needs(s, 1, second, kosher, halal))).toBe('NEED_NOT_OFFERED')
  expect(await codeOf(needs(s, 1, second, kosher))).toBe('done')
  expect(await codeOf(needs(s, 0, first, halal, kosher))).toBe('done')
})

test('what can be offered after all is asked for again; those who need it are told once', async () => {
  const s = await stageOf(t, { capacity: 10, guests: 3 })
  const ids = [await s.comes(0), await s.comes(1), await s.comes(2)]
  await needs(s, 0, ids[0] ?? '', halal)
  await needs(s, 1, ids[1] ?? '', kosher)
  const offers = (who = s.planner) =>
    codeOf(t.as(who, (ctx) => offerNeed(ctx, { summitId: s.summitId, kind: 'DIET', detail: 'HALAL' })))
  const told = () =>
    t.db.query<{ person: string; params: object }[]>(
      `select m.person_id as person, m.params from message m join registration r on r.id = m.about_id
        where m.template = 'summits.needOffered' and r.summit_id = $1`,
      [s.summitId],
    )
  // nothing was left out: nobody is told
  expect(await offers()).toBe('done')
  expect(await told()).toHaveLength(0)
  await cuts(s)
  expect(await offers(s.guests[0])).toBe('FORBIDDEN')
  expect(await offers()).toBe('done')
  expect(await offers()).toBe('done')
  expect((await told()).map(({ person }) => person)).toEqual([s.guests[0]?.personId])
  expect(JSON.stringify(await told())).not.toMatch(/halal/i)
  expect(await codeOf(needs(s, 2, ids[2] ?? '', halal))).toBe('done')
})
