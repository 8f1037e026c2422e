import { Field, Float, ID, ObjectType } from 'type-graphql'
import type { Light } from '../contract/monitoring.lists.js'
import { LightEnum } from './enums.js'

/** The last value of one municipality in a year, beside those of the others. */
@ObjectType({ description: 'The last value of one municipality in a year, to be compared with the others.' })
export class PlaceValue {
  @Field(() => ID, { description: 'The municipality.' })
  placeId: string
  @Field(() => String, { description: 'Its official municipality key (AGS).' })
  ags: string
  @Field(() => String, { description: 'What it is called.' })
  placeName: string
  @Field(() => String, { nullable: true, description: 'The group, for a quota per group.' })
  group: string | null
  @Field(() => String, { nullable: true, description: 'Last day of what was measured; null = no value.' })
  day: string | null
  @Field(() => Float, {
    nullable: true,
    description: 'What was measured; null when there is no value or it is too small to be shown.',
  })
  value: number | null
  @Field(() => Float, {
    nullable: true,
    description: 'Size of the set or group it is a part of, or the average; null as the value.',
  })
  reference: number | null
  @Field(() => LightEnum, { description: 'Its light at the end of the year, or today when that is earlier.' })
  light: Light
  @Field(() => Float, { nullable: true, description: 'What is to be reached there; null = not known.' })
  target: number | null
  @Field(() => String, { nullable: true, description: 'Who publishes the value.' })
  publisher: string | null
  @Field(() => String, { nullable: true, description: 'The line that has to stand beside it.' })
  credit: string | null
}
