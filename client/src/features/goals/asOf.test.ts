import { expect, test } from 'vitest'
import { stoodOn, wordedOn } from './asOf.js'

test('what was carried later did not stand on the day, and a draft never did', () => {
  expect(stoodOn({ carriedOn: '2011-04-05' }, '2011-04-05')).toBe(true)
  expect(stoodOn({ carriedOn: '2011-04-05' }, '2011-04-04')).toBe(false)
  expect(stoodOn({ carriedOn: null }, '2011-04-05')).toBe(false)
  expect(stoodOn({ carriedOn: null }, '')).toBe(true)
})

test('on an earlier day a goal reads as it did then; on the day of the change already as after it', () => {
  const goal = {
    ...{ text: 'three', wording: 3 },
    earlierWordings: [
      { text: 'one', wording: 1, replacedOn: '2011-04-05' },
      { text: 'two', wording: 2, replacedOn: '2020-01-01' },
    ],
  }
  const read = (day: string) => wordedOn(goal, day).wording
  expect(['2011-04-04', '2011-04-05', '2019-12-31', '2020-01-01', ''].map(read)).toEqual([1, 2, 2, 3, 3])
})
