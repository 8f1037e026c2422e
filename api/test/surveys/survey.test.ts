import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDueSurveys } from '../../src/surveys/index.js'
import { locales } from '../../src/contract/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { call, demoViewer, refusal } from '../stories/people.js'
import { ask } from '../priorities/round.js'
import { answer, heldEvent, printedCodes, resultOf, steer, surveyOf } from './survey.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => t?.close())

const districtId = async () =>
  (await t.db.query<{ id: string }[]>(`select id from body where ags = '05162'`))[0]?.id
const publish = 'mutation ($input: PublishSurveyInput!) { publishSurvey(input: $input) { state } }'

test('who came is asked by mail, with a link that answers once', async () => {
  const s = await surveyOf(t, 6, 4)
  expect(s.tokens).toHaveLength(4)
  const [first = ''] = s.tokens
  const link = () =>
    ask<{ surveyLink: { used: boolean; survey: { title: string } } | null }>(
      t,
      'query ($token: String!) { surveyLink(token: $token) { used survey { title } } }',
      { token: first },
    )
  expect((await link()).data.surveyLink).toEqual({ used: false, survey: { title: 'Integrationsgipfel' } })
  expect((await answer(t, s, first, [null, null, null, null, null, null])).code).toBe('SURVEY_EMPTY')
  expect((await answer(t, s, first, [2, null, null, 0, 1, 'Gut'])).code).toBeUndefined()
  expect((await answer(t, s, first, [1])).code).toBe('SURVEY_LINK_USED')
  expect((await link()).data.surveyLink?.used).toBe(true)
  expect((await answer(t, s, 'x'.repeat(32), [1])).code).toBe('SURVEY_LINK_UNKNOWN')
})

test('what fewer than five said is thrown away, and shown to nobody', async () => {
  const s = await surveyOf(t, 4)
  for (const token of s.tokens) await answer(t, s, token, [4, 4, 4, 0, 1, 'Allein'])
  await steer(t, s, 'closeSurvey')
  const seen = await resultOf(t, s.id, s.planner)
  expect(seen).toMatchObject({ answers: 0, waiting: 0, uncounted: 4 })
  expect(seen?.availableActions).not.toContain('publishSurvey')
  expect(await refusal(call(t, s.planner, publish, { input: { id: s.id } }))).toBe('FORBIDDEN')
  const [words] = await t.db.query<{ n: number }[]>(
    `select count(*)::int as n from survey_text where text = 'Allein'`,
  )
  expect(words?.n).toBe(0)
})

test('the office sees the result, everybody what was published of it', async () => {
  const s = await surveyOf(t, 12)
  for (const [at, token] of s.tokens.entries())
    await answer(t, s, token, [at % 5, at < 3 ? 1 : null, null, 0, 1, at < 2 ? `Satz ${at}` : null])
  await steer(t, s, 'closeSurvey')
  const seen = await resultOf(t, s.id, s.planner)
  expect(seen?.questions[0]?.options.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(12)
  // three answered the second question: nobody is told how
  expect(seen?.questions[1]).toMatchObject({ answered: null })
  expect(seen?.questions[1]?.options.every(({ count }) => count === null)).toBe(true)
  expect(seen?.questions[5]?.texts.map(({ text }) => text).sort()).toEqual(['Satz 0', 'Satz 1'])
  const hidden = await resultOf(t, s.id)
  expect(hidden?.questions[0]?.answered).toBeNull()
  expect(hidden?.questions[5]?.texts).toEqual([])
  const chosen = seen?.questions[5]?.texts.find(({ text }) => text === 'Satz 1')
  await call(t, s.planner, publish, { input: { id: s.id, textIds: [chosen?.id] } })
  const told = await resultOf(t, s.id)
  expect(told?.questions[0]?.answered).toBe(12)
  expect(told?.questions[5]?.texts.map(({ text }) => text)).toEqual(['Satz 1'])
  const back = 'mutation ($input: WithdrawSurveyInput!) { withdrawSurvey(input: $input) { state } }'
  await call(t, s.planner, back, { input: { id: s.id, reason: 'Ein Name stand darin.' } })
  expect((await resultOf(t, s.id))?.questions[5]?.texts).toEqual([])
})

test('a survey ends with its last day, whether or not somebody presses the button', async () => {
  const s = await surveyOf(t, 6)
  for (const token of s.tokens.slice(0, 5)) await answer(t, s, token, [1])
  await t.db.query(`update survey set closes_on = current_date - 2 where id = $1`, [s.id])
  expect((await answer(t, s, s.tokens[5] ?? '', [1])).code).toBe('SURVEY_NOT_OPEN')
  await closeDueSurveys(t.source)
  await closeDueSurveys(t.source)
  expect(await resultOf(t, s.id, s.planner)).toMatchObject({ state: 'CLOSED', answers: 5 })
})

test('the standard questions speak all languages; the office asks what it likes until people are asked', async () => {
  const { summitId, planner } = await heldEvent(t, 1)
  const plan = 'mutation ($id: ID!) { planEventSurvey(summitId: $id) { id } }'
  const { id } = await call<{ id: string }>(t, planner, plan, { id: summitId })
  expect(await refusal(call(t, planner, plan, { id: summitId }))).toBe('SURVEY_EXISTS')
  const texts = new Set<string>()
  for (const locale of locales) {
    const seen = await resultOf(t, id, { ...planner, locale })
    expect(seen?.questions).toHaveLength(6)
    texts.add(seen?.questions.map(({ wording }) => wording.text).join() ?? '')
  }
  expect(texts.size).toBe(locales.length)
  const change = 'mutation ($input: ChangeSurveyInput!) { changeSurvey(input: $input) { id } }'
  const asked = { kind: 'ONE', text: 'Wie war das Essen?', options: [{ text: 'Gut' }] }
  expect(await refusal(call(t, planner, change, { input: { id, questions: [asked] } }))).toBe('INVALID_INPUT')
  const options = [{ text: 'Gut' }, { text: 'Schlecht', translations: [{ language: 'tr', text: 'Kötü' }] }]
  await call(t, planner, change, { input: { id, questions: [{ ...asked, options }] } })
  expect((await resultOf(t, id, planner))?.questions).toHaveLength(1)
  // a translation of words that are no longer there goes; one that was written anew stays
  const inTurkish = async () =>
    (await resultOf(t, id, { ...planner, locale: 'tr' }))?.questions[0]?.options.map(
      (one) => one.wording.text,
    )
  expect(await inTurkish()).toEqual(['Gut', 'Kötü'])
  const worse = (text: string) => [
    options[0],
    { text: 'Sehr schlecht', translations: [{ language: 'tr', text }] },
  ]
  await call(t, planner, change, { input: { id, questions: [{ ...asked, options: worse('Kötü') }] } })
  expect(await inTurkish()).toEqual(['Gut', 'Sehr schlecht'])
  await call(t, planner, change, { input: { id, questions: [{ ...asked, options: worse('Çok kötü') }] } })
  expect(await inTurkish()).toEqual(['Gut', 'Çok kötü'])
  // nobody else may even know of it
  expect(await resultOf(t, id)).toBeNull()
  await call(t, planner, 'mutation ($id: ID!) { discardSurvey(id: $id) }', { id })
  expect(await resultOf(t, id, planner)).toBeNull()
})

test('a survey is called as its event is in the language of whoever reads it', async () => {
  const { summitId, planner } = await heldEvent(t, 1)
  const name = {
    title: { text: 'Uyum zirvesi', of: createHash('md5').update('Integrationsgipfel').digest('hex') },
  }
  await t.db.query('update summit set translations = $2 where id = $1', [summitId, { tr: name }])
  const plan = 'mutation ($id: ID!) { planEventSurvey(summitId: $id) { id } }'
  const { id } = await call<{ id: string }>(t, planner, plan, { id: summitId })
  const called = async (locale: 'tr' | 'uk' | 'de') =>
    (
      await call<{ title: string }>(
        t,
        { ...planner, locale },
        'query ($id: ID!) { survey(id: $id) { title } }',
        {
          id,
        },
      )
    ).title
  expect([await called('tr'), await called('uk'), await called('de')]).toEqual([
    'Uyum zirvesi',
    'Integrationsgipfel',
    'Integrationsgipfel',
  ])
  await call(t, planner, 'mutation ($id: ID!) { discardSurvey(id: $id) }', { id })
})

test('who has no e-mail answers by a code from paper, once, however it is typed', async () => {
  const s = await surveyOf(t, 6, 6)
  const codes = await printedCodes(t, s, 5)
  expect(codes).toHaveLength(5)
  const [first = ''] = codes
  const typed = `${first.slice(0, 5).toLowerCase()}-${first.slice(5)}`
  const link = async (token: string) =>
    (
      await ask<{ surveyLink: { used: boolean } | null }>(
        t,
        'query ($token: String!) { surveyLink(token: $token) { used } }',
        { token },
      )
    ).data.surveyLink
  expect(await link(typed)).toEqual({ used: false })
  expect((await answer(t, s, typed, [1])).code).toBeUndefined()
  expect((await answer(t, s, first, [1])).code).toBe('SURVEY_LINK_USED')
  expect(await link(first)).toEqual({ used: true })
  const print = (count: number, who = s.planner) =>
    refusal(
      call(t, who, 'mutation ($input: PrintSurveyCodesInput!) { printSurveyCodes(input: $input) { id } }', {
        input: { id: s.id, count, paper: 'SHEETS', locale: 'ar' },
      }),
    )
  // of a pile of fewer one could tell whether somebody answered
  expect(await print(4)).toBe('INVALID_INPUT')
  expect(await print(201)).toBe('INVALID_INPUT')
  await steer(t, s, 'closeSurvey')
  expect(await print(5)).toBe('SURVEY_NOT_OPEN')
  expect(await link(codes[1] ?? '')).toBeNull()
})

test('a survey begins although nobody has an e-mail address', async () => {
  const { summitId, planner } = await heldEvent(t, 2)
  await t.db.query(
    'update person set email = null where id in (select person_id from registration where summit_id = $1)',
    [summitId],
  )
  const plan = 'mutation ($id: ID!) { planEventSurvey(summitId: $id) { id } }'
  const { id } = await call<{ id: string }>(t, planner, plan, { id: summitId })
  const closesOn = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  await call(t, planner, 'mutation ($input: OpenSurveyInput!) { openSurvey(input: $input) { id } }', {
    input: { id, closesOn },
  })
  expect(await resultOf(t, id, planner)).toMatchObject({ state: 'OPEN', links: 0 })
})

test('of an event that was only counted everybody is asked on paper; where nobody was counted, the office is told what it can do', async () => {
  const planner = await demoViewer(t, 'leyla.brueckner@demo.example')
  const hours = (n: number) => new Date(Date.now() - n * 3_600_000).toISOString()
  const { id: summitId } = await call<{ id: string }>(
    t,
    planner,
    'mutation ($input: EnterHeldSummitInput!) { enterHeldSummit(input: $input) { id } }',
    {
      input: {
        ...{ kind: 'INFORMATION_EVENT', title: 'Infoabend', about: '', place: 'Schule', attendance: 12 },
        ...{ startsAt: hours(30), endsAt: hours(28), bodyId: await districtId() },
      },
    },
  )
  const plan = 'mutation ($id: ID!) { planEventSurvey(summitId: $id) { id } }'
  const { id } = await call<{ id: string }>(t, planner, plan, { id: summitId })
  const open = () =>
    call(t, planner, 'mutation ($input: OpenSurveyInput!) { openSurvey(input: $input) { id } }', {
      input: { id, closesOn: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10) },
    })
  await t.db.query('update summit set attendance = null where id = $1', [summitId])
  expect(await refusal(open())).toBe('SURVEY_NOBODY')
  await t.db.query('update summit set attendance = 12 where id = $1', [summitId])
  await open()
  expect(await resultOf(t, id, planner)).toMatchObject({ state: 'OPEN', links: 0 })
  const codes = await printedCodes(t, { id, summitId, planner, questions: [], tokens: [] }, 12)
  expect(codes).toHaveLength(12)
})

test('who tries codes nobody was given is stopped', async () => {
  const s = await surveyOf(t, 1)
  const tried: (string | undefined)[] = []
  for (let at = 0; at < 21; at++) tried.push((await answer(t, s, 'AAAAA-AAAAA', [1])).code)
  expect(tried.at(0)).toBe('SURVEY_LINK_UNKNOWN')
  expect(tried.at(-1)).toBe('TOO_MANY_ATTEMPTS')
  // a mailed link is no code, and still answers
  expect((await answer(t, s, s.tokens[0] ?? '', [1])).code).toBeUndefined()
})

test('nobody is asked before the event took place', async () => {
  const { summitId, planner } = await heldEvent(t, 1)
  await t.db.query(`update summit set state = 'ANNOUNCED' where id = $1`, [summitId])
  const { id } = await call<{ id: string }>(
    t,
    planner,
    'mutation ($id: ID!) { planEventSurvey(summitId: $id) { id } }',
    { id: summitId },
  )
  const open = 'mutation ($input: OpenSurveyInput!) { openSurvey(input: $input) { id } }'
  const closesOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  expect(await refusal(call(t, planner, open, { input: { id, closesOn } }))).toBe('SUMMIT_NOT_HELD')
})

test('the demo shows a survey that was published', async () => {
  const office = await demoViewer(t, 'leyla.brueckner@demo.example')
  const [demo] = await t.db.query<{ id: string }[]>(
    `select s.id from survey s join summit e on e.id = s.subject_id where e.is_demo`,
  )
  const seen = await resultOf(t, demo?.id ?? '')
  expect(seen).toMatchObject({ state: 'PUBLISHED', answers: 14 })
  expect(seen?.questions[5]?.texts.length).toBeGreaterThan(2)
  expect((await resultOf(t, demo?.id ?? '', office))?.questions[5]?.texts).toHaveLength(7)
})
