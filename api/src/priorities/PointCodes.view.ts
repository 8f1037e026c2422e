import { Field, Int, ObjectType } from 'type-graphql'
import { PriorityRound } from './PriorityRound.js'

/** What a code can do. */
@ObjectType({ description: 'What a code can do.' })
export class PointCode {
  @Field(() => Boolean, { description: 'Its points were put already.' })
  used: boolean
  @Field(() => PriorityRound, { nullable: true, description: 'The round; null before it was opened.' })
  round: PriorityRound
}

/** The codes of a round, for who hands them out. */
@ObjectType({ description: 'The codes of a round, for who hands them out.' })
export class PointCodes {
  @Field(() => Int, { description: 'How many there are.' })
  made: number
  @Field(() => Int, { description: 'With how many points were put.' })
  used: number
  @Field(() => Int, {
    description: 'Whose points are lost, because the database stopped before they were counted.',
  })
  lost: number
  @Field(() => [String], { description: 'Those with which no points were put yet, by alphabet.' })
  free: string[]
}
