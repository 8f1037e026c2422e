import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { longestDays } from '../../src/contract/followup.lists.js'
import { clock, publicViewer, type Viewer } from '../../src/platform/index.js'
import { answerEventQuestions } from '../../src/questions/answerEventQuestions.js'
import { copyEventQuestions } from '../../src/questions/copyEventQuestions.js'
import { eraseAnswers } from '../../src/questions/eraseAnswers.js'
import { eraseAnswersOf } from '../../src/questions/keepCounts.js'
import { registerWithForm } from '../../src/questions/fillForm.js'
import {
  changeEventQuestion,
  moveEventQuestion,
  orderEventQuestions,
  removeEventQuestion,
} from '../../src/questions/questionVerbs.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { demoViewer } from '../stories/people.js'
import { codeOf, stageOf } from '../summits/stage.js'
import { answers, asks, question } from './form.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(() => t?.close())

const kept = async (registrationId: string) =>
  Object.fromEntries(
    (
      await t.db.query<{ id: string; values: string[] }[]>(
        'select question_id as id, "values" from event_answer where registration_id = $1',
        [registrationId],
      )
    ).map(({ id, values }) => [id, values]),
  )

test('what is demanded is demanded of who is asked, and what is not asked is not kept', async () => {
  const s = await stageOf(t, { capacity: null, groups: [null, null], guests: 2 })
  const [id, other] = [await s.comes(0, 2, 0), await s.comes(1, 1, 1)]
  const comes = await asks(s, 'Kommen Sie mit dem Auto?', { required: true })
  const seats = await asks(s, 'Wie viele Plätze sind frei?', {
    ...{ kind: 'NUMBER', required: true, onlyIf: { questionId: comes, values: ['YES'] } },
  })
  const [group] = await t.db.query<{ id: string }[]>(
    'select actor_group_id as id from summit_group where id = $1',
    [s.groupIds[1]],
  )
  const school = await asks(s, 'Welche Schule?', {
    kind: 'SHORT_TEXT',
    required: true,
    actorGroupIds: [group?.id],
  })
  expect(await codeOf(answers(s, 0, id, {}))).toBe('UNKNOWN_CHOICE')
  expect(await codeOf(answers(s, 0, id, { [comes]: ['YES'] }))).toBe('REQUIRED')
  expect(await codeOf(answers(s, 0, id, { [comes]: ['YES'], [seats]: ['viele'] }))).toBe('NOT_A_NUMBER')
  expect(await kept(id)).toEqual({})
  await answers(s, 0, id, { [comes]: ['YES'], [seats]: ['٣'], [school]: ['Gymnasium'] })
  expect(await kept(id)).toEqual({ [comes]: ['YES'], [seats]: ['3'] })
  await answers(s, 0, id, { [comes]: ['NO'], [seats]: ['3'] })
  expect(await kept(id)).toEqual({ [comes]: ['NO'] })
  expect(await codeOf(answers(s, 1, other, { [comes]: ['NO'] }))).toBe('REQUIRED')
  expect(await codeOf(answers(s, 1, id, { [comes]: ['NO'] }))).not.toBe('done')
  const audit = await t.db.query<{ all: string }[]>(
    `select a::text as all from audit_entry a where entity_id = $1 and action = 'questions.answer'`,
    [id],
  )
  expect(audit).toHaveLength(2)
  expect(audit.map((row) => row.all).join()).not.toMatch(/YES|NO\b/)
})

test('registering with a form is all of it or nothing', async () => {
  const s = await stageOf(t, { capacity: 1, guests: 1 })
  const must = await asks(s, 'Bringen Sie etwas mit?', { required: true })
  const comes = (form: Record<string, unknown>) =>
    t.as(s.guests[0], (ctx) =>
      registerWithForm(ctx, {
        registration: {
          summitId: s.summitId,
          participants: [{ givenName: 'Gast', familyName: 'Muster' }],
        } as never,
        form: { consent: false, answers: [], ...form },
      }),
    )
  expect(await codeOf(comes({}))).toBe('UNKNOWN_CHOICE')
  const yes = [{ questionId: must, values: ['YES'] }]
  expect(await codeOf(comes({ answers: yes, needs: [{ kind: 'DIET', detail: 'HALAL', count: 1 }] }))).toBe(
    'CONSENT_NEEDED',
  )
  expect(
    await codeOf(
      comes({ answers: yes, consent: true, needs: [{ kind: 'DIET', detail: 'HALAL', count: 2 }] }),
    ),
  ).toBe('NUMBER_TOO_LARGE')
  const [none] = await t.db.query<{ n: number }[]>(
    'select count(*)::int as n from registration where summit_id = $1',
    [s.summitId],
  )
  expect(none?.n).toBe(0)
  const id = await comes({
    answers: yes,
    consent: true,
    needs: [{ kind: 'DIET', detail: 'HALAL', count: 1 }],
  })
  expect(await s.state(id)).toBe('CONFIRMED')
  expect(await kept(id)).toEqual({ [must]: ['YES'] })
})

test('a special answer is kept with consent only, may stay as it was told, and is erased with the needs', async () => {
  const s = await stageOf(t, { capacity: null, guests: 2 })
  const plain = await asks(s, 'Kommen Sie früher?')
  const special = await asks(s, 'Was sollen wir im Notfall wissen?', { kind: 'SHORT_TEXT', special: true })
  const id = await s.comes(0)
  const told = { [special]: ['Nussallergie'] }
  expect(await codeOf(answers(s, 0, id, told, false))).toBe('CONSENT_NEEDED')
  expect(await kept(id)).toEqual({})
  await answers(s, 0, id, { ...told, [plain]: ['YES'] })
  await t.as(s.guests[0], (ctx) =>
    answerEventQuestions(ctx, {
      ...{ registrationId: id, consent: false, keepSpecial: true },
      answers: [{ questionId: plain, values: ['NO'] }],
    }),
  )
  expect(await kept(id)).toEqual({ ...told, [plain]: ['NO'] })
  const [consent] = await t.db.query<{ locale: string; version: number }[]>(
    'select locale, version from answers_consent where registration_id = $1',
    [id],
  )
  expect(consent).toEqual({ locale: 'de', version: 2 })
  const gone = await s.comes(1)
  await answers(s, 1, gone, told)
  await s.cancels(1, gone)
  await eraseAnswers(t.source)
  expect([await kept(id), await kept(gone)]).toEqual([{ ...told, [plain]: ['NO'] }, {}])
  await answers(s, 0, id, { [plain]: ['NO'] }, false)
  expect(await kept(id)).toEqual({ [plain]: ['NO'] })
  await answers(s, 0, id, told)
  clock.stopAt(new Date(Date.now() + (31 + longestDays.needs) * 86_400_000))
  await eraseAnswers(t.source)
  await eraseAnswers(t.source)
  expect(await kept(id)).toEqual({})
  // that it was told stays, for events that are over, and not how few told it
  const counted = await t.db.query<{ answered: string }[]>(
    `select kept ->> 'answered' as answered from event_question where summit_id = $1 and special and kept is not null`,
    [s.summitId],
  )
  expect(counted.length).toBeGreaterThan(0)
  expect(counted.every(({ answered }) => answered === null)).toBe(true)
})

test('once answered only words change, further questions are optional, and a retired one keeps its answers', async () => {
  const s = await stageOf(t, { capacity: null, guests: 1 })
  const choice = { kind: 'ONE_OF', choices: ['bus', 'rad'] }
  const id = await s.comes(0)
  const how = await asks(s, 'Wie kommen Sie?', choice)
  const line = await asks(s, 'Welche Linie?', {
    ...{ kind: 'SHORT_TEXT', onlyIf: { questionId: how, values: ['bus'] } },
  })
  const changes = (id: string, text: string, more: Record<string, unknown>) =>
    codeOf(t.as(s.planner, (ctx) => changeEventQuestion(ctx, { id, ...question(text, more) })))
  const moves = (verb: 'retireEventQuestion' | 'askEventQuestionAgain', id: string) =>
    codeOf(t.as(s.planner, (ctx) => moveEventQuestion(ctx, verb, id)))
  const removes = (id: string) => codeOf(t.as(s.planner, (ctx) => removeEventQuestion(ctx, id)))
  expect(await changes(how, 'Wie kommen Sie?', { kind: 'ONE_OF', choices: ['bahn', 'rad'] })).toBe(
    'QUESTION_NEEDED',
  )
  expect(await changes(how, 'Wie kommen Sie?', { kind: 'SHORT_TEXT' })).toBe('QUESTION_NEEDED')
  expect(await changes(how, 'Wie reisen Sie an?', { ...choice, required: true })).toBe('done')
  expect([await removes(how), await moves('retireEventQuestion', how)]).toEqual([
    'QUESTION_NEEDED',
    'QUESTION_NEEDED',
  ])
  await answers(s, 0, id, { [how]: ['bus'], [line]: ['841'] })
  expect(await changes(how, 'Wie kommen Sie her?', { ...choice, special: true })).toBe('QUESTION_ANSWERED')
  expect(await changes(how, 'Wie kommen Sie her?', choice)).toBe('done')
  expect(await changes(how, 'Wie kommen Sie her?', { ...choice, required: true })).toBe('QUESTION_OPTIONAL')
  expect(await codeOf(asks(s, 'Noch etwas?', { required: true }))).toBe('QUESTION_OPTIONAL')
  expect(await removes(line)).toBe('QUESTION_ANSWERED')
  expect([await moves('retireEventQuestion', line), await moves('retireEventQuestion', how)]).toEqual([
    'done',
    'done',
  ])
  expect(await moves('askEventQuestionAgain', line)).toBe('QUESTION_NEEDED')
  expect(Object.keys(await kept(id))).toHaveLength(2)
  expect(await moves('askEventQuestionAgain', how)).toBe('done')
})

test('questions are put in order behind what they depend on, and taken over from another event once', async () => {
  const s = await stageOf(t, { capacity: null, guests: 0 })
  const first = await asks(s, 'Kommen Sie?')
  const second = await asks(s, 'Wie?', {
    ...{ kind: 'SHORT_TEXT', required: true, onlyIf: { questionId: first, values: ['YES'] } },
  })
  expect(await codeOf(asks(s, 'Falsch', { onlyIf: { questionId: second, values: ['YES'] } }))).toBe(
    'CONDITION_LATER',
  )
  expect(await codeOf(asks(s, 'Falsch', { onlyIf: { questionId: first, values: ['MAYBE'] } }))).toBe(
    'UNKNOWN_CHOICE',
  )
  expect(await codeOf(asks(s, 'Eine Antwort', { kind: 'ONE_OF', choices: ['a'] }))).toBe('CHOICES_NEEDED')
  const third = await asks(s, 'Sonst?')
  const orders = (ids: string[]) =>
    codeOf(t.as(s.planner, (ctx) => orderEventQuestions(ctx, { summitId: s.summitId, ids })))
  expect(await orders([second, first, third])).toBe('CONDITION_LATER')
  expect(await orders([first, second])).toBe('INVALID_VALUE')
  expect(await orders([third, first, second])).toBe('done')
  const target = await stageOf(t, { capacity: null, guests: 0 })
  const takes = () =>
    t.as(s.planner, (ctx) => copyEventQuestions(ctx, { summitId: target.summitId, fromId: s.summitId }))
  await takes()
  await takes()
  const { data } = await t.query(
    'query ($id: ID!) { summit(id: $id) { questions { words { text } required onlyIf { questionId values } } } }',
    { id: target.summitId },
    publicViewer('de'),
  )
  const found = (
    data?.summit as unknown as {
      questions: { words: { text: string }[]; onlyIf: unknown; required: boolean }[]
    }
  ).questions
  expect(found.map(({ words }) => words[0]?.text)).toEqual(['Sonst?', 'Kommen Sie?', 'Wie?'])
  expect(found[2]).toMatchObject({ required: true, onlyIf: { values: ['YES'] } })
  await t.as(s.planner, (ctx) => removeEventQuestion(ctx, third))
})

test('who plans it reads figures and answers; the guest her own; everybody else none', async () => {
  const s = await stageOf(t, { capacity: null, guests: 3 })
  const how = await asks(s, 'Wie kommen Sie?', { kind: 'SEVERAL_OF', choices: ['bus', 'rad'] })
  const seats = await asks(s, 'Plätze?', { kind: 'NUMBER' })
  const wish = await asks(s, 'Wünsche?', { kind: 'LONG_TEXT' })
  const ids = [await s.comes(0), await s.comes(1), await s.comes(2)]
  await answers(s, 0, ids[0] ?? '', { [how]: ['bus', 'rad'], [seats]: ['2'], [wish]: ['Mehr Zeit'] })
  await answers(s, 1, ids[1] ?? '', { [how]: ['bus'], [seats]: ['3'] })
  await answers(s, 2, ids[2] ?? '', { [how]: ['rad'], [wish]: ['Nichts'] })
  await s.cancels(2, ids[2] ?? '')
  const reads = async (as: Viewer) => {
    const { data, errors } = await t.query(
      `query ($id: ID!) { summit(id: $id) { hasAnswers mayAskQuestions questions { answered sum written isAnswered availableActions counts { value count } }
        registrations(first: 5) { nodes { answers { values question { id } } } } } }`,
      { id: s.summitId },
      as,
    )
    expect(errors).toBeUndefined()
    return data?.summit as unknown as {
      hasAnswers: boolean
      mayAskQuestions: boolean
      questions: Record<string, unknown>[]
      registrations: { nodes: { answers: { values: string[] }[] }[] }
    }
  }
  const planned = await reads(s.planner)
  expect(planned.mayAskQuestions && planned.hasAnswers).toBe(true)
  expect(planned.questions).toMatchObject([
    {
      answered: 2,
      counts: [
        { value: 'bus', count: 2 },
        { value: 'rad', count: 1 },
      ],
      written: [],
      sum: null,
    },
    { answered: 2, counts: [], sum: 5 },
    { answered: 1, written: ['Mehr Zeit'], availableActions: ['retireEventQuestion', 'changeEventQuestion'] },
  ])
  expect(planned.registrations.nodes.map((one) => one.answers.length)).toEqual([3, 2, 2])
  const own = await reads(s.guests[1] as Viewer)
  expect(own.registrations.nodes.map((one) => one.answers.length)).toEqual([2])
  for (const who of [
    publicViewer('de'),
    s.guests[0] as Viewer,
    await demoViewer(t, 'elif.yildirim@demo.example'),
  ])
    expect((await reads(who)).questions).toMatchObject(
      Array.from({ length: 3 }, () => ({
        answered: 0,
        counts: [],
        written: [],
        sum: null,
        availableActions: [],
      })),
    )
  // erased with everything about those who registered: the numbers stay, what was written does not
  for (let n = 0; n < 2; n++) await t.as(s.planner, (ctx) => eraseAnswersOf(ctx, s.summitId))
  const after = await reads(s.planner)
  expect(after.registrations.nodes.every((one) => one.answers.length === 0)).toBe(true)
  expect(after.questions).toMatchObject([
    { answered: 2, counts: [{ value: 'bus' }, { value: 'rad', count: 1 }] },
    { answered: 2, sum: 5 },
    { answered: 1, written: [] },
  ])
  expect((await reads(publicViewer('de'))).questions).toMatchObject(
    Array.from({ length: 3 }, () => ({ answered: 0, counts: [], sum: null })),
  )
})
