import { expect, it } from 'vitest'
import { expertsOutweigh } from './expertsOutweigh.js'

const seats = (councillors: number, experts: number, advising = 0) => [
  ...Array.from({ length: councillors }, () => ({ kind: 'VOTING', mandate: 'COUNCILLOR' }) as const),
  ...Array.from({ length: experts }, () => ({ kind: 'VOTING', mandate: 'EXPERT_CITIZEN' }) as const),
  ...Array.from({ length: advising }, () => ({ kind: 'ADVISORY', mandate: 'EXPERT_CITIZEN' }) as const),
]

it('warns where expert citizens with a vote are not fewer than councillors', () => {
  expect(expertsOutweigh(seats(8, 7))).toBe(false)
  expect(expertsOutweigh(seats(8, 8))).toBe(true)
  expect(expertsOutweigh(seats(0, 1))).toBe(true)
  expect(expertsOutweigh(seats(2, 1, 5))).toBe(false)
  // a committee without expert citizens has nothing to keep, however few councillors sit in it
  expect(expertsOutweigh([])).toBe(false)
})
