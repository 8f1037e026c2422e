import { expect, test } from 'vitest'
import { stoodOn } from './asOf.js'

test('what was carried later did not stand on the day, and a draft never did', () => {
  expect(stoodOn({ carriedOn: '2011-04-05' }, '2011-04-05')).toBe(true)
  expect(stoodOn({ carriedOn: '2011-04-05' }, '2011-04-04')).toBe(false)
  expect(stoodOn({ carriedOn: null }, '2011-04-05')).toBe(false)
  expect(stoodOn({ carriedOn: null }, '')).toBe(true)
})
