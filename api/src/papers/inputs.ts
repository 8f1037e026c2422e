import { Field, ID, InputType, Int } from 'type-graphql'
import { TextOrigin } from '../accounts/index.js'
import type { CostKind, FinancialEffect, ToldBy, WayIn } from '../contract/papers.lists.js'
import { CostKindEnum, FinancialEffectEnum, ToldByEnum, WayInEnum } from './enums.js'

/** Begins a draft. */
@InputType({ description: 'Begins a draft; at most one of organisation, Fraktion and office.' })
export class StartDraftInput {
  @Field(() => String, { description: 'Language the proposal is written in (language tag).' })
  language: string
  @Field(() => ID, { nullable: true, description: 'The organisation that applies.' })
  organisationId?: string | null
  @Field(() => ID, { nullable: true, description: 'The Fraktion that moves it.' })
  groupId?: string | null
  @Field(() => ID, { nullable: true, description: 'The office that brings it in.' })
  officeId?: string | null
  @Field(() => ToldByEnum, {
    nullable: true,
    description: 'Set when the Integrationsbuero writes it down for someone.',
  })
  toldBy?: ToldBy | null
}

/** What of the strategy it serves. */
@InputType({ description: 'What of the strategy it serves: exactly one of the four.' })
export class GoalServedInput {
  @Field(() => ID, { nullable: true, description: 'A field of action.' })
  fieldId?: string | null
  @Field(() => ID, { nullable: true, description: 'A guiding goal.' })
  guidingGoalId?: string | null
  @Field(() => ID, { nullable: true, description: 'An annual goal.' })
  annualGoalId?: string | null
  @Field(() => ID, { nullable: true, description: 'A measure.' })
  measureId?: string | null
}

/** One part of the cost. */
@InputType({
  description: 'One part of the cost as a range in whole euros; all but FIXED count for each participant.',
})
export class CostItemInput {
  @Field(() => CostKindEnum, { description: 'Course, travel, material or fixed.' })
  kind: CostKind
  @Field(() => String, { nullable: true, description: 'What exactly is paid.' })
  label?: string | null
  @Field(() => Int, { description: 'Least, in whole euros.' })
  minEuro: number
  @Field(() => Int, { description: 'Most, in whole euros.' })
  maxEuro: number
}

/** The fields of a draft; only those given are saved. */
@InputType({ description: 'The fields of a draft; only those given are saved.' })
export class DraftFieldsInput {
  @Field(() => String, { nullable: true, description: 'Short title.' })
  title?: string
  @Field(() => String, { nullable: true, description: 'What is asked for.' })
  what?: string
  @Field(() => String, { nullable: true, description: 'Why it is needed.' })
  why?: string
  @Field(() => String, { nullable: true, description: 'For whom it is meant.' })
  forWhom?: string
  @Field(() => String, { nullable: true, description: 'Language it is written in.' })
  language?: string
  @Field(() => WayInEnum, { nullable: true, description: 'How it comes in; null leaves it to the rule.' })
  way?: WayIn | null
  @Field(() => String, { nullable: true, description: 'Name of the inhabitant who makes the suggestion.' })
  inhabitantName?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Address of that inhabitant, for the formal check only.',
  })
  inhabitantAddress?: string | null
  @Field(() => Boolean, { nullable: true, description: 'The inhabitant agrees that the name is published.' })
  inhabitantConsent?: boolean
  @Field(() => [ID], { nullable: true, description: 'The bodies it goes to.' })
  bodyIds?: string[]
  @Field(() => [GoalServedInput], { nullable: true, description: 'What of the strategy it serves.' })
  goals?: GoalServedInput[]
  @Field(() => Int, { nullable: true, description: 'Fewest participants.' })
  headcountMin?: number | null
  @Field(() => Int, { nullable: true, description: 'Most participants.' })
  headcountMax?: number | null
  @Field(() => Int, { nullable: true, description: 'First budget year the cost falls into.' })
  budgetFrom?: number | null
  @Field(() => Int, { nullable: true, description: 'Last budget year the cost falls into.' })
  budgetTo?: number | null
  @Field(() => [CostItemInput], { nullable: true, description: 'Parts of the cost.' })
  costs?: CostItemInput[]
}

/** Saves a draft. */
@InputType({ description: 'Saves a draft.' })
export class SaveDraftInput {
  @Field(() => ID, { description: 'The proposal.' })
  id: string
  @Field(() => Int, { description: 'The revision the form was filled from.' })
  revision: number
  @Field(() => DraftFieldsInput, { description: 'What was typed.' })
  fields: DraftFieldsInput
}

/** A file and the draft it is put beside or taken from. */
@InputType({ description: 'A file and the draft it is put beside or taken from.' })
export class AttachToProposalInput {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId: string
  @Field(() => ID, { description: 'The file.' })
  fileId: string
}

/** Asks an organisation to apply together. */
@InputType({ description: 'Asks an organisation to apply together.' })
export class InviteCoApplicantInput {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId: string
  @Field(() => ID, { description: 'The organisation.' })
  organisationId: string
}

/** Answers an invitation to apply together. */
@InputType({ description: 'Answers an invitation to apply together.' })
export class AnswerCoApplicationInput {
  @Field(() => ID, { description: 'The invitation.' })
  id: string
  @Field(() => Boolean, { description: 'Joins, or does not.' })
  accept: boolean
}

/** A verb that needs a reason. */
@InputType({ description: 'A thing and the reason for what is done to it.' })
export class WithReasonInput {
  @Field(() => ID, { description: 'The thing.' })
  id: string
  @Field(() => String, { description: 'The reason; it is told to the applicants.' })
  reason: string
}

/** Another way in after nobody took it up. */
@InputType({ description: 'Another way in after nobody took it up.' })
export class ChooseAnotherWayInput {
  @Field(() => ID, { description: 'The paper.' })
  id: string
  @Field(() => WayInEnum, { description: 'SUGGESTION or PETITION.' })
  way: WayIn
  @Field(() => String, { nullable: true, description: 'Name of the inhabitant who makes it.' })
  inhabitantName?: string | null
  @Field(() => String, { nullable: true, description: 'Address of that inhabitant.' })
  inhabitantAddress?: string | null
  @Field(() => Boolean, { nullable: true, description: 'The inhabitant agrees that the name is published.' })
  inhabitantConsent?: boolean
}

/** Sends a paper back with questions. */
@InputType({ description: 'Sends a paper back with questions.' })
export class ReturnPaperInput {
  @Field(() => ID, { description: 'The paper.' })
  id: string
  @Field(() => String, { description: 'The reason.' })
  reason: string
  @Field(() => [String], { description: 'The questions.' })
  questions: string[]
}

/** The answer to one question. */
@InputType({ description: 'The answer to one question.' })
export class AnswerInput {
  @Field(() => ID, { description: 'The question.' })
  questionId: string
  @Field(() => String, { description: 'The answer.' })
  answer: string
}

/** Answers questions. */
@InputType({ description: 'Answers questions; a new version of the text that was saved goes along.' })
export class AnswerQuestionsInput {
  @Field(() => ID, { description: 'The paper.' })
  id: string
  @Field(() => [AnswerInput], { description: 'An answer to each open question.' })
  answers: AnswerInput[]
}

/** Asks an office for its statement. */
@InputType({ description: 'Asks an office for the statement of the administration.' })
export class RequestStatementInput {
  @Field(() => ID, { description: 'The paper.' })
  id: string
  @Field(() => ID, { description: 'The lead office.' })
  officeId: string
  @Field(() => [ID], { nullable: true, description: 'Offices that sign with it.' })
  coSigningOfficeIds?: string[]
  @Field(() => String, { description: 'Day on which it is due (YYYY-MM-DD).' })
  dueOn: string
}

/** Delivers a statement. */
@InputType({ description: 'Delivers a statement with the text the body is to decide on.' })
export class DeliverStatementInput {
  @Field(() => ID, { description: 'The statement.' })
  id: string
  @Field(() => String, { description: 'What the administration says.' })
  text: string
  @Field(() => String, { description: 'The draft resolution.' })
  draftResolution: string
  @Field(() => FinancialEffectEnum, { description: 'What it costs the budget.' })
  effect: FinancialEffect
  @Field(() => Int, { nullable: true, description: 'Least cost in whole euros.' })
  minEuro?: number | null
  @Field(() => Int, { nullable: true, description: 'Most cost in whole euros.' })
  maxEuro?: number | null
  @Field(() => String, { nullable: true, description: 'Produkt of the budget.' })
  product?: string | null
  @Field(() => String, { nullable: true, description: 'Sachkonto of the budget.' })
  account?: string | null
  @Field(() => String, { nullable: true, description: 'Where the money is to come from.' })
  cover?: string | null
  @Field(() => Boolean, { nullable: true, description: 'Whether everybody may read it; yes unless told.' })
  isPublic?: boolean
}

/** A translation of a handed-in version. */
@InputType({ description: 'A translation of a handed-in version.' })
export class TranslateTextInput {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId: string
  @Field(() => Int, { description: 'The version.' })
  version: number
  @Field(() => String, { description: 'Language of the translation.' })
  language: string
  @Field(() => TextOrigin, { description: 'MACHINE or CHECKED.' })
  origin: TextOrigin
  @Field(() => String, { description: 'Short title.' })
  title: string
  @Field(() => String, { description: 'What is asked for.' })
  what: string
  @Field(() => String, { description: 'Why it is needed.' })
  why: string
  @Field(() => String, { description: 'For whom it is meant.' })
  forWhom: string
}

/** Number and address in the council's information system. */
@InputType({ description: "Number and address in the council's information system." })
export class ExternalReferenceInput {
  @Field(() => ID, { description: 'The paper or station.' })
  id: string
  @Field(() => String, { nullable: true, description: 'Its number there.' })
  externalNumber?: string | null
  @Field(() => String, { nullable: true, description: 'Its address there.' })
  externalUrl?: string | null
}
