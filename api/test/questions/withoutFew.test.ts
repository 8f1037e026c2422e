import { expect, test } from 'vitest'
import { withoutFew } from '../../src/questions/withoutFew.js'

const told = (answered: number, ...counts: number[]) =>
  withoutFew({ answered, sum: null, counts: counts.map((count, i) => ({ value: `${i}`, count })) })

test('of special answers no small number is kept, and none can be worked out', () => {
  expect(told(3, 3)).toEqual({ answered: null, sum: null, counts: [] })
  // 40 answered, 37 said no: three said yes
  expect(told(40, 37, 3).counts.map(({ count }) => count)).toEqual([null, null])
  expect(told(40, 20, 12, 6, 2).counts.map(({ count }) => count)).toEqual([20, 12, null, null])
  expect(told(40, 20, 20).counts.map(({ count }) => count)).toEqual([20, 20])
  expect(withoutFew({ answered: 9, sum: 4, counts: [] }).sum).toBeNull()
  expect(withoutFew({ answered: 9, sum: 40, counts: [] }).sum).toBe(40)
  for (let n = 0; n < 300; n++) {
    const counts = Array.from({ length: 1 + (n % 5) }, (_, i) => 1 + ((n * 7 + i * 11) % 23))
    const all = counts.reduce((sum, one) => sum + one, 0)
    const kept = told(all, ...counts)
    const left = kept.counts.filter(({ count }) => count === null)
    const missing = all - kept.counts.reduce((sum, { count }) => sum + (count ?? 0), 0)
    if (kept.answered === null) continue
    expect(kept.counts.every(({ count }) => count === null || count >= 5)).toBe(true)
    if (left.length > 0) expect(missing).toBeGreaterThanOrEqual(5)
    if (left.length === 1) expect(counts).toHaveLength(1)
  }
})
