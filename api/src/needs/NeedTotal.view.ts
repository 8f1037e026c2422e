import { Field, Int, ObjectType } from 'type-graphql'
import type { NeedKind } from '../contract/needs.lists.js'
import { NeedKindEnum } from './enums.js'

/** How much of something an event needs, or needed. */
@ObjectType({ description: 'How much of something an event needs, or needed.' })
export class NeedTotal {
  @Field(() => NeedKindEnum, { description: 'What sort of need.' })
  kind: NeedKind
  @Field(() => String, { nullable: true, description: 'Which; null for childcare.' })
  detail: string | null
  @Field(() => Int, {
    nullable: true,
    description: 'For how many people; null when they were few and what they told is erased.',
  })
  count: number | null
  @Field(() => Boolean, { description: 'The event cannot offer it.' })
  isCut: boolean
  @Field(() => Int, { description: 'Registrations that are told by mail when it cannot be offered.' })
  toTell: number
  @Field(() => Int, { description: 'Of those who need it the registrations nobody can mail to.' })
  withoutMail: number
}
