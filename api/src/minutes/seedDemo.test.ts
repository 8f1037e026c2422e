import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { publicViewer } from '../platform/index.js'
import { seedDemoMinutes } from './seedDemo.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => t?.close())

test('the demo has effective minutes and a draft, made once, and tells nobody of them', async () => {
  const all = () =>
    t.db.query<{ state: string; tasks: string[] }[]>(
      `select state, array(select kind from task where subject_id = k.id and closed_at is null) as tasks from minutes k order by day`,
    )
  const made = [
    { state: 'EFFECTIVE', tasks: [] },
    { state: 'DRAFT', tasks: ['minutes.write'] },
  ]
  expect(await all()).toEqual(made)
  const toBegin = () =>
    t.db.query<{ number: number }[]>(
      `select count(*)::int as number from task k join meeting m on m.id = k.subject_id and m.state = 'CLOSED'
        where k.kind = 'minutes.begin' and k.closed_at is null`,
    )
  expect(await toBegin()).toEqual([{ number: 1 }])
  // with a quorum, as a committee that decides has it
  const votes = await t.db.query<{ present: number; quorum_needed: number; held: boolean }[]>(
    `select b.present, b.quorum_needed, b.present >= b.quorum_needed as held from ballot b
       join agenda_item i on i.id = b.item_id join minutes k on k.meeting_id = i.meeting_id`,
  )
  expect(votes).toEqual([
    { present: 11, quorum_needed: 8, held: true },
    { present: 11, quorum_needed: 8, held: true },
  ])
  await seedDemoMinutes(t.source)
  expect(await toBegin()).toEqual([{ number: 1 }])
  expect(await all()).toEqual(made)
  expect(await t.db.query(`select 1 from message where template like 'minutes.%'`)).toEqual([])
  const answer = await t.query(
    '{ recentMinutes { state publicPart { attendance { name } items { label ballots { votesFor } notes { text } } } otherPart { place } } }',
    {},
    publicViewer('de'),
  )
  expect(answer.errors).toBeUndefined()
  expect(JSON.stringify(answer.data)).toContain('Nachfragen')
  expect(JSON.stringify(answer.data)).not.toContain('verhandelt')
})
