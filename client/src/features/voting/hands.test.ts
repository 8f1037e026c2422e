import { expect, test } from 'vitest'
import { countsOf, totalOf } from './hands.js'

test('the totals follow from what the Fraktionen did, split ones with their own counts, and from everybody else', () => {
  const split = { votesFor: 1, votesAgainst: 2, abstentions: 1 }
  const groups = [
    { present: 5, stance: 'FOR' as const, counts: null },
    { present: 4, stance: 'MIXED' as const, counts: split },
    { present: 3, stance: 'ABSTAINED' as const, counts: null },
  ]
  expect(totalOf(groups, countsOf('2', '', '٣'))).toEqual({ votesFor: 8, votesAgainst: 2, abstentions: 7 })
  expect(totalOf([], countsOf('x', '1', ''))).toEqual({ votesFor: 0, votesAgainst: 1, abstentions: 0 })
})
