import { afterAll, beforeAll, expect, test } from 'vitest'
import { issueTickets } from '../../src/admission/issueTickets.js'
import { eraseEvents } from '../../src/followup/index.js'
import { eraseAnswers } from '../../src/questions/index.js'
import { changeEventQuestion } from '../../src/questions/questionVerbs.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { ask } from '../priorities/round.js'
import { answers, asks, question } from '../questions/form.js'
import { stageOf } from '../summits/stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => t?.close())

const sql = (statement: string, ...values: unknown[]) => t.db.query<unknown[]>(statement, values)
const over = (summitId: string, days: number) =>
  sql(
    `update summit set state = 'HELD', starts_at = now() - make_interval(days => $2, hours => 3), ends_at = now() - make_interval(days => $2) where id = $1`,
    ...[summitId, days],
  )
const night = async () => {
  await eraseAnswers(t.source)
  await eraseEvents(t.source)
}

test('what belongs to a name goes by its own date, and with the name at the latest', async () => {
  const s = await stageOf(t, { capacity: null, guests: 1 })
  const id = await s.comes(0)
  await t.as(undefined, (ctx) => issueTickets(ctx))
  await answers(s, 0, id, { [await asks(s, 'Woher kommen Sie?', { kind: 'SHORT_TEXT' })]: ['Neuss'] })
  await sql(`update participant set spoken_languages = '{uk}' where registration_id = $1`, id)
  const left = async () => {
    const [row] = await t.db.query<Record<'languages' | 'answers' | 'tickets' | 'names', number>[]>(
      `select count(*) filter (where p.spoken_languages <> '{}')::int as languages, count(*) filter (where p.family_name <> '')::int as names,
           count(a.*)::int as answers, count(*) filter (where t.code <> '')::int as tickets
         from participant p join ticket t on t.participant_id = p.id left join event_answer a on a.registration_id = p.registration_id
        where p.registration_id = $1`,
      [id],
    )
    return row
  }
  expect(await left()).toEqual({ languages: 1, answers: 1, tickets: 1, names: 1 })
  await over(s.summitId, 31)
  await night()
  expect(await left()).toEqual({ languages: 0, answers: 1, tickets: 1, names: 1 })
  // a device that comes back late
  await sql(`update participant set spoken_languages = '{tr}' where registration_id = $1`, id)
  const rule = (key: string, days: number) =>
    sql(`update retention_rule set days = $2 where key = $1`, key, days)
  await rule('answers', 60)
  await over(s.summitId, 61)
  await night()
  expect(await left()).toEqual({ languages: 1, answers: 0, tickets: 1, names: 1 })
  await rule('registrations', 90)
  const { data } = await ask<{ eventRetention: { key: string; days: number; keptDays: number }[] }>(
    t,
    'query ($id: ID!) { eventRetention(summitId: $id) { key days keptDays } }',
    { id: s.summitId },
    s.planner,
  )
  expect(data.eventRetention.find(({ key }) => key === 'tickets')).toMatchObject({ days: 365, keptDays: 90 })
  await over(s.summitId, 91)
  await night()
  expect(await left()).toEqual({ languages: 0, answers: 0, tickets: 0, names: 0 })
  await rule('answers', 365)
  await rule('registrations', 365)
})

test('answers to a question with a day of its own are erased on it, and how often what was chosen stays', async () => {
  const s = await stageOf(t, { capacity: null, guests: 1 })
  const id = await s.comes(0)
  const soon = await asks(s, 'Kommen Sie mit dem Rad?', { keptDays: 3 })
  const later = await asks(s, 'Kommen Sie mit dem Bus?')
  await answers(s, 0, id, { [soon]: ['YES'], [later]: ['YES'] })
  const left = async () =>
    (
      await t.db.query<{ id: string }[]>(
        'select question_id as id from event_answer where registration_id = $1',
        [id],
      )
    )
      .map((one) => one.id)
      .sort()
  await over(s.summitId, 2)
  await night()
  expect(await left()).toEqual([soon, later].sort())
  await over(s.summitId, 4)
  await night()
  expect(await left()).toEqual([later])
  const [{ kept } = { kept: null }] = await t.db.query<{ kept: unknown }[]>(
    'select kept from event_question where id = $1',
    [soon],
  )
  expect(kept).toEqual({ answered: 1, sum: null, counts: [{ value: 'YES', count: 1 }] })
  // nothing is left to be done
  expect(await eraseAnswers(t.source)).toBe(0)
})

test('a period may be shortened once somebody answered, never lengthened, and is not longer than the rule allows', async () => {
  const s = await stageOf(t, { capacity: null, guests: 1 })
  const id = await s.comes(0)
  const asked = await asks(s, 'Kommen Sie zu Fuß?', { keptDays: 10 })
  await answers(s, 0, id, { [asked]: ['NO'] })
  const keep = (keptDays: number | null) =>
    t.as(s.planner, (ctx) =>
      changeEventQuestion(ctx, { id: asked, ...question('Kommen Sie zu Fuß?', { keptDays }) }),
    )
  const refused = { code: 'INVALID_INPUT', fields: [{ field: 'keptDays', code: 'NUMBER_TOO_LARGE' }] }
  await expect(keep(11)).rejects.toMatchObject(refused)
  await expect(keep(null)).rejects.toMatchObject(refused)
  await keep(5)
  await expect(asks(s, 'Was essen Sie nicht?', { special: true, keptDays: 15 })).rejects.toMatchObject(
    refused,
  )
  await expect(asks(s, 'Woher?', { keptDays: 0 })).rejects.toMatchObject({
    fields: [{ field: 'keptDays', code: 'NUMBER_TOO_SMALL' }],
  })
})
