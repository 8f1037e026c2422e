import { expect, test } from 'vitest'
import { countOf, shareOfSpeakers, type Count } from './counts.js'

const counts: Count[] = [
  { question: 'speaks', option: null, officeId: null, count: 40 },
  { question: 'speaks', option: 'none', officeId: null, count: 10 },
  { question: 'speaks', option: 'tr', officeId: 'a', count: null },
]

test('a number is found by its place, and one left out is none', () => {
  expect(countOf(counts, 'speaks', 'none')).toBe(10)
  expect(countOf(counts, 'speaks', 'tr', 'a')).toBeNull()
  expect(countOf(counts, 'speaks', 'ar', 'a')).toBeNull()
})

test('the share of those who speak a further language is told only where both numbers are', () => {
  expect(shareOfSpeakers(counts)).toBe(0.75)
  expect(shareOfSpeakers(counts.map((one) => ({ ...one, count: one.option ? null : one.count })))).toBeNull()
  expect(shareOfSpeakers([])).toBeNull()
})
