import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendInvitations } from '../../src/invitations/sendInvitations.js'
import type { Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { call, demoViewer } from '../stories/people.js'
import { broken, stageOf, type Stage } from '../summits/stage.js'

let t: TestInstallation
let planner: Viewer
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  planner = await demoViewer(t, 'leyla.brueckner@demo.example')
}, 240_000)
afterAll(() => t?.close())

const ask = <R>(document: string, variables: Record<string, unknown>, viewer?: Viewer) =>
  t.query(document, variables, viewer) as unknown as Promise<R>
const rows = <R>(text: string, values: unknown[] = []) => t.db.query<R[]>(text, values)
const figures = async ({ summitId }: Stage) =>
  (
    await ask<{ data: { summit: { invitationFigures: Record<string, number> } } }>(
      `query ($id: ID!) { summit(id: $id) { invitationFigures { drafted issued sent waiting accepted declined unanswered reminded opened } } }`,
      { id: summitId },
      planner,
    )
  ).data.summit.invitationFigures
const invite = async (s: Stage, people: number) => {
  for (let i = 0; i < people; i++)
    await call(t, planner, 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { id } }', {
      input: {
        summitId: s.summitId,
        givenName: 'Gast',
        familyName: `Muster ${i}`,
        email: `gast${i}.${s.summitId}@demo.example`,
        locale: ['de', 'tr', 'ar', 'uk'][i % 4],
      },
    })
}
const start = (s: Stage, kind: string, perMinute?: number) =>
  call<{ id: string }>(
    t,
    planner,
    'mutation ($input: StartSendingInput!) { startSending(input: $input) { id state } }',
    { input: { summitId: s.summitId, kind, perMinute } },
  )
const run = (sending: { id: string }) => sendInvitations(t.source, sending.id, new AbortController().signal)
/** The links that were mailed for an event, in the order of the list, with the template that brought them. */
const links = async (s: Stage, template: string) =>
  (
    await rows<{ link: string }>(
      `select m.params ->> 'link' as link from message m join invitation i on i.id = m.about_id
       where i.summit_id = $1 and m.template = $2 order by i.created_at, i.id`,
      [s.summitId, template],
    )
  ).map(({ link }) => link.replace('/einladung/', ''))
interface Answered {
  state: string
  registration: string | null
  waitingRank: number | null
  name: string
}
const answer = async (token: string, accept: boolean) => {
  const result = await ask<{
    data?: { answerInvitation: Answered } | null
    errors?: { extensions: { code: string } }[]
  }>(
    'mutation ($input: AnswerInvitationInput!) { answerInvitation(input: $input) { state registration waitingRank name } }',
    { input: { token, accept } },
  )
  return result.data?.answerInvitation ?? { refused: result.errors?.[0]?.extensions.code }
}

test('everybody on the list is invited once, in their language, whoever dies meanwhile and however often it is begun', async () => {
  const s = await stageOf(t, { capacity: 100, guests: 0 })
  await invite(s, 6)
  expect(await figures(s)).toMatchObject({ drafted: 6, issued: 0 })
  const sending = await start(s, 'INVITATION')
  await expect(start(s, 'INVITATION')).rejects.toThrow('SENDING_RUNS')
  // two workers take it at the same moment, one a second time
  await Promise.all([run(sending), run(sending)])
  await run(sending)
  expect(await figures(s)).toMatchObject({ drafted: 0, issued: 6, waiting: 6, unanswered: 6 })
  const mails = await rows<{ locale: string; n: number }>(
    `select m.locale, count(*)::int as n from message m join invitation i on i.id = m.about_id where i.summit_id = $1
     group by m.locale order by m.locale`,
    [s.summitId],
  )
  expect(mails).toEqual([
    { locale: 'ar', n: 1 },
    { locale: 'de', n: 2 },
    { locale: 'tr', n: 2 },
    { locale: 'uk', n: 1 },
  ])
  await run(await start(s, 'INVITATION'))
  expect(await links(s, 'invitations.invited')).toHaveLength(6)
})

test('a link answers without signing in; a later answer replaces an earlier one, and the same twice is one', async () => {
  const s = await stageOf(t, { capacity: 1, guests: 0 })
  await invite(s, 2)
  await run(await start(s, 'INVITATION'))
  const [first = '', second = ''] = await links(s, 'invitations.invited')
  expect(await answer(first, true)).toEqual({
    state: 'ACCEPTED',
    registration: 'CONFIRMED',
    waitingRank: null,
    name: 'Gast Muster 0',
  })
  expect(await answer(first, true)).toMatchObject({ state: 'ACCEPTED', registration: 'CONFIRMED' })
  expect(await answer(second, true)).toMatchObject({ registration: 'WAITLISTED', waitingRank: 1 })
  expect(await answer(first, false)).toMatchObject({ state: 'DECLINED', registration: 'CANCELLED' })
  // the place that came free was offered to the other at once; a yes takes it
  expect(await answer(second, true)).toMatchObject({ state: 'ACCEPTED', registration: 'CONFIRMED' })
  expect(await answer(first, true)).toMatchObject({ state: 'ACCEPTED', registration: 'WAITLISTED' })
  expect(await answer('x'.repeat(32), true)).toEqual({ refused: 'LINK_INVALID' })
  expect(await figures(s)).toMatchObject({ accepted: 2, unanswered: 0 })
  expect(await broken(t, s.summitId)).toEqual([])
})

test('reminded are those who have not answered, once; both links answer', async () => {
  const s = await stageOf(t, { capacity: 10, guests: 0 })
  await invite(s, 3)
  await run(await start(s, 'INVITATION'))
  const [yes = ''] = await links(s, 'invitations.invited')
  await answer(yes, true)
  await run(await start(s, 'REMINDER'))
  await run(await start(s, 'REMINDER'))
  const reminders = await links(s, 'invitations.reminder')
  expect(reminders).toHaveLength(2)
  expect(await answer(reminders[0] ?? '', false)).toMatchObject({ state: 'DECLINED' })
  const [, old = ''] = await links(s, 'invitations.invited')
  expect(await answer(old, true)).toMatchObject({ state: 'ACCEPTED', registration: 'CONFIRMED' })
})

test('a sending waits, goes on and ends as it is told; a withdrawn link answers no more', async () => {
  const s = await stageOf(t, { capacity: 10, guests: 0 })
  await invite(s, 5)
  const sending = await start(s, 'INVITATION', 2)
  await run(sending)
  expect(await figures(s)).toMatchObject({ drafted: 3, issued: 2 })
  const steer = (verb: string) =>
    call(t, planner, `mutation ($id: ID!) { ${verb}(id: $id) { state } }`, { id: sending.id })
  await steer('pauseSending')
  await run(sending)
  expect(await figures(s)).toMatchObject({ drafted: 3 })
  await steer('resumeSending')
  await run(sending)
  expect(await figures(s)).toMatchObject({ drafted: 1 })
  await steer('stopSending')
  await run(sending)
  expect(await figures(s)).toMatchObject({ drafted: 1, issued: 4 })
  const [withdrawn] = await rows<{ id: string }>(
    `select id from invitation where summit_id = $1 and state = 'ISSUED' order by created_at, id limit 1`,
    [s.summitId],
  )
  await call(t, planner, 'mutation ($id: ID!) { withdrawInvitation(id: $id) { state } }', {
    id: withdrawn?.id,
  })
  const [token = ''] = await links(s, 'invitations.invited')
  expect(await answer(token, true)).toEqual({ refused: 'LINK_INVALID' })
})

test('an audience is counted before and put on the list once; the same person by two ways has one invitation', async () => {
  const s = await stageOf(t, { capacity: 10, guests: 0 })
  const committees = await rows<{ id: string }>(
    `select committee_id as id from membership where valid_to is null group by committee_id order by count(*) desc limit 2`,
  )
  const input = { summitId: s.summitId, committeeIds: committees.map(({ id }) => id), organisations: true }
  const preview = async () =>
    (
      await ask<{ data: { audiencePreview: { people: number; fresh: number; known: number } } }>(
        'query ($input: DraftInvitationsInput!) { audiencePreview(input: $input) { people fresh known withoutAddress } }',
        { input },
        planner,
      )
    ).data.audiencePreview
  const before = await preview()
  expect(before.fresh).toBeGreaterThan(5)
  const draft = () =>
    call(t, planner, 'mutation ($input: DraftInvitationsInput!) { draftInvitations(input: $input) { id } }', {
      input,
    })
  await draft()
  await draft()
  expect(await figures(s)).toMatchObject({ drafted: before.fresh })
  expect(await preview()).toMatchObject({ fresh: 0, known: before.fresh })
  const [twice] = await rows<{ n: number }>(
    'select count(*)::int - count(distinct person_id)::int as n from invitation where summit_id = $1',
    [s.summitId],
  )
  expect(twice?.n).toBe(0)
})

test('nobody is invited to an event that is not announced; who plans it alone may ask and see', async () => {
  const s = await stageOf(t, { capacity: 10, guests: 1 })
  await invite(s, 1)
  const guest = s.guests[0] as Viewer
  await expect(
    call(t, guest, 'mutation ($input: StartSendingInput!) { startSending(input: $input) { id } }', {
      input: { summitId: s.summitId, kind: 'INVITATION' },
    }),
  ).rejects.toThrow('FORBIDDEN')
  const seen = await ask<{
    data: { summits: { nodes: { invitations: { nodes: unknown[] }; invitationFigures: unknown }[] } }
  }>(
    '{ summits { nodes { id invitations { nodes { id } } sendings { id } invitationFigures { drafted } } } }',
    {},
    guest,
  )
  for (const node of seen.data.summits.nodes)
    expect([node.invitations.nodes, node.invitationFigures]).toEqual([[], null])
  await call(t, planner, 'mutation ($input: CallOffSummitInput!) { callOffSummit(input: $input) { id } }', {
    input: { id: s.summitId, reason: 'Sturm.' },
  })
  await expect(start(s, 'INVITATION')).rejects.toThrow('SUMMIT_NOT_ANNOUNCED')
})
