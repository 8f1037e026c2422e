import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { CouncilRowState } from '../contract/councilfiles.lists.js'
import type { CouncilFileKind, ResultMeaning } from '../contract/councilfiles.lists.js'
import { CouncilFileKindEnum, CouncilRowStateEnum, ResultMeaningEnum } from './enums.js'

/** A clerk brings a file. */
@InputType({ description: "A clerk brings a file of the council's own system." })
export class BringCouncilFileInput {
  @Field(() => ID, { description: 'The body whose committees it is about.' })
  bodyId: string
  @Field(() => CouncilFileKindEnum, { description: 'What it brings.' })
  kind: CouncilFileKind
  @Field(() => ID, { description: 'The file, as it was uploaded.' })
  fileId: string
}

/** A clerk has another system asked. */
@InputType({ description: "Where the council's own system speaks OParl, and what is wanted of it." })
export class FetchCouncilFileInput {
  @Field(() => ID, { description: 'The body whose committees it is about.' })
  bodyId: string
  @Field(() => CouncilFileKindEnum, { description: 'What is wanted.' })
  kind: CouncilFileKind
  @Field(() => String, { description: 'Address of its OParl system, of a body in it or of one list.' })
  url: string
}

/** Which rows of a file. */
@ArgsType()
export class CouncilFileRowsArgs {
  @Field(() => ID, { description: 'The file.' })
  id: string
  @Field(() => CouncilRowStateEnum, { nullable: true, description: 'Those that stand so; all unless told.' })
  state?: CouncilRowState | null
  @Field(() => Int, { defaultValue: 0, description: 'Number of the row behind which to go on.' })
  after: number
}

/** What is wrong with a row. */
@ObjectType({ description: 'What is wrong with a row of a file.' })
export class CouncilFileProblem {
  @Field(() => String, {
    nullable: true,
    description: 'The column, as the sample calls it; null for the whole row.',
  })
  column: string | null
  @Field(() => String, { description: 'What is wrong, as a sentence.' })
  message: string
}

/** One row of a file. */
@ObjectType({ description: 'One row of a file, and what becomes of it.' })
export class CouncilFileRowView {
  @Field(() => Int, { description: 'Its number in the file, the headings counted.' })
  number: number
  @Field(() => CouncilRowStateEnum, { description: 'What taking it over would do, or has done.' })
  state: CouncilRowState
  @Field(() => [String], { description: 'What stands in it, column by column.' })
  cells: string[]
  @Field(() => [CouncilFileProblem], { description: 'Why it is refused.' })
  problems: CouncilFileProblem[]
}

/** How many rows stand so. */
@ObjectType({ description: 'How many rows of a file stand so.' })
export class CouncilRowCount {
  @Field(() => CouncilRowStateEnum, { description: 'How they stand.' })
  state: CouncilRowState
  @Field(() => Int, { description: 'How many.' })
  count: number
}

/** A result text nobody reviewed. */
@ObjectType({ description: 'A result text of a file that nobody reviewed yet.' })
export class UnknownWord {
  @Field(() => String, { description: 'As it stands there.' })
  text: string
  @Field(() => Int, { description: 'In how many rows.' })
  count: number
}

/** The clerk says what a result text means. */
@InputType({ description: 'What a result text of a file means, for all files of the body.' })
export class ReviewResultWordInput {
  @Field(() => ID, { description: 'The file it stands in.' })
  id: string
  @Field(() => String, { description: 'The text.' })
  text: string
  @Field(() => ResultMeaningEnum, { description: 'What it means.' })
  meaning: ResultMeaning
}

/** What a file would do, or has done. */
@ObjectType({ description: 'What taking a file over would do, or has done, row by row.' })
export class CouncilFileRows {
  @Field(() => String, { nullable: true, description: 'Why it could not be read.' })
  problem: string | null
  @Field(() => [String], { description: 'The columns, as the sample calls them.' })
  columns: string[]
  @Field(() => [String], { description: 'Headings nobody understood.' })
  unknown: string[]
  @Field(() => [UnknownWord], { description: 'Result texts that are in no table, the most frequent first.' })
  words: UnknownWord[]
  @Field(() => [CouncilRowCount], { description: 'How many rows stand how.' })
  counts: CouncilRowCount[]
  @Field(() => [CouncilFileRowView], { description: 'The next hundred rows.' })
  rows: CouncilFileRowView[]
}
