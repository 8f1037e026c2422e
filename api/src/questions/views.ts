import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Summit } from '../summits/index.js'

/** A question in one language. */
@ObjectType({ description: 'A question in one language.' })
export class QuestionText {
  @Field(() => String, { description: 'The language.' })
  locale: string
  @Field(() => String, { description: 'The question.' })
  text: string
  @Field(() => String, { nullable: true, description: 'What helps to answer it.' })
  help: string | null
  @Field(() => [String], { description: 'What the choices are called, in their order.' })
  choices: string[]
}

/** On what a question depends. */
@ObjectType({ description: 'On which answer to an earlier question a question depends.' })
export class QuestionCondition {
  @Field(() => ID, { description: 'The earlier question.' })
  questionId: string
  @Field(() => [String], { description: 'One of these has to be among the answers to it.' })
  values: string[]
}

/** What was taken over. */
@ObjectType({ description: 'What an event took over of what another one asks.' })
export class CopiedQuestions {
  @Field(() => Summit, { nullable: true, description: 'The event that took it over.' })
  summit: Summit
  @Field(() => Int, {
    description:
      'Questions that were left out: they are for groups that are not at this event alone, or depend on such a one.',
  })
  leftOut: number
}

/** How often something was answered. */
@ObjectType({ description: 'How often something was answered by those who have a place.' })
export class AnswerCount {
  @Field(() => String, { description: 'Key of the choice.' })
  value: string
  @Field(() => Int, {
    nullable: true,
    description: 'How many registrations chose it; null when that would tell of single people and is erased.',
  })
  count: number | null
}
