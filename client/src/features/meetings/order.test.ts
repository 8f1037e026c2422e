import { expect, test } from 'vitest'
import { labelsOf } from '@mitsprache/api/contract/agenda'
import { nested, placed, stepped, toOtherPart, type Place } from './order.js'

const item = (id: string, isPublic = true, parentId: string | null = null): Place => ({
  id,
  isPublic,
  parentId,
})
const start = [item('a'), item('b'), item('b1', true, 'b'), item('c'), item('n', false)]
const shown = (items: readonly Place[]) => {
  const labels = labelsOf(items)
  return items.map(({ id }) => `${id} ${labels.get(id)}`)
}

test('an item goes up and down with all that belongs to it, and no further than its part', () => {
  expect(shown(stepped(start, 'c', -1))).toEqual(['a Ö 1', 'c Ö 2', 'b Ö 3', 'b1 Ö 3.1', 'n N 1'])
  expect(shown(stepped(start, 'a', 1))).toEqual(['b Ö 1', 'b1 Ö 1.1', 'a Ö 2', 'c Ö 3', 'n N 1'])
  expect(stepped(start, 'c', 1)).toBe(start)
  expect(stepped(start, 'b1', 1)).toBe(start)
})

test('an item dropped elsewhere takes the part it falls into, and never falls into itself', () => {
  expect(shown(placed(start, 'b', 'n'))).toEqual(['a Ö 1', 'c Ö 2', 'b N 1', 'b1 N 1.1', 'n N 2'])
  expect(placed(start, 'b', 'b1')).toBe(start)
})

test('an item changes its part, and becomes part of the one before it', () => {
  expect(shown(toOtherPart(start, 'a'))).toEqual(['b Ö 1', 'b1 Ö 1.1', 'c Ö 2', 'n N 1', 'a N 2'])
  expect(shown(nested(start, 'c'))).toEqual(['a Ö 1', 'b Ö 2', 'b1 Ö 2.1', 'c Ö 2.2', 'n N 1'])
  expect(shown(nested(nested(start, 'c'), 'c'))).toEqual(shown(start))
  expect(nested(start, 'b')).toBe(start)
})
