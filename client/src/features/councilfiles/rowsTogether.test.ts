import { expect, test } from 'vitest'
import { rowsTogether } from './rowsTogether.js'

test('a row that is read twice is shown once, as it was read last', () => {
  const row = (number: number, state: string) => ({ number, state })
  expect(
    rowsTogether([row(2, 'NEW'), row(3, 'NEW')], [row(4, 'NEW')], [row(4, 'TAKEN'), row(5, 'NEW')]),
  ).toEqual([row(2, 'NEW'), row(3, 'NEW'), row(4, 'TAKEN'), row(5, 'NEW')])
})
