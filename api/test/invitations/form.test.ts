import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../src/platform/index.js'
import { addEventQuestion } from '../../src/questions/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { demoViewer } from '../stories/people.js'
import { stageOf, type Stage } from '../summits/stage.js'
import { postOf } from './post.js'

let t: TestInstallation
let planner: Viewer
let post: ReturnType<typeof postOf>
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  planner = await demoViewer(t, 'leyla.brueckner@demo.example')
  post = postOf(t, planner)
}, 240_000)
afterAll(() => t?.close())

const asks = (s: Stage, text: string, more: Record<string, unknown> = {}) =>
  t.as(s.planner, (ctx) =>
    addEventQuestion(ctx, {
      ...{ summitId: s.summitId, kind: 'YES_NO', required: false, special: false, choices: [] },
      words: [{ locale: 'de', text, choices: [] }],
      ...more,
    }),
  )
const answers = (given: Record<string, string[]>) =>
  Object.entries(given).map(([questionId, values]) => ({ questionId, values }))
const yes = (token: string, form: Record<string, unknown>) =>
  post.byLink('answerInvitation', 'AnswerInvitationInput', { token, accept: true, form })
const fills = (token: string, form: Record<string, unknown>) =>
  post.byLink('fillInvitationForm', 'FillInvitationFormInput', { token, form })
const shown = async (token: string, viewer?: Viewer) =>
  (
    await post.ask<{ data: { invitationLink: Record<string, unknown> } }>(
      'query ($token: String!) { invitationLink(token: $token) { answers { questionId values } specialTold wishIds workshopId } }',
      { token },
      viewer,
    )
  ).data.invitationLink

test('a link answers with the whole form, for its person alone, and never shows what is special', async () => {
  const s = await stageOf(t, { capacity: 10, guests: 0 })
  const plain = await asks(s, 'Kommen Sie früher?', { required: true })
  const special = await asks(s, 'Im Notfall?', { kind: 'SHORT_TEXT', special: true })
  const [first = '', second = ''] = await post.invited(s, 2)
  const needs = [{ kind: 'DIET', detail: 'HALAL', count: 1 }]
  const told = answers({ [plain]: ['YES'], [special]: ['Nussallergie'] })
  expect(await yes(first, { consent: false, answers: [] })).toMatchObject({ field: `answers.${plain}` })
  expect(await yes(first, { consent: false, answers: told })).toMatchObject({ refused: 'CONSENT_NEEDED' })
  expect(await fills(first, { consent: true, answers: told })).toMatchObject({
    refused: 'REGISTRATION_CLOSED',
  })
  expect(await shown(first)).toMatchObject({ answers: [], specialTold: false })
  expect(await yes(first, { consent: true, answers: told, needs })).toMatchObject({
    registration: 'CONFIRMED',
  })
  expect(await shown(first)).toEqual({
    answers: [{ questionId: plain, values: ['YES'] }],
    ...{ specialTold: true, wishIds: [], workshopId: null },
  })
  expect(await shown(second)).toMatchObject({ answers: [], specialTold: false })
  // changed later: what is special stays, because the link does not show it
  expect(
    await fills(first, { consent: false, keepSpecial: true, answers: answers({ [plain]: ['NO'] }) }),
  ).toMatchObject({ state: 'ACCEPTED' })
  const [kept] = await post.rows<{ answers: number; needs: number; consents: number; locale: string }>(
    `select (select count(*)::int from event_answer a where a.registration_id = i.registration_id) as answers,
       (select count(*)::int from need n where n.registration_id = i.registration_id) as needs,
       (select c.locale from needs_consent c where c.registration_id = i.registration_id) as locale
     from invitation i where i.summit_id = $1 and i.registration_id is not null`,
    [s.summitId],
  )
  expect(kept).toEqual({ answers: 2, needs: 1, locale: 'de' })
  expect(await fills('x'.repeat(40), { consent: false })).toMatchObject({ refused: 'LINK_INVALID' })
})

test('the links of who is erased end', async () => {
  const s = await stageOf(t, { capacity: 10, guests: 0 })
  const [token = '', other = ''] = await post.invited(s, 2)
  await post.rows(`update person set erased_at = now() where email = $1`, [
    `gast0.${s.summitId}@demo.example`,
  ])
  expect(await shown(token)).toBeNull()
  expect(await shown(other)).toMatchObject({ specialTold: false })
})
