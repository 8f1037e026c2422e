import { personFor } from '../accounts/index.js'
import { changed, record } from '../audit/index.js'
import { invitePersonSchema } from '../contract/invitations.js'
import { check, invalid, may, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { Invitation } from './Invitation.js'

/** Puts one person on the list of an event, known by their address or new. Errors: INVALID_INPUT on `email` for someone who is on it. */
export async function invitePerson(ctx: Ctx, input: unknown): Promise<string> {
  const { summitId, ...person } = check(invitePersonSchema, input)
  await may(ctx, 'invitePerson', Summit, summitId)
  const personId = await personFor(ctx, person)
  if (await ctx.db.findOneBy(Invitation, { summitId, personId })) throw invalid('email', 'ALREADY_INVITED')
  const made = await ctx.db.insert(Invitation, { summitId, personId, state: 'DRAFT', source: 'HAND' })
  const id = String(made.identifiers[0]?.id)
  await record(ctx, { action: 'invitations.invitation.draft', entity: 'Invitation', entityId: id })
  await changed(ctx, 'Summit', summitId)
  return id
}
