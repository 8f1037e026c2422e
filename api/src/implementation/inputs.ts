import { GraphQLLocalDate } from 'graphql-scalars'
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { ImplementationState } from '../contract/implementation.lists.js'
import { connectionOf, PageArgs } from '../platform/index.js'
import { ImplementationStateEnum } from './enums.js'
import { Implementation } from './Implementation.js'

/** Hands a resolution to an office. */
@InputType({ description: 'Hands a resolution to an office that carries it out.' })
export class FollowResolutionInput {
  @Field(() => ID, { description: 'The resolution.' })
  resolutionId: string
  @Field(() => ID, { description: 'The office, of the same body.' })
  officeId: string
  @Field(() => GraphQLLocalDate, { description: 'Day by which it should be done.' })
  dueOn: string
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day on which it may be carried out.' })
  executableFrom?: string | null
}

/** Says how far it is. */
@InputType({ description: 'Says how far an office is with a resolution.' })
export class ReportImplementationInput {
  @Field(() => ID, { description: 'What is reported on.' })
  id: string
  @Field(() => ImplementationStateEnum, { description: 'How far it is.' })
  state: ImplementationState
  @Field(() => Int, { description: 'How much of it is done, in percent.' })
  percent: number
  @Field(() => String, { nullable: true, description: 'What the office says about it.' })
  note?: string | null
  @Field(() => String, { nullable: true, description: 'Address of a page that shows it.' })
  link?: string | null
  @Field(() => [ID], { nullable: true, description: 'Uploaded files that show it, two at most.' })
  fileIds?: string[]
  @Field(() => String, { nullable: true, description: 'Needed when it is not possible or goes on again.' })
  reason?: string | null
}

/** Which to list. */
@ArgsType()
export class ImplementationsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Official key (AGS) of their body.' })
  ags?: string
  @Field(() => ID, { nullable: true, description: 'Their office.' })
  officeId?: string
  @Field(() => ID, { nullable: true, description: 'Field of action their proposal serves.' })
  fieldId?: string
  @Field(() => [ImplementationStateEnum], { nullable: true, description: 'Their states.' })
  states?: ImplementationState[]
  @Field(() => Boolean, { nullable: true, description: 'Only those whose day has passed.' })
  late?: boolean
}

/** A page of them. */
export const { Connection: ImplementationConnection } = connectionOf(Implementation, 'Implementation')
/** Its type. */
export type ImplementationConnection = InstanceType<typeof ImplementationConnection>

/** How much a body has done of what was decided in public. */
@ObjectType({ description: 'How much a body has done of what was decided in public.' })
export class ImplementationProgress {
  @Field(() => String, { description: 'Official key (AGS) of the body.' })
  ags: string
  @Field(() => Int, { description: 'Resolutions that were handed to an office.' })
  total: number
  @Field(() => Int, { description: 'Of these done.' })
  done: number
  @Field(() => Int, { description: 'Of these late.' })
  late: number
}
