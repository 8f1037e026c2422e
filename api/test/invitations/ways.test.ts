import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { hashOf } from '../../src/accounts/index.js'
import { noteAnswer } from '../../src/invitations/noteAnswer.js'
import { openLetter } from '../../src/invitations/openLetter.js'
import type { Viewer } from '../../src/platform/index.js'
import { changeSummit } from '../../src/summits/changeSummit.js'
import { Summit } from '../../src/summits/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { call, demoViewer } from '../stories/people.js'
import { broken, stageOf, type Stage } from '../summits/stage.js'
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

/** Mails about places at an event, the oldest first. */
const told = (s: Stage, template: string) =>
  post.rows<{ link: string; code: string | null; personId: string }>(
    `select m.params ->> 'link' as link, m.params ->> 'code' as code, m.person_id as "personId"
       from message m join registration r on r.id = m.about_id
      where r.summit_id = $1 and m.template = $2 order by m.created_at, r.rank`,
    [s.summitId, template],
  )
const tokenOf = (link = '') => link.replace('/einladung/', '')
const closed = (s: Stage) =>
  t.db.query(`update summit set registration_closes_at = now() - interval '1 hour' where id = $1`, [
    s.summitId,
  ])
const moves = (s: Stage) =>
  t.as(planner, async (ctx) => {
    const now = await ctx.db.findOneByOrFail(Summit, { id: s.summitId })
    return changeSummit(ctx, { ...now, place: `${now.place}, Saal 2` })
  })

test('a place that is offered after the closing date is taken by the link of that mail, without an account', async () => {
  const s = await stageOf(t, { capacity: 1, guests: 0 })
  const [first = '', second = '', third = ''] = await post.invited(s, 3)
  for (const token of [first, second, third]) await post.answer(token, true)
  const [waits] = await told(s, 'summits.waitlisted')
  expect(await post.answer(tokenOf(waits?.link), true)).toMatchObject({ registration: 'WAITLISTED' })
  await closed(s)
  await post.answer(first, false)
  const [offer] = await told(s, 'summits.placeOffered')
  expect(offer?.link).toMatch(/^\/einladung\/.{30,}$/)
  expect(offer?.link).not.toContain(second)
  // only the hash of the link is kept beside the mail that waits to be sent
  const kept = await post.rows('select 1 from invitation_token where token_hash = $1', [
    hashOf(tokenOf(offer?.link)),
  ])
  expect(kept).toHaveLength(1)
  expect(await post.answer(tokenOf(offer?.link), true)).toMatchObject({ registration: 'CONFIRMED' })
  const confirmed = await told(s, 'summits.confirmed')
  expect(confirmed).toHaveLength(2)
  // and given back by the link of the confirmation: the next is offered it
  expect(await post.answer(tokenOf(confirmed[1]?.link), false)).toMatchObject({ registration: 'CANCELLED' })
  expect(await told(s, 'summits.placeOffered')).toHaveLength(2)
  expect(await broken(t, s.summitId)).toEqual([])
})

test('who registered with an account and was invited as well answers the offer by the link; who was not invited has the page of the event', async () => {
  const s = await stageOf(t, { capacity: 1, guests: 2 })
  const one = await s.comes(0)
  const two = await s.comes(1)
  await t.db.query(
    `insert into invitation (summit_id, person_id, state, source, issued_at) values ($1, $2, 'ISSUED', 'HAND', now())`,
    [s.summitId, s.guests[1]?.personId],
  )
  await closed(s)
  await s.cancels(0, one)
  const [gone] = await told(s, 'summits.registrationCancelled')
  expect(gone?.link).toBe(`/veranstaltungen/${s.summitId}`)
  const [offer] = await told(s, 'summits.placeOffered')
  const token = tokenOf(offer?.link)
  const seen = await post.ask<{ data: { invitationLink: object } }>(
    'query ($token: String!) { invitationLink(token: $token) { state registration } }',
    { token },
  )
  expect(seen.data.invitationLink).toEqual({ state: 'ISSUED', registration: 'OFFERED' })
  expect(await post.answer(token, true)).toMatchObject({ state: 'ACCEPTED', registration: 'CONFIRMED' })
  expect(await s.state(two)).toBe('CONFIRMED')
  // who declined and registered on their own once more gives that back by the link, too
  await post.answer(token, false)
  await t.db.query('update summit set registration_closes_at = null where id = $1', [s.summitId])
  await s.comes(1)
  expect(await post.answer(token, false)).toMatchObject({ state: 'DECLINED', registration: 'CANCELLED' })
})

test('a move is told to all with a link of their own, in as many statements for thirty as for two', async () => {
  const few = await stageOf(t, { capacity: 100, guests: 0 })
  const many = await stageOf(t, { capacity: 100, guests: 1 })
  for (const [s, people] of [
    [few, 2],
    [many, 30],
  ] as const)
    for (const token of await post.invited(s, people)) await post.answer(token, true)
  await many.comes(0)
  const statements = async (s: Stage) => {
    const asked = vi.spyOn(pg.Client.prototype, 'query')
    await moves(s)
    const { length } = asked.mock.calls
    asked.mockRestore()
    return length
  }
  expect(await statements(many)).toBe(await statements(few))
  const mails = await told(many, 'summits.changed')
  expect(new Set(mails.map(({ link }) => link)).size).toBe(31)
  expect(mails.filter(({ link }) => link.startsWith('/einladung/'))).toHaveLength(30)
  expect(mails.at(-1)?.link).toBe(`/veranstaltungen/${many.summitId}`)
})

test('in a letter the link comes with a code that opens it', async () => {
  const s = await stageOf(t, { capacity: 5, guests: 0 })
  const { id } = await call<{ id: string }>(
    t,
    planner,
    'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { id } }',
    {
      input: {
        summitId: s.summitId,
        givenName: 'Maria',
        familyName: 'Brief',
        locale: 'de',
        post: 'Musterweg 3\n41460 Neuss',
      },
    },
  )
  await t.as(planner, (ctx) =>
    noteAnswer(ctx, { id, accept: true, toldBy: 'PHONE', groupId: null, answers: null }),
  )
  await moves(s)
  const [letter] = await told(s, 'summits.changed')
  const token = await t.as(undefined, (ctx) => openLetter(ctx, { code: letter?.code }))
  expect(await post.answer(token, false)).toMatchObject({ name: 'Maria Brief', registration: 'CANCELLED' })
})

test('who has not answered when the time is over is shown so, and answers that came stay', async () => {
  const s = await stageOf(t, { capacity: null, guests: 0 })
  const [first = ''] = await post.invited(s, 3)
  await post.answer(first, false)
  const list = async () => {
    const { data } = await post.ask<{
      data: { summit: { invitations: { nodes: { state: string; isExpired: boolean }[] } } }
    }>(
      'query ($id: ID!) { summit(id: $id) { invitations(first: 10) { nodes { state isExpired } } } }',
      { id: s.summitId },
      planner,
    )
    const { nodes } = data.summit.invitations
    return nodes.map(({ state, isExpired }) => `${state} ${isExpired}`).sort()
  }
  expect(await list()).toEqual(['DECLINED false', 'ISSUED false', 'ISSUED false'])
  await closed(s)
  expect(await list()).toEqual(['DECLINED false', 'ISSUED true', 'ISSUED true'])
})
