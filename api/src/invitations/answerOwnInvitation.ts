import { answerOwnInvitationSchema } from '../contract/invitations.js'
import { check, may, type Ctx } from '../platform/index.js'
import { answerFor } from './answerInvitation.js'
import { Invitation } from './Invitation.js'
import { passOnFor } from './passOnInvitation.js'

/**
 * Answers one's own invitation to an event that nobody registers for: comes, does not, or sends the deputy. Who is signed in needs no
 * code for that. Errors: NOT_FOUND, FORBIDDEN, REGISTRATION_CLOSED, INVALID_INPUT on `email`.
 */
export async function answerOwnInvitation(ctx: Ctx, input: unknown): Promise<string> {
  const { id, accept, deputy } = check(answerOwnInvitationSchema, input)
  // the event's lock comes before the invitation's
  await may(ctx, 'answerOwnInvitation', Invitation, id, { lock: false })
  if (deputy) await passOnFor(ctx, id, deputy)
  else await answerFor(ctx, id, { accept, groupId: null, others: null })
  return id
}
