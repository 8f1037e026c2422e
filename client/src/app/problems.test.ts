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
