import { Field, ID, InputType, Int } from 'type-graphql'
import type { SurveyKind, SurveyPaper } from '../contract/surveys.lists.js'
import { SurveyKindEnum, SurveyPaperEnum } from './enums.js'

/** Words in another language than German. */
@InputType({ description: 'Words in another language than German.' })
export class SurveyWordsInput {
  @Field(() => String, { description: 'Language tag.' })
  language: string
  @Field(() => String, { description: 'The words.' })
  text: string
}

/** An answer to choose. */
@InputType({ description: 'An answer to choose.' })
export class SurveyOptionInput {
  @Field(() => String, { description: 'In German.' })
  text: string
  @Field(() => [SurveyWordsInput], { nullable: true, description: 'In other languages.' })
  translations?: SurveyWordsInput[] | null
}

/** A question. */
@InputType({ description: 'A question.' })
export class SurveyQuestionInput {
  @Field(() => SurveyKindEnum, { description: 'How it is answered.' })
  kind: SurveyKind
  @Field(() => String, { description: 'In German.' })
  text: string
  @Field(() => [SurveyWordsInput], { nullable: true, description: 'In other languages.' })
  translations?: SurveyWordsInput[] | null
  @Field(() => [SurveyOptionInput], { nullable: true, description: 'Answers to choose from.' })
  options?: SurveyOptionInput[] | null
}

/** What a survey asks from now on. */
@InputType({ description: 'What a survey asks from now on.' })
export class ChangeSurveyInput {
  @Field(() => ID, { description: 'The survey.' })
  id: string
  @Field(() => [SurveyQuestionInput], { description: 'Its questions in order.' })
  questions: SurveyQuestionInput[]
}

/** Until when a survey is open. */
@InputType({ description: 'Until when a survey is open.' })
export class OpenSurveyInput {
  @Field(() => ID, { description: 'The survey.' })
  id: string
  @Field(() => String, { description: 'Day one can answer last (YYYY-MM-DD).' })
  closesOn: string
}

/** Codes to answer by, to be printed. */
@InputType({ description: 'Codes to answer by, to be printed.' })
export class PrintSurveyCodesInput {
  @Field(() => ID, { description: 'The survey.' })
  id: string
  @Field(() => Int, { description: 'How many.' })
  count: number
  @Field(() => SurveyPaperEnum, { description: 'Slips to be cut, or a sheet with the questions for each.' })
  paper: SurveyPaper
  @Field(() => String, { description: 'Language it is printed in.' })
  locale: string
}

/** The answer to one question. */
@InputType({ description: 'The answer to one question.' })
export class SurveyAnswerInput {
  @Field(() => ID, { description: 'The question.' })
  questionId: string
  @Field(() => [ID], { nullable: true, description: 'What was chosen.' })
  optionIds?: string[] | null
  @Field(() => String, { nullable: true, description: 'What was written.' })
  text?: string | null
}

/** What somebody answers. */
@InputType({ description: 'What somebody answers.' })
export class AnswerSurveyInput {
  @Field(() => String, { description: 'The token of the link, or a code from paper.' })
  token: string
  @Field(() => [SurveyAnswerInput], {
    description: 'Answers by question; what is left out was not answered.',
  })
  answers: SurveyAnswerInput[]
}

/** What is published of a result. */
@InputType({ description: 'What is published of a result.' })
export class PublishSurveyInput {
  @Field(() => ID, { description: 'The survey.' })
  id: string
  @Field(() => [ID], {
    nullable: true,
    description: 'Answers in people’s own words that are shown to everybody.',
  })
  textIds?: string[] | null
}

/** A published result, and why it is taken back. */
@InputType({ description: 'A published result, and why it is taken back.' })
export class WithdrawSurveyInput {
  @Field(() => ID, { description: 'The survey.' })
  id: string
  @Field(() => String, { description: 'Why.' })
  reason: string
}
