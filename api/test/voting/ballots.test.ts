import { afterAll, beforeAll, expect, test } from 'vitest'
import { castVote, recordVotes } from '../../src/voting/castVote.js'
import {
  closeBallot,
  discardBallot,
  recordPaperBallot,
  recordShowOfHands,
} from '../../src/voting/closeBallot.js'
import { openBallot } from '../../src/voting/openBallot.js'
import { recuse } from '../../src/voting/recuse.js'
import { Ballot } from '../../src/voting/index.js'
import { PoolDeputy } from '../../src/committees/index.js'
import { interruptMeeting } from '../../src/voting/steerMeeting.js'
import { buildPerson, viewerOfPerson } from '../factories/accounts.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'
import { allAtOnce, tally } from '../races/race.js'
import { ballot, begin, put, refused, stageMeeting, take, vote, type Stage } from './stage.js'

let t: TestInstallation
beforeAll(async () => {
  t = await testInstallation({ poolSize: 20 })
}, 240_000)
afterAll(() => t?.close())

const hands = (
  s: Stage,
  id: string,
  votesFor: number,
  votesAgainst: number,
  abstentions = 0,
  groups: object[] = [],
) => t.as(s.clerk, (ctx) => recordShowOfHands(ctx, { id, votesFor, votesAgainst, abstentions, groups }))
const cast = (s: Stage, at: number, id: string, choice = 'FOR') =>
  t.as(s.members[at], (ctx) => castVote(ctx, { id, choice }))

test('a show of hands: the majority is computed, a tie rejects, nobody is counted who is not there', async () => {
  const s = await stageMeeting(t)
  await begin(s, 6)
  const id = await vote(s)
  expect(await refused(hands(s, id, 5, 2))).toBe('MORE_VOTES_THAN_PRESENT')
  expect(
    await refused(
      t.as(s.clerk, (ctx) => recordPaperBallot(ctx, { id, votesFor: 3, votesAgainst: 3, abstentions: 0 })),
    ),
  ).toBe('BALLOT_OTHER_FORM')
  await hands(s, id, 3, 3)
  expect(await ballot(s, id)).toMatchObject({ state: 'CLOSED', carried: false, present: 6 })
  expect(await refused(hands(s, id, 4, 2))).toBe('CONFLICT')
  // the text is voted on once, unless the vote is discarded with a reason
  expect(await refused(put(s))).toBe('BALLOT_TAKEN')
  await t.as(s.clerk, (ctx) => discardBallot(ctx, { id, reason: 'Eine Hand wurde übersehen.' }))
  expect(await refused(vote(s, { majority: 'ABSOLUTE' }))).toBe('REASON_NEEDED')
  const [put1] = await t.db.findBy(Ballot, { itemId: s.item.id, state: 'MOVED' })
  const again = put1?.id ?? ''
  const otherwise = { majority: 'ABSOLUTE', majorityReason: 'So verlangt es § 9 der Satzung.' }
  await t.as(s.clerk, (ctx) => openBallot(ctx, { id: again, ...otherwise }))
  await hands(s, again, 3, 2, 1)
  expect(await ballot(s, again)).toMatchObject({ carried: false, statutorySeats: 7 })
})

test('by Fraktion: whoever is of one mind counts with those in the room, and never with more', async () => {
  const s = await stageMeeting(t)
  await begin(s)
  const id = await vote(s)
  const mixed = { votesFor: 3, votesAgainst: 2, abstentions: 0 }
  expect(await refused(hands(s, id, 0, 0, 0, [{ groupId: s.groupId, stance: 'MIXED', counts: mixed }]))).toBe(
    'MORE_VOTES_THAN_PRESENT',
  )
  // nor do all together come to more than are there
  expect(await refused(hands(s, id, 2, 2, 0, [{ groupId: s.groupId, stance: 'FOR' }]))).toBe(
    'MORE_VOTES_THAN_PRESENT',
  )
  await hands(s, id, 1, 2, 0, [{ groupId: s.groupId, stance: 'FOR' }])
  expect(await ballot(s, id)).toMatchObject({ votesFor: 5, votesAgainst: 2, carried: true })
  expect(await groupsOf(s, id)).toEqual([{ name: 'Linden', votesFor: 4, votesAgainst: 0, abstentions: 0 }])
})

test('a Fraktion that is split is counted by itself, and what it did is in the totals and is kept', async () => {
  const s = await stageMeeting(t)
  await begin(s)
  const id = await vote(s)
  const counts = { votesFor: 1, votesAgainst: 2, abstentions: 1 }
  await hands(s, id, 2, 1, 0, [{ groupId: s.groupId, stance: 'MIXED', counts }])
  expect(await ballot(s, id)).toMatchObject({ votesFor: 3, votesAgainst: 3, abstentions: 1, carried: false })
  expect(await groupsOf(s, id)).toEqual([{ name: 'Linden', ...counts }])
})

/** What the room sees of the Fraktionen. */
async function groupsOf(s: Stage, id: string): Promise<object[]> {
  const { data } = await t.query(
    'query ($id: ID!) { meeting(id: $id) { sitting { ballots { id groups { name votesFor votesAgainst abstentions } } } } }',
    { id: s.meeting.id },
    s.members[0],
  )
  const { meeting } = data as unknown as {
    meeting: { sitting: { ballots: { id: string; groups: object[] }[] } }
  }
  return meeting.sitting.ballots.find((one) => one.id === id)?.groups ?? []
}

test('secret at the demand of one fifth of the members, which goes before by name; only the papers count', async () => {
  const s = await stageMeeting(t)
  await begin(s)
  const few = await vote(s, { secretDemands: 1, byName: true }, { subject: 'AMENDMENT', text: 'Mit Tee.' })
  expect((await ballot(s, few)).form).toBe('BY_NAME')
  await t.as(s.clerk, (ctx) => discardBallot(ctx, { id: few, reason: 'Zurückgezogen.' }))
  const id = await vote(s, { secretDemands: 2, byName: true })
  expect((await ballot(s, id)).form).toBe('SECRET')
  expect(await refused(cast(s, 0, id))).toBe('NO_VOTE_SECRET_ON_PAPER')
  expect(await refused(t.as(s.clerk, (ctx) => closeBallot(ctx, id)))).toBe('BALLOT_OTHER_FORM')
  await t.as(s.clerk, (ctx) =>
    recordPaperBallot(ctx, { id, votesFor: 3, votesAgainst: 2, abstentions: 1, invalid: 1 }),
  )
  expect(await ballot(s, id)).toMatchObject({ carried: true, invalid: 1 })
  const [left] = await t.db.query<{ count: string }[]>('select count(*) from vote where ballot_id = $1', [id])
  expect(left?.count).toBe('0')
})

test('on tablets: who may not vote is told the one reason, and a vote is given once', async () => {
  const s = await stageMeeting(t)
  await begin(s, 6)
  await t.as(s.clerk, (ctx) => recuse(ctx, { itemId: s.item.id, seatId: s.seats[5]?.id }))
  await take(s, s.seats.slice(0, 1), 'DEPUTY', s.deputy.personId ?? '')
  const waiting = await put(s)
  expect(await refused(cast(s, 1, waiting))).toBe('NO_VOTE_NOT_OPENED')
  await t.as(s.clerk, (ctx) => openBallot(ctx, { id: waiting, byName: true }))
  const id = waiting
  const deputy = () => t.as(s.deputy, (ctx) => castVote(ctx, { id, choice: 'AGAINST' }))
  expect(await refused(cast(s, 0, id))).toBe('NO_VOTE_DEPUTY_ACTS')
  await deputy()
  expect(await refused(deputy())).toBe('NO_VOTE_ALREADY_VOTED')
  expect(await refused(cast(s, 5, id))).toBe('NO_VOTE_RECUSED')
  expect(await refused(cast(s, 6, id))).toBe('NO_VOTE_ABSENT')
  expect(await refused(cast(s, 7, id))).toBe('NO_VOTE_ADVISORY_SEAT')
  expect(await refused(t.as(s.clerk, (ctx) => castVote(ctx, { id, choice: 'FOR' })))).toBe('FORBIDDEN')
  await take(s, s.seats.slice(6, 7))
  expect(await refused(cast(s, 6, id))).toBe('NO_VOTE_NOT_ENTITLED')
  // the member comes back during the vote: the deputy has voted, the seat has no second vote
  await take(s, s.seats.slice(0, 1))
  expect(await refused(cast(s, 0, id))).toBe('NO_VOTE_ALREADY_VOTED')
  await cast(s, 1, id)
  const called = (at: number, choice: string) =>
    t.as(s.clerk, (ctx) => recordVotes(ctx, { id, votes: [{ seatId: s.seats[at]?.id, choice }] }))
  expect(await refused(called(1, 'AGAINST'))).toBe('NO_VOTE_ALREADY_VOTED')
  expect(await refused(called(6, 'FOR'))).toBe('NO_VOTE_NOT_ENTITLED')
  await called(2, 'ABSTAINED')
  await t.as(s.clerk, (ctx) => closeBallot(ctx, id))
  expect(await ballot(s, id)).toMatchObject({ votesFor: 1, votesAgainst: 1, abstentions: 1, carried: false })
  expect(await refused(cast(s, 3, id))).toBe('NO_VOTE_CLOSED')
})

test('who acts for a member from the list votes as its deputy, and no more once the member is back', async () => {
  const s = await stageMeeting(t)
  await begin(s)
  const { id: personId } = await buildPerson(t)
  await t.db.insert(PoolDeputy, {
    ...{ committeeId: s.committee.id, personId, position: 1, validFrom: '2020-01-01' },
  })
  const listed = await viewerOfPerson(t, personId)
  const early = await vote(s, {}, { subject: 'AMENDMENT', text: 'Mit Tee.' })
  const voting = (id: string) => refused(t.as(listed, (ctx) => castVote(ctx, { id, choice: 'FOR' })))
  const mine = async () => {
    const { data } = await t.query(
      'query ($id: ID!) { meeting(id: $id) { sitting { ownPlaces { seatId role sits } } } }',
      { id: s.meeting.id },
      listed,
    )
    const { meeting } = data as unknown as {
      meeting: { sitting: { ownPlaces: { seatId: string; role: string }[] } }
    }
    return meeting.sitting.ownPlaces
  }
  expect([await voting(early), await mine()]).toEqual(['NO_VOTE_NOT_A_MEMBER', []])
  await hands(s, early, 7, 0)
  await take(s, s.seats.slice(0, 1), 'DEPUTY', personId)
  expect(await mine()).toEqual([{ seatId: s.seats[0]?.id, role: 'DEPUTY', sits: true }])
  const first = await vote(s, {}, { subject: 'AMENDMENT', text: 'Mit Kaffee.' })
  expect([await voting(first), await voting(first)]).toEqual(['done', 'NO_VOTE_ALREADY_VOTED'])
  await t.as(s.clerk, (ctx) => closeBallot(ctx, first))
  const second = await vote(s)
  await take(s, s.seats.slice(0, 1))
  expect(await voting(second)).toBe('NO_VOTE_MEMBER_PRESENT')
  expect(await mine()).toEqual([{ seatId: s.seats[0]?.id, role: 'DEPUTY', sits: false }])
})

test('nobody votes while the meeting does not run', async () => {
  const s = await stageMeeting(t)
  await begin(s)
  const id = await put(s)
  await t.as(s.clerk, (ctx) => interruptMeeting(ctx, s.meeting.id))
  expect(await refused(cast(s, 0, id))).toBe('MEETING_NOT_OPEN')
  await t.db.query(`update meeting set state = 'CLOSED' where id = $1`, [s.meeting.id])
  expect(await refused(cast(s, 0, id))).toBe('MEETING_NOT_OPEN')
})

test('where not everybody is in the room nobody votes on a tablet, unless the system is approved', async () => {
  const s = await stageMeeting(t, { form: 'HYBRID' })
  await begin(s)
  const id = await vote(s)
  expect(await refused(cast(s, 0, id))).toBe('NO_VOTE_TABLETS_OFF')
  await t.db.query('update sitting_rules set tablet_votes = true where meeting_id = $1', [s.meeting.id])
  expect(await refused(cast(s, 0, id))).toBe('done')
})

test('motions are voted on in their order: what goes further first, changes before the text', async () => {
  const s = await stageMeeting(t)
  await begin(s)
  const main = await put(s)
  const change = await put(s, { subject: 'AMENDMENT', text: 'Nur donnerstags.', rank: 2 })
  const further = await put(s, { subject: 'AMENDMENT', text: 'Gar nicht.', rank: 1 })
  const debate = await put(s, { subject: 'PROCEDURAL', motion: 'END_OF_DEBATE' })
  const removal = await put(s, { subject: 'PROCEDURAL', motion: 'REMOVAL' })
  const open = (id: string) => t.as(s.clerk, (ctx) => openBallot(ctx, { id }))
  const order = [removal, debate, further, change, main]
  for (const [at, id] of order.entries()) {
    for (const later of order.slice(at + 1)) expect(await refused(open(later))).toBe('FURTHER_MOTION_FIRST')
    await open(id)
    for (const later of order.slice(at + 1)) expect(await refused(open(later))).toBe('BALLOT_STILL_OPEN')
    await hands(s, id, 2, 5)
  }
})

const once = async (s: Stage, id: string) => {
  const voter = {
    viewer: s.members[1],
    work: (ctx: Parameters<typeof castVote>[0]) => castVote(ctx, { id, choice: 'FOR' }),
  }
  const ended = tally(
    await allAtOnce(
      t,
      Array.from({ length: 8 }, () => voter),
    ),
  )
  const [row] = await t.db.query<{ count: number }[]>('select count(*)::int from vote where ballot_id = $1', [
    id,
  ])
  return { ended, votes: row?.count ?? 0 }
}

test('eight presses at once are one vote; without the constraint they are more', async () => {
  const s = await stageMeeting(t)
  await begin(s)
  const first = await once(s, await vote(s, {}, { subject: 'AMENDMENT', text: 'Mit Tee.' }))
  expect(first).toEqual({ ended: { done: 1, NO_VOTE_ALREADY_VOTED: 7 }, votes: 1 })
  const other = await stageMeeting(t)
  await begin(other)
  const [{ name = '' } = {}] = await t.db.query<{ name: string }[]>(
    `select conname as name from pg_constraint where conrelid = 'vote'::regclass and contype = 'u'`,
  )
  await t.db.query(`alter table vote drop constraint "${name}"`)
  const unguarded = await once(other, await vote(other))
  await t.db.query('delete from vote where ballot_id in (select id from ballot where item_id = $1)', [
    other.item.id,
  ])
  await t.db.query(`alter table vote add constraint "${name}" unique (ballot_id, seat_id)`)
  expect(unguarded.votes).toBeGreaterThan(1)
})

test('a vote that comes while the result is declared is in it or refused', async () => {
  const s = await stageMeeting(t)
  await begin(s)
  const id = await vote(s, { byName: true })
  await cast(s, 0, id)
  await allAtOnce(t, [
    ...[1, 2, 3, 4].map((at) => ({
      viewer: s.members[at],
      work: (ctx: Parameters<typeof castVote>[0]) => castVote(ctx, { id, choice: 'FOR' }),
    })),
    { viewer: s.clerk, work: (ctx) => closeBallot(ctx, id) },
  ])
  const [row] = await t.db.query<{ count: number }[]>('select count(*)::int from vote where ballot_id = $1', [
    id,
  ])
  expect((await ballot(s, id)).votesFor).toBe(row?.count)
})
