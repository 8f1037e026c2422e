import { afterAll, beforeAll, expect, test } from 'vitest'
import { worldInstallation, type World } from '../../test/world/index.js'
import { addDays } from '../platform/index.js'
import { addAgendaItem } from './addAgendaItem.js'
import { planMeeting } from './planMeeting.js'
import { pullAgenda } from './pullAgenda.js'
import { removeItem } from './takeOffAgenda.js'

let w: World
let day = 20
beforeAll(async () => {
  w = await worldInstallation()
}, 240_000)
afterAll(() => w?.t.close())

type Verb = (ctx: never, input: unknown) => Promise<string>
const clerk = (verb: Verb, input: unknown) => w.t.as(w.cast.clerk, (ctx) => verb(ctx as never, input))
const plan = (...beside: (string | undefined)[]) =>
  clerk(planMeeting, {
    committeeIds: [w.places.integrationBody, ...beside],
    startsAt: new Date(`${addDays(w.j.today, (day += 1))}T17:00:00Z`),
    place: 'Rathaus',
  })
interface Item {
  id: string
  label: string
  title: string | null
  kind: string
  consultationId: string | null
}
const items = (id: string) =>
  w.t.db.query<Item[]>(
    `select i.id, i.label, i.title, i.kind, l.consultation_id as "consultationId" from agenda_item i
     left join agenda_item_consultation l on l.item_id = i.id where i.meeting_id = $1 order by i.is_public desc, i.position`,
    [id],
  )
const waiting = async (title: string) => {
  const { paperId } = await w.j.bring('IN_CONSULTATION', { title })
  return w.j.openStation(paperId)
}

test('a paper that waits at two committees of a joint meeting is one item with both stations', async () => {
  const station = await waiting('Gemeinsam beraten')
  const [other] = await w.t.db.query<{ id: string; kind: string }[]>(
    `select id, kind from committee where body_id = (select body_id from committee where id = $1) and kind = 'SOCIAL_COMMITTEE'`,
    [w.places.integrationBody],
  )
  const [beside] = await w.t.db.query<{ id: string }[]>(
    `insert into consultation (paper_id, committee_id, committee_kind, position, role, due_days, state, source, opened_at)
     select paper_id, $2, $3, position, 'HEARING', due_days, 'OPEN', 'INSERTED', now() from consultation where id = $1 returning id`,
    [station, other?.id, other?.kind],
  )
  const id = await plan(other?.id)
  await clerk(pullAgenda, { id, consultationIds: [station, beside?.id] })
  const papers = (await items(id)).filter(({ kind }) => kind === 'PAPER')
  expect(new Set(papers.map((item) => item.id)).size).toBe(1)
  expect(papers.map(({ consultationId }) => consultationId).sort()).toEqual([station, beside?.id].sort())
  // pulled one after the other they share it as well
  await clerk(removeItem, { id: papers[0]?.id, reason: 'Noch nicht reif.' })
  const next = await plan(other?.id)
  await clerk(pullAgenda, { id: next, consultationIds: [station] })
  await clerk(pullAgenda, { id: next, consultationIds: [beside?.id] })
  expect((await items(next)).filter(({ kind }) => kind === 'PAPER').map(({ label }) => label)).toEqual([
    'Ö 4',
    'Ö 4',
  ])
})

test('what came in after the day the rules name is marked, and an item is public as they say unless told', async () => {
  const station = await waiting('Antrag nach Antragsschluss')
  const id = await plan()
  const cutOff = async (days: number) => {
    await w.t.db.query(
      'update procedure_rules set cut_off_days = $2, public_by_default = false where committee_id = $1',
      [w.places.integrationBody, days],
    )
    const query = `query ($id: ID!) { meeting(id: $id) { cutOffOn isPublicByDefault warnings { code } } }`
    return (await w.t.query(query, { id }, w.cast.clerk)).data?.['meeting']
  }
  await clerk(pullAgenda, { id, consultationIds: [station] })
  expect(await cutOff(10)).toMatchObject({
    ...{ cutOffOn: addDays(w.j.today, day - 10), isPublicByDefault: false, warnings: [] },
  })
  expect(await cutOff(day + 1)).toMatchObject({ warnings: [{ code: 'AFTER_CUT_OFF' }] })
  await clerk(addAgendaItem, { id, title: 'Grundstück' })
  await clerk(addAgendaItem, { id, title: 'Bekanntgaben', isPublic: true })
  const labels = (await items(id)).map(({ label, title }) => [label, title])
  expect(labels).toContainEqual(['N 1', 'Grundstück'])
  expect(labels).toContainEqual(['Ö 5', 'Bekanntgaben'])
  // what every meeting begins with is as its rules say as well
  const closed = await plan()
  await clerk(pullAgenda, { id: closed, consultationIds: [] })
  expect((await items(closed)).map(({ label }) => label)).toEqual(['N 1', 'N 2', 'N 3'])
  await w.t.db.query('update procedure_rules set public_by_default = true where committee_id = $1', [
    w.places.integrationBody,
  ])
})
