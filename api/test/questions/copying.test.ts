import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { stageOf } from '../summits/stage.js'
import { asks } from './form.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => t?.close())

test('a question for groups that another event does not have is left out there, with what depends on it', async () => {
  const s = await stageOf(t, { capacity: null, groups: [null, null], guests: 0 })
  const target = await stageOf(t, { capacity: null, groups: [null], guests: 0 })
  const groups = await t.db.query<{ id: string }[]>(
    `select g.actor_group_id as id from summit_group g join actor_group a on a.id = g.actor_group_id
      where g.summit_id = $1 order by a.position`,
    [s.summitId],
  )
  const [both, second] = [groups.map(({ id }) => id), groups.slice(1).map(({ id }) => id)]
  await asks(s, 'Für alle?')
  await asks(s, 'Für beide?', { actorGroupIds: both })
  const school = await asks(s, 'Nur für Schulen?', { actorGroupIds: second })
  await asks(s, 'Welche Schule?', { onlyIf: { questionId: school, values: ['YES'] } })
  const { data } = await t.query(
    'mutation ($input: CopyEventQuestionsInput!) { copyEventQuestions(input: $input) { leftOut summit { id } } }',
    { input: { summitId: target.summitId, fromId: s.summitId } },
    s.planner,
  )
  expect(data?.copyEventQuestions).toEqual({ leftOut: 2, summit: { id: target.summitId } })
  const copied = await t.db.query<{ text: string; groups: string[] }[]>(
    `select texts -> 0 ->> 'text' as text, actor_group_ids as groups from event_question where summit_id = $1 order by position`,
    [target.summitId],
  )
  expect(copied).toEqual([
    { text: 'Für alle?', groups: [] },
    { text: 'Für beide?', groups: both.slice(0, 1) },
  ])
})
