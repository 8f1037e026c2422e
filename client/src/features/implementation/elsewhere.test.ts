import { expect, test } from 'vitest'
import { elsewhereOf } from './elsewhere.js'

test('beside a resolution stands what the same proposal became elsewhere, not the paper itself', () => {
  const papers = [{ id: 'town' }, { id: 'kreis' }, { id: 'other town' }]
  expect(elsewhereOf({ id: 'town', proposal: { papers } }).map(({ id }) => id)).toEqual([
    'kreis',
    'other town',
  ])
  expect(elsewhereOf({ id: 'town', proposal: { papers: [{ id: 'town' }] } })).toEqual([])
  expect(elsewhereOf({ id: 'town', proposal: null })).toEqual([])
  expect(elsewhereOf(null)).toEqual([])
})
