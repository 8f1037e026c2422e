import { expect, test } from 'vitest'
import { compareVersions } from './compareVersions.js'

const item = (itemId: string, label: string, title: string | null = itemId) => ({
  itemId,
  label,
  title,
  kind: 'PAPER',
})

test('two versions differ in what came in, went out, has another number and another name', () => {
  const [a, b, c] = [item('a', 'Ö 1'), item('b', 'Ö 2'), item('c', 'Ö 3')]
  const [c2, a2, d] = [item('c', 'Ö 2'), item('a', 'Ö 1', 'anders'), item('d', 'Ö 3')]
  expect(compareVersions([a, b, c], [a2, c2, d])).toEqual({
    added: [d],
    gone: [b],
    moved: [{ item: c2, before: c }],
    renamed: [{ item: a2, before: a }],
  })
})

test('a version does not differ from itself', () => {
  const all = [item('a', 'Ö 1'), item('b', 'N 1', null)]
  expect(compareVersions(all, all)).toEqual({ added: [], gone: [], moved: [], renamed: [] })
})
