import { GraphQLLocalDate } from 'graphql-scalars'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { ItemKind } from '../contract/groupwork.lists.js'
import { ItemKindEnum } from './enums.js'
import { WorkGroup } from './WorkGroup.js'

/** A result as it stands on the shared page. */
@ObjectType({ description: 'A result as it stands on the shared page of a group.' })
export class TableItem {
  @Field(() => ID, { description: 'Opaque id.' })
  id: string
  @Field(() => ItemKindEnum, { description: 'What it is.' })
  kind: ItemKind
  @Field(() => ID, { nullable: true, description: 'The goal it hangs on.' })
  parentId: string | null
  @Field(() => Int, { description: 'Counts its saves; sent back with the next one.' })
  revision: number
  @Field(() => String, { description: 'As it was written.' })
  text: string
  @Field(() => Int, { nullable: true, description: 'The year it is meant for.' })
  year: number | null
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day it is to be reached or done by.' })
  dueOn: string | null
  @Field(() => String, { nullable: true, description: 'Who takes the lead.' })
  responsible: string | null
  @Field(() => [String], { description: 'Whom to involve.' })
  toInvolve: string[]
  @Field(() => [String], { description: 'What to keep in mind.' })
  considerations: string[]
}

/** The shared page of a group: for everybody at its table, and for who plans the event. */
@ObjectType({ description: 'The shared page of a group, for everybody at its table.' })
export class GroupTable {
  @Field(() => WorkGroup, { nullable: true, description: 'The group.' })
  group: WorkGroup
  @Field(() => Boolean, { description: 'It is still written.' })
  isOpen: boolean
  @Field(() => [TableItem], { description: 'Its results, in order.' })
  items: TableItem[]
}

/** The link for a table, shown once. */
@ObjectType({ description: 'The link for a table, shown once.' })
export class GroupLink {
  @Field(() => WorkGroup, { nullable: true, description: 'The group.' })
  group: WorkGroup
  @Field(() => String, { description: 'Token of the link.' })
  token: string
}

/** The paper as it would be handed in. */
@ObjectType({ description: 'The paper to the council as it would be handed in.' })
export class CouncilPaper {
  @Field(() => String, { description: 'Title.' })
  title: string
  @Field(() => String, { description: 'What is asked for: the carried goals by field of action.' })
  what: string
  @Field(() => String, { description: 'Why: how the plenum voted and what it thought.' })
  why: string
  @Field(() => String, { description: 'For whom.' })
  forWhom: string
  @Field(() => Boolean, { description: 'Something was left out because a paper may not be longer.' })
  isShortened: boolean
}
