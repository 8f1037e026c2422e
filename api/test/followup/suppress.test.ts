import { expect, test } from 'vitest'
import { figureMeasures, smallestCell, type FigureMeasure } from '../../src/contract/followup.lists.js'
import { suppressed, type FigureRow } from '../../src/followup/suppress.js'

/** A small generator with a seed, so that a table that fails can be looked at again. */
function drawn(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** A table of so many lines with its total; most numbers are small. */
function tableOf(seed: number): FigureRow[] {
  const next = drawn(seed)
  const rows = Array.from({ length: 2 + Math.floor(next() * 8) }, (_, at): FigureRow => {
    const registered = Math.floor(next() ** 3 * 40)
    const present = Math.floor(next() * (registered + 1))
    const invited = registered + Math.floor(next() ** 2 * 20)
    return {
      dimension: 'ACTOR_GROUP',
      key: String(at),
      invited,
      registered,
      present,
      noShow: registered - present,
    }
  })
  const sum = (measure: FigureMeasure) => rows.reduce((all, row) => all + (row[measure] ?? 0), 0)
  return [
    {
      ...{ dimension: 'TOTAL', key: null, invited: sum('invited'), registered: sum('registered') },
      ...{ present: sum('present'), noShow: sum('noShow') },
    },
    ...rows,
  ]
}

test('no small number is shown, and none can be worked out from what is', () => {
  let left = 0
  for (let seed = 1; seed <= 3000; seed++) {
    const table = tableOf(seed)
    const told = suppressed(table)
    const [total, ...lines] = told
    for (const row of told)
      for (const measure of figureMeasures) {
        const n = row[measure]
        expect(n === null || n === 0 || n >= smallestCell, `seed ${seed}`).toBe(true)
      }
    const missing = lines.filter(({ hidden }) => hidden)
    left += lines.length - missing.length
    if (missing.length === 0) continue
    // one line alone would be the total less the others
    expect(missing.length, `seed ${seed}`).toBeGreaterThan(1)
    for (const measure of figureMeasures) {
      if (!total || total[measure] === null) continue
      const rest = total[measure] - lines.reduce((sum, row) => sum + (row[measure] ?? 0), 0)
      const real = table.slice(1).filter((_, at) => lines[at]?.hidden)
      const nothing = real.every((row) => row[measure] === 0)
      // what is missing adds up to nothing or to many people, and then everything between is possible for a single line
      if (lines.length > missing.length) expect(nothing || rest >= smallestCell, `seed ${seed}`).toBe(true)
    }
  }
  expect(left).toBeGreaterThan(3000)
})

test('a single small line takes the smallest other one with it', () => {
  const row = (key: string, n: number): FigureRow => ({
    ...{ dimension: 'MUNICIPALITY', key, invited: n, registered: n, present: null, noShow: null },
  })
  const all: FigureRow = { ...row('', 0), dimension: 'TOTAL', key: null, invited: 93, registered: 93 }
  const told = suppressed([all, row('a', 60), row('b', 20), row('c', 10), row('d', 3)])
  expect(told.filter(({ hidden }) => hidden).map(({ key }) => key)).toEqual(['c', 'd'])
})

test('what would show fewer than five people in total shows nothing', () => {
  const all: FigureRow = {
    dimension: 'TOTAL',
    key: null,
    invited: 4,
    registered: 0,
    present: null,
    noShow: null,
  }
  expect(suppressed([all]).every(({ hidden }) => hidden)).toBe(true)
})
