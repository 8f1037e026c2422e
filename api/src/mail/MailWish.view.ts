import { Field, ObjectType } from 'type-graphql'

/** What the page of the link shows that ends invitations by mail. */
@ObjectType('MailWish', {
  description: 'Whether the owner of a link gets invitations and reminders by mail.',
})
export class MailWishView {
  @Field(() => Boolean, { description: 'They want none.' })
  isStopped: boolean
}
