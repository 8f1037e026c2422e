import { describe, expect, test } from 'vitest'
import { stateKey } from '../src/audit/index.js'
import { locales } from '../src/contract/index.js'
import { entities } from '../src/entities.js'
import { hasText, machines } from '../src/platform/index.js'

const known = machines().filter((m) => entities.includes(m.entity))

test('a machine is named once', () => {
  expect(new Set(known.map((m) => m.name)).size).toBe(known.length)
})

describe.each(known.map((m) => [m.name, m] as const))('the table of states %s', (_, m) => {
  const moves = Object.values(m.moves)

  test('names only states it has', () => {
    for (const state of [...m.initial, ...moves.flatMap((move) => [...move.from, move.to])])
      expect(Object.keys(m.states)).toContain(state)
  })

  test('reaches every state from an initial one', () => {
    const reached = new Set<string>(m.initial)
    for (let before = -1; before < reached.size;) {
      before = reached.size
      for (const move of moves) if (move.from.some((state) => reached.has(state))) reached.add(move.to)
    }
    expect([...reached].sort()).toEqual(Object.keys(m.states).sort())
  })

  test('leads out of every state but the terminal ones', () => {
    for (const [name, state] of Object.entries(m.states)) {
      const exits = moves.filter((move) => move.from.includes(name)).length
      expect({ name, exits: exits > 0 }).toEqual({ name, exits: !state.terminal })
    }
  })

  test('has a label for every state in every language', () => {
    const missing = locales.flatMap((locale) =>
      Object.keys(m.states)
        .filter((state) => !hasText(locale, stateKey(m.name, state)))
        .map((state) => `${locale} ${stateKey(m.name, state)}`),
    )
    expect(missing).toEqual([])
  })
})
