import { afterAll, beforeAll, expect, test } from 'vitest'
import { issueTickets } from '../../src/admission/issueTickets.js'
import { makeBadges } from '../../src/admission/makeBadges.js'
import { readDoorList } from '../../src/admission/doorList.js'
import { makeDocument, type Sheet } from '../../src/documents/index.js'
import { register } from '../../src/summits/register.js'
import { changeBadges } from '../../src/summits/changeBadges.js'
import { changeParty } from '../../src/summits/changeParty.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { postOf } from '../invitations/post.js'
import { call } from '../stories/people.js'
import { codeOf, stageOf, type Stage } from '../summits/stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterAll(() => t?.close())

const can = { givenName: 'Can', familyName: 'Öztürk', spokenName: 'Dschan Ötztürk' }
const samira = { givenName: 'سميرة', familyName: 'الخطيب', spokenName: null }
const comes = (s: Stage, participants: unknown[]) =>
  t.as(s.guests[0], (ctx) => register(ctx, { summitId: s.summitId, participants }))

/** What the sheet of badges says; typesetting itself is tried in the workers. */
async function badgesOf(s: Stage): Promise<Record<string, unknown>[]> {
  while ((await t.as(undefined, issueTickets)) > 0);
  const id = await t.as(s.planner, (ctx) => makeBadges(ctx, s.summitId))
  let seen: Sheet | undefined
  await makeDocument(t.source, id, {
    publicUrl: 'https://mitsprache.example',
    signal: new AbortController().signal,
    typeset: (_, sheet) => {
      seen = sheet
      return Promise.resolve(Buffer.from('%PDF-1.7 made'))
    },
  })
  return seen?.['badges'] as Record<string, unknown>[]
}

test('a badge says the name, how it is spoken and the languages by their own names; only who plans the event has them made', async () => {
  const s = await stageOf(t, { capacity: null, guests: 1 })
  expect(await codeOf(t.as(s.planner, (ctx) => makeBadges(ctx, s.summitId)))).toBe('NOBODY_REGISTERED')
  await comes(s, [
    { ...can, spokenLanguages: ['tr', 'de', 'tr'] },
    { ...samira, spokenLanguages: ['ar', 'uk', 'gsg'] },
  ])
  expect(await badgesOf(s)).toMatchObject([
    {
      name: 'Can Öztürk',
      spokenName: 'Dschan Ötztürk',
      languages: [{ name: 'Türkçe' }, { name: 'Deutsch' }],
    },
    {
      name: 'سميرة الخطيب',
      spokenName: null,
      languages: [{ name: 'العربية' }, { name: 'Українська' }, { name: 'DGS' }],
    },
  ])
  expect(await codeOf(t.as(s.guests[0], (ctx) => makeBadges(ctx, s.summitId)))).toBe('FORBIDDEN')
  const list = await t.as(s.planner, (ctx) => readDoorList(ctx, s.summitId, null))
  expect(list?.tickets.map(({ spokenName }) => spokenName).sort()).toEqual(['Dschan Ötztürk', null])
  // what does not fit is refused by its own field
  for (const wrong of [{ spokenName: 'a'.repeat(81) }, { spokenLanguages: ['not a tag'] }])
    expect(await codeOf(comes(s, [{ ...samira, ...wrong }]))).toMatch(/TOO_LONG|UNKNOWN_CHOICE/)
})

test('who is named again keeps their badge, or has it changed; nobody else sees it', async () => {
  const s = await stageOf(t, { capacity: null, guests: 2 })
  const id = await comes(s, [can, { ...samira, spokenLanguages: ['ar'] }])
  const others = (more: object) =>
    t.as(s.guests[0], (ctx) =>
      changeParty(ctx, id, [{ givenName: samira.givenName, familyName: samira.familyName, ...more }]),
    )
  const shown = async (viewer = s.guests[0]) =>
    (
      await call<{ registrations: { nodes: { participants: object[] }[] } }>(
        t,
        viewer,
        `query ($id: ID!) { summit(id: $id) { registrations(first: 5) { nodes { participants { spokenName spokenLanguages } } } } }`,
        { id: s.summitId },
      )
    ).registrations.nodes
  await others({})
  expect(await shown()).toMatchObject([
    { participants: [{ spokenName: 'Dschan Ötztürk' }, { spokenName: null, spokenLanguages: ['ar'] }] },
  ])
  await others({ spokenName: 'Sa-mii-ra', spokenLanguages: [] })
  expect(await shown()).toMatchObject([
    { participants: [{}, { spokenName: 'Sa-mii-ra', spokenLanguages: [] }] },
  ])
  expect(await shown(s.guests[1])).toEqual([])
})

test('a link tells it for who is invited, and shows it again', async () => {
  const s = await stageOf(t, { capacity: null, guests: 0 })
  const post = postOf(t, s.planner)
  const [token = ''] = await post.invited(s, 1)
  const badge = { spokenName: 'Dschan Ötztürk', spokenLanguages: ['ku', 'de'] }
  await post.byLink('answerInvitation', 'AnswerInvitationInput', {
    ...{ token, accept: true },
    form: { consent: false, badge },
  })
  const shown = () =>
    post.ask<{ data: { invitationLink: object } }>(
      'query ($token: String!) { invitationLink(token: $token) { spokenName spokenLanguages } }',
      { token },
    )
  expect((await shown()).data.invitationLink).toEqual(badge)
  // a form that does not speak of it leaves it as it is
  const fill = (form: object) =>
    post.byLink('fillInvitationForm', 'FillInvitationFormInput', { token, form: { consent: false, ...form } })
  await fill({})
  expect((await shown()).data.invitationLink).toEqual(badge)
  await fill({ badge: { spokenName: ' ' } })
  expect((await shown()).data.invitationLink).toEqual({ spokenName: null, spokenLanguages: [] })
})

test('who registered changes what the badges of their party say, and of nobody else; after the event nobody does', async () => {
  const s = await stageOf(t, { capacity: null, guests: 2 })
  const id = await comes(s, [can, samira])
  const other = await s.comes(1)
  const people = async (registrationId: string) =>
    (
      await t.db.query<{ id: string }[]>(
        'select id from participant where registration_id = $1 order by position',
        [registrationId],
      )
    ).map((one) => one.id)
  const [self, friend] = await people(id)
  const [stranger] = await people(other)
  const changes = (guest: number, participantId: string | undefined) =>
    codeOf(
      t.as(s.guests[guest], (ctx) =>
        changeBadges(ctx, {
          registrationId: id,
          badges: [{ participantId, spokenName: 'Samira al-Chatib', spokenLanguages: ['ar', 'fr', 'ar'] }],
        }),
      ),
    )
  expect(await changes(0, friend)).toBe('done')
  expect(await changes(0, stranger)).toBe('UNKNOWN_CHOICE')
  expect(await changes(1, self)).toBe('FORBIDDEN')
  expect(await badgesOf(s)).toMatchObject([
    { name: 'Gast 1 Muster 0', spokenName: null },
    { name: 'Can Öztürk', spokenName: can.spokenName },
    { spokenName: 'Samira al-Chatib', languages: [{ name: 'العربية' }, { name: 'Français' }] },
  ])
  await t.db.query(`update summit set state = 'HELD' where id = $1`, [s.summitId])
  expect(await changes(0, self)).toBe('FORBIDDEN')
})
