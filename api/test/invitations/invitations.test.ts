import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { call, demoViewer } from '../stories/people.js'
import { postOf } from './post.js'
import { broken, stageOf } from '../summits/stage.js'

let t: TestInstallation
let planner: Viewer
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  planner = await demoViewer(t, 'leyla.brueckner@demo.example')
  post = postOf(t, planner)
}, 240_000)
afterAll(() => t?.close())

let post: ReturnType<typeof postOf>
const ask: typeof post.ask = (...all) => post.ask(...all)
const rows: typeof post.rows = (...all) => post.rows(...all)
const start: typeof post.start = (...all) => post.start(...all)
const run: typeof post.run = (...all) => post.run(...all)
const leave: typeof post.leave = (...all) => post.leave(...all)
const invite: typeof post.invite = (...all) => post.invite(...all)
const links: typeof post.links = (...all) => post.links(...all)
const answer: typeof post.answer = (...all) => post.answer(...all)
const figures: typeof post.figures = (...all) => post.figures(...all)

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
  // it is over when its last mail has left
  await expect(start(s, 'INVITATION')).rejects.toThrow('SENDING_RUNS')
  await leave(s)
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
    size: 1,
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
  await leave(s)
  await run(await start(s, 'REMINDER'))
  await leave(s)
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
  await leave(s)
  expect(await figures(s)).toMatchObject({ drafted: 1, issued: 4, sent: 2, waiting: 2 })
  await steer('stopSending')
  await run(sending)
  expect(await figures(s)).toMatchObject({ drafted: 3, issued: 2, sent: 2, waiting: 0 })
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

test('single organisations are chosen by name: counted, and nobody else is put on the list', async () => {
  const s = await stageOf(t, { capacity: 10, guests: 0 })
  const chosen = await rows<{ id: string; people: string[] }>(
    `select d.organisation_id as id, array_agg(d.person_id::text order by d.person_id) as people from delegate d
      where d.valid_to is null group by 1 having count(*) > 1 order by count(*), 1 limit 1`,
  )
  const input = { summitId: s.summitId, organisationIds: chosen.map(({ id }) => id) }
  const seen = await ask<{ data: { audiencePreview: { fresh: number } } }>(
    'query ($input: DraftInvitationsInput!) { audiencePreview(input: $input) { fresh } }',
    { input },
    planner,
  )
  expect(seen.data.audiencePreview.fresh).toBe(chosen[0]?.people.length)
  await call(
    t,
    planner,
    'mutation ($input: DraftInvitationsInput!) { draftInvitations(input: $input) { id } }',
    {
      input,
    },
  )
  const listed = await rows<{ id: string }>(
    'select person_id::text as id from invitation where summit_id = $1 order by person_id',
    [s.summitId],
  )
  expect(listed.map(({ id }) => id)).toEqual(chosen[0]?.people)
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

test('an answer told on the telephone counts like one by the link, is marked so, and a later one by the link replaces it', async () => {
  const s = await stageOf(t, { capacity: 1, guests: 1 })
  await invite(s, 2)
  await run(await start(s, 'INVITATION'))
  const [first = '', second = ''] = await links(s, 'invitations.invited')
  const list = (search?: string) =>
    call<{
      invitations: {
        nodes: {
          id: string
          state: string
          toldBy: string | null
          enteredBy: { name: string } | null
          availableActions: string[]
          person: { name: string }
          registration: { state: string; toldBy: string | null; enteredBy: { name: string } | null } | null
        }[]
      }
    }>(
      t,
      planner,
      `query ($id: ID!, $search: String) { summit(id: $id) { invitations(search: $search) { nodes { id state toldBy
        enteredBy { name } availableActions person { name } registration { state toldBy enteredBy { name } } } } } }`,
      { id: s.summitId, search },
    ).then(({ invitations }) => invitations.nodes)
  const [one] = await list('MUSTER 0')
  expect(await list('gast1.')).toMatchObject([{ person: { name: 'Gast Muster 1' } }])
  expect(await list('niemand')).toEqual([])
  expect(one?.availableActions).toContain('noteAnswer')
  const note = (viewer: Viewer | undefined, accept: boolean) =>
    call(t, viewer, 'mutation ($input: NoteAnswerInput!) { noteAnswer(input: $input) { id } }', {
      input: { id: one?.id, accept, toldBy: 'PHONE' },
    })
  await expect(note(s.guests[0], true)).rejects.toThrow('FORBIDDEN')
  await note(planner, true)
  expect(await list('Muster 0')).toMatchObject([
    {
      state: 'ACCEPTED',
      toldBy: 'PHONE',
      enteredBy: { name: expect.stringContaining('Brückner') as string },
      registration: { state: 'CONFIRMED', toldBy: 'PHONE' },
    },
  ])
  expect(await answer(second, true)).toMatchObject({ registration: 'WAITLISTED' })
  await note(planner, false)
  expect(await list('Muster 0')).toMatchObject([{ state: 'DECLINED', toldBy: 'PHONE' }])
  expect(await answer(second, true)).toMatchObject({ registration: 'CONFIRMED' })
  expect(await answer(first, true)).toMatchObject({ state: 'ACCEPTED', registration: 'WAITLISTED' })
  expect(await list('Muster 0')).toMatchObject([{ toldBy: null, enteredBy: null }])
  expect(await broken(t, s.summitId)).toEqual([])
})

test('who was invited and has not answered is told when the event moves or is called off; who was never written to is not', async () => {
  const s = await stageOf(t, { capacity: 10, guests: 0 })
  await invite(s, 4)
  await run(await start(s, 'INVITATION'))
  const [yes = ''] = await links(s, 'invitations.invited')
  await answer(yes, false)
  // one of the three mails has not gone out yet
  await rows(
    `update message set state = 'sent' where template = 'invitations.invited' and about_id in (
       select id from invitation where summit_id = $1 order by created_at, id limit 3)`,
    [s.summitId],
  )
  const [event] = await rows<{ starts_at: Date; ends_at: Date }>('select * from summit where id = $1', [
    s.summitId,
  ])
  await call(t, planner, 'mutation ($input: ChangeSummitInput!) { changeSummit(input: $input) { id } }', {
    input: {
      id: s.summitId,
      kind: 'SUMMIT',
      title: 'Integrationsgipfel',
      about: 'Was wurde erreicht?',
      place: 'Stadthalle',
      startsAt: event?.starts_at,
      endsAt: event?.ends_at,
    },
  })
  const moved = await links(s, 'invitations.changed')
  expect(moved).toHaveLength(2)
  expect(await answer(moved[0] ?? '', true)).toMatchObject({ state: 'ACCEPTED', registration: 'CONFIRMED' })
  await call(t, planner, 'mutation ($input: CallOffSummitInput!) { callOffSummit(input: $input) { id } }', {
    input: { id: s.summitId, reason: 'Sturm.' },
  })
  const told = await rows<{ address: string; reason: string }>(
    `select m.address, m.params ->> 'reason' as reason from message m join invitation i on i.id = m.about_id
      where i.summit_id = $1 and m.template = 'invitations.calledOff' and m.state = 'queued'`,
    [s.summitId],
  )
  expect(told).toEqual([{ address: `gast2.${s.summitId}@demo.example`, reason: 'Sturm.' }])
})
