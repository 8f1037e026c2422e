import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { PaperKind, PaperState, ProposalStanding } from '../contract/papers.lists.js'
import { PageArgs } from '../platform/index.js'
import { PaperKindEnum, PaperStateEnum, ProposalStandingEnum } from './enums.js'

/** Orders of a list of papers. */
export const PaperSort = {
  NEWEST: 'NEWEST',
  WAITING_LONGEST: 'WAITING_LONGEST',
  DUE_FIRST: 'DUE_FIRST',
  NUMBER: 'NUMBER',
  RELEVANCE: 'RELEVANCE',
} as const
/** An order of a list of papers. */
export type PaperSort = keyof typeof PaperSort
registerEnumType(PaperSort, {
  name: 'PaperSort',
  description: 'Orders of a list of papers; RELEVANCE needs a search.',
})

/** The desks a paper can lie on. */
export const Desk = {
  CLERK: 'CLERK',
  OFFICE: 'OFFICE',
  INTEGRATION_OFFICE: 'INTEGRATION_OFFICE',
} as const
/** A desk a paper can lie on. */
export type Desk = keyof typeof Desk
registerEnumType(Desk, {
  name: 'Desk',
  description:
    'The desks of those who work on papers: who keeps the files, who writes statements, who helps.',
})

/** Which papers to list. */
@ArgsType()
export class PapersArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Their body.' })
  bodyId?: string
  @Field(() => String, { nullable: true, description: 'Official key (AGS) of their body.' })
  ags?: string
  @Field(() => ID, { nullable: true, description: 'The committee they wait for.' })
  committeeId?: string
  @Field(() => ID, { nullable: true, description: 'Field of action they serve.' })
  fieldId?: string
  @Field(() => [PaperStateEnum], { nullable: true, description: 'Their states.' })
  states?: PaperState[]
  @Field(() => [PaperKindEnum], { nullable: true, description: 'Their kinds.' })
  kinds?: PaperKind[]
  @Field(() => String, {
    nullable: true,
    description: 'Words in German, whole or begun; searches public papers.',
  })
  search?: string
  @Field(() => Desk, { nullable: true, description: 'Only those on this desk of the viewer.' })
  desk?: Desk
  @Field(() => PaperSort, { nullable: true, description: 'Order; the newest first unless told.' })
  sort?: PaperSort
}

/** Which of one's own proposals to list. */
@ArgsType()
export class MyProposalsArgs extends PageArgs {
  @Field(() => ProposalStandingEnum, { nullable: true, description: 'Only those that stand like this.' })
  standing?: ProposalStanding
}

/** How many papers stand where. */
@ObjectType({ description: 'How many public papers of a field stand in a state.' })
export class PaperCount {
  @Field(() => PaperStateEnum, { description: 'The state.' })
  state: PaperState
  @Field(() => ID, { nullable: true, description: 'Field of action; null for papers that name none.' })
  fieldId: string | null
  @Field(() => ID, { description: 'The body.' })
  bodyId: string
  @Field(() => Int, { description: 'How many.' })
  count: number
}

/** How many papers stand in a state. */
@ObjectType({ description: 'How many public papers stand in a state, each counted once.' })
export class PaperTotal {
  @Field(() => PaperStateEnum, { description: 'The state.' })
  state: PaperState
  @Field(() => Int, { description: 'How many.' })
  count: number
}

/** How many papers on a desk stand in a state. */
@ObjectType({ description: 'How many papers on a desk of the viewer stand in a state.' })
export class DeskCount {
  @Field(() => PaperStateEnum, { description: 'The state.' })
  state: PaperState
  @Field(() => Int, { description: 'How many.' })
  count: number
}
