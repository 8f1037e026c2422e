import { orderAgendaSchema } from '../contract/meetings.js'
import { check, DomainError, type Ctx } from '../platform/index.js'
import { editAgenda, readOrder, recordAgenda, writeOrder } from './agendaOrder.js'

/**
 * Writes the whole order of a draft agenda: places, parts, sub-items. It must follow from what the clerk saw: when the agenda
 * has changed meanwhile nothing is written. Errors: AGENDA_CHANGED.
 */
export async function orderAgenda(ctx: Ctx, input: unknown): Promise<string> {
  const { id, revision, items } = check(orderAgendaSchema, input)
  const meeting = await editAgenda(ctx, 'orderAgenda', id)
  const known = new Set((await readOrder(ctx, id)).map((item) => item.id))
  const asked = new Set(items.map((item) => item.id))
  const isWhole =
    asked.size === items.length && known.size === asked.size && [...asked].every((one) => known.has(one))
  if (meeting.revision !== revision || !isWhole) throw new DomainError('AGENDA_CHANGED')
  await writeOrder(ctx, id, items)
  await recordAgenda(ctx, 'order', id)
  return id
}
