import { expect, test } from 'vitest'
import { needOf } from './orderNeed.js'

test('less need than was ordered for is shown as more is', () => {
  const order = { state: 'PLACED', neededThen: 4, neededNow: 4 }
  expect(needOf(order)).toBeNull()
  expect(needOf({ ...order, neededNow: 6 })).toEqual({ has: 'grown', before: 4, now: 6 })
  expect(needOf({ ...order, neededNow: 0 })).toEqual({ has: 'shrunk', before: 4, now: 0 })
  expect(needOf({ ...order, neededNow: 0, state: 'CANCELLED' })).toBeNull()
  // nobody is asked for flowers, and what was told is erased
  expect(needOf({ ...order, neededThen: null, neededNow: null })).toBeNull()
})
