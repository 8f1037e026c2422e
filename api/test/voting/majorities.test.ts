import { afterAll, beforeAll, expect, test } from 'vitest'
import { setProcedureRules } from '../../src/committees/setProcedureRules.js'
import { defaultRules } from '../../src/contract/procedure.lists.js'
import { setResolutionKind } from '../../src/meetings/setResolutionKind.js'
import { addDays, clock, dayOf } from '../../src/platform/index.js'
import { recordShowOfHands } from '../../src/voting/closeBallot.js'
import { openBallot } from '../../src/voting/openBallot.js'
import { closeMeeting } from '../../src/voting/steerMeeting.js'
import { buildRole, viewerOfPerson } from '../factories/accounts.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { ballot, begin, put, refused, stageMeeting, vote, type Stage } from './stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation()
}, 240_000)
afterAll(() => t?.close())

const today = () => dayOf(clock.now())
/** The clerk of the body enters rules that hold from a day on. */
async function rule(s: Stage, validFrom: string, more: object): Promise<void> {
  const of = { role: 'CLERK', scopeKind: 'BODY', scopeId: s.committee.bodyId } as const
  const clerk = await viewerOfPerson(t, (await buildRole(t, of)).personId)
  await t.as(clerk, (ctx) =>
    setProcedureRules(ctx, { ...defaultRules, committeeId: s.committee.id, validFrom, ...more }),
  )
}
const kind = (s: Stage, resolutionKind: string) =>
  t.as(s.clerk, (ctx) => setResolutionKind(ctx, { id: s.item.id, resolutionKind }))
const hands = (s: Stage, id: string, votesFor: number, votesAgainst: number, abstentions = 0) =>
  t.as(s.clerk, (ctx) => recordShowOfHands(ctx, { id, votesFor, votesAgainst, abstentions }))
/** Votes on the text of the item with the rules of its committee. */
async function voted(s: Stage, votes: [number, number, number], more: object = {}) {
  const id = await vote(s, more)
  await hands(s, id, ...votes)
  const { majority, resolutionKind, carried, majoritySource, majorityReason } = await ballot(s, id)
  return { majority, resolutionKind, carried, majoritySource, majorityReason }
}

test('without rules of its own a committee votes as the law says: most by more Yes than No, a main by-law by all members', async () => {
  const usual = await stageMeeting(t)
  await begin(usual, 5)
  expect(await voted(usual, [2, 1, 2])).toEqual({
    ...{ majority: 'SIMPLE', resolutionKind: 'USUAL', carried: true },
    ...{ majoritySource: null, majorityReason: null },
  })
  const main = await stageMeeting(t)
  await kind(main, 'MAIN_BY_LAW')
  await begin(main, 5)
  // three of seven are no majority of the statutory number, however few are there
  expect(await voted(main, [3, 0, 2])).toMatchObject({ majority: 'ABSOLUTE', carried: false })
})

test('the rules of the committee on the day of the meeting decide, with their source, whatever is set for later', async () => {
  const s = await stageMeeting(t)
  const sourceNote = 'Geschäftsordnung § 18'
  await rule(s, today(), { byLawMajority: 'TWO_THIRDS_PRESENT', sourceNote })
  await rule(s, addDays(today(), 1), { byLawMajority: 'TWO_THIRDS_STATUTORY', sourceNote: 'Neue Fassung' })
  await kind(s, 'BY_LAW')
  await begin(s, 6)
  // a change of the rules while the meeting runs changes nothing of it
  await rule(s, today(), { byLawMajority: 'SIMPLE' })
  // four of six who are there, two abstain
  expect(await voted(s, [4, 0, 2])).toMatchObject({
    ...{ majority: 'TWO_THIRDS_PRESENT', resolutionKind: 'BY_LAW', carried: true },
    ...{ majoritySource: sourceNote, majorityReason: null },
  })
})

test('whoever abstains counts against two thirds of those present', async () => {
  const s = await stageMeeting(t)
  await rule(s, today(), { usualMajority: 'TWO_THIRDS_PRESENT' })
  await begin(s, 6)
  expect(await voted(s, [3, 0, 3])).toMatchObject({ majority: 'TWO_THIRDS_PRESENT', carried: false })
})

test('a change of the text is a usual resolution; the clerk may say otherwise when the vote opens', async () => {
  const s = await stageMeeting(t)
  await kind(s, 'DESELECTION')
  await begin(s)
  const change = await put(s, { subject: 'AMENDMENT', text: 'Ab Mai.' })
  await t.as(s.clerk, (ctx) => openBallot(ctx, { id: change }))
  await hands(s, change, 4, 3)
  expect(await ballot(s, change)).toMatchObject({
    resolutionKind: 'USUAL',
    majority: 'SIMPLE',
    carried: true,
  })
  // five are two thirds of seven, four are not
  expect(await voted(s, [4, 0, 3])).toMatchObject({ majority: 'TWO_THIRDS_STATUTORY', carried: false })
})

test('what is said when the vote opens goes before what the item says', async () => {
  const s = await stageMeeting(t)
  await begin(s)
  expect(await voted(s, [4, 3, 0], { resolutionKind: 'MAIN_BY_LAW' })).toMatchObject({
    ...{ resolutionKind: 'MAIN_BY_LAW', majority: 'ABSOLUTE', carried: true },
  })
})

test('another majority than the ruled one needs a reason, which is kept', async () => {
  const s = await stageMeeting(t)
  await begin(s)
  const id = await put(s)
  const open = (more: object) => t.as(s.clerk, (ctx) => openBallot(ctx, { id, ...more }))
  expect(await refused(open({ majority: 'TWO_THIRDS' }))).toBe('REASON_NEEDED')
  expect((await ballot(s, id)).state).toBe('MOVED')
  await open({ majority: 'TWO_THIRDS', majorityReason: 'So verlangt es das Zweckverbandsgesetz.' })
  expect(await ballot(s, id)).toMatchObject({
    ...{ majority: 'TWO_THIRDS', majoritySource: null },
    majorityReason: 'So verlangt es das Zweckverbandsgesetz.',
  })
})

test('only who keeps the meeting names the kind, and not once the meeting is over', async () => {
  const s = await stageMeeting(t)
  const asMember = t.as(s.members[0], (ctx) =>
    setResolutionKind(ctx, { id: s.item.id, resolutionKind: 'BY_LAW' }),
  )
  expect(await refused(asMember)).toBe('FORBIDDEN')
  await begin(s)
  await t.as(s.clerk, (ctx) => closeMeeting(ctx, s.meeting.id))
  expect(await refused(kind(s, 'BY_LAW'))).toBe('MEETING_OVER')
})
