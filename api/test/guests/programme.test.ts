import { afterAll, beforeAll, expect, test } from 'vitest'
import { Message, render } from '../../src/mail/index.js'
import { asImport, type Ctx } from '../../src/platform/index.js'
import { enterRegistration } from '../../src/summits/enterRegistration.js'
import { forecastProgramme } from '../../src/summits/forecastProgramme.js'
import { setProgramme } from '../../src/summits/setProgramme.js'
import { chooseWorkshop } from '../../src/workshops/chooseWorkshop.js'
import { planWorkshopDraw } from '../../src/workshops/planWorkshopDraw.js'
import { wishWorkshops } from '../../src/workshops/wishWorkshops.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { codeOf, moveTo, stageOf, type Stage } from '../summits/stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo', poolSize: 8 })
}, 240_000)
afterAll(() => t?.close())

const at = (hours: number) =>
  new Date(Math.floor(Date.now() / 60_000) * 60_000 + 30 * 86_400_000 + hours * 3_600_000)
interface Point {
  id: string
  title: string
  startsAt: Date
  endsAt: Date | null
  speaker: string | null
  fieldId: string | null
}
const asPlanner = <T>(s: Stage, work: (ctx: Ctx) => Promise<T>) => t.as(s.planner, work)
const write = (s: Stage, items: readonly object[]) =>
  asPlanner(s, (ctx) => setProgramme(ctx, { id: s.summitId, items }))
const says = (s: Stage, items: readonly object[]) =>
  asPlanner(s, (ctx) => forecastProgramme(ctx, { id: s.summitId, items }))
const points = (s: Stage) =>
  t.db.query<Point[]>(
    `select id, title, starts_at as "startsAt", ends_at as "endsAt", speaker, field_id as "fieldId" from programme_item
      where summit_id = $1 order by title`,
    [s.summitId],
  )
/** An event with three workshops, and a draw if wanted. */
async function withWorkshops(draw: boolean, guests: number): Promise<{ s: Stage; three: Point[] }> {
  const s = await stageOf(t, { capacity: null, guests })
  const fields = await t.db.query<{ id: string }[]>('select id from field_of_action order by position')
  const one = (title: string, n: number) => ({
    title,
    startsAt: at(1),
    endsAt: at(2),
    fieldId: fields[n]?.id,
    capacity: 9,
  })
  await write(s, [one('A', 0), one('B', 1), one('C', 2)])
  if (draw) await asPlanner(s, (ctx) => planWorkshopDraw(ctx, { summitId: s.summitId, drawsAt: at(-24) }))
  return { s, three: await points(s) }
}
/** Somebody without an e-mail address, entered by the office. */
const rings = (s: Stage) =>
  asPlanner(s, (ctx) =>
    enterRegistration(ctx, {
      summitId: s.summitId,
      participants: [{ givenName: 'Hatice', familyName: 'Anruf' }],
      ...{ toldBy: 'PHONE', phone: '02131 4711', locale: 'tr' },
    }),
  )
const wishes = (s: Stage, registrationId: string, ...items: (Point | undefined)[]) =>
  asPlanner(s, (ctx) => wishWorkshops(ctx, { registrationId, itemIds: items.map((item) => item?.id) }))
interface Told {
  about: string
  template: string
  channel: string
  values: Record<string, unknown>
}
// what the office wishes for them here, they are told as well
const told = (s: Stage) =>
  t.db.query<Told[]>(
    `select m.about_id as about, m.template, m.channel, m.params -> 'values' as values from message m join registration r on r.id = m.about_id
      where r.summit_id = $1 and m.template like 'workshops.%' and m.template <> 'workshops.wished' order by r.rank, m.template`,
    [s.summitId],
  )

test('who has a wish for a workshop that moves is told, and how many are is said before', async () => {
  const { s, three } = await withWorkshops(true, 2)
  const [a, b, c] = three
  const [first, second, phone] = [await s.comes(0), await s.comes(1), await rings(s)]
  await wishes(s, first, a, b)
  await wishes(s, second, c)
  await wishes(s, phone, a)
  const moved = [
    { ...a, title: 'A, neu', startsAt: at(3), endsAt: null },
    { ...b, speaker: 'Frau Probe' },
    c ?? {},
  ]
  expect(await says(s, moved)).toEqual({
    told: 2,
    withoutMail: 1,
    placesGone: 0,
    wishesGone: 0,
    roomAgain: 0,
  })
  expect(await told(s)).toEqual([])
  expect(await points(s)).toEqual(three)

  await write(s, moved)
  const mails = await told(s)
  expect(mails.map(({ about, template, channel }) => [about, template, channel])).toEqual([
    [first, 'workshops.changed', 'MAIL'],
    [phone, 'workshops.changed', 'LETTER'],
  ])
  expect(mails[0]?.values).toMatchObject({
    ...{ workshop: 'A', starts: { instant: at(1).toISOString() }, ends: { instant: at(2).toISOString() } },
    ...{
      newName: 'A, neu',
      newStarts: { instant: at(3).toISOString() },
      newEnds: { text: 'mail.common.openEnd' },
    },
  })
  // who rang up is on the office's list
  const list = await t.query(
    'query ($id: ID!) { toTell(summitId: $id) { registrationId subject } }',
    { id: s.summitId },
    s.planner,
  )
  expect(list.data?.toTell).toEqual([
    { registrationId: phone, subject: 'Geändert: Ihre Workshop-Wünsche für „Integrationsgipfel“' },
    { registrationId: phone, subject: 'Geändert: ein Workshop bei „Integrationsgipfel“' },
  ])
  // written again as it stands it tells nobody
  await write(s, await points(s))
  expect(await told(s)).toHaveLength(2)
})

test('who is concerned by several workshops is told of all of them by one mail', async () => {
  const { s, three } = await withWorkshops(true, 2)
  const [a, b, c] = three
  const [both, one] = [await s.comes(0), await s.comes(1)]
  await wishes(s, both, a, b)
  await wishes(s, one, c)
  const changed = [
    { ...b, title: 'B, neu' },
    { ...c, title: 'C, neu' },
  ]
  expect(await says(s, changed)).toEqual({
    told: 2,
    withoutMail: 0,
    placesGone: 0,
    wishesGone: 1,
    roomAgain: 0,
  })
  await write(s, changed)
  expect((await told(s)).map(({ about, template }) => [about, template])).toEqual([
    [both, 'workshops.several'],
    [one, 'workshops.changed'],
  ])
  const row = await t.db
    .getRepository(Message)
    .findOneByOrFail({ template: 'workshops.several', aboutId: both })
  expect(render({ ...row, locale: 'de' }, 'https://mitsprache.example').text).toMatch(
    /An 2 Workshops[^]*„A“ findet nicht statt[^]*Jetzt: „B, neu“/,
  )
})

test('an import changes a programme and tells nobody', async () => {
  const { s, three } = await withWorkshops(true, 1)
  await wishes(s, await s.comes(0), three[0])
  await t.source.transaction((db) =>
    asImport(db, s.planner, (ctx) =>
      setProgramme(ctx, { id: s.summitId, items: [{ ...three[0], startsAt: at(1.5) }, three[1], three[2]] }),
    ),
  )
  expect(await told(s)).toEqual([])
})

test('a workshop that falls away takes the wishes for it along, and the next ones move up', async () => {
  const { s, three } = await withWorkshops(true, 1)
  const [a, b, c] = three
  const id = await s.comes(0)
  await wishes(s, id, a, c, b)
  const without = [b ?? {}, c ?? {}]
  expect(await says(s, without)).toMatchObject({ told: 1, wishesGone: 1, placesGone: 0 })
  await write(s, without)
  expect(await told(s)).toMatchObject([
    { about: id, template: 'workshops.wishGone', values: { workshop: 'A' } },
  ])
  const left = await t.db.query<{ item: string; place: number }[]>(
    'select item_id as item, place from workshop_wish where registration_id = $1 order by place',
    [id],
  )
  expect(left).toEqual([
    { item: c?.id, place: 1 },
    { item: b?.id, place: 2 },
  ])
})

test('a workshop that falls away, or is a workshop no more, gives its places back: they choose anew', async () => {
  const { s, three } = await withWorkshops(false, 2)
  const [a, b, c] = three
  const [first, second] = [await s.comes(0, 2), await s.comes(1)]
  const takes = (guest: number, registrationId: string, item?: Point) =>
    codeOf(t.as(s.guests[guest], (ctx) => chooseWorkshop(ctx, { registrationId, itemId: item?.id })))
  await takes(0, first, a)
  await takes(1, second, b)
  const without = [{ ...b, fieldId: null }, c ?? {}]
  expect(await says(s, without)).toEqual({
    told: 2,
    withoutMail: 0,
    placesGone: 2,
    wishesGone: 0,
    roomAgain: 0,
  })
  await write(s, without)
  expect((await told(s)).map(({ about, template }) => [about, template])).toEqual([
    [first, 'workshops.placeGone'],
    [second, 'workshops.placeGone'],
  ])
  expect(await takes(0, first, c)).toBe('done')
  const seats = await t.db.query<{ title: string; taken: number }[]>(
    'select title, taken from programme_item where summit_id = $1 order by title',
    [s.summitId],
  )
  expect(seats).toEqual([
    { title: 'B', taken: 0 },
    { title: 'C', taken: 2 },
  ])
  expect(await codeOf(t.as(s.guests[0], (ctx) => setProgramme(ctx, { id: s.summitId, items: [] })))).toBe(
    'FORBIDDEN',
  )
  expect(await t.as(s.guests[0], (ctx) => forecastProgramme(ctx, { id: s.summitId, items: [] }))).toBeNull()
})

test('an event is not moved before the draw of its workshops; after it, as one likes', async () => {
  const { s } = await withWorkshops(true, 0)
  expect(await codeOf(moveTo(s, at(-25)))).toBe('DRAW_AFTER_START')
  expect(await codeOf(moveTo(s, at(-24)))).toBe('done')
  await t.db.query('update workshop_draw set drawn_at = now(), entrants = 0 where summit_id = $1', [
    s.summitId,
  ])
  expect(await codeOf(moveTo(s, at(-25)))).toBe('done')
})
