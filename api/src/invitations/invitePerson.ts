import { peopleForPost, personFor } from '../accounts/index.js'
import { changed, record } from '../audit/index.js'
import { invitePersonSchema } from '../contract/invitations.js'
import { check, invalid, may, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { Invitation } from './Invitation.js'
import { namesakesOf } from './namesakesOf.js'

/** Puts one person on the list of an event, known by their address or new; without an e-mail address they get a letter. Errors: INVALID_INPUT on `email` for someone who is on it, on `somebodyElse` when their name is there already and nothing was said of it. */
export async function invitePerson(ctx: Ctx, input: unknown): Promise<string> {
  const { summitId, email, post, somebodyElse, ...person } = check(invitePersonSchema, input)
  await may(ctx, 'invitePerson', Summit, summitId)
  const personId = email
    ? await personFor(ctx, { ...person, email })
    : String((await peopleForPost(ctx, [{ ...person, post: post ?? '' }]))[0])
  if (email && post)
    await ctx.db.query('update person set post = $2 where id = $1 and post is null', [personId, post])
  if (await ctx.db.findOneBy(Invitation, { summitId, personId })) throw invalid('email', 'ALREADY_INVITED')
  if (!somebodyElse) {
    const [found] = await namesakesOf(ctx, summitId, [{ ...person, personId }])
    if (found && found.namesakes.length > 0) throw invalid('somebodyElse', 'NAME_COMES_ALREADY')
  }
  const made = await ctx.db.insert(Invitation, { summitId, personId, state: 'DRAFT', source: 'HAND' })
  const id = String(made.identifiers[0]?.id)
  await record(ctx, { action: 'invitations.invitation.draft', entity: 'Invitation', entityId: id })
  await changed(ctx, 'Summit', summitId)
  return id
}
