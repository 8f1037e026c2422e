import { advance, changed, record } from '../audit/index.js'
import { addOrderSchema, cancelOrderSchema, changeOrderSchema } from '../contract/needs.js'
import { needOfOrder, type OrderKind } from '../contract/needs.lists.js'
import { idField } from '../contract/fields.js'
import { check, DomainError, may, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { EventOrder } from './EventOrder.js'
import { followOrders } from './followEvents.js'
import { orderMachine, type OrderVerb } from './states.js'

/** Writes down what is to be ordered for an event. Errors: SUMMIT_OVER for one that was called off. */
export async function addOrder(ctx: Ctx, input: unknown): Promise<string> {
  const order = check(addOrderSchema, input)
  await may(ctx, 'addOrder', Summit, order.summitId)
  const { state } = await ctx.db.findOneByOrFail(Summit, { id: order.summitId })
  if (state === 'CALLED_OFF') throw new DomainError('SUMMIT_OVER')
  const made = await ctx.db.insert(EventOrder, {
    ...order,
    neededThen: await neededNow(ctx, order.summitId, order.kind),
  })
  return follow(ctx, String(made.identifiers[0]?.id), 'needs.order.add')
}

/** Changes what is to be ordered, before it is placed. Errors: ORDER_PLACED. */
export async function changeOrder(ctx: Ctx, input: unknown): Promise<string> {
  const { id, ...order } = check(changeOrderSchema, input)
  await may(ctx, 'changeOrder', EventOrder, id)
  const { state, summitId } = await ctx.db.findOneByOrFail(EventOrder, { id })
  if (state !== 'OPEN') throw new DomainError('ORDER_PLACED')
  const neededThen = await neededNow(ctx, summitId, order.kind)
  await ctx.db.update(EventOrder, { id }, { ...order, neededThen })
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
  const { summitId, kind } = await ctx.db.findOneByOrFail(EventOrder, { id })
  if (verb === 'placeOrder') {
    const { sequence: eventSequence } = await ctx.db.findOneByOrFail(Summit, { id: summitId })
    const neededThen = await neededNow(ctx, summitId, kind)
    await ctx.db.update(EventOrder, { id }, { neededThen, eventSequence })
  }
  await followOrders(ctx, summitId)
  return tellReaders(ctx, id)
}

/** It is not wanted any more; says why. */
export async function cancelOrder(ctx: Ctx, input: unknown): Promise<string> {
  const { id, reason } = check(cancelOrderSchema, input)
  await advance(ctx, orderMachine, id, 'cancelOrder', { reason })
  await followOrders(ctx, (await ctx.db.findOneByOrFail(EventOrder, { id })).summitId)
  return tellReaders(ctx, id)
}

/** For how many guests told that they need what such an order brings; null where they are not asked. */
async function neededNow(ctx: Ctx, summitId: string, kind: OrderKind): Promise<number | null> {
  const need = needOfOrder[kind]
  if (!need) return null
  const [row] = await ctx.db.query<{ n: number }[]>(
    'select coalesce(sum(count), 0)::int as n from need_counted where summit_id = $1 and kind = $2',
    [summitId, need],
  )
  return row?.n ?? 0
}

async function follow(ctx: Ctx, id: string, action: string): Promise<string> {
  await record(ctx, {
    action,
    entity: 'EventOrder',
    entityId: id,
    fields: ['kind', 'what', 'number', 'supplier', 'contact'],
  })
  return tellReaders(ctx, id)
}

async function tellReaders(ctx: Ctx, id: string): Promise<string> {
  const { summitId } = await ctx.db.findOneByOrFail(EventOrder, { id })
  await changed(ctx, 'Summit', summitId)
  return id
}
