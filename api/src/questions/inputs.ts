import { Field, ID, InputType, Int } from 'type-graphql'
import type { QuestionKind } from '../contract/questions.lists.js'
import { NeedInput } from '../needs/index.js'
import { EnterRegistrationInput, RegisterInput } from '../summits/index.js'
import { QuestionKindEnum } from './enums.js'

/** A question in one language. */
@InputType({ description: 'A question in one language.' })
export class QuestionTextInput {
  @Field(() => String, { description: 'The language.' })
  locale: string
  @Field(() => String, { description: 'The question.' })
  text: string
  @Field(() => String, { nullable: true, description: 'What helps to answer it.' })
  help?: string | null
  @Field(() => [String], { description: 'What the choices are called, in their order.' })
  choices: string[]
}

/** On what it depends. */
@InputType({ description: 'On which answer to an earlier question it depends.' })
export class QuestionConditionInput {
  @Field(() => ID, { description: 'The earlier question.' })
  questionId: string
  @Field(() => [String], { description: 'One of these has to be among the answers to it.' })
  values: string[]
}

@InputType({ description: 'A question.' })
abstract class QuestionFacts {
  @Field(() => QuestionKindEnum, { description: 'How it is answered.' })
  kind: QuestionKind
  @Field(() => Boolean, { description: 'Whoever is asked has to answer.' })
  required: boolean
  @Field(() => Boolean, { description: 'The answer is special data.' })
  special: boolean
  @Field(() => Int, {
    nullable: true,
    description: 'Days after the event its answers are kept at most; null = as the rule for all says.',
  })
  keptDays?: number | null
  @Field(() => [String], { defaultValue: [], description: 'Keys of what can be chosen, in order.' })
  choices: string[]
  @Field(() => [QuestionTextInput], { description: 'Its words, German first.' })
  words: QuestionTextInput[]
  @Field(() => QuestionConditionInput, {
    nullable: true,
    description: 'On what it depends; null = asked always.',
  })
  onlyIf?: QuestionConditionInput | null
  @Field(() => [ID], { defaultValue: [], description: 'Groups of actors that are asked; none = all.' })
  actorGroupIds: string[]
}

/** One more question. */
@InputType({ description: 'Adds a question to what an event asks.' })
export class AddEventQuestionInput extends QuestionFacts {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
}

/** A question, changed. */
@InputType({ description: 'Changes a question.' })
export class ChangeEventQuestionInput extends QuestionFacts {
  @Field(() => ID, { description: 'The question.' })
  id: string
}

/** Another order. */
@InputType({ description: 'Puts the questions of an event into another order.' })
export class OrderEventQuestionsInput {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
  @Field(() => [ID], { description: 'All questions that are asked, the first first.' })
  ids: string[]
}

/** Another event's questions. */
@InputType({ description: 'Takes over what another event asks.' })
export class CopyEventQuestionsInput {
  @Field(() => ID, { description: 'The event that is to ask them.' })
  summitId: string
  @Field(() => ID, { description: 'The event that asks them.' })
  fromId: string
}

/** One answer. */
@InputType({ description: 'An answer to a question.' })
export class EventAnswerInput {
  @Field(() => ID, { description: 'The question.' })
  questionId: string
  @Field(() => [String], { description: 'What was typed, or the keys of what was chosen.' })
  values: string[]
}

/** Answers of a registration. */
@InputType({ description: 'Answers of a registration, in place of those before.' })
export class AnswerEventQuestionsInput {
  @Field(() => ID, { description: 'The registration.' })
  registrationId: string
  @Field(() => [EventAnswerInput], { description: 'The answers.' })
  answers: EventAnswerInput[]
  @Field(() => Boolean, { description: 'They agree to special answers being kept until the event is over.' })
  consent: boolean
  @Field(() => Boolean, { defaultValue: false, description: 'Special answers stay as they were told.' })
  keepSpecial: boolean
}

/** What a badge says beside the name. */
@InputType({ description: 'What a badge says beside the name, as far as they want.' })
export class BadgeInput {
  @Field(() => [String], { nullable: true, description: 'Languages they speak (language tags).' })
  spokenLanguages?: string[]
  @Field(() => String, { nullable: true, description: 'How the name is spoken, in their own words.' })
  spokenName?: string | null
}

/** What belongs to a registration beside who comes. */
@InputType({
  description: 'What belongs to a registration beside who comes. A part that is null stays as it is.',
})
export class RegistrationFormInput {
  @Field(() => [EventAnswerInput], { nullable: true, description: 'Answers to what the event asks.' })
  answers?: EventAnswerInput[] | null
  @Field(() => Boolean, { description: 'They agree to what is special being kept until the event is over.' })
  consent: boolean
  @Field(() => Boolean, { defaultValue: false, description: 'Special answers stay as they were told.' })
  keepSpecial: boolean
  @Field(() => [NeedInput], { nullable: true, description: 'What is needed; an empty list takes it back.' })
  needs?: NeedInput[] | null
  @Field(() => [ID], {
    nullable: true,
    description: 'Workshops: wishes while a draw is to come, the dearest first; else the one that is chosen.',
  })
  itemIds?: string[] | null
  @Field(() => BadgeInput, {
    nullable: true,
    description: 'What the badge of who registered says beside the name; null leaves that as it is.',
  })
  badge?: BadgeInput | null
}

/** A registration with its form. */
@InputType({ description: 'Registers with everything the form asks.' })
export class RegisterWithFormInput {
  @Field(() => RegisterInput, { description: 'Who comes.' })
  registration: RegisterInput
  @Field(() => RegistrationFormInput, { description: 'What is asked beside.' })
  form: RegistrationFormInput
}

/** A registration that was told, with its form. */
@InputType({ description: 'Enters a registration that was told, with everything the form asks.' })
export class EnterWithFormInput {
  @Field(() => EnterRegistrationInput, { description: 'Who comes, and how it was told.' })
  registration: EnterRegistrationInput
  @Field(() => RegistrationFormInput, { description: 'What is asked beside.' })
  form: RegistrationFormInput
}
