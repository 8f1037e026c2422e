import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { clock, type Viewer } from '../../src/platform/index.js'
import { changePlaces } from '../../src/summits/changePlaces.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { postOf } from '../invitations/post.js'
import { broken, stageOf, type Stage } from './stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
}, 240_000)
afterEach(() => clock.stopAt(undefined))
afterAll(() => t?.close())

const day = 86_400_000
/** Those of the party a stage registers, by their places in it. */
const others = (guest: number, ...places: number[]) =>
  places.map((n) => ({ givenName: `Gast ${guest}`, familyName: `Muster ${n}` }))

type Input = { id: string; others: object[]; reason?: string }
/** A change as a client asks for it: what is there then, or the code of the refusal. */
async function changes(viewer: Viewer | undefined, input: Input): Promise<unknown> {
  const name = 'reason' in input ? 'changePartyOnBehalf' : 'changeParty'
  const type = 'reason' in input ? 'ChangePartyOnBehalfInput' : 'ChangePartyInput'
  const { data, errors } = await t.query(
    `mutation ($input: ${type}!) { ${name}(input: $input) { state size waitsInVain } }`,
    { input },
    viewer,
  )
  const told = errors?.[0]?.extensions as { code: string; fields?: { code: string }[] } | undefined
  return told ? (told.fields?.[0]?.code ?? told.code) : data?.[name]
}
const offered = async (s: Stage, id: string, viewer: Viewer | undefined) => {
  const { data } = await t.query(
    'query ($id: ID!) { summit(id: $id) { registrations { nodes { id availableActions } } } }',
    { id: s.summitId },
    viewer,
  )
  const summit = data?.summit as unknown as {
    registrations: { nodes: { id: string; availableActions: string[] }[] }
  }
  return summit.registrations.nodes.find((one) => one.id === id)?.availableActions
}
const people = (id: string) =>
  t.db.query<{ id: string; family_name: string }[]>(
    'select id, family_name from participant where registration_id = $1 order by position',
    [id],
  )
const mails = (id: string, template: string) =>
  t.db.query<{ reason: string | null; to: string }[]>(
    `select params ->> 'reason' as reason, person_id as to from message where about_id = $1 and template = $2`,
    [id, template],
  )
const resize = (s: Stage, capacity: number) =>
  t.as(s.planner, (ctx) => changePlaces(ctx, { id: s.summitId, capacity, groups: [] }))

test('a party that became too large is made smaller where it stands: rank and who is named again stay', async () => {
  const s = await stageOf(t, { capacity: 5, guests: 4 })
  const holds = await s.comes(0, 4)
  const waits = await s.comes(1, 3)
  await s.comes(2, 2)
  await resize(s, 2)
  const before = await people(waits)
  expect(await offered(s, waits, s.guests[1])).toContain('changeParty')
  expect(await changes(s.guests[2], { id: waits, others: [] })).toBe('FORBIDDEN')
  expect(await changes(s.guests[1], { id: waits, others: others(1, 2) })).toEqual({
    state: 'WAITLISTED',
    size: 2,
    waitsInVain: false,
  })
  expect(await people(waits)).toEqual([before[0], before[2]])
  // before the one who came later, though that one fitted all the time
  await s.cancels(0, holds)
  expect(await s.state(waits)).toBe('OFFERED')
  expect(await broken(t, s.summitId)).toEqual([])
})

test('who has a place gives some back at once, and has more only where they are free', async () => {
  const s = await stageOf(t, { capacity: 4, guests: 2 })
  const id = await s.comes(0, 4)
  const waits = await s.comes(1, 2)
  expect(await changes(s.guests[0], { id, others: others(0, 1) })).toMatchObject({ size: 2 })
  expect(await s.state(waits)).toBe('OFFERED')
  expect(await changes(s.guests[0], { id, others: others(0, 1, 2) })).toBe('PARTY_NO_ROOM')
  expect((await people(id)).map((one) => one.family_name)).toEqual(['Muster 0', 'Muster 1'])
  // somebody else instead needs no place
  expect(await changes(s.guests[0], { id, others: others(0, 7) })).toMatchObject({ size: 2 })
  expect(await mails(id, 'summits.partyChanged')).toHaveLength(2)
  expect(await broken(t, s.summitId)).toEqual([])
})

test('the office changes it for who called: with a reason they are told, under its own name, also after the closing date', async () => {
  const s = await stageOf(t, { capacity: 3, guests: 2 })
  const id = await s.comes(0, 2)
  const reason = 'Hat am Telefon gesagt, wer kommt.'
  expect(await offered(s, id, s.planner)).toContain('changePartyOnBehalf')
  expect(await changes(s.guests[1], { id, others: [], reason })).toBe('FORBIDDEN')
  expect(await changes(s.planner, { id, others: [], reason: ' ' })).toBe('REASON_NEEDED')
  clock.stopAt(new Date(Date.now() + 30 * day + 3_600_000))
  expect(await changes(s.guests[0], { id, others: others(0, 1, 2) })).toBe('REGISTRATION_CLOSED')
  expect(await changes(s.planner, { id, others: others(0, 1, 2), reason })).toMatchObject({ size: 3 })
  expect(await mails(id, 'summits.partyChanged')).toEqual([{ reason, to: s.guests[0]?.personId }])
  const audit = await t.db.query<{ actor_id: string }[]>(
    `select actor_id from audit_entry where action = 'summits.registration.changePartyOnBehalf' and entity_id = $1`,
    [id],
  )
  expect(audit).toEqual([{ actor_id: s.planner.personId }])
  clock.stopAt(new Date(Date.now() + 31 * day))
  expect(await changes(s.planner, { id, others: [], reason })).toBe('FORBIDDEN')
  expect(await offered(s, id, s.planner)).not.toContain('changePartyOnBehalf')
  expect(await broken(t, s.summitId)).toEqual([])
})

test('the page of an invitation says that a party waits in vain', async () => {
  const s = await stageOf(t, { capacity: 4, guests: 1 })
  const post = postOf(t, s.planner)
  const [token = ''] = await post.invited(s, 1)
  await s.comes(0, 4)
  expect(await post.answer(token, true)).toMatchObject({ registration: 'WAITLISTED' })
  const inVain = async () =>
    (await t.query('query ($token: String!) { invitationLink(token: $token) { waitsInVain } }', { token }))
      .data?.invitationLink
  expect(await inVain()).toEqual({ waitsInVain: false })
  const [waits] = await t.db.query<{ id: string }[]>(
    `select id from registration where summit_id = $1 and state = 'WAITLISTED'`,
    [s.summitId],
  )
  const reason = 'Bringt noch jemanden mit.'
  await changes(s.planner, { id: waits?.id ?? '', others: others(0, 1, 2), reason })
  await resize(s, 2)
  expect(await inVain()).toEqual({ waitsInVain: true })
})
