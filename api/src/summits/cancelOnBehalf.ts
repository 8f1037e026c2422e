import { cancelOnBehalfSchema } from '../contract/summits.js'
import { check, type Ctx } from '../platform/index.js'
import { giveBack } from './giveBack.js'

/** They told the Integrationsbuero that they do not come; they are told that it was entered, and why. */
export async function cancelOnBehalf(ctx: Ctx, input: unknown): Promise<string> {
  const { id, reason } = check(cancelOnBehalfSchema, input)
  return giveBack(ctx, id, 'cancelOnBehalf', reason)
}
