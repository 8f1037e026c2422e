import { advance, changed } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { callBack } from '../mail/index.js'
import { check, type Ctx } from '../platform/index.js'
import { Invitation, InvitationToken } from './Invitation.js'
import { invitationMachine } from './states.js'

/** Takes somebody off the list: a mail or letter that waits does not go, and a link that was sent already answers no more. */
export async function withdrawInvitation(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  await advance(ctx, invitationMachine, id, 'withdrawInvitation')
  await callBack(ctx, { entity: 'Invitation', id })
  await ctx.db.delete(InvitationToken, { invitationId: id })
  return told(ctx, id)
}

/** Puts somebody who was taken off on the list again. */
export async function draftAgain(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  await advance(ctx, invitationMachine, id, 'draftAgain', { set: { issuedAt: null, remindedAt: null } })
  return told(ctx, id)
}

async function told(ctx: Ctx, id: string): Promise<string> {
  const { summitId } = await ctx.db.findOneByOrFail(Invitation, { id })
  await changed(ctx, 'Summit', summitId)
  return id
}
