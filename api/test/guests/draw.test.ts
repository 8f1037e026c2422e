import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { clock } from '../../src/platform/index.js'
import { fillForm } from '../../src/questions/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { codeOf, stageOf, type Stage } from '../summits/stage.js'
import { later, workshopsOf } from './workshopsOf.js'

let t: TestInstallation
let w: ReturnType<typeof workshopsOf>
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  w = workshopsOf(t)
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(() => t?.close())

/** What a guest is offered about workshops. */
const offered = async (s: Stage, guest: number) => {
  const { data } = await t.query(
    'query ($id: ID!) { summit(id: $id) { myRegistration { workshopActions } } }',
    { id: s.summitId },
    s.guests[guest],
  )
  const summit = data?.summit as { myRegistration: { workshopActions: string[] } } | undefined
  return summit?.myRegistration.workshopActions
}

test('who had chosen a workshop before a draw was planned keeps it and is not drawn, or gives it back and is', async () => {
  const s = await stageOf(t, { capacity: null, guests: 4 })
  const [dear = '', other = ''] = await w.withWorkshops(s, [2, 5])
  const [keeps, wishing, gives] = [await s.comes(0), await s.comes(1), await s.comes(2)]
  const left = await s.comes(3)
  await w.plan(s, later(1))
  await w.wishes(s, 0, keeps, [other])
  await w.plan(s, null)
  await w.takes(s, 0, keeps, dear)
  await w.takes(s, 2, gives, dear)
  await w.takes(s, 3, left, other)
  await w.plan(s, later(1))
  // beside a place no wish is kept; one that stands there from before counts for nothing
  const wished = 'select count(*)::int as n from workshop_wish where registration_id = $1'
  expect(await t.db.query(wished, [keeps])).toEqual([{ n: 0 }])
  await t.db.query('insert into workshop_wish (registration_id, item_id, place) values ($1, $2, 1)', [
    left,
    dear,
  ])
  expect(await offered(s, 0)).toEqual(['chooseWorkshop'])
  expect(await offered(s, 1)).toEqual(['wishWorkshops'])
  expect(await codeOf(w.wishes(s, 0, keeps, [other]))).toBe('WORKSHOP_HELD')
  expect(await codeOf(w.takes(s, 0, keeps, other))).toBe('DRAW_FIRST')
  expect(await codeOf(w.takes(s, 0, keeps, dear))).toBe('done')
  // the whole form says the same of a workshop
  const form = { answers: null, consent: false, keepSpecial: true, needs: null, badge: null }
  await t.as(s.guests[0], (ctx) => fillForm(ctx, keeps, { ...form, itemIds: [dear] }))
  await w.takes(s, 2, gives, null)
  expect(await offered(s, 2)).toEqual(['wishWorkshops'])
  await w.wishes(s, 1, wishing, [dear])
  await w.wishes(s, 2, gives, [other])
  await w.draw()
  const [first, second, ...kept] = await w.seats(s)
  expect([first?.number, second?.number]).toEqual([1, 2])
  expect([first, second]).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ registration: wishing, item: dear }),
      expect.objectContaining({ registration: gives, item: other }),
    ]),
  )
  expect(kept).toHaveLength(2)
  expect(kept).toEqual(
    expect.arrayContaining([
      { registration: keeps, item: dear, number: null },
      { registration: left, item: other, number: null },
    ]),
  )
  expect(await w.published(s)).toMatchObject({ entrants: 2 })
  expect(await w.miscounted(s)).toEqual([])
})

test('an event that cannot be drawn holds up no other, and is drawn once it can be', async () => {
  const [stuck, next] = [
    await stageOf(t, { capacity: null, guests: 1 }),
    await stageOf(t, { capacity: null, guests: 1 }),
  ]
  for (const s of [stuck, next]) {
    const [item = ''] = await w.withWorkshops(s, [5])
    await w.plan(s, later(s === stuck ? 1 : 1.5))
    await w.wishes(s, 0, await s.comes(0), [item])
  }
  await t.db.query(
    `create function refuse_draw() returns trigger language plpgsql as $$ begin raise exception 'stuck'; end $$;
     create trigger stuck before update on workshop_draw for each row when (old.summit_id = '${stuck.summitId}') execute function refuse_draw()`,
  )
  try {
    await expect(w.draw()).rejects.toThrow(`Failed: ${stuck.summitId}`)
    expect(await w.seats(stuck)).toEqual([])
    expect(await w.seats(next)).toMatchObject([{ number: 1 }])
  } finally {
    await t.db.query('drop trigger stuck on workshop_draw; drop function refuse_draw()')
  }
  await w.draw()
  expect(await w.seats(stuck)).toMatchObject([{ number: 1 }])
})
