import { Field, Int, ObjectType } from 'type-graphql'
import type { FigureDimension, RetentionKey } from '../contract/followup.lists.js'
import { RetentionKeyEnum } from '../summits/index.js'
import { FigureDimensionEnum } from './enums.js'

/** One line of the figures of an event. */
@ObjectType({ description: 'One line of the figures of an event.' })
export class EventFigure {
  @Field(() => FigureDimensionEnum, { description: 'By what it is told apart.' })
  dimension: FigureDimension
  @Field(() => String, {
    nullable: true,
    description: 'Id of the group, municipality or workshop, or the language tag; null = not known.',
  })
  key: string | null
  @Field(() => String, { nullable: true, description: 'What it is called; a language is called by its tag.' })
  label: string | null
  @Field(() => Int, { nullable: true, description: 'People who were invited.' })
  invited: number | null
  @Field(() => Int, { nullable: true, description: 'People who had a place.' })
  registered: number | null
  @Field(() => Int, {
    nullable: true,
    description: 'People who came; null where nobody counted at the door.',
  })
  present: number | null
  @Field(() => Int, { nullable: true, description: 'People who had a place and did not come.' })
  noShow: number | null
  @Field(() => Boolean, { description: 'Left out, because it would tell of single people.' })
  hidden: boolean
}

/** The figures of an event, as far as the reader may know them. */
@ObjectType({ description: 'The figures of an event, as far as the reader may know them.' })
export class EventFigures {
  @Field(() => Boolean, { description: 'Nothing is left out: the reader plans the event.' })
  whole: boolean
  @Field(() => [EventFigure], { description: 'Lines: for all first, then by what they are told apart.' })
  rows: EventFigure[]
}

/** What an event leaves behind of people, and when it is erased. */
@ObjectType({ description: 'What an event leaves behind of people, and when it is erased.' })
export class RetentionEntry {
  @Field(() => RetentionKeyEnum, { description: 'What it is.' })
  key: RetentionKey
  @Field(() => Int, { description: 'Days after the event, by its own rule.' })
  days: number
  @Field(() => Int, {
    description: 'Days after the event it is kept: no longer than the names it belongs to.',
  })
  keptDays: number
  @Field(() => String, { description: 'The legal basis, in German.' })
  basis: string
  @Field(() => Boolean, { description: 'The viewer may change the rule, which holds for every event.' })
  mayChange: boolean
  @Field(() => String, { description: 'Day it is due (YYYY-MM-DD).' })
  dueOn: string
  @Field(() => String, { nullable: true, description: 'Day it was erased; null = not yet.' })
  erasedOn: string | null
  @Field(() => Boolean, { description: 'Its day has come, and it is not erased.' })
  isDue: boolean
  @Field(() => Int, { nullable: true, description: 'People it is about, once it has begun.' })
  people: number | null
  @Field(() => Int, { nullable: true, description: 'Of how many of them nothing is left.' })
  peopleDone: number | null
}
