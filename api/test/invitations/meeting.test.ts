import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { dateGuests, recordAttendance } from '../../src/followup/recordAttendance.js'
import { takeMail } from '../../src/inbox/index.js'
import { postboxKey, signedAddress } from '../../src/mail/index.js'
import { clock, type Viewer } from '../../src/platform/index.js'
import { announceSummit } from '../../src/summits/announceSummit.js'
import { planSummit } from '../../src/summits/planSummit.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { call, demoViewer } from '../stories/people.js'
import { broken, codeOf, type Stage } from '../summits/stage.js'
import { postOf } from './post.js'

/* A meeting of the Steuerungsgruppe: nobody registers, those who are invited answer, and who was there is ticked off by name. */
let t: TestInstallation
let planner: Viewer
let post: ReturnType<typeof postOf>
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  planner = await demoViewer(t, 'leyla.brueckner@demo.example')
  post = postOf(t, planner)
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(() => t?.close())

const day = 86_400_000
const at = (days: number) => new Date(Date.now() + days * day)

/** A meeting that is announced, answered until five days before. */
async function meeting(): Promise<Stage> {
  const [body] = await post.rows<{ id: string }>(`select id from body where ags = '05162'`)
  const summitId = await t.as(planner, async (ctx) =>
    announceSummit(
      ctx,
      await planSummit(ctx, {
        ...{
          bodyId: body?.id,
          kind: 'STEERING_MEETING',
          title: 'Sitzung',
          about: 'Ablauf.',
          place: 'Kreishaus',
        },
        ...{ startsAt: at(20), endsAt: at(20.1), registrationClosesAt: at(15), withRegistration: false },
      }),
    ),
  )
  return { t, planner, summitId } as Stage
}
const invitations = (s: Stage) =>
  post.rows<{ id: string; person: string; email: string; state: string; told: string | null }>(
    `select i.id, i.person_id as person, p.email, i.state, i.told_by as told from invitation i join person p on p.id = i.person_id
      where i.summit_id = $1 order by i.created_at, i.id`,
    [s.summitId],
  )
const states = async (s: Stage) => (await invitations(s)).map(({ state }) => state)
const note = (input: Record<string, unknown>) =>
  call(t, planner, 'mutation ($input: NoteAnswerInput!) { noteAnswer(input: $input) { state toldBy } }', {
    input: { toldBy: 'PHONE', ...input },
  })
const deputy = (email: string) => ({ givenName: 'Vera', familyName: 'Vertretung', email, locale: 'tr' })
const guests = (s: Stage) => t.as(planner, (ctx) => dateGuests(ctx, s.summitId))

test('who is invited to a meeting answers by the link, and again until the deadline', async () => {
  const s = await meeting()
  const [token = '', other = ''] = await post.invited(s, 2)
  const shown = () =>
    post.ask<{ data: { invitationLink: { isOpen: boolean; state: string } } }>(
      'query ($token: String!) { invitationLink(token: $token) { isOpen state } }',
      { token },
    )
  expect((await shown()).data.invitationLink).toEqual({ isOpen: true, state: 'ISSUED' })
  expect(await post.answer(token, true)).toMatchObject({ state: 'ACCEPTED', registration: 'CONFIRMED' })
  expect(await post.answer(token, false)).toMatchObject({ state: 'DECLINED' })
  expect(await post.answer(token, true)).toMatchObject({ state: 'ACCEPTED' })
  expect(await states(s)).toEqual(['ACCEPTED', 'ISSUED'])
  clock.stopAt(at(16))
  expect(await post.answer(other, true)).toEqual({ refused: 'REGISTRATION_CLOSED' })
  expect((await shown()).data.invitationLink).toEqual({ isOpen: false, state: 'ACCEPTED' })
  // who cannot come after all still says so
  expect(await post.answer(token, false)).toMatchObject({ state: 'DECLINED' })
  expect(await broken(t, s.summitId)).toEqual([])
})

test('nobody else registers for it, and nobody who is invited brings others', async () => {
  const s = await meeting()
  await post.invited(s, 1)
  const [one] = await invitations(s)
  const layla = await demoViewer(t, 'layla.haddad@demo.example')
  const refused = async (document: string, input: unknown, viewer: Viewer) =>
    (await post.ask<{ errors?: { extensions: { code: string } }[] }>(document, { input }, viewer)).errors?.[0]
      ?.extensions.code
  expect(
    await refused(
      'mutation ($input: RegisterInput!) { register(input: $input) { id } }',
      { summitId: s.summitId, participants: [{ givenName: 'Layla', familyName: 'Haddad' }] },
      layla,
    ),
  ).toBe('FORBIDDEN')
  await expect(
    note({ id: one?.id, accept: true, others: [{ givenName: 'Mit', familyName: 'Gast' }] }),
  ).rejects.toThrow()
  expect(await states(s)).toEqual(['ISSUED'])
})

test('the calendar answers it, and so does the person who is signed in; the deputy comes in their own name', async () => {
  const s = await meeting()
  await post.invited(s, 2)
  const [first, second] = await invitations(s)
  const box = {
    ...{
      address: 'post@mitsprache.example',
      key: await postboxKey(t.source),
      contact: 'kontakt@demo.example',
    },
  }
  const reply = (answer: string) =>
    takeMail(t.source, box, {
      ...{ key: `<${answer}.${s.summitId}@elsewhere.example>`, subject: 'Antwort', text: '', files: [] },
      from: { name: '', address: first?.email ?? '' },
      recipients: [signedAddress(box, 'calendar', first?.person ?? '')],
      ...{ automatic: false, report: null },
      calendar: {
        method: 'REPLY',
        uid: `summit-${s.summitId}`,
        sequence: 0,
        attendee: first?.email ?? '',
        answer,
      },
    })
  expect(await reply('ACCEPTED')).toBe('ANSWERED')
  expect(await states(s)).toEqual(['ACCEPTED', 'ISSUED'])
  expect(await reply('DECLINED')).toBe('ANSWERED')
  expect(await states(s)).toEqual(['DECLINED', 'ISSUED'])

  const like = await demoViewer(t, 'layla.haddad@demo.example')
  const guest = {
    ...like,
    personId: second?.person ?? '',
    roles: ['PERSON@*'],
    organisationIds: [],
  } as Viewer
  const own = (viewer: Viewer) =>
    post.ask<{ data: { summit: { myInvitation: { id: string; availableActions: string[] } | null } } }>(
      'query ($id: ID!) { summit(id: $id) { myInvitation { id state availableActions } } }',
      { id: s.summitId },
      viewer,
    )
  expect((await own(guest)).data.summit.myInvitation).toMatchObject({
    id: second?.id,
    availableActions: expect.arrayContaining(['answerOwnInvitation']) as string[],
  })
  expect((await own(like)).data.summit.myInvitation).toBeNull()
  const answer = (viewer: Viewer, input: Record<string, unknown>) =>
    post.ask<{ data?: { answerOwnInvitation: { state: string } | null }; errors?: unknown[] }>(
      'mutation ($input: AnswerOwnInvitationInput!) { answerOwnInvitation(input: $input) { state } }',
      { input: { id: second?.id, ...input } },
      viewer,
    )
  expect((await answer(guest, { accept: true })).data?.answerOwnInvitation).toEqual({ state: 'ACCEPTED' })
  expect((await answer(like, { accept: false })).errors).toHaveLength(1)
  const email = `vera.${s.summitId}@demo.example`
  expect((await answer(guest, { accept: false, deputy: deputy(email) })).data?.answerOwnInvitation).toEqual({
    state: 'PASSED_ON',
  })
  const [theirs = ''] = await post.links(s, 'invitations.passedOn')
  expect(await post.answer(theirs, true)).toMatchObject({ state: 'ACCEPTED', name: 'Vera Vertretung' })
  expect(await states(s)).toEqual(['DECLINED', 'PASSED_ON', 'ACCEPTED'])
})

test('by telephone: yes, no, the deputy; marked as told; and who was there is ticked off, whatever they had answered', async () => {
  const s = await meeting()
  await post.invited(s, 3)
  const [first, second] = await invitations(s)
  await note({ id: first?.id, accept: true })
  const email = `vera.${s.summitId}@demo.example`
  await note({ id: second?.id, accept: false, deputy: deputy(email) })
  expect((await invitations(s)).map(({ state, told }) => [state, told])).toEqual([
    ['ACCEPTED', 'PHONE'],
    ['PASSED_ON', 'PHONE'],
    ['ISSUED', null],
    ['ISSUED', null],
  ])
  expect(await post.figures(s)).toMatchObject({ accepted: 1, declined: 0, passedOn: 1, unanswered: 2 })
  const [entry] = await post.rows<{ n: number }>(
    `select count(*)::int as n from audit_entry where action = 'invitations.invitation.noteAnswer' and entity_id = any($1)`,
    [[first?.id, second?.id]],
  )
  expect(entry?.n).toBe(2)

  const list = (await guests(s)) ?? []
  expect(
    list.map(({ familyName, answer, inPlaceOf, present }) => [familyName, answer, inPlaceOf, present]),
  ).toEqual([
    ['Muster 0', 'ACCEPTED', null, false],
    ['Muster 1', 'PASSED_ON', null, false],
    ['Muster 2', 'ISSUED', null, false],
    ['Vertretung', 'ISSUED', 'Gast Muster 1', false],
  ])
  const there = list
    .filter(({ familyName }) => ['Muster 2', 'Vertretung'].includes(familyName))
    .map(({ id }) => id)
  const record = (participantIds: string[]) =>
    codeOf(t.as(planner, (ctx) => recordAttendance(ctx, { summitId: s.summitId, participantIds })))
  expect(await record(there)).toBe('DATE_NOT_BEGUN')
  clock.stopAt(at(20.05))
  expect(await record([...there, first?.person ?? ''])).toBe('UNKNOWN_CHOICE')
  expect(await record(there)).toBe('done')
  expect(await record(there)).toBe('done')
  expect((await guests(s))?.filter(({ present }) => present).map(({ id }) => id)).toEqual(there)
  const [{ attendance } = { attendance: 0 }] = await post.rows<{ attendance: number }>(
    'select attendance from summit where id = $1',
    [s.summitId],
  )
  expect(attendance).toBe(2)
})
