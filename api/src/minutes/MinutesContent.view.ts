import { GraphQLLocalDate } from 'graphql-scalars'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import {
  MeetingFormEnum,
  AgendaItemKindEnum,
  AgendaItemStateEnum,
  NoticeGivenEnum,
} from '../meetings/index.js'
import { ConsultationRoleEnum, OutcomeEnum } from '../consultations/index.js'
import { PresenceEnum } from '../voting/index.js'
import type * as consultations from '../contract/consultations.lists.js'
import type * as meetings from '../contract/meetings.lists.js'
import type * as voting from '../contract/voting.lists.js'
import type { MinutesNoteKind } from '../contract/minutes.lists.js'
import { MinutesNoteKindEnum } from './enums.js'
import { MinutesBallot } from './MinutesBallot.view.js'

/** What somebody added. */
@ObjectType({ description: 'What was added to the facts.' })
export class MinutesNoteView {
  @Field(() => ID, { description: 'Opaque id.' })
  id: string
  @Field(() => MinutesNoteKindEnum, { description: 'Note, declaration, or for the record.' })
  kind: MinutesNoteKind
  @Field(() => String, { nullable: true, description: 'Who declared it.' })
  speaker: string | null
  @Field(() => String, { description: 'The words, in German.' })
  text: string
}

/** A pause. */
@ObjectType({ description: 'A pause of a meeting.' })
export class MinutesPause {
  @Field(() => Date, { description: 'From when.' })
  fromAt: Date
  @Field(() => Date, { nullable: true, description: 'Until when.' })
  untilAt: Date | null
}

/** An agenda that was sent. */
@ObjectType({ description: 'An agenda that was sent out.' })
export class MinutesAgenda {
  @Field(() => Int, { description: 'Its number.' })
  number: number
  @Field(() => Date, { description: 'When it was sent.' })
  sentAt: Date
  @Field(() => NoticeGivenEnum, { description: 'Within which period.' })
  notice: meetings.NoticeGiven
  @Field(() => String, { nullable: true, description: 'Why.' })
  reason: string | null
}

/** How a seat was taken for a while. */
@ObjectType({ description: 'How a seat was taken for a while.' })
export class MinutesAttendance {
  @Field(() => String, { nullable: true, description: 'The committee, where several met.' })
  committee: string | null
  @Field(() => String, { description: 'The seat.' })
  seat: string
  @Field(() => Boolean, { description: 'Whether it votes.' })
  votes: boolean
  @Field(() => PresenceEnum, { description: 'How it was taken.' })
  presence: voting.Presence
  @Field(() => String, {
    nullable: true,
    description: 'Who took it; null where nobody did or the committee publishes no names.',
  })
  name: string | null
  @Field(() => String, { nullable: true, description: 'Whose seat it is.' })
  holder: string | null
  @Field(() => Date, { description: 'From when.' })
  fromAt: Date
  @Field(() => Date, { nullable: true, description: 'Until when; null while it lasts.' })
  untilAt: Date | null
}

/** A name beside a seat. */
@ObjectType({ description: 'Who did not take part in an item.' })
export class MinutesRecusal {
  @Field(() => String, { description: 'The seat.' })
  seat: string
  @Field(() => String, { nullable: true, description: 'The name, where names are published.' })
  name: string | null
}

/** Somebody who came or left. */
@ObjectType({ description: 'Somebody who came or left between two items.' })
export class MinutesMove {
  @Field(() => String, { nullable: true, description: 'The committee, where several met.' })
  committee: string | null
  @Field(() => String, { description: 'The seat.' })
  seat: string
  @Field(() => String, { nullable: true, description: 'The name, where names are published.' })
  name: string | null
  @Field(() => Boolean, { description: 'Whether somebody came; else somebody left.' })
  came: boolean
  @Field(() => Date, { description: 'When.' })
  at: Date
}

/** A paper an item dealt with. */
@ObjectType({ description: 'A paper an item dealt with.' })
export class MinutesPaper {
  @Field(() => String, { description: 'Its number.' })
  number: string
  @Field(() => String, { nullable: true, description: 'Its title, in German.' })
  title: string | null
}

/** What was decided on a paper. */
@ObjectType({ description: 'What was decided on a paper.' })
export class MinutesOutcome {
  @Field(() => String, { description: 'Number of the paper.' })
  paper: string
  @Field(() => ConsultationRoleEnum, { description: 'What the committee may do at that station.' })
  role: consultations.ConsultationRole
  @Field(() => String, { description: 'Which committee decided.' })
  committee: string
  @Field(() => OutcomeEnum, { description: 'The outcome.' })
  outcome: consultations.Outcome
  @Field(() => String, { nullable: true, description: 'The resolution, in German.' })
  text: string | null
  @Field(() => String, { nullable: true, description: 'The reason.' })
  reason: string | null
  @Field(() => Int, { nullable: true, description: 'Votes for.' })
  votesFor: number | null
  @Field(() => Int, { nullable: true, description: 'Votes against.' })
  votesAgainst: number | null
  @Field(() => Int, { nullable: true, description: 'Abstentions.' })
  abstentions: number | null
  @Field(() => Boolean, { nullable: true, description: 'Whether nobody voted the other way.' })
  isUnanimous: boolean | null
}

/** An item as it was dealt with. */
@ObjectType({ description: 'An item as it was dealt with.' })
export class MinutesItem {
  @Field(() => ID, { description: 'The item of the agenda.' })
  id: string
  @Field(() => String, { description: 'Its label.' })
  label: string
  @Field(() => String, { nullable: true, description: 'How the agenda names it.' })
  title: string | null
  @Field(() => AgendaItemKindEnum, { description: 'What it is.' })
  kind: meetings.AgendaItemKind
  @Field(() => AgendaItemStateEnum, { description: 'Dealt with, postponed or removed.' })
  state: meetings.AgendaItemState
  @Field(() => String, { nullable: true, description: 'Why it was postponed or removed.' })
  stateReason: string | null
  @Field(() => Boolean, { description: 'It was laid on the table.' })
  isTablePaper: boolean
  @Field(() => String, { nullable: true, description: 'Why so late.' })
  tableReason: string | null
  @Field(() => Boolean, { description: 'It was called a second time.' })
  isSecondCall: boolean
  @Field(() => Boolean, { description: 'Too few were there to decide it.' })
  lacksQuorum: boolean
  @Field(() => [MinutesPaper], { description: 'The papers it dealt with.' })
  papers: MinutesPaper[]
  @Field(() => Date, {
    nullable: true,
    description:
      'When the meeting came to it; null where nobody called it, and in minutes from before that was kept.',
  })
  calledAt: Date | null
  @Field(() => [MinutesMove], {
    nullable: true,
    description:
      'Who came or left between the item before and this one; null in minutes from before that was kept.',
  })
  moves: MinutesMove[] | null
  @Field(() => [MinutesRecusal], { description: 'Who did not take part.' })
  recusals: MinutesRecusal[]
  @Field(() => [MinutesBallot], { description: 'Motions and votes in order.' })
  ballots: MinutesBallot[]
  @Field(() => [MinutesOutcome], { description: 'What was decided.' })
  outcomes: MinutesOutcome[]
  @Field(() => [MinutesNoteView], { description: 'What was added.' })
  notes: MinutesNoteView[]
}

/** An objection to earlier minutes. */
@ObjectType({ description: 'An objection to earlier minutes of the committee.' })
export class MinutesObjectionView {
  @Field(() => ID, { description: 'Opaque id.' })
  id: string
  @Field(() => String, { description: 'Number of the minutes it is about.' })
  number: string
  @Field(() => GraphQLLocalDate, { description: 'Day of the meeting those are of.' })
  day: string
  @Field(() => String, { nullable: true, description: 'Who objected, where names are published.' })
  name: string | null
  @Field(() => String, { description: 'The objection, in German.' })
  text: string
  @Field(() => String, { nullable: true, description: 'What the committee found; null until it is noted.' })
  finding: string | null
}

/** What minutes say: live while they are a draft, as they were signed afterwards. */
@ObjectType({ description: 'What one part of minutes says.' })
export class MinutesContent {
  @Field(() => String, { nullable: true, description: 'The body.' })
  body: string | null
  @Field(() => [String], { description: 'The committees, the leading one first.' })
  committees: string[]
  @Field(() => String, { nullable: true, description: 'What the meeting is called.' })
  title: string | null
  @Field(() => Int, { nullable: true, description: 'Which meeting it is.' })
  number: number | null
  @Field(() => MeetingFormEnum, { description: 'How it was held.' })
  form: MeetingFormEnum
  @Field(() => String, { description: 'Where.' })
  place: string
  @Field(() => Date, { description: 'For when it was called.' })
  startsAt: Date
  @Field(() => Date, { nullable: true, description: 'When it was opened.' })
  beganAt: Date | null
  @Field(() => Date, { nullable: true, description: 'When it was closed.' })
  endedAt: Date | null
  @Field(() => [MinutesPause], { description: 'Its pauses.' })
  interruptions: MinutesPause[]
  @Field(() => [MinutesAgenda], { description: 'The agendas that were sent.' })
  agendas: MinutesAgenda[]
  @Field(() => [MinutesObjectionView], { description: 'Objections to earlier minutes that these record.' })
  objections: MinutesObjectionView[]
  @Field(() => [MinutesAttendance], { description: 'Who was there, from when until when.' })
  attendance: MinutesAttendance[]
  @Field(() => [MinutesItem], { description: 'The items of this part.' })
  items: MinutesItem[]
  @Field(() => [MinutesNoteView], { description: 'What was added to the meeting as a whole.' })
  notes: MinutesNoteView[]
}
