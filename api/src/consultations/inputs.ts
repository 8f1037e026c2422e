import { Field, ID, InputType, Int } from 'type-graphql'
import { CommitteeKind } from '../committees/index.js'
import type {
  ConsultationRole,
  GroupStance,
  MayApplicantsSpeak,
  Outcome,
  SuspensionGround,
  UrgentTaker,
} from '../contract/consultations.lists.js'
import type { PaperKind } from '../contract/papers.lists.js'
import { PaperKindEnum } from '../papers/index.js'
import {
  ConsultationRoleEnum,
  GroupStanceEnum,
  MayApplicantsSpeakEnum,
  OutcomeEnum,
  SuspensionGroundEnum,
  UrgentTakerEnum,
} from './enums.js'

/** Suspends a resolution. */
@InputType({ description: 'The mayor, the Landrat or one fifth of a committee object to a resolution.' })
export class SuspendResolutionInput {
  @Field(() => ID, { description: 'The paper.' })
  id: string
  @Field(() => SuspensionGroundEnum, { description: 'Why.' })
  ground: SuspensionGround
  @Field(() => String, { nullable: true, description: 'Who objects: function and name.' })
  byName?: string | null
  @Field(() => [ID], {
    nullable: true,
    description: 'APPEAL: the members of the committee who object, by their memberships.',
  })
  memberIds?: string[]
  @Field(() => String, { description: 'Day of the objection (YYYY-MM-DD).' })
  suspendedOn: string
  @Field(() => String, { description: 'The reason that was given.' })
  reason: string
}

/** Records an urgent decision. */
@InputType({ description: 'What could not wait for the council and was decided in its place.' })
export class DecideUrgentlyInput {
  @Field(() => ID, { description: 'The paper.' })
  id: string
  @Field(() => UrgentTakerEnum, { description: 'Who decided: a committee, or the head with one member.' })
  takenBy: UrgentTaker
  @Field(() => ID, { nullable: true, description: 'COMMITTEE: which.' })
  committeeId?: string | null
  @Field(() => String, { nullable: true, description: 'HEAD_AND_MEMBER: function and name of the head.' })
  byName?: string | null
  @Field(() => String, { nullable: true, description: 'HEAD_AND_MEMBER: the member who decided along.' })
  withName?: string | null
  @Field(() => String, { description: 'Day of the decision (YYYY-MM-DD).' })
  decidedOn: string
  @Field(() => String, { description: 'Why it could not wait.' })
  reason: string
  @Field(() => String, { description: 'Text as decided.' })
  text: string
  @Field(() => Boolean, { nullable: true, description: 'Whether everybody may read it; yes unless told.' })
  isPublic?: boolean
}

/** What the supervisory authority said. */
@InputType({ description: 'What the supervisory authority said to a resolution the body stood by.' })
export class RecordSupervisionInput {
  @Field(() => ID, { description: 'The suspension.' })
  id: string
  @Field(() => Boolean, { description: 'Whether the resolution holds.' })
  upheld: boolean
  @Field(() => String, { description: 'Day of the answer (YYYY-MM-DD).' })
  decidedOn: string
  @Field(() => String, { description: 'The reason that was given.' })
  reason: string
}

/** Starts a route. */
@InputType({ description: 'Starts the way of a paper through its committees.' })
export class StartRouteInput {
  @Field(() => ID, { description: 'The paper.' })
  id: string
  @Field(() => ID, { description: 'The route template.' })
  templateId: string
  @Field(() => String, { nullable: true, description: 'Needed when the statement is overdue.' })
  reason?: string | null
}

/** How one Fraktion voted. */
@InputType({ description: 'How one Fraktion voted.' })
export class GroupVoteInput {
  @Field(() => ID, { description: 'The Fraktion.' })
  groupId: string
  @Field(() => GroupStanceEnum, { description: 'For, against, abstained, or not of one mind.' })
  stance: GroupStance
}

/** Records how a station ended. */
@InputType({ description: 'Records how a station ended.' })
export class RecordOutcomeInput {
  @Field(() => ID, { description: 'The station.' })
  id: string
  @Field(() => OutcomeEnum, { description: 'How it ended; the role of the station says what is possible.' })
  outcome: Outcome
  @Field(() => String, { description: 'Day of the decision (YYYY-MM-DD).' })
  decidedOn: string
  @Field(() => String, { nullable: true, description: 'Text as decided; needed when it was changed.' })
  text?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Reason; needed for a no, a change, a sending back, a putting off.',
  })
  reason?: string | null
  @Field(() => Int, { nullable: true, description: 'Votes for.' })
  votesFor?: number | null
  @Field(() => Int, { nullable: true, description: 'Votes against.' })
  votesAgainst?: number | null
  @Field(() => Int, { nullable: true, description: 'Abstentions.' })
  abstentions?: number | null
  @Field(() => [GroupVoteInput], { nullable: true, description: 'How the Fraktionen voted.' })
  groupVotes?: GroupVoteInput[]
  @Field(() => ID, { nullable: true, description: 'REFERRED: the committee it goes to.' })
  committeeId?: string | null
  @Field(() => String, {
    nullable: true,
    description:
      'REFERRED: due day. POSTPONED: day it is put off to. RETURNED_TO_AUTHOR: day for the answers.',
  })
  dueOn?: string | null
  @Field(() => [String], { nullable: true, description: 'RETURNED_TO_AUTHOR: questions to the applicants.' })
  questions?: string[]
}

/** Adds a station. */
@InputType({ description: 'Adds a station to a running route.' })
export class InsertConsultationInput {
  @Field(() => ID, { description: 'The paper.' })
  id: string
  @Field(() => ID, { description: 'The committee.' })
  committeeId: string
  @Field(() => ConsultationRoleEnum, { description: 'What it may do.' })
  role: ConsultationRole
  @Field(() => Int, { description: 'Its place; sharing one means working at the same time.' })
  position: number
  @Field(() => Boolean, {
    nullable: true,
    description: 'Shares its place with nobody: what is planned from there on moves back.',
  })
  alone?: boolean
  @Field(() => Int, { nullable: true, description: 'Days from its opening until it is due; 60 unless told.' })
  dueDays?: number
  @Field(() => String, { description: 'Why it is added.' })
  reason: string
}

/** Admits a transfer. */
@InputType({ description: "Makes a town's request a paper of the Kreis." })
export class AdmitTransferInput {
  @Field(() => ID, { description: 'The transfer.' })
  id: string
  @Field(() => PaperKindEnum, { description: 'As what the Kreis deals with it.' })
  kind: PaperKind
}

/** Answers a transfer. */
@InputType({ description: "Answers a town's request." })
export class AnswerTransferInput {
  @Field(() => ID, { description: 'The transfer.' })
  id: string
  @Field(() => String, { description: 'The answer.' })
  answer: string
}

/** One station of a template. */
@InputType({ description: 'One station of a template.' })
export class TemplateStationInput {
  @Field(() => Int, { description: 'Order; sharing a position means working at the same time.' })
  position: number
  @Field(() => CommitteeKind, { description: 'Kind of committee.' })
  committeeKind: CommitteeKind
  @Field(() => ConsultationRoleEnum, { description: 'What it may do.' })
  role: ConsultationRole
  @Field(() => Int, { description: 'Days from its opening until it is due.' })
  dueDays: number
  @Field(() => Boolean, { nullable: true, description: 'Whether it is usually public; yes unless told.' })
  isPublic?: boolean
  @Field(() => MayApplicantsSpeakEnum, {
    nullable: true,
    description: 'Whether the applicants may usually speak.',
  })
  maySpeak?: MayApplicantsSpeak
}

/** A new version of a template. */
@InputType({ description: 'A new version of a route template.' })
export class SaveRouteTemplateInput {
  @Field(() => String, { description: 'Stable key; an existing one gets a new version.' })
  key: string
  @Field(() => ID, { nullable: true, description: 'The body it is for; null for all.' })
  bodyId?: string | null
  @Field(() => PaperKindEnum, { nullable: true, description: 'The kind of paper it is for; null for all.' })
  paperKind?: PaperKind | null
  @Field(() => Boolean, { nullable: true, description: 'For the Kreis; else for a municipality.' })
  forDistrict?: boolean
  @Field(() => Boolean, { nullable: true, description: 'An adoption is sent on to the Kreis.' })
  forwardsToDistrict?: boolean
  @Field(() => [TemplateStationInput], { description: 'Its stations.' })
  stations: TemplateStationInput[]
}
