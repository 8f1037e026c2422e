import { idField } from '../contract/fields.js'
import { check, type Ctx } from '../platform/index.js'
import { giveBack } from './giveBack.js'

/** They do not come after all. */
export async function cancelRegistration(ctx: Ctx, id: unknown): Promise<string> {
  return giveBack(ctx, check(idField, id), 'cancelRegistration')
}
