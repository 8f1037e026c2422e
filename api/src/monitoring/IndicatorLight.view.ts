import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import type { Light } from '../contract/monitoring.lists.js'
import { LightEnum } from './enums.js'

/** The light of an indicator at one place, and what it was computed from. */
@ObjectType({ description: 'The light of an indicator at one place, and what it was computed from.' })
export class IndicatorLight {
  @Field(() => ID, { description: 'The indicator.' })
  indicatorId: string
  @Field(() => ID, { description: 'The municipality or the Kreis.' })
  placeId: string
  @Field(() => String, { description: 'Its official municipality key (AGS).' })
  ags: string
  @Field(() => String, { description: 'What the place is called.' })
  placeName: string
  @Field(() => Boolean, { description: 'It is the region the indicator is about, not a part of it.' })
  isRegion: boolean
  @Field(() => LightEnum, { description: 'What it says.' })
  light: Light
  @Field(() => Float, {
    nullable: true,
    description:
      'What was measured, in the unit of the kind: percent, a number, 1 or 0; null when it may not be shown.',
  })
  measured: number | null
  @Field(() => Float, { nullable: true, description: 'The average a rate is compared with.' })
  compared: number | null
  @Field(() => Float, {
    nullable: true,
    description: 'What is to be reached; null = not known, or the kind has none.',
  })
  target: number | null
  @Field(() => String, { nullable: true, description: 'Day of the value it is compared with.' })
  baselineOn: string | null
  @Field(() => String, { nullable: true, description: 'Day it is to be reached by.' })
  dueOn: string | null
  @Field(() => String, { nullable: true, description: 'Last day of what was measured.' })
  measuredOn: string | null
  @Field(() => Int, { description: 'Groups that reach their share, for a quota per group.' })
  met: number
  @Field(() => Int, {
    description: 'Values it was computed from: one a group, or one a place that is added up.',
  })
  counted: number
}

/** How many indicators of a field have a light. */
@ObjectType({ description: 'How many indicators have a light.' })
export class LightCount {
  @Field(() => LightEnum, { description: 'The light.' })
  light: Light
  @Field(() => Int, { description: 'How many.' })
  count: number
}
