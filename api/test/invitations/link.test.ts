import { afterAll, beforeAll, expect, test } from 'vitest'
import { clock, type Viewer } from '../../src/platform/index.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { demoViewer } from '../stories/people.js'
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
afterAll(() => {
  clock.stopAt(undefined)
  return t?.close()
})

interface Proven {
  proof: string | null
  triesLeft: number
  person: { email: string } | null
  others: { givenName: string; familyName: string }[]
}
const request = async (token: string) => {
  const { errors } = await post.ask<{ errors?: { extensions: { code: string } }[] }>(
    'mutation ($token: String!) { requestInvitationCode(token: $token) { address } }',
    { token },
  )
  return errors?.[0]?.extensions.code ?? 'sent'
}
const prove = async (token: string, code: string) =>
  (
    await post.ask<{ data: { proveInvitation: Proven } }>(
      'mutation ($input: ProveInvitationInput!) { proveInvitation(input: $input) { proof triesLeft person { email } others { givenName familyName } } }',
      { input: { token, code } },
    )
  ).data.proveInvitation
/** The newest code that was mailed, and to whom. */
const mailed = async (s: Stage) => {
  const [mail] = await post.rows<{ code: string; address: string }>(
    `select m.params ->> 'code' as code, m.address from message m join invitation i on i.id = m.about_id
      where i.summit_id = $1 and m.template = 'invitations.code' order by m.created_at desc, m.id limit 1`,
    [s.summitId],
  )
  return mail ?? { code: '', address: '' }
}
const wrong = (code: string) => (code === '111111' ? '222222' : '111111')
const proven = async (s: Stage, token: string) => {
  expect(await request(token)).toBe('sent')
  return (await prove(token, (await mailed(s)).code)).proof ?? ''
}
const passOn = (token: string, proof: string, email: string) =>
  post.byLink('passOnInvitation', 'PassOnInvitationInput', {
    token,
    proof,
    givenName: 'Vera',
    familyName: 'Vertretung',
    email,
    locale: 'tr',
  })
const named = (...names: string[]) => names.map((familyName) => ({ givenName: 'Mit', familyName }))

test('a code goes to the invited address, has five tries, opens for a while and is sent three times an hour', async () => {
  const s = await stageOf(t, { capacity: 10, guests: 0 })
  const [token = ''] = await post.invited(s, 1)
  expect(await request(token)).toBe('sent')
  const { code, address } = await mailed(s)
  expect([code, address]).toEqual([expect.stringMatching(/^\d{6}$/), `gast0.${s.summitId}@demo.example`])
  // ten guesses at the same moment have five tries between them
  const guesses = await Promise.all(Array.from({ length: 10 }, () => prove(token, wrong(code))))
  expect(guesses.map(({ triesLeft }) => triesLeft).sort()).toEqual([0, 0, 0, 0, 0, 0, 1, 2, 3, 4])
  expect(await prove(token, code)).toMatchObject({ proof: null, person: null })
  expect(await request(token)).toBe('sent')
  const opened = await prove(token, (await mailed(s)).code)
  expect(opened).toMatchObject({
    proof: expect.any(String) as string,
    person: { email: address },
    others: [],
  })
  // used up: the same code opens nothing a second time
  expect(await prove(token, (await mailed(s)).code)).toMatchObject({ proof: null })
  expect(await request(token)).toBe('sent')
  expect(await request(token)).toBe('TOO_OFTEN')
  expect(await post.answer(token, true, { others: named('A'), proof: opened.proof })).toEqual({
    refused: 'PROOF_NEEDED',
  })
  const last = await prove(token, (await mailed(s)).code)
  clock.stopAt(new Date(Date.now() + 31 * 60_000))
  expect(await post.answer(token, true, { others: named('A'), proof: last.proof })).toEqual({
    refused: 'PROOF_NEEDED',
  })
  clock.stopAt(undefined)
  expect(await request('x'.repeat(32))).toBe('LINK_INVALID')
})

test('an invitation passes on to the deputy, who answers in their own name; a new answer takes it back', async () => {
  const s = await stageOf(t, { capacity: 1, guests: 0 })
  const [token = '', other = ''] = await post.invited(s, 2)
  await post.answer(token, true)
  expect(await passOn(token, 'x'.repeat(32), 'vera@demo.example')).toEqual({ refused: 'PROOF_NEEDED' })
  // the proof of one link opens no other
  const foreign = await proven(s, other)
  expect(await passOn(token, foreign, 'vera@demo.example')).toEqual({ refused: 'PROOF_NEEDED' })
  const proof = await proven(s, token)
  expect(await passOn(token, proof, `gast1.${s.summitId}@demo.example`)).toEqual({
    refused: 'ALREADY_INVITED',
    field: 'email',
  })
  const email = `vera.${s.summitId}@demo.example`
  expect(await passOn(token, proof, email)).toMatchObject({ state: 'PASSED_ON', registration: 'CANCELLED' })
  const [deputy = ''] = await post.links(s, 'invitations.passedOn')
  expect(await post.answer(deputy, true)).toMatchObject({
    name: 'Vera Vertretung',
    registration: 'CONFIRMED',
  })
  // one step far
  const [theirs] = [await proven(s, deputy)]
  expect(await passOn(deputy, theirs, 'dritte@demo.example')).toEqual({ refused: 'FORBIDDEN' })
  // who passed it on comes after all: one of the two has the place
  expect(await post.answer(token, true)).toMatchObject({ state: 'ACCEPTED', registration: 'CONFIRMED' })
  expect(await post.answer(deputy, true)).toEqual({ refused: 'LINK_INVALID' })
  const told = await post.rows<{ template: string }>(
    `select m.template from message m where m.address = $1 and m.template like 'invitations.%' order by m.created_at`,
    [email],
  )
  expect(told.map(({ template }) => template)).toContain('invitations.takenBack')
  // and once more the same deputy
  expect(await passOn(token, await proven(s, token), email)).toMatchObject({ state: 'PASSED_ON' })
  expect(await post.links(s, 'invitations.passedOn')).toHaveLength(2)
  expect(await broken(t, s.summitId)).toEqual([])
})

test('further members are seated with who brings them, or wait with them; nobody loses a place by asking for more', async () => {
  const s = await stageOf(t, { capacity: 4, guests: 0 })
  const [first = '', second = ''] = await post.invited(s, 2)
  const proof = await proven(s, first)
  const brings = (token: string, key: string, ...names: string[]) =>
    post.answer(token, true, { others: named(...names), proof: key })
  expect(await post.answer(first, true, { others: named('A') })).toEqual({ refused: 'PROOF_NEEDED' })
  expect(await brings(first, proof, 'A', 'B')).toMatchObject({ registration: 'CONFIRMED', size: 3 })
  const participants = () =>
    post.rows<{ id: string; family_name: string }>(
      `select p.id, p.family_name from participant p join registration r on r.id = p.registration_id
        where r.summit_id = $1 and r.state = 'CONFIRMED' order by p.position`,
      [s.summitId],
    )
  const before = await participants()
  const another = await proven(s, second)
  expect(await brings(second, another, 'X')).toMatchObject({ registration: 'WAITLISTED', size: 2 })
  expect(await brings(first, proof, 'A', 'B', 'C', 'D')).toEqual({
    refused: 'PARTY_TOO_LARGE',
    field: 'others',
  })
  // the fourth place fits nobody who waits, so it can be taken
  expect(await brings(first, proof, 'B', 'C', 'A')).toMatchObject({ registration: 'CONFIRMED', size: 4 })
  const after = await participants()
  expect(after.filter(({ id }) => before.some((one) => one.id === id))).toHaveLength(3)
  expect(await broken(t, s.summitId)).toEqual([])
  // two fewer: the party that waits is offered both places
  expect(await brings(first, proof, 'C')).toMatchObject({ size: 2 })
  expect(await post.answer(second, true)).toMatchObject({ registration: 'CONFIRMED', size: 2 })
  expect(await brings(first, proof, 'C', 'E')).toEqual({ refused: 'PARTY_NO_ROOM', field: 'others' })
  // both changes were told, with the way to the registration; the same said again is none, and a refusal neither
  expect(await brings(first, proof, 'C')).toMatchObject({ size: 2 })
  const told = await post.rows<{ link: string }>(
    `select m.params ->> 'link' as link from message m join registration r on r.id = m.about_id
      where r.summit_id = $1 and m.template = 'summits.partyChanged'`,
    [s.summitId],
  )
  expect(told.map(({ link }) => link.startsWith('/einladung/'))).toEqual([true, true])
  expect((await prove(first, '000000')).proof).toBeNull()
  expect(await broken(t, s.summitId)).toEqual([])
})

test('on the telephone somebody brings others or sends the deputy, too: marked as told, without a code', async () => {
  const s = await stageOf(t, { capacity: 3, guests: 0 })
  const [token = ''] = await post.invited(s, 1)
  const state = async () =>
    (
      await post.rows<{ id: string; state: string; told: string; size: number; registration: string }>(
        `select i.id, i.state, i.told_by as told, r.size, r.state as registration from invitation i left join registration r on r.id = i.registration_id
          where i.summit_id = $1 order by i.created_at`,
        [s.summitId],
      )
    )[0]
  const id = (await state())?.id
  const note = async (more: Record<string, unknown>) => {
    const { errors } = await post.ask<{
      errors?: { extensions: { fields?: { field: string; code: string }[] } }[]
    }>(
      'mutation ($input: NoteAnswerInput!) { noteAnswer(input: $input) { id } }',
      { input: { id, toldBy: 'PHONE', ...more } },
      planner,
    )
    return errors?.[0]?.extensions.fields?.[0] ?? 'done'
  }
  expect(await note({ accept: true, others: named('A') })).toBe('done')
  expect(await state()).toMatchObject({
    state: 'ACCEPTED',
    told: 'PHONE',
    size: 2,
    registration: 'CONFIRMED',
  })
  // said again with one more: the party changes, nobody is seated twice
  expect(await note({ accept: true, others: named('A', 'B') })).toBe('done')
  expect(await state()).toMatchObject({ size: 3, registration: 'CONFIRMED' })
  expect(await broken(t, s.summitId)).toEqual([])
  const deputy = {
    givenName: 'Vera',
    familyName: 'Vertretung',
    email: `v.${s.summitId}@demo.example`,
    locale: 'de',
  }
  expect(await note({ accept: true, deputy })).toMatchObject({ field: 'deputy', code: 'INVALID_VALUE' })
  expect(
    await note({ accept: false, deputy: { ...deputy, email: `gast0.${s.summitId}@demo.example` } }),
  ).toMatchObject({
    field: 'email',
    code: 'ALREADY_INVITED',
  })
  expect(await note({ accept: false, deputy })).toBe('done')
  expect(await state()).toMatchObject({ state: 'PASSED_ON', told: 'PHONE', registration: 'CANCELLED' })
  // and by the link they come after all: that is not told any more
  expect(await post.answer(token, true)).toMatchObject({ state: 'ACCEPTED', registration: 'CONFIRMED' })
  expect(await state()).toMatchObject({ told: null })
  expect(await broken(t, s.summitId)).toEqual([])
})

test('two who use one link at the same moment have one place between them', async () => {
  const s = await stageOf(t, { capacity: 5, guests: 0 })
  const [token = ''] = await post.invited(s, 1)
  const proof = await proven(s, token)
  const answers = await Promise.all([
    post.answer(token, true),
    post.answer(token, false),
    post.answer(token, true, { others: named('A'), proof }),
    post.answer(token, true),
    passOn(token, proof, `zwei.${s.summitId}@demo.example`),
  ])
  expect(answers.filter(({ refused }) => refused && refused !== 'FORBIDDEN')).toEqual([])
  const live = await post.rows(
    `select r.person_id from registration r where r.summit_id = $1 and r.state in ('CONFIRMED', 'OFFERED', 'WAITLISTED')`,
    [s.summitId],
  )
  expect(live.length).toBeLessThanOrEqual(1)
  expect(await broken(t, s.summitId)).toEqual([])
})

test('name and address are put right; a new address has a link of its own and the old one ends', async () => {
  const s = await stageOf(t, { capacity: 5, guests: 0 })
  const [token = '', other = ''] = await post.invited(s, 2)
  await post.answer(token, true)
  const change = (proof: string, familyName: string, email: string) =>
    post.byLink('changeInvited', 'ChangeInvitedInput', { token, proof, givenName: 'Gül', familyName, email })
  const address = `gast0.${s.summitId}@demo.example`
  expect(await change('x'.repeat(30), 'Ersatz', address)).toEqual({ refused: 'PROOF_NEEDED' })
  const proof = await proven(s, token)
  expect(await change(proof, 'Öztürk', 'keine')).toEqual({ refused: 'INVALID_EMAIL', field: 'email' })
  expect(await change(proof, 'Öztürk', address)).toMatchObject({ name: 'Gül Öztürk' })
  // another guest's address may be theirs as well, but not their name with it
  const [gast, muster] = [{ givenName: 'Gast', familyName: 'Muster 1' }, `gast1.${s.summitId}@demo.example`]
  expect(
    await post.byLink('changeInvited', 'ChangeInvitedInput', { token, proof, ...gast, email: muster }),
  ).toEqual({ refused: 'ALREADY_INVITED', field: 'email' })
  expect(await change(proof, 'Öztürk', `neu.${s.summitId}@demo.example`)).toEqual({})
  expect(await post.answer(token, false)).toEqual({ refused: 'LINK_INVALID' })
  const [, fresh = ''] = await post.links(s, 'invitations.invited')
  expect(await post.answer(fresh, false)).toMatchObject({ name: 'Gül Öztürk', state: 'DECLINED' })
  const badge = await post.rows(
    `select p.given_name, p.family_name from participant p join registration r on r.id = p.registration_id where r.summit_id = $1`,
    [s.summitId],
  )
  expect(badge).toEqual([{ given_name: 'Gül', family_name: 'Öztürk' }])
  const told = await post.rows(
    `select 1 from message where address = $1 and template = 'accounts.emailChanged'`,
    [address],
  )
  expect(told).toHaveLength(1)
  expect(await post.answer(other, true)).toMatchObject({ name: 'Gast Muster 1' })
})
