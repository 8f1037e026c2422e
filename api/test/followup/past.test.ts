import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPast, demoPastGuests, demoPastSheets } from '../../seed/demo/past.js'
import { eraseEvents } from '../../src/followup/index.js'
import { makeCertificates } from '../../src/followup/makeCertificates.js'
import type { Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { ask } from '../priorities/round.js'
import { demoViewer } from '../stories/people.js'
import { codeOf } from '../summits/stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => t?.close())

interface Line {
  dimension: string
  registered: number | null
  present: number | null
  hidden: boolean
}
const count = (became: string) => demoPastGuests.filter((guest) => guest.became === became).length

test('the demo holds an event of an earlier year with all that comes afterwards, until its dates are over', async () => {
  const planner = await demoViewer(t, 'leyla.brueckner@demo.example')
  const [found] = await t.db.query<{ id: string }[]>('select id from summit where title = $1', [
    demoPast.title,
  ])
  const id = found?.id ?? ''
  const asked = async <T>(query: string, viewer?: Viewer) =>
    (await ask<T>(t, `query ($id: ID!) { ${query} }`, { id }, viewer)).data
  const lines = async (viewer?: Viewer) =>
    (
      await asked<{ eventFigures: { rows: Line[] } }>(
        'eventFigures(summitId: $id) { rows { dimension registered present hidden } }',
        viewer,
      )
    ).eventFigures.rows
  const whole = await lines(planner)
  expect(whole[0]).toMatchObject({
    ...{ dimension: 'TOTAL', hidden: false, present: count('CAME') },
    registered: count('CAME') + count('STAYED_AWAY'),
  })
  // few came of one group: its line is left out for everybody else
  expect(whole.some(({ hidden }) => hidden)).toBe(false)
  expect((await lines()).some(({ dimension, hidden }) => dimension === 'ACTOR_GROUP' && hidden)).toBe(true)

  const [survey] = await t.db.query<{ state: string; answers: number }[]>(
    'select state, answers from survey where subject_id = $1',
    [id],
  )
  expect(survey).toEqual({ state: 'PUBLISHED', answers: demoPastSheets.length })

  const retention = async () =>
    (
      await asked<{ eventRetention: { key: string; isDue: boolean; erasedOn: string | null }[] }>(
        'eventRetention(summitId: $id) { key isDue erasedOn }',
        planner,
      )
    ).eventRetention
  const short = ['needs', 'checkIns', 'mails', 'links', 'reasons', 'spokenLanguages', 'invitations']
  const keysOf = async (which: (one: Awaited<ReturnType<typeof retention>>[number]) => boolean) =>
    (await retention()).filter(which).map(({ key }) => key)
  expect(await keysOf(({ isDue }) => isDue)).toEqual(short)
  await eraseEvents(t.source)
  expect(await keysOf(({ erasedOn }) => erasedOn !== null)).toEqual(short)
  expect(await codeOf(t.as(planner, (ctx) => makeCertificates(ctx, id)))).toBe('done')
  await t.db.query(`update retention_rule set days = 300 where key = 'registrations'`)
  await eraseEvents(t.source)
  expect((await retention()).every(({ erasedOn }) => erasedOn)).toBe(true)
  expect(await codeOf(t.as(planner, (ctx) => makeCertificates(ctx, id)))).toBe('NAMES_ERASED')
  expect(await lines(planner)).toEqual(whole)
  const [names] = await t.db.query<{ n: number }[]>(
    `select count(*)::int as n from person where email like 'konferenz.gast%'`,
  )
  expect(names?.n).toBe(0)
})
