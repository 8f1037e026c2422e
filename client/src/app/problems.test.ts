import { expect, test } from 'vitest'
import { fieldMessage, problemOf } from './problems.js'

test('errors name their fields in the ways the API may write them', () => {
  const problem = problemOf([
    {
      message: 'Bitte prüfen.',
      extensions: {
        code: 'INVALID_INPUT',
        fields: ['title', { field: 'why', message: 'Zu kurz.' }, { path: ['cost', 'from'] }],
      },
    },
  ])
  expect(problem.code).toBe('INVALID_INPUT')
  expect(fieldMessage(problem, 'title')).toBe('Bitte prüfen.')
  expect(fieldMessage(problem, 'why')).toBe('Zu kurz.')
  expect(fieldMessage(problem, 'cost.from')).toBe('Bitte prüfen.')
  expect(fieldMessage(null, 'title')).toBeUndefined()
})

test('a conflict tells what happened apart from what to do about it', () => {
  const what = 'Das ist bereits geschehen, am 3. Mai 2026: Beschlossen.'
  const conflict = {
    message: `${what} Bitte laden Sie die Seite neu.`,
    extensions: { code: 'CONFLICT', params: { what } },
  }
  expect(problemOf([conflict]).happened).toBe(what)
  expect(
    problemOf([{ message: 'Nein.', extensions: { code: 'FORBIDDEN', params: { what } } }]).happened,
  ).toBeUndefined()
})
