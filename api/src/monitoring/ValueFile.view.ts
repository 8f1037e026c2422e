import { Field, Int, ObjectType } from 'type-graphql'
import {
  valueColumns,
  valueRowProblems,
  valueRowStates,
  type ValueColumn,
  type ValueRowProblem,
  type ValueRowState,
} from '../contract/monitoring.lists.js'
import { enumOf } from '../platform/index.js'

const ValueColumnEnum = enumOf(valueColumns, 'ValueColumn', 'Columns of a file with values.')
const ValueRowStateEnum = enumOf(valueRowStates, 'ValueRowState', 'What becomes of a row.')
const ValueRowProblemEnum = enumOf(valueRowProblems, 'ValueRowProblem', 'What is wrong with a row.')

/** One row, and what importing would do with it. */
@ObjectType({ description: 'One row of a file with values, and what importing would do with it.' })
export class ValueFileRow {
  @Field(() => Int, { description: 'Its number in the file.' })
  row: number
  @Field(() => String, { description: 'Which indicator, as written.' })
  indicator: string
  @Field(() => String, { description: 'Which place, as written.' })
  place: string
  @Field(() => String, { description: 'Which day, as written.' })
  day: string
  @Field(() => String, { description: 'What was measured, as written.' })
  value: string
  @Field(() => ValueRowStateEnum, { description: 'What becomes of it.' })
  state: ValueRowState
  @Field(() => [ValueRowProblemEnum], { description: 'Why it is left out.' })
  problems: ValueRowProblem[]
}

/** A file, and what importing it would do. */
@ObjectType({ description: 'A file with values, and what importing it would do.' })
export class ValueFile {
  @Field(() => [ValueColumnEnum], { description: 'Columns without which nothing can be taken over.' })
  missing: ValueColumn[]
  @Field(() => [String], { description: 'Headings nobody understood.' })
  unknown: string[]
  @Field(() => Int, { description: 'Rows with something in them.' })
  rows: number
  @Field(() => Int, { description: 'Values that would be entered.' })
  fresh: number
  @Field(() => Int, { description: 'Values that are known already, with the same numbers.' })
  unchanged: number
  @Field(() => Int, { description: 'Rows that are left out because something is wrong.' })
  refused: number
  @Field(() => [ValueFileRow], {
    description: 'A hundred rows from the one asked for on: those with something wrong first.',
  })
  lines: ValueFileRow[]
}

/** What an import did. */
@ObjectType({ description: 'What taking over a file with values did.' })
export class ValueImport {
  @Field(() => Int, { description: 'Values that were entered.' })
  taken: number
  @Field(() => Int, { description: 'Rows that were left out because something is wrong.' })
  refused: number
}
