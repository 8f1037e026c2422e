import { Field, ID, InputType, Int } from 'type-graphql'
import { MajorityEnum, ResolutionKindEnum } from '../committees/index.js'
import { GroupStanceEnum, OutcomeEnum } from '../consultations/index.js'
import type { GroupStance, Outcome } from '../contract/consultations.lists.js'
import type { ResolutionKind } from '../contract/procedure.lists.js'
import type {
  BallotSubject,
  Majority,
  Presence,
  ProceduralMotion,
  VoteChoice,
} from '../contract/voting.lists.js'
import { BallotSubjectEnum, PresenceEnum, ProceduralMotionEnum, VoteChoiceEnum } from './enums.js'

/** Calls an item. */
@InputType({ description: 'Calls an item.' })
export class CallItemInput {
  @Field(() => ID, { description: 'The meeting.' })
  meetingId: string
  @Field(() => ID, { description: 'The item.' })
  itemId: string
}

/** How one seat is taken. */
@InputType({ description: 'How one seat is taken from now on.' })
export class SeatTakenInput {
  @Field(() => ID, { description: 'The seat.' })
  seatId: string
  @Field(() => PresenceEnum, { description: 'By its holder, by a deputy, or by nobody.' })
  presence: Presence
  @Field(() => ID, { nullable: true, description: 'DEPUTY: who acts for the absent member.' })
  deputyId?: string | null
}

/** Who takes which seat. */
@InputType({ description: 'Who takes which seat from now on.' })
export class RecordPresenceInput {
  @Field(() => ID, { description: 'The meeting.' })
  meetingId: string
  @Field(() => [SeatTakenInput], { description: 'The seats that change.' })
  seats: SeatTakenInput[]
}

/** Who may not take part in an item. */
@InputType({ description: 'Whoever takes a seat may not take part in an item.' })
export class RecusalInput {
  @Field(() => ID, { description: 'The item.' })
  itemId: string
  @Field(() => ID, { description: 'The seat.' })
  seatId: string
}

/** Puts a motion. */
@InputType({ description: 'Puts a motion: how to go on, a change of the text, or the text.' })
export class PutMotionInput {
  @Field(() => ID, { description: 'The item.' })
  itemId: string
  @Field(() => ID, { nullable: true, description: 'The committee that votes, where several meet.' })
  committeeId?: string | null
  @Field(() => ID, { nullable: true, description: 'The station it decides.' })
  consultationId?: string | null
  @Field(() => BallotSubjectEnum, { description: 'What is voted on.' })
  subject: BallotSubject
  @Field(() => ProceduralMotionEnum, { nullable: true, description: 'PROCEDURAL: which.' })
  motion?: ProceduralMotion | null
  @Field(() => String, { nullable: true, description: 'The text that is voted on; needed for a change.' })
  text?: string | null
  @Field(() => Int, { nullable: true, description: 'Changes: the further-reaching has the smaller number.' })
  rank?: number
}

/** Opens a vote. */
@InputType({ description: 'Opens the vote on a motion.' })
export class OpenBallotInput {
  @Field(() => ID, { description: 'The motion.' })
  id: string
  @Field(() => Int, { nullable: true, description: 'How many members demand a secret vote.' })
  secretDemands?: number
  @Field(() => Boolean, { nullable: true, description: 'Somebody asks for a vote by name.' })
  byName?: boolean
  @Field(() => ResolutionKindEnum, {
    nullable: true,
    description:
      'Which kind of resolution it is; the one of the item, for a change a usual one, unless told.',
  })
  resolutionKind?: ResolutionKind | null
  @Field(() => MajorityEnum, {
    nullable: true,
    description: 'Which majority is needed; the one that the rules of the committee ask for unless told.',
  })
  majority?: Majority | null
  @Field(() => String, {
    nullable: true,
    description: 'Why another majority is needed than the rules ask for; needed then.',
  })
  majorityReason?: string | null
}

/** One's own vote. */
@InputType({ description: "One's own vote on a tablet." })
export class CastVoteInput {
  @Field(() => ID, { description: 'The vote.' })
  id: string
  @Field(() => VoteChoiceEnum, { description: 'For, against or abstained.' })
  choice: VoteChoice
}

/** The vote of one seat. */
@InputType({ description: 'The vote of one seat.' })
export class SeatVoteInput {
  @Field(() => ID, { description: 'The seat.' })
  seatId: string
  @Field(() => VoteChoiceEnum, { description: 'For, against or abstained.' })
  choice: VoteChoice
}

/** Votes by name. */
@InputType({ description: 'Votes by name as they were called out.' })
export class RecordVotesInput {
  @Field(() => ID, { description: 'The vote.' })
  id: string
  @Field(() => [SeatVoteInput], { description: 'The votes.' })
  votes: SeatVoteInput[]
}

/** Counted hands. */
@InputType({ description: 'Counted votes.' })
export class CountsInput {
  @Field(() => Int, { description: 'Votes for.' })
  votesFor: number
  @Field(() => Int, { description: 'Votes against.' })
  votesAgainst: number
  @Field(() => Int, { description: 'Abstentions.' })
  abstentions: number
}

/** What one Fraktion did. */
@InputType({ description: 'What one Fraktion did in a show of hands.' })
export class GroupHandsInput {
  @Field(() => ID, { description: 'The Fraktion.' })
  groupId: string
  @Field(() => GroupStanceEnum, { description: 'For, against, abstained, or not of one mind.' })
  stance: GroupStance
  @Field(() => CountsInput, { nullable: true, description: 'MIXED: its own counts.' })
  counts?: CountsInput | null
}

/** A show of hands. */
@InputType({ description: 'A show of hands: what the Fraktionen did, and the totals of everybody else.' })
export class ShowOfHandsInput extends CountsInput {
  @Field(() => ID, { description: 'The vote.' })
  id: string
  @Field(() => [GroupHandsInput], { nullable: true, description: 'What the Fraktionen did.' })
  groups?: GroupHandsInput[]
}

/** A secret vote. */
@InputType({ description: 'The papers of a secret vote, counted.' })
export class PaperBallotInput extends CountsInput {
  @Field(() => ID, { description: 'The vote.' })
  id: string
  @Field(() => Int, { nullable: true, description: 'Papers on which no will can be read.' })
  invalid?: number
}

/** Ends an item. */
@InputType({
  description:
    'Ends an item for a station with what the meeting decided; one that deals with no paper as a whole.',
})
export class ConcludeItemInput {
  @Field(() => ID, { description: 'The item.' })
  itemId: string
  @Field(() => ID, { nullable: true, description: 'The station; none where the item deals with no paper.' })
  consultationId?: string | null
  @Field(() => OutcomeEnum, {
    nullable: true,
    description:
      'How it ended; what the vote says unless told. Without a station: SETTLED, POSTPONED or REMOVED_FROM_AGENDA.',
  })
  outcome?: Outcome | null
  @Field(() => String, { nullable: true, description: 'Text as decided; the one voted on unless told.' })
  text?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Reason; needed for a no, a change, a sending back, a putting off.',
  })
  reason?: string | null
  @Field(() => ID, { nullable: true, description: 'REFERRED: the committee it goes to.' })
  committeeId?: string | null
  @Field(() => String, { nullable: true, description: 'REFERRED: due day. POSTPONED: day it is put off to.' })
  dueOn?: string | null
  @Field(() => [String], { nullable: true, description: 'RETURNED_TO_AUTHOR: questions to the applicants.' })
  questions?: string[]
}
