import { advance } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { check, type Ctx } from '../platform/index.js'
import { advancementMachine } from './states.js'

/** Shows everybody what came out. */
export async function publishAdvancement(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  await advance(ctx, advancementMachine, id, 'publishAdvancement')
  return id
}

/** Takes the table back from everybody; who plans it still sees it and can publish it again. */
export async function unpublishAdvancement(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  await advance(ctx, advancementMachine, id, 'unpublishAdvancement')
  return id
}
