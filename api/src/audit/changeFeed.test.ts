import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { person, thingDatabase } from '../../test/fixtures/thing.js'
import { changed } from './changed.js'
import { changeFeed, type ChangedThing } from './changeFeed.js'

let t: Awaited<ReturnType<typeof thingDatabase>>
beforeAll(async () => {
  t = await thingDatabase()
})
afterAll(() => t.close())

const until = async (done: () => boolean) => {
  for (let i = 0; i < 200 && !done(); i++) await new Promise((resolve) => setTimeout(resolve, 25))
}

test('tells each committed change once, also one that commits after later ones, and none that was rolled back', async () => {
  const seen: ChangedThing[] = []
  const errors: unknown[] = []
  const feed = changeFeed(t.source, (things) => seen.push(...things), {
    everyMs: 20,
    onError: (e) => errors.push(e),
  })
  await new Promise((resolve) => setTimeout(resolve, 100))
  const ids = Array.from({ length: 40 }, () => randomUUID())
  const late = randomUUID()
  let release = () => {}
  const held = t.as(person(), async (ctx) => {
    await changed(ctx, 'Thing', late)
    await new Promise<void>((resolve) => (release = resolve))
  })
  await new Promise((resolve) => setTimeout(resolve, 50))
  await Promise.all(ids.map((id) => t.as(person(), (ctx) => changed(ctx, 'Thing', id))))
  await t
    .as(person(), async (ctx) => {
      await changed(ctx, 'Thing', randomUUID())
      throw new Error('rolled back')
    })
    .catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 200))
  release()
  await held
  await until(() => seen.length >= 41)
  await new Promise((resolve) => setTimeout(resolve, 100))
  await feed.stop()
  expect(errors).toEqual([])
  expect(seen.map((thing) => thing.entityId).sort()).toEqual([...ids, late].sort())
})
