import { ArgsType, Field, ID } from 'type-graphql'
import { connectionOf, PageArgs } from '../platform/index.js'
import { Meeting } from './Meeting.js'

/** A page of meetings. */
export const { Connection: MeetingConnection } = connectionOf(Meeting, 'Meeting')
/** Its type. */
export type MeetingConnection = InstanceType<typeof MeetingConnection>

/** Which meetings to list. */
@ArgsType()
export class MeetingsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Of the place with this official key (AGS) only.' })
  ags?: string
  @Field(() => ID, { nullable: true, description: 'Of one body only.' })
  bodyId?: string
  @Field(() => ID, { nullable: true, description: 'Only those in which this committee takes part.' })
  committeeId?: string
}
