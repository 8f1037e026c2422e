import { expect, test } from 'vitest'
import { classesOf, classOf, comparedPlace, lookOf, radiusOf, strengthOf } from './comparison.js'

test('at most five classes, and every number lies within the limits the legend names', () => {
  for (const numbers of [
    [6.1, 6.8, 7.3, 7.9, 9.1, 10.2, 10.9],
    [0, 100],
    [33.333, 66.666, 100, 12.5],
    [0.01, 0.02],
    [5, 5, 5],
    [99.96, 99.99, 100],
  ]) {
    const classes = classesOf(numbers)
    expect(classes.length).toBeGreaterThan(0)
    expect(classes.length).toBeLessThanOrEqual(5)
    for (const [nth, { from, to }] of classes.entries()) {
      if (classes.length > 1) expect(to).toBeGreaterThan(from)
      if (nth > 0) expect(from).toBe(classes[nth - 1]?.to)
    }
    for (const number of numbers) {
      const { from, to } = classes[classOf(classes, number)] ?? { from: NaN, to: NaN }
      expect(number).toBeGreaterThanOrEqual(from)
      expect(number).toBeLessThanOrEqual(to)
    }
  }
  expect(classesOf([])).toEqual([])
})

test('no value, a withheld one and zero are three things', () => {
  const row = { ags: '1', placeName: 'Ort', day: '2029-12-31', reference: 10 }
  expect(comparedPlace('COVERAGE', { ...row, value: 0 })).toMatchObject({ state: 'KNOWN', number: 0 })
  expect(comparedPlace('COVERAGE', { ...row, value: null })).toMatchObject({ state: 'HIDDEN', number: null })
  expect(comparedPlace('COVERAGE', { ...row, day: null, value: null })).toMatchObject({ state: 'NONE' })
  expect(comparedPlace('COVERAGE', { ...row, value: 4 }).number).toBe(40)
})

test('numbers of things are circles whose area tells the number, never shades', () => {
  expect((['COUNT_IN_REGION', 'TREND', 'PERCENT_CHANGE'] as const).map(lookOf)).toEqual(
    Array(3).fill('CIRCLES'),
  )
  expect((['COVERAGE', 'QUOTA_PER_GROUP', 'PARITY'] as const).map(lookOf)).toEqual(Array(3).fill('SHADES'))
  expect(radiusOf(25, 100) * 2).toBe(radiusOf(100, 100))
  expect(radiusOf(0, 100)).toBe(0)
})

test('each class is darker than the one before', () => {
  const strengths = [0, 1, 2, 3, 4].map((nth) => strengthOf(nth, 5))
  expect(strengths).toEqual([...strengths].sort((a, b) => a - b))
  expect(new Set(strengths).size).toBe(5)
})
