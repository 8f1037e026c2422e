import { advance } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { removeFilesOf } from '../files/index.js'
import { check, type Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { closeInvitations } from './closeInvitations.js'
import { proposalMachine } from './states.js'

/** Gives a draft up, with the files beside it. Nobody was told of it, so nobody is told. */
export async function discardDraft(ctx: Ctx, id: unknown): Promise<string> {
  const proposalId = check(idField, id)
  await advance(ctx, proposalMachine, proposalId, 'discardDraft')
  await removeFilesOf(ctx, { entity: 'Proposal', id: proposalId })
  await closeTasks(ctx, { subject: { entity: 'Proposal', id: proposalId } })
  await closeInvitations(ctx, proposalId)
  return proposalId
}
