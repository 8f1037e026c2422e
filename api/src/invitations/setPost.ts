import { Person } from '../accounts/index.js'
import { changed, record } from '../audit/index.js'
import { setPostSchema } from '../contract/letters.js'
import { check, clock, may, type Ctx } from '../platform/index.js'
import { Invitation } from './Invitation.js'

/**
 * The Integrationsbuero enters or puts right where somebody who is invited gets letters. Letters that were not posted yet go
 * there. Errors: NOT_FOUND, FORBIDDEN; INVALID_INPUT on `post`.
 */
export async function setPost(ctx: Ctx, input: unknown): Promise<string> {
  const { id, post } = check(setPostSchema, input)
  await may(ctx, 'setPost', Invitation, id)
  const { personId, summitId } = await ctx.db.findOneByOrFail(Invitation, { id })
  await ctx.db.update(Person, { id: personId }, { post, modifiedAt: clock.now() })
  await ctx.db.query(
    `update message set address = $2 where person_id = $1 and channel = 'LETTER' and state in ('queued', 'held')`,
    [personId, post],
  )
  await record(ctx, {
    action: 'accounts.person.change',
    entity: 'Person',
    entityId: personId,
    fields: ['post'],
  })
  await changed(ctx, 'Summit', summitId)
  return id
}
