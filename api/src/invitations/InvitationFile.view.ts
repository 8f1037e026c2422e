import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import {
  fileColumns,
  fileDecisions,
  fileLineStates,
  fileProblems,
  type FileColumn,
  type FileDecision,
  type FileLineState,
  type FileProblem,
} from '../contract/invitations.lists.js'
import { enumOf } from '../platform/index.js'
import { Namesake } from './Namesake.view.js'

/** GraphQL enum of the columns of a file of people. */
export const FileColumnEnum = enumOf(fileColumns, 'InvitationFileColumn', 'Columns of a file of people.')
/** GraphQL enum of what is wrong with a row. */
export const FileProblemEnum = enumOf(fileProblems, 'InvitationFileProblem', 'What is wrong with a row.')
/** GraphQL enum of what becomes of a row. */
export const FileLineStateEnum = enumOf(fileLineStates, 'InvitationFileLineState', 'What becomes of a row.')

/** GraphQL enum of what is said of a row whose name is there already. */
export const FileDecisionEnum = enumOf(
  fileDecisions,
  'InvitationFileDecision',
  'What an organiser says of a row whose name is there already.',
)

/** A file of people for an event. */
@InputType({ description: 'A file of people for an event.' })
export class InvitationFileInput {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
  @Field(() => ID, { description: 'The file, as it was uploaded.' })
  fileId: string
}

/** Who a row is whose name is there already. */
@InputType({ description: 'Who a row is whose name is there already.' })
export class InvitationFileDecisionInput {
  @Field(() => Int, { description: 'Its number in the file.' })
  row: number
  @Field(() => FileDecisionEnum, { description: 'The same person or somebody else.' })
  decision: FileDecision
}

/** A file of people for an event, and who its doubtful rows are. */
@InputType({ description: 'A file of people for an event, and who its doubtful rows are.' })
export class ImportInvitationsInput extends InvitationFileInput {
  @Field(() => [InvitationFileDecisionInput], {
    defaultValue: [],
    description: 'One for each row whose name is there already.',
  })
  decisions: InvitationFileDecisionInput[]
}

/** One row, and what importing would do with it. */
@ObjectType({ description: 'One row of a file, and what importing would do with it.' })
export class InvitationFileLine {
  @Field(() => Int, { description: 'Its number in the file.' })
  row: number
  @Field(() => String, { description: 'Whom it names.' })
  name: string
  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email: string | null
  @Field(() => String, { nullable: true, description: 'Lines of the postal address.' })
  post: string | null
  @Field(() => String, { nullable: true, description: 'Organisation.' })
  organisation: string | null
  @Field(() => String, { description: 'Language they are written to in.' })
  locale: string
  @Field(() => FileLineStateEnum, { description: 'What becomes of it.' })
  state: FileLineState
  @Field(() => [Namesake], {
    description: 'Who has the same name already, for a row that may be one of them.',
  })
  namesakes: Namesake[]
  @Field(() => Boolean, { description: 'Its address may be taken over for the one who has its name.' })
  addressIsNew: boolean
  @Field(() => String, {
    nullable: true,
    description:
      'Who is known by its address, when they are called something else: they are who it stands for.',
  })
  addressOf: string | null
  @Field(() => [FileProblemEnum], { description: 'Why it is left out.' })
  problems: FileProblem[]
}

/** A file, and what importing it would do. */
@ObjectType({ description: 'A file of people, and what importing it would do.' })
export class InvitationFile {
  @Field(() => String, { description: 'Its name.' })
  name: string
  @Field(() => [FileColumnEnum], { description: 'Columns that were understood.' })
  columns: FileColumn[]
  @Field(() => [String], { description: 'Headings nobody understood.' })
  unknown: string[]
  @Field(() => [FileColumnEnum], { description: 'Columns without which nobody can be invited.' })
  missing: FileColumn[]
  @Field(() => Int, { description: 'Rows with people.' })
  rows: number
  @Field(() => Int, { description: 'Would be put on the list.' })
  fresh: number
  @Field(() => Int, { description: 'Are on the list already.' })
  known: number
  @Field(() => [Int], { description: 'Rows whose name is there already; each wants a decision.' })
  sameNames: number[]
  @Field(() => Int, { description: 'Rows whose address belongs to somebody of another name.' })
  otherAddresses: number
  @Field(() => Int, { description: 'Rows that are left out because something is wrong.' })
  refused: number
  @Field(() => [InvitationFileLine], {
    description: 'A hundred rows from the one asked for on: those with something wrong first.',
  })
  lines: InvitationFileLine[]
}
