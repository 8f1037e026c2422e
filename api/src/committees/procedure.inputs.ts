import { GraphQLLocalDate } from 'graphql-scalars'
import { Field, ID, InputType, Int } from 'type-graphql'
import type { Majority } from '../contract/voting.lists.js'
import { majorityText } from './MajorityOf.js'
import { DayUnit, MajorityEnum, MeetingForm, QuorumBase, VoteForm } from './procedure.kinds.js'

/** Rules of procedure from a day on. */
@InputType({ description: 'Rules of procedure of a committee from a day on.' })
export class SetProcedureRulesInput {
  @Field(() => ID, { description: 'The committee.' })
  committeeId: string
  @Field(() => GraphQLLocalDate, { description: 'First day.' })
  validFrom: string
  @Field(() => String, { nullable: true, description: 'Where the figures come from.' })
  sourceNote?: string | null
  @Field(() => Boolean, { description: 'They were read in the source, not assumed.' })
  confirmed: boolean
  @Field(() => Int, { description: 'Days of notice.' })
  noticeDays: number
  @Field(() => DayUnit, { description: 'How these days are counted.' })
  noticeUnit: DayUnit
  @Field(() => Int, {
    nullable: true,
    description: 'Days of notice when the matter is urgent; null where there is no urgent form.',
  })
  urgentDays?: number | null
  @Field(() => DayUnit, { description: 'How these days are counted.' })
  urgentUnit: DayUnit
  @Field(() => Int, { description: 'Days of notice for an item added later.' })
  additionDays: number
  @Field(() => DayUnit, { description: 'How these days are counted.' })
  additionUnit: DayUnit
  @Field(() => Int, { description: 'Calendar days before the meeting by which an item must be in.' })
  cutOffDays: number
  @Field(() => Boolean, { description: 'The day of sending is one of the days of notice.' })
  countsDispatchDay: boolean
  @Field(() => Boolean, { description: 'The day of the meeting is one of the days of notice.' })
  countsMeetingDay: boolean
  @Field(() => QuorumBase, { description: 'What more than half has to be present of.' })
  quorumBase: QuorumBase
  @Field(() => Int, { nullable: true, description: 'The seats by law; null: those of the composition.' })
  statutorySeats?: number | null
  @Field(() => Int, { description: 'One of how many members may demand a secret vote.' })
  secretShare: number
  @Field(() => [VoteForm], { description: 'How votes can be taken.' })
  voteForms: VoteForm[]
  @Field(() => Boolean, { description: 'An approved system for votes on devices exists.' })
  tabletVotes: boolean
  @Field(() => [MeetingForm], { description: 'How it can meet.' })
  meetingForms: MeetingForm[]
  @Field(() => Boolean, { description: 'Its items are public unless decided otherwise.' })
  publicByDefault: boolean
  @Field(() => Int, { description: 'Calendar days in which the minutes are due.' })
  minutesDays: number
  @Field(() => Int, {
    description: 'Calendar days after they are effective in which who was there may object to minutes.',
  })
  objectionDays: number
  @Field(() => MajorityEnum, { description: majorityText('USUAL') })
  usualMajority: Majority
  @Field(() => MajorityEnum, { description: majorityText('BY_LAW') })
  byLawMajority: Majority
  @Field(() => MajorityEnum, { description: majorityText('MAIN_BY_LAW') })
  mainByLawMajority: Majority
  @Field(() => MajorityEnum, { description: majorityText('RULES_OF_PROCEDURE') })
  rulesMajority: Majority
  @Field(() => MajorityEnum, { description: majorityText('OTHER_AGENDA') })
  agendaMajority: Majority
  @Field(() => MajorityEnum, { description: majorityText('DESELECTION') })
  deselectionMajority: Majority
  @Field(() => MajorityEnum, { description: majorityText('DIGITAL_MEETING') })
  digitalMajority: Majority
  @Field(() => Int, {
    description: 'Calendar days in which the head or one fifth may appeal to the council.',
  })
  appealDays: number
  @Field(() => Int, { description: 'Calendar days in which the administration answers an inquiry.' })
  inquiryDays: number
  @Field(() => Boolean, { description: 'Single members may file inquiries; else Fraktionen alone.' })
  membersInquire: boolean
}
