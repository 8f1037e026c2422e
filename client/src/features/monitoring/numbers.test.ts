import { expect, test } from 'vitest'
import { numberIn } from './numbers.js'

test('numbers are read as people write them, and nonsense is no number', () => {
  expect(numberIn('12,5')).toBe(12.5)
  expect(numberIn(' 1 200 ')).toBe(1200)
  expect(numberIn('0')).toBe(0)
  expect(numberIn('')).toBeUndefined()
  expect(numberIn('12 km')).toBe(Infinity)
  expect(numberIn('-3')).toBe(Infinity)
})
