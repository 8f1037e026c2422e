import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Ctx as Context } from '../platform/index.js'
import { readUnsubscribeLink } from './readUnsubscribeLink.js'
import { unsubscribeByLink } from './unsubscribeByLink.js'
import { UnsubscribeLinkView } from './UnsubscribeLink.view.js'

/** The link in the mails about a proposal one follows. */
@Resolver()
export class UnsubscribeLinks {
  @Query(() => UnsubscribeLinkView, {
    nullable: true,
    description: 'Which mails a mailed link ends; null for a link nobody was sent.',
  })
  unsubscribeLink(
    @Ctx() ctx: Context,
    @Arg('token', () => String, { description: 'Token of the link.' }) token: string,
  ): Promise<UnsubscribeLinkView | null> {
    return readUnsubscribeLink(ctx, token)
  }

  @Mutation(() => UnsubscribeLinkView, {
    nullable: true,
    description: 'Ends the mails about a proposal for whom they were sent to, without signing in.',
  })
  async unsubscribeByLink(
    @Ctx() ctx: Context,
    @Arg('token', () => String, { description: 'Token of the link.' }) token: string,
  ): Promise<UnsubscribeLinkView | null> {
    return readUnsubscribeLink(ctx, await unsubscribeByLink(ctx, token))
  }
}
