import { addAgendaItemSchema } from '../contract/meetings.js'
import { check, type Ctx } from '../platform/index.js'
import { editAgenda, isPublicByDefault, readOrder, recordAgenda, writeOrder } from './agendaOrder.js'
import { AgendaItem } from './Meeting.js'

/** Adds an item that deals with no paper to the end of its part of a draft agenda. */
export async function addAgendaItem(ctx: Ctx, input: unknown): Promise<string> {
  const { id, ...item } = check(addAgendaItemSchema, input)
  await editAgenda(ctx, 'addAgendaItem', id)
  const isPublic = item.isPublic ?? (await isPublicByDefault(ctx, id))
  const order = await readOrder(ctx, id)
  await ctx.db.insert(AgendaItem, { ...item, isPublic, meetingId: id, position: order.length + 1 })
  await writeOrder(ctx, id, await readOrder(ctx, id))
  await recordAgenda(ctx, 'add', id)
  return id
}
