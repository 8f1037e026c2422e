import { Field, ID, InputType, Int } from 'type-graphql'

/** What a topic is called in another language. */
@InputType({ description: 'What a topic is called in another language.' })
export class TopicWordsInput {
  @Field(() => String, { description: 'Language tag.' })
  language: string
  @Field(() => String, { description: 'The words.' })
  text: string
}

/** A topic of a round. */
@InputType({ description: 'A topic of a round.' })
export class TopicInput {
  @Field(() => String, { description: 'What it is called, in German.' })
  text: string
  @Field(() => [TopicWordsInput], {
    nullable: true,
    description:
      'In other languages; of one that is called as its field of action what that is called, unless told.',
  })
  translations?: TopicWordsInput[] | null
  @Field(() => ID, { nullable: true, description: 'The field of action it belongs to.' })
  fieldId?: string | null
}

/** A round to be planned. */
@InputType({ description: 'A round to be planned.' })
export class PlanRoundInput {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
  @Field(() => Int, { description: 'Points each person has.' })
  pointsEach: number
  @Field(() => [TopicInput], { description: 'Its topics, in the order they are shown.' })
  topics: TopicInput[]
}

/** What a round becomes. */
@InputType({ description: 'What a round becomes.' })
export class ChangeRoundInput {
  @Field(() => ID, { description: 'The round.' })
  id: string
  @Field(() => Int, { description: 'Points each person has.' })
  pointsEach: number
  @Field(() => [TopicInput], { description: 'Its topics, in the order they are shown.' })
  topics: TopicInput[]
}

/** A closed round, and why it is opened again. */
@InputType({ description: 'A closed round, and why it is opened again.' })
export class ReopenRoundInput {
  @Field(() => ID, { description: 'The round.' })
  id: string
  @Field(() => String, { description: 'Why.' })
  reason: string
}

/** The stickers on a topic's sheet. */
@InputType({ description: 'The stickers on a topic’s sheet.' })
export class EnterStickersInput {
  @Field(() => ID, { description: 'The topic.' })
  topicId: string
  @Field(() => Int, { description: 'How many there are.' })
  count: number
  @Field(() => ID, { nullable: true, description: 'A photo of the sheet, a file of one’s own.' })
  photoId?: string | null
}

/** Points for one topic. */
@InputType({ description: 'Points for one topic.' })
export class TopicPointsInput {
  @Field(() => ID, { description: 'The topic.' })
  topicId: string
  @Field(() => Int, { description: 'How many.' })
  points: number
}

/** The points of one code. */
@InputType({ description: 'The points of one code.' })
export class PutPointsInput {
  @Field(() => String, { description: 'The code, as it was typed.' })
  code: string
  @Field(() => [TopicPointsInput], { description: 'Points by topic.' })
  points: TopicPointsInput[]
}
