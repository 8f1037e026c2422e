import { Field, Int, ObjectType } from 'type-graphql'
import { MajorityEnum, ResolutionKindEnum, VoteForm } from '../committees/index.js'
import { GroupStanceEnum } from '../consultations/index.js'
import type * as consultations from '../contract/consultations.lists.js'
import type { ResolutionKind } from '../contract/procedure.lists.js'
import type * as voting from '../contract/voting.lists.js'
import { BallotStateEnum, BallotSubjectEnum, ProceduralMotionEnum, VoteChoiceEnum } from '../voting/index.js'

/** How a Fraktion voted. */
@ObjectType({ description: 'How a Fraktion voted.' })
export class MinutesGroup {
  @Field(() => String, { description: 'Its name.' })
  name: string
  @Field(() => GroupStanceEnum, { description: 'How it voted.' })
  stance: consultations.GroupStance
  @Field(() => Int, { nullable: true, description: 'Votes for.' })
  votesFor: number | null
  @Field(() => Int, { nullable: true, description: 'Votes against.' })
  votesAgainst: number | null
  @Field(() => Int, { nullable: true, description: 'Abstentions.' })
  abstentions: number | null
}

/** A vote by name. */
@ObjectType({ description: 'A vote by name.' })
export class MinutesVote {
  @Field(() => String, { description: 'The seat.' })
  seat: string
  @Field(() => String, { nullable: true, description: 'The name, where names are published.' })
  name: string | null
  @Field(() => VoteChoiceEnum, { description: 'What was said.' })
  choice: voting.VoteChoice
}

/** A motion and its vote. */
@ObjectType({ description: 'A motion and its vote.' })
export class MinutesBallot {
  @Field(() => String, { nullable: true, description: 'The committee that voted, where several met.' })
  committee: string | null
  @Field(() => BallotSubjectEnum, { description: 'What was voted on.' })
  subject: voting.BallotSubject
  @Field(() => ProceduralMotionEnum, { nullable: true, description: 'Which procedural motion.' })
  motion: voting.ProceduralMotion | null
  @Field(() => String, { nullable: true, description: 'The text, in German.' })
  text: string | null
  @Field(() => VoteForm, { description: 'Open, by name, or secret on paper.' })
  form: VoteForm
  @Field(() => MajorityEnum, { description: 'Which majority was needed.' })
  majority: voting.Majority
  @Field(() => ResolutionKindEnum, {
    nullable: true,
    description: 'Which kind of resolution; null in minutes from before kinds were told apart.',
  })
  resolutionKind: ResolutionKind | null
  @Field(() => String, {
    nullable: true,
    description: 'Why another majority was needed than the rules ask for.',
  })
  majorityReason: string | null
  @Field(() => BallotStateEnum, { description: 'Decided, never put to the vote, or withdrawn.' })
  state: voting.BallotState
  @Field(() => Int, { description: 'How many could vote.' })
  present: number
  @Field(() => Int, { nullable: true, description: 'How many a quorum needed.' })
  quorumNeeded: number | null
  @Field(() => Boolean, { nullable: true, description: 'Nobody doubted the quorum.' })
  quorumPresumed: boolean | null
  @Field(() => Int, { nullable: true, description: 'Votes for.' })
  votesFor: number | null
  @Field(() => Int, { nullable: true, description: 'Votes against.' })
  votesAgainst: number | null
  @Field(() => Int, { nullable: true, description: 'Abstentions.' })
  abstentions: number | null
  @Field(() => Int, { nullable: true, description: 'Papers on which no will could be read.' })
  invalid: number | null
  @Field(() => Boolean, { nullable: true, description: 'Whether it was carried.' })
  carried: boolean | null
  @Field(() => [MinutesGroup], { description: 'How the Fraktionen voted.' })
  groups: MinutesGroup[]
  @Field(() => [MinutesVote], { description: 'The votes by name.' })
  votes: MinutesVote[]
}
