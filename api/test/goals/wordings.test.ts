import { afterAll, beforeAll, expect, test } from 'vitest'
import { rewordGoal } from '../../src/goals/rewordGoal.js'
import { DomainError, type Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { without } from '../races/unlocked.js'
import { demoViewer } from '../stories/people.js'

let t: TestInstallation
let leyla: Viewer
let goal: { id: string; text: string; intended_effect: string }
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  leyla = await demoViewer(t, 'leyla.brueckner@demo.example')
  const [found] = await t.db.query<(typeof goal)[]>(
    `select id, text, intended_effect from guiding_goal where intended_effect is not null and text_version = 1 order by position limit 1`,
  )
  if (!found) throw new Error('no guiding goal with an intended effect')
  goal = found
}, 240_000)
afterAll(() => t?.close())

const reword = (more: object, as: Viewer = leyla) =>
  t.as(as, (ctx) =>
    rewordGoal(ctx, {
      ...{ kind: 'GUIDING_GOAL', id: goal.id, version: 1, text: 'Neue Worte', day: '2026-03-01' },
      ...{ reason: 'Vom Gipfel 2026 so gewollt.', translations: [], ...more },
    }),
  )
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof DomainError ? error : Promise.reject(error)),
  )
interface Words {
  language: string
  origin: string
  text: string
}
const shown = async (locale: string) => {
  const answer = await t.query(
    `query { guidingGoals { id text textVersion wording { language origin text } intendedEffectWording { language text }
      earlierWordings { version text replacedOn reason wording { language origin text } } } }`,
    {},
    { ...leyla, locale } as Viewer,
  )
  const { guidingGoals } = answer.data as unknown as {
    guidingGoals: {
      id: string
      text: string
      textVersion: number
      wording: Words
      intendedEffectWording: Words
      earlierWordings: { version: number; text: string; replacedOn: string; reason: string; wording: Words }[]
    }[]
  }
  return guidingGoals.find(({ id }) => id === goal.id)
}

test('what it read before stays readable with its day, its reason and its translations', async () => {
  const before = await shown('en')
  expect(before).toMatchObject({ textVersion: 1, earlierWordings: [], wording: { language: 'en' } })
  await reword({ translations: [{ language: 'en', text: 'New words' }] })
  const after = await shown('en')
  expect(after).toEqual({
    ...before,
    text: 'Neue Worte',
    textVersion: 2,
    wording: { language: 'en', origin: 'CHECKED', text: 'New words' },
    earlierWordings: [
      {
        ...{ version: 1, text: goal.text, replacedOn: '2026-03-01', reason: 'Vom Gipfel 2026 so gewollt.' },
        wording: before?.wording,
      },
    ],
  })
  // where there is no translation of the new words yet, nobody is shown one of the old ones
  expect((await shown('tr'))?.wording).toMatchObject({ language: 'de', text: 'Neue Worte' })
  expect((await shown('tr'))?.earlierWordings[0]?.wording.language).toBe('tr')
  const audit = await t.db.query(
    `select action, fields from audit_entry where action = 'goals.goal.reword' and entity_id = $1`,
    [goal.id],
  )
  expect(audit).toEqual([{ action: 'goals.goal.reword', fields: ['text'] }])
})

test('what is wrong is named at its field', async () => {
  const wrong = async (more: object) =>
    (await refusal(reword({ version: 2, text: 'Andere', day: '2026-04-01', ...more })))?.fields?.map(
      ({ field, code }) => [field, code],
    )
  expect((await refusal(reword({})))?.code).toBe('GOAL_REWORDED')
  expect(await wrong({ text: ' Neue Worte ' })).toEqual([['text', 'WORDS_UNCHANGED']])
  expect(await wrong({ day: '2026-03-01' })).toEqual([['day', 'BEFORE_WORDING']])
  expect(await wrong({ day: '2999-01-01' })).toEqual([['day', 'DATE_IN_FUTURE']])
  expect(await wrong({ reason: ' ' })).toEqual([['reason', 'REASON_NEEDED']])
  expect(await wrong({ translations: [{ language: 'de', text: 'x' }] })).toEqual([
    ['translations.0.language', 'UNKNOWN_CHOICE'],
  ])
  const twice = [
    { language: 'en', text: 'x' },
    { language: 'en', text: 'y' },
  ]
  expect(await wrong({ translations: twice })).toEqual([['translations.1.language', 'LANGUAGE_TWICE']])
  const elif = await demoViewer(t, 'elif.yildirim@demo.example')
  expect((await refusal(reword({ version: 2 }, elif)))?.code).toBe('FORBIDDEN')
  expect((await shown('de'))?.textVersion).toBe(2)
})

test('two at once: one is told; without the lock the second ends badly', async () => {
  const race = () => [
    reword({ version: 2, text: 'Eins', day: '2026-05-01' }),
    reword({ version: 2, text: 'Zwei', day: '2026-05-01' }),
  ]
  const ends = await Promise.all(race().map(refusal))
  expect(ends.map((end) => end?.code ?? null).sort()).toEqual(['GOAL_REWORDED', null])
  const again = () => [
    reword({ version: 3, text: 'Drei', day: '2026-06-01' }),
    reword({ version: 3, text: 'Vier', day: '2026-06-01' }),
  ]
  const unlocked = await without({ rows: true }, () => Promise.allSettled(again()))
  const faults = unlocked.filter((end) => end.status === 'rejected' && !(end.reason instanceof DomainError))
  expect(faults).toHaveLength(1)
})

test('measures and annual goals change their words too', async () => {
  for (const [kind, table] of [
    ['MEASURE', 'measure'],
    ['ANNUAL_GOAL', 'annual_goal'],
  ] as const) {
    const [row] = await t.db.query<{ id: string }[]>(
      `select id from ${table} where text_version = 1 order by position, id limit 1`,
    )
    await reword({ kind, id: row?.id })
    const [found] = await t.db.query(`select text, text_version from ${table} where id = $1`, [row?.id])
    expect(found).toEqual({ text: 'Neue Worte', text_version: 2 })
  }
})
