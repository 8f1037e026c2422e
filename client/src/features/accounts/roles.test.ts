import { expect, test } from 'vitest'
import { rolesInWords } from './roles.js'

const bodies = [
  {
    id: 'n',
    name: 'Neuss',
    offices: [{ id: 'o', name: 'Sozialamt' }],
    committees: [{ id: 'c', name: 'Rat der Stadt Neuss' }],
  },
]

test('a role is written with the name of its place, never with an id', () => {
  const words = rolesInWords(
    ['PERSON', 'CLERK@n', 'OFFICE@o', 'CHAIR@c', 'ADMINISTRATOR@*', 'MEMBER@gone'],
    bodies,
    (role) => role.toLowerCase(),
  )
  expect(words).toEqual([
    { role: 'clerk', place: 'Neuss', body: 'Neuss' },
    { role: 'office', place: 'Sozialamt, Neuss', body: 'Neuss' },
    { role: 'chair', place: 'Rat der Stadt Neuss', body: 'Neuss' },
    { role: 'administrator', place: null, body: null },
    { role: 'member', place: null, body: null },
  ])
})
