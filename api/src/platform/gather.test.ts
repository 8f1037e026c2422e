import type { DataSource, EntityManager } from 'typeorm'
import { expect, test } from 'vitest'
import type { Ctx } from './context.js'
import { gather } from './gather.js'
import { publicViewer } from './viewer.js'

const contextOn = (connection: DataSource): Ctx => ({
  viewer: publicViewer('de'),
  db: { connection } as EntityManager,
  requestId: 'test',
})
const settled = () => new Promise((done) => setTimeout(done, 1))

test('what comes in one turn runs together, what comes while it runs goes in the next run, in order, at most so many, each key and database for itself', async () => {
  const runs: string[][] = []
  const say = gather<Ctx, string, string>({
    of: (command) => command.slice(0, 1),
    most: 3,
    run: async (_ctx, _key, commands) => {
      runs.push([...commands])
      await settled()
      return commands.map((command) => command.toUpperCase())
    },
  })
  const ctx = contextOn({} as DataSource)
  const other = contextOn({} as DataSource)
  const first = Promise.all([...['a1', 'a2', 'b1'].map((command) => say(ctx, command)), say(other, 'a9')])
  // the next turn finds them running
  await new Promise((done) => setImmediate(done))
  const later = Promise.all(['a3', 'a4', 'a5', 'a6'].map((command) => say(ctx, command)))
  expect(await first).toEqual(['A1', 'A2', 'B1', 'A9'])
  expect(await later).toEqual(['A3', 'A4', 'A5', 'A6'])
  expect(runs.toSorted()).toEqual([['a1', 'a2'], ['a3', 'a4', 'a5'], ['a6'], ['a9'], ['b1']])
  expect(await say(ctx, 'a7')).toBe('A7')
})

test('one fault is not everybody’s', async () => {
  const say = gather<Ctx, string, string>({
    of: () => 'one line',
    most: 64,
    run: async (_ctx, _key, commands) => {
      await settled()
      if (commands.includes('wrong')) throw new Error('no')
      return [...commands]
    },
  })
  const ctx = contextOn({} as DataSource)
  const ends = await Promise.allSettled(
    ['first', 'good', 'wrong', 'well'].map((command) => say(ctx, command)),
  )
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
})
