import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterHeldSummit } from '../../src/summits/enterHeldSummit.js'
import { setIndicator } from '../../src/summits/setIndicator.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { ask } from '../priorities/round.js'
import { demoViewer } from '../stories/people.js'
import { codeOf, stageOf } from './stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => t?.close())

interface Shown {
  id: string
  countsEvents: boolean
  heldEvents: number
  heldParticipants: number
  heldIn: { name: string | null; events: number; participants: number }[]
  summits: { title: string }[]
}
const bodyOf = async (ags: string) =>
  (await t.db.query<{ id: string }[]>('select id from body where ags = $1', [ags]))[0]?.id
const indicatorOf = async (key: string) =>
  (await t.db.query<{ id: string }[]>('select id from indicator where key = $1', [key]))[0]?.id ?? ''
const shown = async (id: string) =>
  (
    await ask<{ indicator: Shown }>(
      t,
      `query ($id: ID!) { indicator(id: $id) { id countsEvents heldEvents heldParticipants
        heldIn { name events participants } summits { title } } }`,
      { id },
    )
  ).data.indicator

test('held events count into their indicator by municipality, from the events and from nothing else', async () => {
  const planner = await demoViewer(t, 'leyla.brueckner@demo.example')
  const id = await indicatorOf('language-2-indicator-2')
  expect(await shown(id)).toMatchObject({
    countsEvents: true,
    heldEvents: 0,
    heldParticipants: 0,
    heldIn: [],
  })
  const enter = (title: string, ags: string | null, attendance: number, indicatorId: string | null = id) =>
    t.as(planner, async (ctx) =>
      enterHeldSummit(ctx, {
        ...{ kind: 'INFORMATION_EVENT', title, place: 'Vereinsheim', attendance, indicatorId },
        ...{ startsAt: new Date('2026-05-01T16:00:00Z'), endsAt: new Date('2026-05-01T18:00:00Z') },
        bodyId: await bodyOf('05162'),
        municipalityId: ags && (await bodyOf(ags)),
      }),
    )
  const first = await enter('Verein A', '05162004', 12)
  await enter('Verein B', '05162004', 30)
  await enter('Verein C', '05162008', 50)
  await enter('Irgendwo', null, 5)
  await enter('Zählt nicht', '05162004', 99, null)
  // one that is to come counts for nothing yet
  const coming = await stageOf(t, { capacity: null, guests: 0 })
  const sets = (summitId: string, indicatorId: string | null, who = planner) =>
    codeOf(t.as(who, (ctx) => setIndicator(ctx, { summitId, indicatorId })))
  expect(await sets(coming.summitId, id)).toBe('done')
  expect(await shown(id)).toMatchObject({
    ...{ heldEvents: 4, heldParticipants: 97 },
    heldIn: [
      { name: 'Dormagen', events: 2, participants: 42 },
      { name: 'Grevenbroich', events: 1, participants: 50 },
      { name: null, events: 1, participants: 5 },
    ],
  })
  expect((await shown(id)).summits).toHaveLength(4)
  await t.db.query(`update summit set state = 'HELD', attendance = 200 where id = $1`, [coming.summitId])
  expect(await shown(id)).toMatchObject({ heldEvents: 5, heldParticipants: 297 })
  // taken out again, and by nobody else
  expect(await sets(first, null, await demoViewer(t, 'elif.yildirim@demo.example'))).toBe('FORBIDDEN')
  expect(await sets(first, null)).toBe('done')
  expect(await sets(first, coming.summitId)).toBe('UNKNOWN_CHOICE')
  expect(await shown(id)).toMatchObject({ heldEvents: 4, heldParticipants: 285 })
})

test('the demo counts an evening in a school; indicators about events are suggested, others are not', async () => {
  const school = await indicatorOf('education-3-indicator-1')
  expect(await shown(school)).toMatchObject({ countsEvents: true, heldEvents: 1, heldParticipants: 34 })
  const { data } = await ask<{ indicators: { countsEvents: boolean }[] }>(
    t,
    '{ indicators { countsEvents } }',
    {},
  )
  expect(data.indicators.filter(({ countsEvents }) => countsEvents)).toHaveLength(2)
})
