import { advance, changed, record } from '../audit/index.js'
import { addOrderSchema, cancelOrderSchema, changeOrderSchema } from '../contract/needs.js'
import { idField } from '../contract/fields.js'
import { check, DomainError, may, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { EventOrder } from './EventOrder.js'
import { orderMachine, type OrderVerb } from './states.js'

/** Writes down what is to be ordered for an event. Errors: SUMMIT_OVER for one that was called off. */
export async function addOrder(ctx: Ctx, input: unknown): Promise<string> {
  const order = check(addOrderSchema, input)
  await may(ctx, 'addOrder', Summit, order.summitId)
  const { state } = await ctx.db.findOneByOrFail(Summit, { id: order.summitId })
  if (state === 'CALLED_OFF') throw new DomainError('SUMMIT_OVER')
  const made = await ctx.db.insert(EventOrder, order)
  return follow(ctx, String(made.identifiers[0]?.id), 'needs.order.add')
}

/** Changes what is to be ordered, before it is placed. Errors: ORDER_PLACED. */
export async function changeOrder(ctx: Ctx, input: unknown): Promise<string> {
  const { id, ...order } = check(changeOrderSchema, input)
  await may(ctx, 'changeOrder', EventOrder, id)
  const { state } = await ctx.db.findOneByOrFail(EventOrder, { id })
  if (state !== 'OPEN') throw new DomainError('ORDER_PLACED')
  await ctx.db.update(EventOrder, { id }, order)
  return follow(ctx, id, 'needs.order.change')
}

/** It is placed, confirmed by the supplier, or open again because something changed. */
export async function moveOrder(
  ctx: Ctx,
  verb: Exclude<OrderVerb, 'cancelOrder'>,
  input: unknown,
): Promise<string> {
  const id = check(idField, input)
  await advance(ctx, orderMachine, id, verb)
  return tellReaders(ctx, id)
}

/** It is not wanted any more; says why. */
export async function cancelOrder(ctx: Ctx, input: unknown): Promise<string> {
  const { id, reason } = check(cancelOrderSchema, input)
  await advance(ctx, orderMachine, id, 'cancelOrder', { reason })
  return tellReaders(ctx, id)
}

async function follow(ctx: Ctx, id: string, action: string): Promise<string> {
  await record(ctx, {
    action,
    entity: 'EventOrder',
    entityId: id,
    fields: ['kind', 'what', 'supplier', 'contact'],
  })
  return tellReaders(ctx, id)
}

async function tellReaders(ctx: Ctx, id: string): Promise<string> {
  const { summitId } = await ctx.db.findOneByOrFail(EventOrder, { id })
  await changed(ctx, 'Summit', summitId)
  return id
}
