import { advance } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { check, type Ctx } from '../platform/index.js'
import { proposalMachine } from './states.js'

/** Gives a draft up. Nobody was told of it, so nobody is told. */
export async function discardDraft(ctx: Ctx, id: unknown): Promise<string> {
  const proposalId = check(idField, id)
  await advance(ctx, proposalMachine, proposalId, 'discardDraft')
  return proposalId
}
