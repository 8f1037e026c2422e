import { record } from '../audit/index.js'
import { noteAnswerSchema } from '../contract/invitations.js'
import { check, may, signedIn, type Ctx } from '../platform/index.js'
import { answerFor } from './answerInvitation.js'
import { Invitation } from './Invitation.js'
import { passOnFor } from './passOnInvitation.js'

/**
 * The Integrationsbuero enters an answer it was told: the same as one by the link, marked as told, with the name of who entered it.
 * Who called has their place even when the questions were not put to them (`later`): nobody is to lose a place because somebody
 * else forgot to ask, or because the answer is for the person to give. They answer by their link.
 * The deputy of who does not come is invited in their own name.
 * Errors: NOT_FOUND, FORBIDDEN, REGISTRATION_CLOSED, INVALID_INPUT on `groupId`, `others`, `email` or `answers.<question>`.
 */
export async function noteAnswer(ctx: Ctx, input: unknown): Promise<string> {
  const { id, toldBy, answers, deputy, ...answer } = check(noteAnswerSchema, input)
  // the event's lock comes before the invitation's
  await may(ctx, 'noteAnswer', Invitation, id, { lock: false })
  const form = answers && {
    answers,
    consent: false,
    keepSpecial: true,
    needs: null,
    itemIds: null,
    badge: null,
  }
  const told = { toldBy, enteredById: signedIn(ctx) }
  if (deputy) await passOnFor(ctx, id, deputy, told)
  else await answerFor(ctx, id, { ...answer, form }, told)
  await record(ctx, {
    action: 'invitations.invitation.noteAnswer',
    entity: 'Invitation',
    entityId: id,
    fields: ['toldBy', 'enteredById'],
  })
  return id
}
