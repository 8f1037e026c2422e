import { Field, ObjectType } from 'type-graphql'
import { Survey } from './Survey.js'

/** What the link of a survey is good for. */
@ObjectType({ description: 'What the link of a survey is good for.' })
export class SurveyLink {
  @Field(() => Boolean, { description: 'Somebody answered by it already.' })
  used: boolean
  @Field(() => Survey, { nullable: true, description: 'The survey.' })
  survey: Survey
}
