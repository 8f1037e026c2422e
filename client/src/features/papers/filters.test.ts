import { expect, test } from 'vitest'
import { excerptParts, isNarrowed, leftOut, readFilters, variablesOf, writeFilters } from './filters.js'

const committee = '0b9d4a52-3f5e-4a64-9d7f-0a3c7c6a1f11'

test('an address and its filters say the same', () => {
  const query = { suche: 'Sprachkurs', ort: '05162004', gremium: committee, stand: 'laufend' }
  expect(writeFilters(readFilters(query))).toEqual(query)
})

test('what cannot be meant is left out and asks the API for nothing', () => {
  const filters = readFilters({ ort: "1' or 1", gremium: '7', stand: 'toString', suche: [null], nach: '<b>' })
  expect(isNarrowed(filters)).toBe(false)
  expect(variablesOf(filters)).toMatchObject({ ags: null, committeeId: null, states: null, after: null })
})

test('a search is ordered by how well it fits unless an order was chosen', () => {
  expect(variablesOf(readFilters({})).sort).toBe('NEWEST')
  expect(variablesOf(readFilters({ suche: 'Kita' })).sort).toBe('RELEVANCE')
  expect(variablesOf(readFilters({ suche: 'Kita', sortierung: 'wartezeit' })).sort).toBe('WAITING_LONGEST')
})

test('a search says what it may have left out, with a committee as without', () => {
  const words = readFilters({ suche: 'Kita' })
  const ofCommittee = readFilters({ suche: 'Kita', gremium: committee })
  expect([words, ofCommittee].map((filters) => variablesOf(filters).lookingAmong)).toEqual([false, true])
  expect(leftOut(words, 200, undefined)).toEqual({ key: 'newest', count: 200 })
  expect(leftOut(words, 199, undefined)).toBeNull()
  // even where none is left: an older one may have been meant
  expect(leftOut(ofCommittee, 0, 200)).toEqual({ key: 'amongNewest', count: 2000 })
  expect(leftOut(ofCommittee, 3, 12)).toBeNull()
  expect(leftOut(readFilters({ gremium: committee }), 500, undefined)).toBeNull()
})

test('a group of states asks for each of them', () => {
  expect(variablesOf(readFilters({ stand: 'abgelehnt' })).states).toEqual(['REJECTED'])
})

test('the words that were found are marked in an excerpt', () => {
  expect(excerptParts('ein «Kurs» für alle «Kinder»')).toEqual([
    { text: 'ein ', found: false },
    { text: 'Kurs', found: true },
    { text: ' für alle ', found: false },
    { text: 'Kinder', found: true },
  ])
})
