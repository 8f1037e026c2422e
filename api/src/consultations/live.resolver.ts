import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql'
import { idField } from '../contract/fields.js'
import { Proposal } from '../papers/index.js'
import { check, ref, type LiveCtx } from '../platform/index.js'
import { proposalChanges } from './proposalChanges.js'

/** Live updates of an open page. */
@Resolver()
export class ProposalLive {
  @Subscription(() => Proposal, {
    nullable: true,
    description:
      'A proposal as it stands, and again whenever one of its papers, stations or texts changes; null for those who may not see it.',
    subscribe: ({ args, context }) => {
      const { db, signal } = context as LiveCtx
      return proposalChanges(db.connection, check(idField, (args as { id: unknown }).id), signal)
    },
  })
  proposalChanged(
    @Root() id: string,
    @Arg('id', () => ID, { description: 'Opaque id.' }) _id: string,
  ): Proposal {
    return ref(Proposal, id)
  }
}
