import { GraphQLLocalDate } from 'graphql-scalars'
import { Field, ID, InputType, Int } from 'type-graphql'
import { Direction, IndicatorKind } from './kinds.js'

/** Words and kind of an indicator; which of the rest is needed follows from the kind. */
@InputType({ description: 'Words and kind of an indicator; what else is needed follows from the kind.' })
export class IndicatorInput {
  @Field(() => String, { description: 'The words, in German.' })
  text: string
  @Field(() => IndicatorKind, { description: 'What it measures.' })
  kind: IndicatorKind
  @Field(() => String, { nullable: true, description: 'Set, group or rate it looks at.' })
  subject?: string | null
  @Field(() => String, { nullable: true, description: 'What the subject is compared with.' })
  comparison?: string | null
  @Field(() => Direction, { nullable: true, description: 'Which way the value is meant to move.' })
  direction?: Direction | null
  @Field(() => Int, { nullable: true, description: 'Percent; null for a change whose size is not known.' })
  percent?: number | null
  @Field(() => Int, { nullable: true, description: 'Smallest number that counts as reached.' })
  atLeast?: number | null
  @Field(() => ID, { nullable: true, description: 'The region it is measured in; null: the Kreis.' })
  regionId?: string | null
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day it is to be reached by.' })
  dueOn?: string | null
}
