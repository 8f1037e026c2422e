import { expect, test } from 'vitest'
import {
  compareMotions,
  demandsSecret,
  formOf,
  handsOf,
  isCarried,
  outcomeOfVote,
  quorumOf,
  tabletsAllowed,
  votedUnanimously,
  votesGiven,
  whyNoVote,
  type Motion,
  type Voter,
  type VoteNow,
} from './voting.js'
import { outcomesOfRole } from './consultations.js'
import { consultationRoles, groupStances, noOutcomes } from './consultations.lists.js'
import { meetingForms, voteForms } from './procedure.lists.js'
import {
  ballotStates,
  ballotSubjects,
  majorities,
  presences,
  proceduralMotions,
  type Majority,
} from './voting.lists.js'

const upTo = (n: number) => Array.from({ length: n + 1 }, (_, i) => i)
const statutory = { quorumBase: 'STATUTORY', statutorySeats: null } as const
const members = { quorumBase: 'MEMBERS', statutorySeats: 99 } as const
const heads = (present: number, seats = 15, more = {}) => ({
  ...{ seats, members: seats, present, councillors: present, experts: 0 },
  ...more,
})
const calm = false
const doubted = true

test('more than half of the base is needed once it is doubted, whatever the size', () => {
  for (const seats of upTo(40))
    for (const present of upTo(seats)) {
      const found = quorumOf(statutory, heads(present, seats), doubted)
      expect(found.holds).toBe(present * 2 > seats)
      // presumed until doubted, but not in an empty room
      const presumed = quorumOf(statutory, heads(present, seats), calm)
      expect(presumed.holds).toBe(present > 0)
      expect(presumed.presumed).toBe(present > 0 && present * 2 <= seats)
    }
})

test('the base is the statutory number, the voting seats, or the members, and a recusal does not lower it', () => {
  expect(quorumOf({ ...statutory, statutorySeats: 58 }, heads(29, 50), doubted)).toMatchObject({
    base: 58,
    needed: 30,
    holds: false,
  })
  expect(quorumOf(members, heads(7, 15, { members: 12 }), doubted)).toMatchObject({
    base: 12,
    needed: 7,
    holds: true,
  })
  // eight of fifteen; one of them is recused: seven are present, eight are still needed
  expect(quorumOf(statutory, heads(8), doubted).holds).toBe(true)
  expect(quorumOf(statutory, heads(7), doubted)).toMatchObject({ needed: 8, holds: false, lacks: 'TOO_FEW' })
})

test('expert citizens may never be as many as councillors', () => {
  for (const councillors of upTo(9))
    for (const experts of upTo(9)) {
      const given = { councillors, experts }
      const found = quorumOf(statutory, heads(councillors + experts, 9, given), doubted)
      expect(found.holds).toBe((councillors + experts) * 2 > 9 && (experts === 0 || councillors > experts))
    }
  // an elected integration body has neither
  expect(quorumOf(statutory, heads(9, 15, { councillors: 0 }), doubted).holds).toBe(true)
})

test('majorities: a tie rejects, abstentions and invalid papers weigh nothing, more Yes never harms', () => {
  for (const votesFor of upTo(15))
    for (const votesAgainst of upTo(15 - votesFor))
      for (const majority of majorities) {
        const counts = { votesFor, votesAgainst, abstentions: 0 }
        const carried = isCarried(majority, counts, 15, 15)
        expect(isCarried(majority, { ...counts, abstentions: 7, invalid: 3 }, 15, 15)).toBe(carried)
        if (votesFor <= votesAgainst) expect(carried).toBe(false)
        if (carried) expect(isCarried(majority, { ...counts, votesFor: votesFor + 1 }, 15, 15)).toBe(true)
        // what two thirds carry a simple majority carries
        if (carried) expect(isCarried('SIMPLE', counts, 15, 15)).toBe(true)
      }
  const exactly = (majority: Majority, votesFor: number, votesAgainst = 0) =>
    isCarried(majority, { votesFor, votesAgainst, abstentions: 0 }, 15, 12)
  expect([7, 8].map((n) => exactly('ABSOLUTE', n))).toEqual([false, true])
  // of twelve who are there eight, whoever abstains
  expect([7, 8].map((n) => exactly('TWO_THIRDS_PRESENT', n))).toEqual([false, true])
  expect([9, 10].map((n) => exactly('TWO_THIRDS_STATUTORY', n))).toEqual([false, true])
  expect([exactly('TWO_THIRDS', 2, 1), exactly('TWO_THIRDS', 3, 2), exactly('TWO_THIRDS', 0)]).toEqual([
    true,
    false,
    false,
  ])
})

test('unanimous is a vote without a No; nobody is unanimous by abstaining', () => {
  const by = (votesFor: number, votesAgainst: number) =>
    votedUnanimously({ votesFor, votesAgainst, abstentions: 4 })
  expect([by(9, 0), by(9, 1), by(0, 9), by(0, 0)]).toEqual([true, false, true, false])
})

test('one fifth of the members makes a vote secret, and secret goes before by name', () => {
  for (const all of upTo(60))
    for (const asking of upTo(all))
      expect(demandsSecret(asking, all, 5)).toBe(asking > 0 && asking / all >= 0.2)
  expect(formOf({ secret: 3, byName: true }, 15, 5)).toBe('SECRET')
  expect(formOf({ secret: 2, byName: true }, 15, 5)).toBe('BY_NAME')
  expect(formOf({ secret: 2, byName: false }, 15, 5)).toBe('OPEN')
})

test('motions: how to go on first, the further-reaching before the others, changes before the text', () => {
  const all = ballotSubjects.flatMap((subject): Motion[] =>
    subject === 'PROCEDURAL'
      ? proceduralMotions.map((motion) => ({ subject, motion, rank: 0 }))
      : upTo(2).map((rank) => ({ subject, motion: null, rank })),
  )
  // any order they are moved in gives the same order of votes
  for (const turn of upTo(all.length - 1)) {
    const moved = [...all.slice(turn), ...all.slice(0, turn)].reverse()
    expect(moved.sort(compareMotions)).toEqual(all)
  }
})

test('a show of hands by Fraktion: whoever is of one mind counts with all present, and never more than are there', () => {
  for (const a of upTo(5))
    for (const b of upTo(5))
      for (const first of groupStances)
        for (const second of groupStances) {
          const split = (present: number) => ({ votesFor: present, votesAgainst: 0, abstentions: 0 })
          const total = handsOf([
            { present: a, stance: first, counts: split(a) },
            { present: b, stance: second, counts: split(b) },
          ])
          expect(votesGiven(total)).toBe(a + b)
        }
  expect(
    handsOf([
      { present: 4, stance: 'FOR' },
      { present: 3, stance: 'MIXED', counts: { votesFor: 1, votesAgainst: 1, abstentions: 1 } },
    ]),
  ).toEqual({ votesFor: 5, votesAgainst: 1, abstentions: 1 })
})

test('what is called to a second time is decided by however many came, but not by nobody; nothing about it is presumed', () => {
  const rules = { quorumBase: 'STATUTORY' as const, statutorySeats: 20 }
  for (const present of upTo(20))
    for (const doubted of [true, false]) {
      const heads = { seats: 20, members: 20, present, councillors: present, experts: 0 }
      const found = quorumOf(rules, heads, doubted, true)
      expect(found).toMatchObject({ holds: present > 0, presumed: false })
    }
  // § 58 (3) GO NRW stands beside it: two councillors do not decide with two expert citizens
  for (const [councillors, holds] of [
    [2, false],
    [3, true],
  ] as const) {
    const heads = { seats: 20, members: 20, present: councillors + 2, councillors, experts: 2 }
    expect(quorumOf(rules, heads, true, true).holds).toBe(holds)
  }
})

test('the outcome of a vote is one the role allows, and a lost vote is a no', () => {
  for (const role of consultationRoles)
    for (const carried of [true, false])
      for (const amended of [true, false]) {
        const outcome = outcomeOfVote(role, carried, amended)
        expect(outcomesOfRole[role]).toContain(outcome)
        if (role !== 'NOTICE') expect(noOutcomes.includes(outcome)).toBe(!carried)
      }
})

const everyVoter: Voter[] = ([null, 'HOLDER', 'DEPUTY'] as const).flatMap((belongs) =>
  (['VOTING', 'ADVISORY'] as const).flatMap((seatKind) =>
    [null, ...presences].flatMap((presence) =>
      upTo(15).map((bits) => ({
        ...{ belongs, seatKind, presence },
        ...{ sits: !!(bits & 1), recused: !!(bits & 2), voted: !!(bits & 4), entitled: !!(bits & 8) },
      })),
    ),
  ),
)
const everyVote: VoteNow[] = [null, ...ballotStates].flatMap((state) =>
  voteForms.flatMap((form) =>
    meetingForms.flatMap((sitting) =>
      upTo(3).map((bits) => ({ state, form, sitting, tabletVotes: !!(bits & 1), quorate: !!(bits & 2) })),
    ),
  ),
)

test('whoever may vote sits on a voting seat, is not recused, was entitled, has not voted, in an open vote that is not secret', () => {
  for (const voter of everyVoter)
    for (const vote of everyVote) {
      const may =
        voter.belongs !== null &&
        voter.seatKind === 'VOTING' &&
        !voter.recused &&
        voter.sits &&
        voter.entitled &&
        !voter.voted &&
        vote.state === 'OPEN' &&
        vote.form !== 'SECRET' &&
        tabletsAllowed(vote.sitting, vote.tabletVotes)
      if ((whyNoVote(voter, vote) === null) !== may) expect({ voter, vote, may }).toBe(null)
    }
})

test('each reason is given where it is the one that helps', () => {
  const voter: Voter = {
    belongs: 'HOLDER',
    seatKind: 'VOTING',
    presence: 'PRESENT',
    sits: true,
    recused: false,
    voted: false,
    entitled: true,
  }
  const vote: VoteNow = {
    state: 'OPEN',
    form: 'OPEN',
    sitting: 'IN_PERSON',
    tabletVotes: false,
    quorate: true,
  }
  const why = (person: Partial<Voter>, ballot: Partial<VoteNow> = {}) =>
    whyNoVote({ ...voter, ...person }, { ...vote, ...ballot })
  expect(why({})).toBe(null)
  expect(why({ belongs: null })).toBe('NOT_A_MEMBER')
  expect(why({ seatKind: 'ADVISORY' })).toBe('ADVISORY_SEAT')
  expect(why({ recused: true })).toBe('RECUSED')
  expect(why({ sits: false, presence: 'DEPUTY' })).toBe('DEPUTY_ACTS')
  expect(why({ sits: false, belongs: 'DEPUTY' })).toBe('MEMBER_PRESENT')
  expect(why({ sits: false, presence: 'EXCUSED' })).toBe('ABSENT')
  expect(why({}, { state: null })).toBe('NOT_OPENED')
  expect(why({}, { state: null, quorate: false })).toBe('NO_QUORUM')
  expect(why({}, { state: 'CLOSED' })).toBe('CLOSED')
  expect(why({ voted: true }, { state: 'CLOSED' })).toBe('ALREADY_VOTED')
  expect(why({ entitled: false })).toBe('NOT_ENTITLED')
  expect(why({}, { form: 'SECRET' })).toBe('SECRET_ON_PAPER')
  expect(why({}, { sitting: 'HYBRID' })).toBe('TABLETS_OFF')
  expect(why({}, { sitting: 'DIGITAL', tabletVotes: true })).toBe(null)
})
