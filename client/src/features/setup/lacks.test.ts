import { bodyLacks } from '@mitsprache/api/contract/committees.lists'
import { expect, test } from 'vitest'
import { mendedAt, sortedByLacks } from './lacks.js'

test('every lack has a place where it is mended', () => {
  expect(Object.keys(mendedAt).sort()).toEqual([...bodyLacks].sort())
})

test('what lacks most comes first, what is complete apart', () => {
  const bodies = [
    { name: 'a', lacks: ['CONTACT'] },
    { name: 'b', lacks: [] },
    { name: 'c', lacks: ['CONTACT', 'OFFICE'] },
  ]
  const { open, complete } = sortedByLacks(bodies)
  expect(open.map(({ name }) => name)).toEqual(['c', 'a'])
  expect(complete.map(({ name }) => name)).toEqual(['b'])
})
