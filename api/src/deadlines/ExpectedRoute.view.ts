import { Field, ID, ObjectType } from 'type-graphql'
import { CommitteeKind } from '../committees/index.js'
import { enumOf } from '../platform/index.js'

/** Why a station has no date. */
export const LacksEnum = enumOf(
  ['DATES', 'EARLIER', 'COMMITTEE'] as const,
  'ExpectedLack',
  'Why a station has no date: its committee has none yet, an earlier station has none, there is no committee.',
)

/** A meeting that cannot be reached any more. */
@ObjectType({
  description: 'A meeting that was missed: the last day to hand in for it is before the day it was ready.',
})
export class MissedMeeting {
  @Field(() => String, { description: 'Day of the meeting.' })
  day: string
  @Field(() => String, { description: 'The last day to hand in for it.' })
  handInBy: string
}

/** What is expected of one station. */
@ObjectType({ description: 'What is expected of one station: an expectation, never a promise.' })
export class ExpectedStation {
  @Field(() => ID, { description: 'The station, or the one of the template.' })
  key: string
  @Field(() => ID, { nullable: true, description: 'The committee.' })
  committeeId: string | null
  @Field(() => CommitteeKind, { description: 'Kind of the committee.' })
  committeeKind: CommitteeKind
  @Field(() => String, { nullable: true, description: 'Name of the committee today.' })
  committee: string | null
  @Field(() => String, { nullable: true, description: 'Day of the meeting it is expected to reach.' })
  meetsOn: string | null
  @Field(() => Boolean, { description: 'It is on the agenda of that meeting already.' })
  isScheduled: boolean
  @Field(() => String, { nullable: true, description: 'The last day to hand in for that meeting.' })
  handInBy: string | null
  @Field(() => Boolean, { description: 'It may end without an opinion before.' })
  mayStaySilent: boolean
  @Field(() => LacksEnum, { nullable: true, description: 'Why there is no date.' })
  lacks: 'DATES' | 'EARLIER' | 'COMMITTEE' | null
  @Field(() => [MissedMeeting], { description: 'Earlier meetings, for which it is too late.' })
  missed: MissedMeeting[]
}

/** When to hand in to be decided in a budget session. */
@ObjectType({ description: 'By when to hand in to be decided in a budget session at the latest.' })
export class BudgetDeadline {
  @Field(() => String, { description: 'Day of the budget session.' })
  day: string
  @Field(() => String, {
    nullable: true,
    description: 'The last day to hand in; null when it cannot be reached.',
  })
  handInBy: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Of a paper under way: the next committee, which needs the papers by then.',
  })
  committee: string | null
}

/** The dates a route is expected to have. */
@ObjectType({
  description: 'The dates a route is expected to have, by the meetings planned and the rules of procedure.',
})
export class ExpectedRoute {
  @Field(() => String, {
    nullable: true,
    description: 'Day on which the last station is expected to decide.',
  })
  decidedOn: string | null
  @Field(() => String, {
    nullable: true,
    description: 'The last day to hand in and still be decided on that day; null for a paper under way.',
  })
  handInBy: string | null
  @Field(() => Boolean, {
    description: 'No route has begun: these are the stations it would have by the route that fits best.',
  })
  isForecast: boolean
  @Field(() => [ExpectedStation], { description: 'The stations still to come, in order.' })
  stations: ExpectedStation[]
  @Field(() => [BudgetDeadline], { description: 'Budget sessions of the committee that decides.' })
  budget: BudgetDeadline[]
}

/** The deadlines of one meeting nobody was invited to yet. */
@ObjectType({ description: 'The deadlines of a meeting nobody was invited to yet.' })
export class NoticeDates {
  @Field(() => ID, { description: 'The meeting.' })
  meetingId: string
  @Field(() => String, { description: 'The last day to hand an item in.' })
  handInBy: string
  @Field(() => String, { description: 'The last day on which the invitation goes out in time.' })
  inviteBy: string
  @Field(() => Boolean, { description: 'That day is over: only the urgent form is left, or none.' })
  isLate: boolean
}
