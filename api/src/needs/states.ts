import type { OrderState } from '../contract/needs.lists.js'
import { machine } from '../platform/index.js'
import { EventOrder } from './EventOrder.js'

/** An order is written down, placed, and confirmed by the supplier, or not wanted any more. */
export const orderMachine = machine<EventOrder, OrderState, OrderVerb>({
  name: 'needs.order',
  entity: EventOrder,
  states: { OPEN: { editable: true }, PLACED: {}, CONFIRMED: {}, CANCELLED: { terminal: true } },
  initial: ['OPEN'],
  moves: {
    placeOrder: { from: ['OPEN'], to: 'PLACED' },
    confirmOrder: { from: ['PLACED'], to: 'CONFIRMED' },
    reopenOrder: { from: ['PLACED', 'CONFIRMED'], to: 'OPEN' },
    cancelOrder: { from: ['OPEN', 'PLACED', 'CONFIRMED'], to: 'CANCELLED', reason: true },
  },
})
/** The moves of an order. */
export type OrderVerb = 'placeOrder' | 'confirmOrder' | 'reopenOrder' | 'cancelOrder'
