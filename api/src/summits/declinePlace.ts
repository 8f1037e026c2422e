import { idField } from '../contract/fields.js'
import { check, type Ctx } from '../platform/index.js'
import { giveBack } from './giveBack.js'

/** They do not want the place that is offered. */
export async function declinePlace(ctx: Ctx, id: unknown): Promise<string> {
  return giveBack(ctx, check(idField, id), 'declinePlace')
}

/** They told the Integrationsbuero that they do not want the place that is offered. */
export async function declineOnBehalf(ctx: Ctx, id: unknown): Promise<string> {
  return giveBack(ctx, check(idField, id), 'declineOnBehalf')
}
