import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clock } from '../../src/platform/index.js'
import { TestEvent } from './clubs.entities.js'
import { touchEvent } from './clubs.model.js'
import { buildWorld, noon, type World } from './clubs.world.js'
import { startEndpoint, type Endpoint } from './endpoint.js'

let world: World
let endpoint: Endpoint
beforeAll(async () => {
  clock.stopAt(noon)
  world = await buildWorld()
  endpoint = await startEndpoint(world)
})
afterAll(async () => {
  clock.stopAt(undefined)
  await endpoint?.close()
  await world?.close()
})

describe('a live channel', () => {
  const open = async (id: string, viewer: number) => {
    const end = new AbortController()
    const answer = await fetch(`${endpoint.url}/stream`, {
      method: 'POST',
      signal: end.signal,
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        'x-viewer': String(viewer),
      },
      body: JSON.stringify({
        query: 'subscription($id: ID!) { eventChanged(id: $id) { title club { name } } }',
        variables: { id },
      }),
    })
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
    let seen = ''
    const until = async (wanted: RegExp) => {
      while (!wanted.test(seen)) {
        const { done, value } = await (reader as ReadableStreamDefaultReader<string>).read()
        if (done) throw new Error(`ended: ${seen}`)
        seen += value
      }
      return seen
    }
    return { answer, until, end: () => end.abort() }
  }
  const hidden = () =>
    world.events.find((e) => e.publicSince === null && e.clubId === world.clubs[0]?.id) ??
    (world.events.find((e) => e.publicSince === null) as TestEvent)

  it('tells what changed as the subscriber may see it', async () => {
    const { id } = hidden()
    const channel = await open(id, 3)
    await channel.until(/event: next[\s\S]*"title"/)
    await world.source.manager.update(TestEvent, { id }, { title: 'Später' })
    touchEvent(id)
    expect(await channel.until(/Später/)).toContain('"club"')
    channel.end()
    const outside = await open(id, 0)
    expect(await outside.until(/event: next\ndata: .*/)).toContain('"eventChanged":null')
    outside.end()
  })
  it('closes within five seconds after a right is withdrawn', async () => {
    const channel = await open(hidden().id, 2 + 1)
    await channel.until(/event: next/)
    const before = endpoint.viewers[3]!
    endpoint.viewers[3] = { ...before, roles: [] }
    const started = performance.now()
    await channel.until(/event: complete/)
    expect(performance.now() - started).toBeLessThan(5000)
    endpoint.viewers[3] = before
  })
  it('carries subscriptions only, within the same limits', async () => {
    const answer = await fetch(`${endpoint.url}/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: '{ clubTotal }' }),
    })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('INVALID_REQUEST')
  })
})
