import { expect, test } from 'vitest'
import { cameLater, isOver, itemBehind, type Place, type Room, type RoomItem } from './room.js'

const item = (id: string, more: object = {}) =>
  ({ id, state: 'ON_AGENDA', endedAt: null, consultations: [], ...more }) as unknown as RoomItem

test('an item is over once it was put off, has ended, or all of its stations have', () => {
  expect(isOver(item('1'))).toBe(false)
  expect(isOver(item('1', { endedAt: '2026-01-01T17:00:00Z' }))).toBe(true)
  expect(isOver(item('1', { state: 'POSTPONED' }))).toBe(true)
  expect(isOver(item('1', { consultations: [{ state: 'CONCLUDED' }, { state: 'SCHEDULED' }] }))).toBe(false)
  expect(isOver(item('1', { consultations: [{ state: 'CONCLUDED' }] }))).toBe(true)
})

test('what comes next is what has not ended yet', () => {
  const items = [item('1'), item('2', { endedAt: '2026-01-01T17:00:00Z' }), item('3')]
  expect(itemBehind({ items } as unknown as Room, '1')?.id).toBe('3')
})

test('who took a seat minutes after the first came later', () => {
  const place = (seatId: string, at: string | null, presence = 'PRESENT') =>
    ({ seatId, presence, since: at && `2026-01-01T17:${at}:00Z` }) as unknown as Place
  const all = [
    place('a', '00'),
    place('b', '04'),
    place('c', '20'),
    place('d', '20', 'ABSENT'),
    place('e', null),
  ]
  expect([...cameLater(all)]).toEqual(['c'])
})
