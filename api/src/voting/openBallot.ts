import { advance, changed } from '../audit/index.js'
import { majorityFor, type ResolutionKind } from '../contract/procedure.lists.js'
import { openBallotSchema, type OpenBallot } from '../contract/voting.inputs.js'
import { compareMotions, formOf, quorumOf } from '../contract/voting.js'
import { check, clock, DomainError, invalid, type Ctx } from '../platform/index.js'
import { Ballot } from './Ballot.js'
import { isOver } from './endItem.js'
import { liftLacks } from './findQuorum.js'
import type { SittingRules } from './Sitting.js'
import { ballotIn } from './putMotion.js'
import { counts, headsOf, quorumRules, seatsNow, sittingRules } from './room.js'
import { ballotMachine } from './states.js'
import { BallotSeat } from './Vote.js'

/**
 * Opens the vote on a motion. Who may vote, the quorum, the majority by the rules of the committee and the form are fixed with it: secret when one fifth of the members demands it, which goes
 * before by name. Errors: MEETING_NOT_OPEN, CONFLICT, STATION_ENDED, BALLOT_STILL_OPEN, FURTHER_MOTION_FIRST, NO_QUORUM with the numbers, INVALID_INPUT on
 * `byName` where the rules know no vote by name, on `secretDemands`, and on `majorityReason` when another majority than the ruled one is asked for.
 */
export async function openBallot(ctx: Ctx, input: unknown): Promise<string> {
  const asked = check(openBallotSchema, input)
  const { id, secretDemands, byName } = asked
  const { meeting, sitting, meetingId, item, ballot } = await ballotIn(ctx, 'openBallot', id)
  if (isOver(item)) throw new DomainError('STATION_ENDED')
  await refuseOutOfTurn(ctx, ballot)
  const rules = await sittingRules(ctx, meetingId, ballot.committeeId)
  const seats = await seatsNow(ctx, meeting, ballot.committeeId, item.id)
  const heads = headsOf(seats, rules)
  if (byName && !rules.voteForms.includes('BY_NAME')) throw invalid('byName', 'FORM_NOT_IN_RULES')
  if (secretDemands > heads.present)
    throw invalid('secretDemands', 'MORE_VOTES_THAN_PRESENT', manyOf(secretDemands, heads.present))
  const resolutionKind =
    asked.resolutionKind ?? (ballot.subject === 'MAIN_MOTION' ? item.resolutionKind : 'USUAL')
  const majority = majorityOf(rules, resolutionKind, asked)
  const { holds, present, needed, presumed } = quorumOf(
    quorumRules(rules),
    heads,
    sitting.quorumDoubted,
    item.isSecondCall,
  )
  if (!holds) throw new DomainError('NO_QUORUM', { present, needed })
  await liftLacks(ctx, item.id, ballot.committeeId)
  await advance(ctx, ballotMachine, id, 'openBallot', {
    consequence: true,
    set: {
      form: formOf({ secret: secretDemands, byName }, heads.members, rules.secretShare),
      ...majority,
      ...{ secretDemands, present, quorumNeeded: needed, quorumPresumed: presumed },
      statutorySeats: rules.statutorySeats,
      openedAt: clock.now(),
    },
  })
  await ctx.db.insert(
    BallotSeat,
    seats
      .filter(counts)
      .map(({ seatId, personId, groupId }) => ({ ballotId: id, seatId, personId: personId ?? '', groupId })),
  )
  await changed(ctx, 'Meeting', meetingId)
  return id
}

/** The majority the committee's rules ask for, or with a reason another one. Errors: INVALID_INPUT on `majorityReason`. */
function majorityOf(
  rules: SittingRules,
  resolutionKind: ResolutionKind,
  { majority, majorityReason }: OpenBallot,
): Pick<Ballot, 'resolutionKind' | 'majority' | 'majorityReason' | 'majoritySource'> {
  const ruled = majorityFor(resolutionKind, rules)
  if (majority === null || majority === ruled)
    return { resolutionKind, majority: ruled, majorityReason: null, majoritySource: rules.sourceNote }
  if (!majorityReason) throw invalid('majorityReason', 'REASON_NEEDED')
  return { resolutionKind, majority, majorityReason, majoritySource: null }
}

/** What a refusal of too many votes says. */
export const manyOf = (votes: number, present: number) => ({ votes, present })

/** One vote at a time, and what goes further before what goes less far (domain.md, Procedure 7). */
async function refuseOutOfTurn(ctx: Ctx, ballot: Ballot): Promise<void> {
  const { itemId, committeeId } = ballot
  if (await ctx.db.existsBy(Ballot, { itemId, committeeId, state: 'OPEN' }))
    throw new DomainError('BALLOT_STILL_OPEN')
  const waiting = await ctx.db.findBy(Ballot, { itemId, committeeId, state: 'MOVED' })
  if (waiting.some((other) => compareMotions(other, ballot) < 0))
    throw new DomainError('FURTHER_MOTION_FIRST')
}
