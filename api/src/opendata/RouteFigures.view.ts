import { Field, ID, Int, ObjectType } from 'type-graphql'

/** How long something took: half of all, nine of ten, the longest. */
@ObjectType()
abstract class Durations {
  @Field(() => Int, { nullable: true, description: 'Days that half of them did not need more than.' })
  medianDays: number | null
  @Field(() => Int, { nullable: true, description: 'Days that nine of ten did not need more than.' })
  mostDays: number | null
  @Field(() => Int, { nullable: true, description: 'Days the longest took.' })
  longestDays: number | null
}

/** How public papers went through the committees of a body. */
@ObjectType({ description: 'How public papers went through the committees of a body.' })
export class BodyRoutes extends Durations {
  @Field(() => ID, { description: 'The body.' })
  bodyId: string
  @Field(() => String, { description: 'Its short name.' })
  name: string
  @Field(() => Int, { description: 'Papers a committee had or has.' })
  papers: number
  @Field(() => Int, {
    description: 'Papers whose way has ended; the days are theirs, from the first station on.',
  })
  ended: number
  @Field(() => Int, { description: 'Papers that several committees had.' })
  severalCommittees: number
  @Field(() => Int, { description: 'Papers that a committee had more than once.' })
  repeats: number
  @Field(() => Int, { description: 'Stations of the longest way.' })
  longestWay: number
  @Field(() => [Int], {
    description: 'Papers with one station, with two, three and four, and with five or more.',
  })
  lengths: number[]
  @Field(() => Int, { description: 'Papers that began in another committee and came to the council last.' })
  up: number
  @Field(() => Int, { description: 'Papers that began in the council and were in another committee last.' })
  down: number
  @Field(() => Int, {
    nullable: true,
    description: 'Days from one result to the next that half of them did not need more than.',
  })
  medianBetween: number | null
  @Field(() => Int, {
    nullable: true,
    description: 'Days from one result to the next that nine of ten did not need more than.',
  })
  mostBetween: number | null
}

/** How public papers went through a committee. */
@ObjectType({ description: 'How public papers went through a committee.' })
export class CommitteeRoutes extends Durations {
  @Field(() => ID, { description: 'The committee.' })
  committeeId: string
  @Field(() => String, { description: 'Its name today.' })
  name: string
  @Field(() => String, { description: 'Short name of its body.' })
  place: string
  @Field(() => Int, { description: 'Stations that had their turn.' })
  stations: number
  @Field(() => Int, { description: 'Stations with a result; the days are theirs, from the opening on.' })
  concluded: number
  @Field(() => Int, { description: 'Results that put a paper off.' })
  postponed: number
  @Field(() => Int, { description: 'Results that sent a paper to another committee.' })
  referrals: number
  @Field(() => Int, { description: 'Of these: papers that committee has not dealt with.' })
  referralsOpen: number
  @Field(() => Int, { description: 'Stations whose meeting was held and whose result is not recorded.' })
  unfilled: number
}
