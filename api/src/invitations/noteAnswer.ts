import { record } from '../audit/index.js'
import { noteAnswerSchema } from '../contract/invitations.js'
import { check, may, signedIn, type Ctx } from '../platform/index.js'
import { answerFor } from './answerInvitation.js'
import { Invitation } from './Invitation.js'

/**
 * The Integrationsbuero enters an answer it was told: the same as one by the link, marked as told, with the name of who entered it.
 * Who called has their place even when the questions were not put to them (`later`): nobody is to lose a place because somebody
 * else forgot to ask, or because the answer is for the person to give. They answer by their link.
 * Errors: NOT_FOUND, FORBIDDEN, REGISTRATION_CLOSED, INVALID_INPUT on `groupId` or `answers.<question>`.
 */
export async function noteAnswer(ctx: Ctx, input: unknown): Promise<string> {
  const { id, toldBy, answers, ...answer } = check(noteAnswerSchema, input)
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
  await answerFor(ctx, id, { ...answer, form, others: null }, { toldBy, enteredById: signedIn(ctx) })
  await record(ctx, {
    action: 'invitations.invitation.noteAnswer',
    entity: 'Invitation',
    entityId: id,
    fields: ['toldBy', 'enteredById'],
  })
  return id
}
