import { expect, test } from 'vitest'
import { matrixOf, seatName } from './flow.js'

const committee = (id: string, kind: string, shortName: string) => ({
  id,
  kind,
  name: 'Rat',
  body: { shortName },
})
const committees = [
  committee('a', 'COUNCIL', 'Neuss'),
  committee('b', 'COUNCIL', 'Jüchen'),
  committee('c', 'SOCIAL_COMMITTEE', 'Neuss'),
]
const seat = (id: string) => ({ id, number: 1, boundBody: null, seatGroup: { label: 'Bürgermeister' } })
const receipt = (of: string, committeeId: string | null, association: string | null = null) => ({
  association,
  informedOn: '2026-02-01',
  way: 'MEETING' as const,
  committee: committeeId ? { id: committeeId } : null,
  seat: seat(of),
})

test('the matrix has a row a seat and a column a body; what nobody told is a blind spot', () => {
  const matrix = matrixOf([receipt('1', 'a'), receipt('2', 'a'), receipt('2', null, 'Verband')], committees)
  expect(matrix.bodies).toEqual(['Rat, Neuss', 'Verband'])
  expect(matrix.rows.map(({ cells }) => cells.map((cell) => cell !== null))).toEqual([
    [true, false],
    [true, true],
  ])
  expect(matrix).toMatchObject({ informed: 1, targets: 2, blind: ['Rat, Jüchen'] })
})

test('without receipts everything is blind', () => {
  expect(matrixOf([], committees)).toMatchObject({ bodies: [], rows: [], informed: 0, targets: 2 })
  expect(seatName(seat('1'))).toBe('Bürgermeister – 1')
})
