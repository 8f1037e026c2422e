import { afterAll, beforeAll, expect, test } from 'vitest'
import { tendAdvancement } from '../../src/advancement/index.js'
import { tabulate, type Counted } from '../../src/advancement/tabulate.js'
import { advancementQuestions } from '../../src/contract/advancement.lists.js'
import type { Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { ask } from '../priorities/round.js'
import { call, demoViewer } from '../stories/people.js'
import { answer, printedCodes, resultOf, type RunningSurvey } from '../surveys/survey.js'

/* A Migrantenförderplan from the first word to the published table; and that nobody works out of it what few people said. */
let t: TestInstallation
let planner: Viewer
let body: { id: string; offices: { id: string; name: string }[] }
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  planner = await demoViewer(t, 'leyla.brueckner@demo.example')
  const { data } = await ask<{ bodiesToPlanAdvancementFor: (typeof body)[] }>(
    t,
    '{ bodiesToPlanAdvancementFor { id offices { id name } } }',
    {},
    planner,
  )
  body = data.bodiesToPlanAdvancementFor.find(({ offices }) => offices.length >= 3) as typeof body
}, 240_000)
afterAll(() => t?.close())

const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const draft = () => ({
  bodyId: body.id,
  title: 'Migrantenförderplan',
  offices: body.offices.slice(0, 3).map(({ id }, at) => ({ officeId: id, headcount: 20 + at })),
  aimPercent: 40,
  aimYear: 2030,
  keepUntil: dayFrom(400),
})
const begin = (input: object = draft()) =>
  ask<{ planAdvancement: { id: string } | null }>(
    t,
    'mutation ($input: PlanAdvancementInput!) { planAdvancement(input: $input) { id } }',
    { input },
    planner,
  )
interface Seen {
  state: string
  answers: number | null
  availableActions: string[]
  counts: { question: string; option: string | null; officeId: string | null; count: number | null }[]
  offices: { id: string; survey: (RunningSurvey & { isPart: boolean }) | null }[]
}
const see = async (id: string, viewer?: Viewer) =>
  (
    await ask<{ advancementPlan: Seen | null }>(
      t,
      `query ($id: ID!) { advancementPlan(id: $id) { state answers availableActions
        counts { question option officeId count }
        offices { id survey { id isPart questions { id kind options { id } } } } } }`,
      { id },
      viewer,
    )
  ).data.advancementPlan
const steer = (verb: string, id: string) =>
  call(t, planner, `mutation ($id: ID!) { ${verb}(id: $id) { id } }`, { id })
async function opened() {
  const { data } = await begin()
  const id = data.planAdvancement?.id ?? ''
  await call(
    t,
    planner,
    'mutation ($input: OpenAdvancementInput!) { openAdvancement(input: $input) { id } }',
    {
      input: { id, closesOn: dayFrom(14) },
    },
  )
  const surveys = ((await see(id, planner))?.offices ?? []).flatMap(({ survey }) =>
    survey ? [{ ...survey, planner }] : [],
  )
  return { id, surveys }
}

test('staff answer by codes, office by office; the table shows what may be shown, and nothing else is left', async () => {
  const { id, surveys } = await opened()
  expect(surveys.map(({ isPart }) => isPart)).toEqual([true, true, true])
  // ten, twelve and three people: what the three said is never counted
  for (const [at, count] of [10, 12, 3].entries()) {
    const survey = surveys[at] as RunningSurvey
    const codes = await printedCodes(t, survey, 15)
    for (const [n, code] of codes.slice(0, count).entries()) {
      // everybody but two speaks Turkish, two speak nothing else; one in two came from elsewhere
      const { code: refused } = await answer(t, survey, code, [n < 2 ? 11 : 0, n % 2, 0, 0])
      expect(refused).toBeUndefined()
    }
    expect((await answer(t, survey, codes[0] ?? '', [0])).code).toBe('SURVEY_LINK_USED')
    const shown = await resultOf(t, survey.id, planner)
    expect(shown?.questions.flatMap(({ options }) => options.map((option) => option.count))).toEqual(
      Array.from({ length: 21 }, () => null),
    )
    expect(shown?.availableActions).toEqual(expect.not.arrayContaining(['changeSurvey', 'publishSurvey']))
  }
  expect((await see(id))?.counts).toEqual([])
  await steer('closeAdvancement', id)
  expect(await see(id)).toBeNull()
  const closed = await see(id, planner)
  expect(closed?.answers).toBe(22)
  const [left] = await t.db.query<{ n: number }[]>(
    `select count(*)::int as n from survey where subject_entity = 'AdvancementOffice' and subject_id in
      (select o.id from advancement_office o where o.plan_id = $1)`,
    [id],
  )
  expect(left?.n).toBe(0)
  await steer('publishAdvancement', id)
  // published too early: nobody outside sees it until it is published again
  await steer('unpublishAdvancement', id)
  expect(await see(id)).toBeNull()
  expect((await see(id, planner))?.answers).toBe(22)
  await steer('publishAdvancement', id)
  const counts = (await see(id))?.counts ?? []
  const of = (question: string, option: string | null) =>
    counts.filter((one) => one.question === question && one.option === option).map(({ count }) => count)
  expect(of('origin', null).at(-1)).toBe(22)
  expect(counts.filter(({ count }) => count !== null && count < 5)).toEqual([])
  // two of ten spoke nothing else: neither they nor their office's eight are told; the office of three does not count
  expect(of('speaks', 'none')).toEqual([null, null, null])
  expect(of('origin', 'self').at(-1)).toBe(11)
})

test('a plan is refused by its field, and given up only before anybody is asked', async () => {
  const wrong = async (more: object) => {
    const { errors } = await t.query(
      'mutation ($input: PlanAdvancementInput!) { planAdvancement(input: $input) { id } }',
      { input: { ...draft(), ...more } },
      planner,
    )
    return (errors?.[0]?.extensions['fields'] as { field: string }[] | undefined)?.map(({ field }) => field)
  }
  expect(await wrong({ keepUntil: dayFrom(-1) })).toEqual(['keepUntil'])
  expect(await wrong({ keepUntil: dayFrom(11 * 366) })).toEqual(['keepUntil'])
  expect(await wrong({ aimYear: null })).toEqual(['aimYear'])
  expect(await wrong({ offices: [] })).toEqual(['offices'])
  expect(await wrong({ offices: [{ officeId: body.id }] })).toEqual(['offices.0.officeId'])
  const { id } = await opened()
  const { code } = await ask(t, 'mutation ($id: ID!) { discardAdvancement(id: $id) }', { id }, planner)
  expect(code).toBe('FORBIDDEN')
})

test('when its last day is over it is closed, and when its time is over its counts are forgotten', async () => {
  const { id, surveys } = await opened()
  const codes = await printedCodes(t, surveys[0] as RunningSurvey, 10)
  for (const code of codes) await answer(t, surveys[0] as RunningSurvey, code, [0, 0, 0, 0])
  await t.db.query('update advancement_plan set closes_on = current_date - 2 where id = $1', [id])
  await tendAdvancement(t.source)
  const closed = await see(id, planner)
  expect([closed?.state, closed?.answers, (closed?.counts.length ?? 0) > 0]).toEqual(['CLOSED', 10, true])
  await t.db.query('update advancement_plan set keep_until = current_date - 2 where id = $1', [id])
  await tendAdvancement(t.source)
  await tendAdvancement(t.source)
  expect(await see(id, planner)).toMatchObject({ state: 'CLOSED', answers: null, counts: [] })
})

/** Columns of which everything but one part is shown: whoever can subtract knows that part. */
function openColumns(counts: ReturnType<typeof tabulate>): number {
  const columns = new Map<string, (number | null)[]>()
  for (const { question, option, count } of counts) {
    const key = `${question}/${option}`
    columns.set(key, [...(columns.get(key) ?? []), count])
  }
  return [...columns.values()].filter((column) => column.filter((count) => count === null).length === 1)
    .length
}

test('of forty drawn plans no column can be completed by subtracting; with only the small numbers left out many can', () => {
  let seed = 7
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below
  let naive = 0
  for (let round = 0; round < 40; round += 1) {
    const offices = Array.from({ length: 2 + random(5) }, (_, at): Counted => {
      const answered = 5 + random(30)
      const split = (parts: number) => {
        const all = Array.from({ length: parts }, () => 0)
        for (let n = 0; n < answered; n += 1) all[random(parts)] = (all[random(parts)] ?? 0) + 1
        const sum = all.slice(0, -1).reduce((s, one) => s + one, 0)
        return [
          ...all.slice(0, -1).map((one) => (sum > answered ? 0 : one)),
          sum > answered ? answered : answered - sum,
        ]
      }
      return {
        officeId: `office-${at}`,
        answers: answered,
        questions: {
          speaks: { answered, options: Array.from({ length: 12 }, () => random(answered + 1)) },
          origin: { answered, options: split(3) },
          uses: { answered, options: split(3) },
          training: { answered, options: split(3) },
        },
      }
    })
    const shown = tabulate(offices)
    expect(openColumns(shown)).toBe(0)
    expect(shown.filter(({ count }) => count !== null && count < 5)).toEqual([])
    naive += openColumns(
      Object.entries(advancementQuestions).flatMap(([question, { options }]) =>
        options.flatMap((option, at) => {
          const values = offices.map((one) => one.questions[question as 'origin']?.options[at] ?? 0)
          return [...values, values.reduce((sum, one) => sum + one, 0)].map((value) => ({
            question: question as 'origin',
            option,
            officeId: null,
            count: value < 5 ? null : value,
          }))
        }),
      ),
    )
  }
  expect(naive).toBeGreaterThan(20)
})
