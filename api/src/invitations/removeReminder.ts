import { advance, changed } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { check, type Ctx } from '../platform/index.js'
import { Reminder } from './Reminder.js'
import { reminderMachine } from './states.js'

/** Takes a planned reminder out again. */
export async function removeReminder(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  await advance(ctx, reminderMachine, id, 'removeReminder')
  const { summitId } = await ctx.db.findOneByOrFail(Reminder, { id })
  await changed(ctx, 'Summit', summitId)
  return id
}
