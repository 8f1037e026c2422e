import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { DomainError, type Ctx as Context } from '../platform/index.js'
import { MailWishView } from './MailWish.view.js'
import { readWish, stopMails, wantMails } from './steerWish.js'

const theToken = { description: 'Token of the link.' }

/** The link in mails that many get: what ends them, and brings them back. */
@Resolver()
export class MailWishes {
  @Query(() => MailWishView, {
    nullable: true,
    description:
      'Whether the owner of a mailed link gets invitations by mail; null for a link nobody was sent.',
  })
  mailWish(
    @Ctx() ctx: Context,
    @Arg('token', () => String, theToken) token: string,
  ): Promise<MailWishView | null> {
    return readWish(ctx, token)
  }

  @Mutation(() => MailWishView, {
    description:
      'Ends invitations, reminders and surveys by mail for whom they were sent to, without signing in.',
  })
  async stopMails(
    @Ctx() ctx: Context,
    @Arg('token', () => String, theToken) token: string,
  ): Promise<MailWishView> {
    await stopMails(ctx, token)
    return shown(ctx, token)
  }

  @Mutation(() => MailWishView, { description: 'Lets invitations by mail come again.' })
  async wantMails(
    @Ctx() ctx: Context,
    @Arg('token', () => String, theToken) token: string,
  ): Promise<MailWishView> {
    await wantMails(ctx, token)
    return shown(ctx, token)
  }
}

async function shown(ctx: Context, token: string): Promise<MailWishView> {
  const wish = await readWish(ctx, token)
  if (!wish) throw new DomainError('NOT_FOUND')
  return wish
}
