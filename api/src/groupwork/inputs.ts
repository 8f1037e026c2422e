import { GraphQLLocalDate } from 'graphql-scalars'
import { Field, ID, InputType, Int } from 'type-graphql'
import type { ItemKind } from '../contract/groupwork.lists.js'
import { ItemKindEnum } from './enums.js'

/** The fields of a result; only those given are saved. */
@InputType({ description: 'The fields of a result; only those given are saved.' })
export class ItemFieldsInput {
  @Field(() => String, { nullable: true, description: 'What it says.' })
  text?: string
  @Field(() => Int, { nullable: true, description: 'The year it is meant for.' })
  year?: number | null
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day it is to be reached or done by.' })
  dueOn?: string | null
  @Field(() => String, { nullable: true, description: 'Who takes the lead.' })
  responsible?: string | null
  @Field(() => [String], { nullable: true, description: 'Whom to involve.' })
  toInvolve?: string[]
  @Field(() => [String], { nullable: true, description: 'What to keep in mind.' })
  considerations?: string[]
}

/** A group: by its id, or by the token of its table. */
@InputType({ description: 'A group: by its id, or by the token of its table.' })
export class GroupKeyInput {
  @Field(() => ID, { nullable: true, description: 'Its id, for who plans the event.' })
  groupId?: string | null
  @Field(() => String, { nullable: true, description: 'Token of the link of its table.' })
  token?: string | null
}

/** A result to be saved. */
@InputType({ description: 'A result to be saved.' })
export class SaveGroupItemInput extends GroupKeyInput {
  @Field(() => ID, { description: 'Its id, given by the device it was first typed on.' })
  id: string
  @Field(() => ItemKindEnum, { description: 'What it is.' })
  kind: ItemKind
  @Field(() => ID, { nullable: true, description: 'The goal a new one hangs on.' })
  parentId?: string | null
  @Field(() => Int, { description: 'The revision the fields were typed over; 0 for a new one.' })
  revision: number
  @Field(() => ItemFieldsInput, { description: 'What was typed.' })
  fields: ItemFieldsInput
}

/** A result of a group. */
@InputType({ description: 'A result of a group.' })
export class GroupItemInput extends GroupKeyInput {
  @Field(() => ID, { description: 'The result.' })
  id: string
}

/** Where a result is put. */
@InputType({ description: 'Where a result is put.' })
export class MoveGroupItemInput extends GroupItemInput {
  @Field(() => ID, { nullable: true, description: 'The goal it is to hang on; null: on the field.' })
  parentId?: string | null
  @Field(() => ID, { nullable: true, description: 'The result it comes before; null: the last.' })
  beforeId?: string | null
}

/** A final result, and why the group writes on. */
@InputType({ description: 'A final result, and why the group writes on.' })
export class ReopenGroupInput {
  @Field(() => ID, { description: 'The group.' })
  id: string
  @Field(() => String, { description: 'Why.' })
  reason: string
}

/** Hands shown for a goal. */
@InputType({ description: 'Hands shown for how realistic a goal is.' })
export class RateGoalInput {
  @Field(() => ID, { description: 'The goal.' })
  id: string
  @Field(() => [Int], { description: 'Hands for each of the four steps, the most realistic first.' })
  hands: number[]
}

/** A vote of a plenum. */
@InputType({ description: 'A vote of a plenum: unanimously, or counted.' })
export class VoteInput {
  @Field(() => Boolean, { defaultValue: false, description: 'Carried by all, without counting.' })
  unanimous: boolean
  @Field(() => Int, { nullable: true, description: 'Votes for it.' })
  yes?: number | null
  @Field(() => Int, { nullable: true, description: 'Votes against it.' })
  no?: number | null
  @Field(() => Int, { nullable: true, description: 'Abstentions.' })
  abstained?: number | null
  @Field(() => String, { nullable: true, description: 'What the plenum noted.' })
  note?: string | null
}

/** A vote on goals together. */
@InputType({ description: 'A vote on one goal or several together.' })
export class VoteOnGoalsInput extends VoteInput {
  @Field(() => [ID], { description: 'The goals.' })
  ids: string[]
}

/** A vote that was entered wrongly. */
@InputType({ description: 'What a vote really was, and why it is corrected.' })
export class CorrectVoteInput extends VoteInput {
  @Field(() => ID, { description: 'The goal.' })
  id: string
  @Field(() => String, { description: 'Why.' })
  reason: string
}
