import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../src/platform/index.js'
import { moveEventQuestion } from '../../src/questions/questionVerbs.js'
import { enterRegistration } from '../../src/summits/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { postOf } from '../invitations/post.js'
import { demoViewer } from '../stories/people.js'
import { stageOf, type Stage } from '../summits/stage.js'
import { asks } from './form.js'

let t: TestInstallation
let planner: Viewer
let post: ReturnType<typeof postOf>
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  planner = await demoViewer(t, 'leyla.brueckner@demo.example')
  post = postOf(t, planner)
}, 240_000)
afterAll(() => t?.close())

/** What a mutation named `made` gives: an id, or which fields are wrong. */
async function tries(text: string, input: Record<string, unknown>, viewer?: Viewer): Promise<string> {
  const { data, errors } = await post.ask<{
    data?: { made: { id: string } | null } | null
    errors?: { extensions: { fields?: { field: string }[] } }[]
  }>(text, { input }, viewer)
  return data?.made?.id ?? (errors?.[0]?.extensions.fields ?? []).map(({ field }) => field).join()
}
/** Registers by the mutation that seats many at once. */
const registers = (s: Stage, viewer: Viewer | undefined, group: number) =>
  tries(
    'mutation ($input: RegisterInput!) { made: register(input: $input) { id } }',
    {
      ...{ summitId: s.summitId, groupId: s.groupIds[group] },
      participants: [{ givenName: 'Gast', familyName: 'Muster' }],
    },
    viewer,
  )
const seated = async (s: Stage) =>
  (
    await post.rows<{ n: number }>('select count(*)::int as n from registration where summit_id = $1', [
      s.summitId,
    ])
  )[0]?.n

test('who registers without answering what is demanded is told which question it is, and has no place', async () => {
  const s = await stageOf(t, { capacity: 10, groups: [null, null], guests: 2 })
  const must = await asks(s, 'Kommen Sie mit dem Auto?', { required: true })
  await asks(s, 'Wie viele Plätze sind frei?', {
    ...{ kind: 'NUMBER', required: true, onlyIf: { questionId: must, values: ['YES'] } },
  })
  expect(await registers(s, s.guests[0], 0)).toBe(`answers.${must}`)
  expect(await seated(s)).toBe(0)
  const told = {
    ...{ summitId: s.summitId, groupId: s.groupIds[0], toldBy: 'PHONE', phone: '07121 000', locale: 'de' },
    participants: [{ givenName: 'Gast', familyName: 'Anruf' }],
  }
  await expect(t.as(s.planner, (ctx) => enterRegistration(ctx, told))).rejects.toMatchObject({
    fields: [{ field: `answers.${must}` }],
  })
  expect(await seated(s)).toBe(0)
})

test('nothing is demanded of a group that is not asked, nor for a question that is not asked any more', async () => {
  const s = await stageOf(t, { capacity: 10, groups: [null, null], guests: 2 })
  const [group] = await post.rows<{ id: string }>(
    'select actor_group_id as id from summit_group where id = $1',
    [s.groupIds[1]],
  )
  const school = await asks(s, 'Welche Schule?', {
    ...{ kind: 'SHORT_TEXT', required: true, actorGroupIds: [group?.id] },
  })
  expect(await registers(s, s.guests[0], 0)).toMatch(/^[0-9a-f-]{36}$/)
  expect(await registers(s, s.guests[1], 1)).toBe(`answers.${school}`)
  await t.as(s.planner, (ctx) => moveEventQuestion(ctx, 'retireEventQuestion', school))
  expect(await registers(s, s.guests[1], 1)).toMatch(/^[0-9a-f-]{36}$/)
})

test('an office that takes down a yes asks what is demanded, or notes that it is answered later', async () => {
  const s = await stageOf(t, { capacity: 10, guests: 0 })
  const must = await asks(s, 'Kommen Sie früher?', { required: true })
  const other = await asks(s, 'Woher kommen Sie?', { kind: 'SHORT_TEXT', required: true })
  const [link = ''] = await post.invited(s, 1)
  const [invitation] = await post.rows<{ id: string }>('select id from invitation where summit_id = $1', [
    s.summitId,
  ])
  const note = (more: Record<string, unknown>) =>
    tries(
      'mutation ($input: NoteAnswerInput!) { made: noteAnswer(input: $input) { id } }',
      { id: invitation?.id, accept: true, toldBy: 'PHONE', ...more },
      planner,
    )
  const kept = async () =>
    (
      await post.rows<{ values: string[] }>(
        `select a."values" from event_answer a join registration r on r.id = a.registration_id
         join event_question q on q.id = a.question_id where r.summit_id = $1 order by q.position`,
        [s.summitId],
      )
    ).flatMap(({ values }) => values)
  const said = (questionId: string, value: string) => ({ questionId, values: [value] })
  expect(await note({})).toBe(`answers.${must},answers.${other}`)
  expect(await note({ answers: [said(must, 'YES')] })).toBe(`answers.${other}`)
  expect(await note({ answers: [said(must, 'vielleicht')], later: true })).toBe(`answers.${must}`)
  expect(await seated(s)).toBe(0)
  expect(await note({ answers: [said(must, 'YES')], later: true })).toBe(invitation?.id)
  expect([await seated(s), await kept()]).toEqual([1, ['YES']])
  // what was told before stays when the rest is told later
  expect(await note({ answers: [said(other, 'Aalen')], later: true })).toBe(invitation?.id)
  expect(await kept()).toEqual(['YES', 'Aalen'])
  // by the link the whole form is demanded
  const filled = await post.byLink('fillInvitationForm', 'FillInvitationFormInput', {
    token: link,
    form: { consent: false, answers: [said(other, 'Ulm')] },
  })
  expect(filled).toMatchObject({ field: `answers.${must}` })
})

test('a link that says yes and nothing else is asked what is demanded', async () => {
  const s = await stageOf(t, { capacity: 10, guests: 0 })
  const must = await asks(s, 'Kommen Sie früher?', { required: true })
  const [link = ''] = await post.invited(s, 1)
  expect(await post.answer(link, true)).toMatchObject({ field: `answers.${must}` })
  expect(await seated(s)).toBe(0)
})
