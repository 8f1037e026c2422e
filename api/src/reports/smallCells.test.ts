import { expect, test } from 'vitest'
import { hideSmall, LEAST_WIDTH, rangeOfHidden, SMALL_BELOW, type Cell, type Sum } from './smallCells.js'

/** Numbers by chance, always the same ones. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

interface Tables {
  cells: Cell[]
  sums: Sum[]
}

const cellOf = (key: string, value: number): Cell => ({ key, value, isSmall: value < SMALL_BELOW })

/** A table with the sums of its rows and columns; `name` keeps those of several apart, `rowTotals` are shared. */
function table(name: string, rows: readonly (readonly number[])[]): Tables {
  const width = rows[0]?.length ?? 0
  const key = (r: number | string, c: number | string) => `${name}/${r}/${c}`
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0)
  const inner = rows.flatMap((row, r) => row.map((value, c) => cellOf(key(r, c), value)))
  const rowTotals = rows.map((row, r) => cellOf(`row/${r}`, sum(row)))
  const columnTotals = Array.from({ length: width }, (_, c) =>
    cellOf(key('all', c), sum(rows.map((row) => row[c] ?? 0))),
  )
  return {
    cells: [...inner, ...rowTotals, ...columnTotals, cellOf('all', sum(rows.map(sum)))],
    sums: [
      ...rows.map((row, r) => ({ total: `row/${r}`, parts: row.map((_, c) => key(r, c)) })),
      ...columnTotals.map(({ key: total }, c) => ({ total, parts: rows.map((_, r) => key(r, c)) })),
      { total: 'all', parts: columnTotals.map(({ key: part }) => part) },
      { total: 'all', parts: rowTotals.map(({ key: part }) => part) },
    ],
  }
}

/** Two tables whose rows have the same sums, as one of offices by language and by origin. */
function twoTables(next: () => number, height: number, width: number): Tables {
  const first = drawn(next, height, width)
  const second = first.map((row) =>
    split(
      next,
      row.reduce((a, b) => a + b, 0),
      width,
    ),
  )
  const [a, b] = [table('a', first), table('b', second)]
  const seen = new Map([...a.cells, ...b.cells].map((cell) => [cell.key, cell]))
  return { cells: [...seen.values()], sums: [...a.sums, ...b.sums] }
}
const drawn = (next: () => number, height: number, width: number) =>
  Array.from({ length: height }, () =>
    Array.from({ length: width }, () => Math.floor(next() < 0.35 ? next() * 5 : next() * 60)),
  )
function split(next: () => number, total: number, width: number): number[] {
  const parts: number[] = []
  let left = total
  for (let n = 1; n < width; n++) {
    const part = Math.floor(next() * (left + 1))
    parts.push(part)
    left -= part
  }
  return [...parts, left]
}

/**
 * Somebody who wants to know: narrows every hidden number by every sum again and again, written apart from what protects.
 * What he finds is right, though not always the narrowest.
 */
function narrowed({ cells, sums }: Tables, hidden: ReadonlySet<string>): Map<string, [number, number]> {
  const known = new Map(
    cells.map(({ key, value }): [string, [number, number]] => [
      key,
      hidden.has(key) ? [0, Infinity] : [value, value],
    ]),
  )
  const at = (key: string) => known.get(key) ?? [0, Infinity]
  for (let moved = true; moved;) {
    moved = false
    for (const { total, parts } of sums)
      for (const key of [total, ...parts]) {
        const others = parts.filter((part) => part !== key)
        const low = others.reduce((sum, part) => sum + at(part)[0], 0)
        const high = others.reduce((sum, part) => sum + at(part)[1], 0)
        const [from, to] = key === total ? [low, high] : [at(total)[0] - high, at(total)[1] - low]
        const now = at(key)
        const next: [number, number] = [Math.max(now[0], from), Math.min(now[1], to)]
        if (next[0] > now[0] || next[1] < now[1]) {
          known.set(key, next)
          moved = true
        }
      }
  }
  return known
}

/** Somebody with all the time there is: every table of whole numbers that fits what is shown. */
function enumerated({ cells, sums }: Tables, hidden: ReadonlySet<string>): Map<string, [number, number]> {
  const names = cells.map(({ key }) => key).filter((key) => hidden.has(key))
  const bounds = narrowed({ cells, sums }, hidden)
  const now = new Map(cells.map(({ key, value }) => [key, value]))
  const found = new Map<string, [number, number]>()
  const place = new Map(names.map((key, n) => [key, n]))
  const dueAt = (sum: Sum) => Math.max(-1, ...[sum.total, ...sum.parts].map((key) => place.get(key) ?? -1))
  const due = names.map((_, n) => sums.filter((sum) => dueAt(sum) === n))
  const fits = ({ total, parts }: Sum) =>
    parts.reduce((sum, part) => sum + (now.get(part) ?? 0), 0) === now.get(total)
  const walk = (n: number): void => {
    const key = names[n]
    if (key === undefined) {
      for (const name of names) {
        const value = now.get(name) ?? 0
        const [low, high] = found.get(name) ?? [value, value]
        found.set(name, [Math.min(low, value), Math.max(high, value)])
      }
      return
    }
    const [low, high] = bounds.get(key) ?? [0, 0]
    for (let value = low; value <= Math.min(high, 200); value++) {
      now.set(key, value)
      if (due[n]?.every(fits)) walk(n + 1)
    }
  }
  walk(0)
  return found
}

const width = ([low, high]: readonly [number, number]) => high - low
const smallOnly = ({ cells }: Tables) => new Set(cells.filter(({ isSmall }) => isSmall).map(({ key }) => key))

test('no hidden number of 80 tables can be worked out, by narrowing and by the ends of all solutions', () => {
  const next = chance(7)
  let recovered = 0
  for (let round = 0; round < 80; round++) {
    const height = 2 + Math.floor(next() * 7)
    const across = 2 + Math.floor(next() * 5)
    const tables = round % 3 === 0 ? twoTables(next, height, across) : table('a', drawn(next, height, across))
    const { hidden, exposed } = hideSmall(tables.cells, tables.sums)
    expect(exposed).toEqual([])
    for (const { key, isSmall } of tables.cells) if (isSmall) expect(hidden.has(key)).toBe(true)
    const seen = narrowed(tables, hidden)
    for (const key of hidden) {
      expect(width(seen.get(key) ?? [0, 0])).toBeGreaterThanOrEqual(LEAST_WIDTH)
      expect(width(rangeOfHidden(key, tables.cells, tables.sums, hidden))).toBeGreaterThan(LEAST_WIDTH - 1e-6)
    }
    // with protection off: the small ones alone are hidden
    const bare = narrowed(tables, smallOnly(tables))
    recovered += [...smallOnly(tables)].filter((key) => width(bare.get(key) ?? [0, 1]) === 0).length
  }
  expect(recovered).toBeGreaterThan(50)
})

test('counting out every table of whole numbers recovers nothing either, and agrees with the ends that were worked out', () => {
  const next = chance(23)
  let counted = 0
  for (let round = 0; round < 60; round++) {
    const tables = table(
      'a',
      drawn(next, 3, 3).map((row) => row.map((value) => Math.min(value, 12))),
    )
    const { hidden } = hideSmall(tables.cells, tables.sums)
    const inside = [...hidden].every((key) => key.startsWith('a/') && !key.includes('all'))
    if (!inside || hidden.size === 0 || hidden.size > 6) continue
    counted++
    for (const [key, ends] of enumerated(tables, hidden)) {
      expect(width(ends)).toBeGreaterThanOrEqual(LEAST_WIDTH)
      const [low, high] = rangeOfHidden(key, tables.cells, tables.sums, hidden)
      expect([Math.round(low), Math.round(high)]).toEqual(ends)
    }
  }
  expect(counted).toBeGreaterThan(5)
})

test('hides no more than it must, and nothing where nothing is small', () => {
  expect(
    hideSmall(
      ...both(
        table('a', [
          [20, 30],
          [40, 50],
        ]),
      ),
    ).hidden.size,
  ).toBe(0)
  // one small number: the square it stands in, and no sum
  const { hidden } = hideSmall(
    ...both(
      table('a', [
        [3, 30, 44],
        [40, 50, 61],
        [70, 81, 95],
      ]),
    ),
  )
  expect([...hidden].sort()).toEqual(['a/0/0', 'a/0/1', 'a/1/0', 'a/1/1'])
})

test('what is shown elsewhere protects nothing: what cannot be protected is named', () => {
  const cells: Cell[] = [
    { key: 'x', value: 2, isSmall: true },
    { key: 'y', value: 30, isSmall: false, isKnown: true },
    { key: 'all', value: 32, isSmall: false, isKnown: true },
  ]
  const sums = [{ total: 'all', parts: ['x', 'y'] }]
  expect(hideSmall(cells, sums)).toEqual({ hidden: new Set(['x']), exposed: ['x'] })
  const freed = cells.map((cell) => ({ ...cell, isKnown: cell.key === 'y' }))
  expect(hideSmall(freed, sums)).toEqual({ hidden: new Set(['x', 'all']), exposed: [] })
})

const both = ({ cells, sums }: Tables): [Cell[], Sum[]] => [cells, sums]
