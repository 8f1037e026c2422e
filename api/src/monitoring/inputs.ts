import { GraphQLLocalDate } from 'graphql-scalars'
import { Field, Float, ID, InputType, Int } from 'type-graphql'

/** What is said of a source. */
@InputType({ description: 'What is said of a source.' })
abstract class SourceInput {
  @Field(() => String, { description: 'Who publishes it.' })
  publisher: string
  @Field(() => String, { description: 'What the series is called there.' })
  title: string
  @Field(() => String, { nullable: true, description: 'Where it is published.' })
  address?: string | null
  @Field(() => String, { nullable: true, description: 'Under which licence.' })
  licence?: string | null
  @Field(() => String, { nullable: true, description: 'The line that has to stand beside its numbers.' })
  credit?: string | null
  @Field(() => String, { nullable: true, description: 'What is counted in place of what is meant.' })
  proxy?: string | null
  @Field(() => Int, { nullable: true, description: 'Smallest number that may be shown to everybody.' })
  smallest?: number | null
  @Field(() => Int, { nullable: true, description: 'Numbers are shown as multiples of it.' })
  roundTo?: number | null
}

/** Enters a source. */
@InputType({ description: 'Enters where values come from.' })
export class AddValueSourceInput extends SourceInput {
  @Field(() => ID, { description: 'Who keeps it in their list.' })
  bodyId: string
}

/** Changes a source. */
@InputType({ description: 'Changes what is said of a source.' })
export class ChangeValueSourceInput extends SourceInput {
  @Field(() => ID, { description: 'The source.' })
  id: string
}

/** One value. */
@InputType({ description: 'One value of an indicator at one place.' })
export class RecordValueInput {
  @Field(() => ID, { description: 'The indicator.' })
  indicatorId: string
  @Field(() => ID, { description: 'The municipality or the Kreis.' })
  placeId: string
  @Field(() => GraphQLLocalDate, { description: 'Last day of what was measured.' })
  day: string
  @Field(() => String, { nullable: true, description: 'The group, for a quota per group.' })
  group?: string | null
  @Field(() => ID, { nullable: true, description: 'The one measure whose effect it shows; else of society.' })
  measureId?: string | null
  @Field(() => Float, { description: 'What was measured; 1 or 0 for yes or no.' })
  value: number
  @Field(() => Float, { nullable: true, description: 'Size of the set or group, or the average.' })
  reference?: number | null
  @Field(() => ID, { description: 'Where it comes from.' })
  sourceId: string
  @Field(() => String, { nullable: true, description: 'What has to be known about it.' })
  note?: string | null
}

/** A corrected value. */
@InputType({ description: 'A value that takes the place of another one.' })
export class CorrectValueInput {
  @Field(() => ID, { description: 'The value it takes the place of.' })
  replacesId: string
  @Field(() => Float, { nullable: true, description: 'What was measured; null = there is no value.' })
  value?: number | null
  @Field(() => Float, { nullable: true, description: 'Size of the set or group, or the average.' })
  reference?: number | null
  @Field(() => ID, { description: 'Where it comes from.' })
  sourceId: string
  @Field(() => String, { nullable: true, description: 'What has to be known about it.' })
  note?: string | null
  @Field(() => String, { description: 'Why it is corrected.' })
  reason: string
}

/** A target. */
@InputType({ description: 'What an indicator is to reach at one place.' })
export class SetTargetInput {
  @Field(() => ID, { description: 'The indicator.' })
  indicatorId: string
  @Field(() => ID, { description: 'The municipality or the Kreis.' })
  placeId: string
  @Field(() => Float, {
    nullable: true,
    description: 'The number to reach; null = not yet known, or the kind has none.',
  })
  target?: number | null
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of the value it is compared with.' })
  baselineOn?: string | null
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day it is to be reached by.' })
  dueOn?: string | null
  @Field(() => String, { nullable: true, description: 'What has to be known about it.' })
  note?: string | null
}

/** A file with values. */
@InputType({ description: 'A file with values.' })
export class ImportValuesInput {
  @Field(() => ID, { description: 'The file, as it was uploaded.' })
  fileId: string
}
