import { outcomesAt } from './consultations.js'
import {
  noOutcomes,
  outcomes,
  yesOutcomes,
  type ConsultationRole,
  type Outcome,
  type StationSource,
} from './consultations.lists.js'
import { outcomeOfMotion, outcomeOfVote } from './voting.js'
import type { BallotState, BallotSubject, ProceduralMotion } from './voting.lists.js'

/*
 * How an item may end after its votes: the server refuses by these functions, the form offers by them.
 */

/** What of a vote its item's end depends on. */
export interface VotedMotion {
  state: BallotState
  subject: BallotSubject
  motion: ProceduralMotion | null
  carried: boolean | null
  closedAt: Date | string | null
}
/** What was voted on at an item for a station. */
export interface LastVote<B extends VotedMotion = VotedMotion> {
  /** The motion that decided: a carried procedural one that ends the item, else the text. */
  decided: B | null
  amended: boolean
  /** Why the item cannot end yet. */
  waits: 'BALLOT_STILL_OPEN' | 'MOTIONS_WAIT' | null
}

/** What the votes of one committee on one item came to; discarded ones say nothing. */
export function lastVoteOf<B extends VotedMotion>(ballots: readonly B[]): LastVote<B> {
  const at = ({ closedAt }: B) => new Date(closedAt ?? 0).getTime()
  const closed = ballots.filter(({ state }) => state === 'CLOSED').toSorted((a, b) => at(b) - at(a))
  const ending = closed.find(({ motion, carried }) => motion && carried && outcomeOfMotion[motion])
  const main = closed.find(({ subject }) => subject === 'MAIN_MOTION')
  const has = (state: BallotState) => ballots.some((one) => one.state === state)
  return {
    decided: ending ?? main ?? null,
    amended: closed.some(({ subject, carried }) => subject === 'AMENDMENT' && carried),
    waits: has('OPEN') ? 'BALLOT_STILL_OPEN' : !ending && has('MOVED') ? 'MOTIONS_WAIT' : null,
  }
}

/** The outcome the votes say; null where none was taken on it. */
export function outcomeOfLastVote(role: ConsultationRole, { decided, amended }: LastVote): Outcome | null {
  if (!decided) return role === 'NOTICE' ? 'NOTED' : null
  if (decided.motion) return outcomeOfMotion[decided.motion]
  return outcomeOfVote(role, decided.carried === true, amended)
}

/** How an item that deals with no paper may end: it was dealt with, is put off, or is taken off. */
export const itemEnds = ['SETTLED', 'POSTPONED', 'REMOVED_FROM_AGENDA'] as const satisfies readonly Outcome[]
/** How such an item ends. */
export type ItemEnd = (typeof itemEnds)[number]

/**
 * How an item that deals with no paper may end after the votes of each committee on it: a carried motion puts it off or takes it off, any
 * other vote settles it; without a vote whoever leads the meeting says how.
 */
export function endsOfItem(ballotsOfEach: readonly (readonly VotedMotion[])[]): {
  ends: readonly ItemEnd[]
  waits: LastVote['waits']
} {
  const votes = ballotsOfEach.map((ballots) => lastVoteOf(ballots))
  const said = votes.flatMap(({ decided }) => {
    const led = decided?.motion && outcomeOfMotion[decided.motion]
    return decided ? [itemEnds.find((end) => end === led) ?? 'SETTLED'] : []
  })
  return {
    ends: said.length > 0 ? itemEnds.filter((end) => said.includes(end)) : itemEnds,
    waits: votes.find(({ waits }) => waits)?.waits ?? null,
  }
}

/** Outcomes that a procedural motion leads to. */
const byMotion = Object.values(outcomeOfMotion)

/** A yes or no without a vote is none, and nothing ends an item against its vote; that it was noted contradicts none. */
export function voteRefuses(
  outcome: Outcome,
  { decided }: LastVote,
): 'VOTE_NEEDED' | 'VOTES_CONTRADICT' | null {
  const says = yesOutcomes.includes(outcome) ? true : noOutcomes.includes(outcome) ? false : null
  if (says !== null && (!decided || decided.motion)) return 'VOTE_NEEDED'
  if (!decided || outcome === 'NOTED') return null
  const fits = decided.motion
    ? outcomeOfMotion[decided.motion] === outcome || !byMotion.includes(outcome)
    : decided.carried === says
  return fits ? null : 'VOTES_CONTRADICT'
}

/** Why an outcome is not to be had at a station after its votes, what can still be mended first. */
export const lacksOfOutcome = [
  'VOTE_NEEDED',
  'VOTES_CONTRADICT',
  'NO_PREVIOUS_STATION',
  'OUTCOME_NOT_ALLOWED',
] as const
/** A reason why an outcome is not to be had. */
export type OutcomeLack = (typeof lacksOfOutcome)[number]

/** Every outcome a meeting can write, with the reason why it is not to be had; `hasPrevious`: another body had the paper before. */
export function outcomesAtTable(
  { role, source }: { role: ConsultationRole; source: StationSource },
  vote: LastVote,
  hasPrevious: boolean,
): { outcome: Outcome; lacks: OutcomeLack | null }[] {
  return outcomes
    .filter((outcome) => outcome !== 'NO_OPINION')
    .map((outcome) => {
      if (!outcomesAt(role, source).includes(outcome)) return { outcome, lacks: 'OUTCOME_NOT_ALLOWED' }
      const refused = voteRefuses(outcome, vote)
      const homeless = outcome === 'RETURNED_TO_PREVIOUS' && !hasPrevious
      return { outcome, lacks: refused ?? (homeless ? 'NO_PREVIOUS_STATION' : null) }
    })
}
