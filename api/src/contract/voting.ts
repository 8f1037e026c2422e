import type { ConsultationRole, GroupStance, Outcome } from './consultations.lists.js'
import type { MeetingForm, VoteForm } from './procedure.lists.js'
import {
  ballotSubjects,
  proceduralMotions,
  type BallotSubject,
  type BallotState,
  type Majority,
  type NoVoteReason,
  type Presence,
  type ProceduralMotion,
} from './voting.lists.js'

/*
 * What the law says about votes, as functions of plain data: the server decides by them, the screens explain by them.
 */

/** What of the rules of procedure a quorum needs. */
export interface QuorumRules {
  /** Of which number more than half has to be present. */
  quorumBase: 'STATUTORY' | 'MEMBERS'
  /** The statutory number; null: the committee's voting seats. */
  statutorySeats: number | null
}
/** Who is in the room; seats that vote only. Whoever is recused is not among those present. */
export interface Heads {
  seats: number
  members: number
  present: number
  councillors: number
  experts: number
}
/** The quorum at a moment. */
export interface Quorum {
  base: number
  needed: number
  present: number
  /** Whether the committee may decide. */
  holds: boolean
  /** Whether it only holds because nobody has doubted it. */
  presumed: boolean
  lacks: 'TOO_FEW' | 'EXPERTS_OUTNUMBER' | null
}

/** The number that majorities and a quorum count from. § 49 (1) GO NRW for councils, § 52 KrO NRW for the Kreisausschuss. */
export function quorumBase(rules: QuorumRules, heads: Pick<Heads, 'seats' | 'members'>): number {
  return rules.quorumBase === 'MEMBERS' ? heads.members : statutoryNumber(rules, heads)
}

/** The statutory number of votes. Recusals and empty seats do not lower it (decisions.md 33). */
export function statutoryNumber(rules: QuorumRules, heads: Pick<Heads, 'seats'>): number {
  return rules.statutorySeats ?? heads.seats
}

/**
 * Whether the committee may decide: more than half is present (§ 49 (1) GO NRW), councillors outnumber expert citizens (§ 58 (3)), and both are
 * presumed until somebody doubts it. What is called a second time is
 * decided by however many came (§ 49 (2)), as long as the councillors among them are more.
 */
export function quorumOf(rules: QuorumRules, heads: Heads, doubted: boolean, isSecondCall = false): Quorum {
  const base = quorumBase(rules, heads)
  const needed = Math.floor(base / 2) + 1
  const enough = heads.present >= needed
  const outnumbered = heads.experts > 0 && heads.councillors <= heads.experts
  const lacks = !enough ? 'TOO_FEW' : outnumbered ? 'EXPERTS_OUTNUMBER' : null
  // nobody can decide in an empty room, whatever is presumed
  const called = isSecondCall && !outnumbered
  const holds = heads.present > 0 && (lacks === null || !doubted || called)
  const presumed = holds && lacks !== null && !called
  return { base, needed, present: heads.present, holds, presumed, lacks }
}

/** Counted votes; invalid ones are papers on which no will can be read. */
export interface Counts {
  votesFor: number
  votesAgainst: number
  abstentions: number
  invalid?: number
}

/**
 * Whether a motion is carried. Simple: more Yes than No, abstentions and invalid papers are not counted, a tie rejects (§ 50 (1) GO NRW).
 * Absolute and two thirds of the statutory number as single rules demand them (§ 67 (4) GO NRW); two thirds of the valid votes as § 47a (2) does;
 * of those present where a committee says so: whoever abstains then counts against it.
 */
export function isCarried(
  majority: Majority,
  { votesFor, votesAgainst }: Counts,
  statutory: number,
  present: number,
): boolean {
  switch (majority) {
    case 'SIMPLE':
      return votesFor > votesAgainst
    case 'ABSOLUTE':
      return votesFor * 2 > statutory
    case 'TWO_THIRDS':
      return votesFor > 0 && votesFor * 3 >= (votesFor + votesAgainst) * 2
    case 'TWO_THIRDS_PRESENT':
      return votesFor > 0 && votesFor * 3 >= present * 2
    case 'TWO_THIRDS_STATUTORY':
      return votesFor > 0 && votesFor * 3 >= statutory * 2
  }
}

/** Unanimous: nobody voted No, abstentions are named apart (domain.md, Procedure 4); a rejection is so when nobody voted Yes. */
export function votedUnanimously({ votesFor, votesAgainst }: Counts): boolean {
  return (votesFor > 0 && votesAgainst === 0) || (votesAgainst > 0 && votesFor === 0)
}

/** How many votes were given. */
export const votesGiven = ({ votesFor, votesAgainst, abstentions, invalid = 0 }: Counts): number =>
  votesFor + votesAgainst + abstentions + invalid

/** Whether enough members want a secret vote: one fifth, without a vote on it (§ 50 (1) GO NRW); `share` 5 is one fifth. */
export function demandsSecret(demanding: number, members: number, share: number): boolean {
  return demanding > 0 && demanding * share >= members
}

/** The form of a vote: secret goes before by name, by name before open (§ 50 (1) GO NRW). */
export function formOf(asked: { secret: number; byName: boolean }, members: number, share: number): VoteForm {
  if (demandsSecret(asked.secret, members, share)) return 'SECRET'
  return asked.byName ? 'BY_NAME' : 'OPEN'
}

/** A motion that waits for its vote. */
export interface Motion {
  subject: BallotSubject
  motion: ProceduralMotion | null
  /** Amendments: how far it goes as the chair orders them, the further-reaching first. */
  rank: number
}

/** Orders motions: how to go on before the text, the further-reaching first, changes before the text (domain.md, Procedure 7). */
export function compareMotions(a: Motion, b: Motion): number {
  const subject = (m: Motion) => ballotSubjects.indexOf(m.subject)
  const reach = (m: Motion) => (m.motion ? proceduralMotions.indexOf(m.motion) : 0)
  return subject(a) - subject(b) || reach(a) - reach(b) || a.rank - b.rank
}

/** How one Fraktion raised its hands; `present` are its seats in the room. */
export interface GroupHands {
  present: number
  stance: GroupStance
  /** A Fraktion that was not of one mind: its own counts. */
  counts?: Pick<Counts, 'votesFor' | 'votesAgainst' | 'abstentions'>
}

/** Adds up what the Fraktionen did: who was of one mind counts with all that are present. */
export function handsOf(groups: readonly GroupHands[]): Required<Omit<Counts, 'invalid'>> {
  const total = { votesFor: 0, votesAgainst: 0, abstentions: 0 }
  for (const { present, stance, counts } of groups) {
    if (stance === 'FOR') total.votesFor += present
    if (stance === 'AGAINST') total.votesAgainst += present
    if (stance === 'ABSTAINED') total.abstentions += present
    if (stance !== 'MIXED') continue
    total.votesFor += counts?.votesFor ?? 0
    total.votesAgainst += counts?.votesAgainst ?? 0
    total.abstentions += counts?.abstentions ?? 0
  }
  return total
}

/** Votes on tablets help in the room; where not everybody is in it, only with an approved system (domain.md, Procedure 11). */
export function tabletsAllowed(form: MeetingForm, tabletVotes: boolean): boolean {
  return form === 'IN_PERSON' || tabletVotes
}

/** How a committee's outcome is called after its vote on the text: what advises recommends, what decides adopts. */
export function outcomeOfVote(role: ConsultationRole, carried: boolean, amended: boolean): Outcome {
  if (role === 'NOTICE') return 'NOTED'
  if (role === 'DECISION' || role === 'OWN_MOTION')
    return carried ? (amended ? 'ADOPTED_AMENDED' : 'ADOPTED') : 'REJECTED'
  return carried ? (amended ? 'RECOMMENDED_AMENDED' : 'RECOMMENDED') : 'NOT_RECOMMENDED'
}

/** How a carried procedural motion ends the item; the end of a debate does not end it. */
export const outcomeOfMotion: Readonly<Record<ProceduralMotion, Outcome | null>> = {
  REMOVAL: 'REMOVED_FROM_AGENDA',
  ADJOURNMENT: 'POSTPONED',
  REFERRAL: 'REFERRED',
  END_OF_DEBATE: null,
}

/** What is known of somebody who wants to vote. */
export interface Voter {
  /** As what the person belongs to a seat of the committee; null: not at all. */
  belongs: 'HOLDER' | 'DEPUTY' | null
  seatKind: 'VOTING' | 'ADVISORY'
  /** How the seat is taken now. */
  presence: Presence | null
  /** Whether the person takes it. */
  sits: boolean
  recused: boolean
  voted: boolean
  /** Whether the seat was entitled when the vote was opened. */
  entitled: boolean
}
/** What is known of the vote. */
export interface VoteNow {
  state: BallotState | null
  form: VoteForm
  sitting: MeetingForm
  tabletVotes: boolean
  quorate: boolean
}

/** The one reason why somebody cannot vote on a tablet; null when nothing is in the way. Every screen and the server ask here. */
export function whyNoVote(voter: Voter, vote: VoteNow): NoVoteReason | null {
  return whyNoSeat(voter) ?? whyNoBallot(voter, vote)
}

function whyNoSeat({ belongs, seatKind, presence, sits, recused }: Voter): NoVoteReason | null {
  if (belongs === null) return 'NOT_A_MEMBER'
  if (seatKind === 'ADVISORY') return 'ADVISORY_SEAT'
  // whoever is recused is not counted as present and does not vote (§ 31 GO NRW)
  if (recused) return 'RECUSED'
  if (sits) return null
  // of the member and the deputy only one has the vote (domain.md, Procedure 10)
  if (belongs === 'HOLDER' && presence === 'DEPUTY') return 'DEPUTY_ACTS'
  if (belongs === 'DEPUTY' && presence === 'PRESENT') return 'MEMBER_PRESENT'
  return 'ABSENT'
}

function whyNoBallot({ voted, entitled }: Voter, vote: VoteNow): NoVoteReason | null {
  if (vote.state === null || vote.state === 'MOVED' || vote.state === 'DISCARDED')
    return vote.quorate ? 'NOT_OPENED' : 'NO_QUORUM'
  if (voted) return 'ALREADY_VOTED'
  if (vote.state === 'CLOSED') return 'CLOSED'
  if (!entitled) return 'NOT_ENTITLED'
  if (vote.form === 'SECRET') return 'SECRET_ON_PAPER'
  return tabletsAllowed(vote.sitting, vote.tabletVotes) ? null : 'TABLETS_OFF'
}
