import { expect, test } from 'vitest'
import { progressOf, standingOf } from './roadmap.js'

test('a milestone is late from the day after its day, and never once it was reached', () => {
  const one = { dueOn: '2026-11-30', doneOn: null }
  expect(standingOf(one, '2026-11-30')).toBe('AHEAD')
  expect(standingOf(one, '2026-12-01')).toBe('LATE')
  expect(standingOf({ ...one, doneOn: '2026-12-03' }, '2026-12-09')).toBe('REACHED')
})

test('a task counts what was reached and names what comes next by its day', () => {
  const late = { dueOn: '2026-03-01', doneOn: null }
  const done = { dueOn: '2026-01-01', doneOn: '2026-01-01' }
  expect(progressOf([{ dueOn: '2026-05-01', doneOn: null }, late, done])).toEqual({
    all: 3,
    reached: 1,
    next: late,
  })
  expect(progressOf([])).toEqual({ all: 0, reached: 0, next: null })
})
