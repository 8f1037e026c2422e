import { expect, test } from 'vitest'
import { stepOf } from './step.js'

test('where a field stands follows from what is there', () => {
  const open = { evaluation: null }
  expect(stepOf({ guidingGoals: [], measures: [] })).toBe('VISION')
  expect(stepOf({ guidingGoals: [{}], measures: [] })).toBe('GOALS')
  expect(stepOf({ guidingGoals: [{}], measures: [open] })).toBe('MEASURES')
  expect(stepOf({ guidingGoals: [{}], measures: [open, { evaluation: {} }] })).toBe('EVALUATION')
})
