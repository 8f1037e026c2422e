import { Field, ObjectType } from 'type-graphql'
import { Proposal } from './Proposal.js'

/** What the page of the link shows that ends mails. */
@ObjectType('UnsubscribeLink', { description: 'Which mails the link of a mail ends.' })
export class UnsubscribeLinkView {
  @Field(() => Boolean, {
    description: 'Whether it still ends them: it runs out a year after the last mail.',
  })
  isOpen: boolean
  @Field(() => Proposal, { nullable: true, description: 'What they are about, if it is still public.' })
  proposal: Proposal
  @Field(() => Boolean, { description: 'Whether its owner still gets them.' })
  isFollowed: boolean
  @Field(() => Boolean, {
    description: 'Whether its owner applies for the proposal by now and is told every step.',
  })
  isApplicant: boolean
}
