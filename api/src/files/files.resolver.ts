import { Arg, Ctx as Context, ID, Mutation, Resolver } from 'type-graphql'
import type { Ctx } from '../platform/index.js'
import { discardFile, takeDownFile } from './removeFile.js'

/** Files are brought and fetched over HTTP; here they are thrown away. */
@Resolver()
export class FileMutations {
  @Mutation(() => ID, {
    description: 'The owner throws away a file that was not attached yet; gives its id.',
  })
  async discardFile(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Context() ctx: Ctx,
  ): Promise<string> {
    return discardFile(ctx, id)
  }

  @Mutation(() => ID, {
    description: 'Takes unlawful content down: the bytes go at once; gives the file’s id.',
  })
  async takeDownFile(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Arg('reason', () => String, { description: 'Why.' }) reason: string,
    @Context() ctx: Ctx,
  ): Promise<string> {
    return takeDownFile(ctx, id, reason)
  }
}
