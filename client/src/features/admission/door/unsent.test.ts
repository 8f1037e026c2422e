import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, test, vi } from 'vitest'
import { answering } from '../../../../test/graphql.js'
import { showPage } from '../../../../test/page.js'
import { DoorEventQuery } from '../documents.js'
import DoorDesk from './DoorDesk.vue'
import DoorPage from './DoorPage.vue'
import type { Scan } from './types.js'

const summitId = 'b7e2a8f0-0000-4000-8000-000000000001'
const event = {
  ...{ id: summitId, title: 'Gipfel', place: null, state: 'HELD', isPlanner: false, groups: [] },
  ...{ startsAt: '2026-11-20T09:00:00Z', endsAt: '2026-11-20T16:00:00Z' },
}
const scan = (id: string, more: Partial<Scan> = {}): Scan => ({
  ...{ id, summitId, ticketId: id, code: null, way: 'NAME', at: '2026-11-20T09:01:00.000Z' },
  ...{ undone: false, sent: false },
  ...more,
})

/** What the browser keeps, by table; its own database is none the tests have. */
const kept = vi.hoisted(() => new Map<string, Map<string, Record<string, unknown>>>())
vi.mock('idb', () => {
  const table = (name: string) => kept.get(name) ?? kept.set(name, new Map()).get(name)!
  const of = (name: string, id: string) =>
    [...table(name).values()].filter(({ summitId: event }) => event === id)
  const store = (name: string) => ({
    get: async (key: string) => table(name).get(key),
    put: async (value: { id?: string; summitId?: string }, key?: string) =>
      void table(name).set(key ?? value.id ?? value.summitId ?? '', value),
    delete: async (key: string) => void table(name).delete(key),
    clear: async () => table(name).clear(),
  })
  const database = {
    get: (name: string, key: string) => store(name).get(key),
    put: (name: string, value: object, key?: string) => store(name).put(value, key),
    getAllFromIndex: async (name: string, _index: string, id: string) => of(name, id),
    countFromIndex: async (name: string, _index: string, id: string) => of(name, id).length,
    transaction: (names: string | string[]) => ({
      ...{ store: store([names].flat()[0] ?? ''), objectStore: store, done: Promise.resolve() },
    }),
  }
  return { openDB: async () => database }
})
beforeEach(() => {
  kept.clear()
  kept.set(
    'scans',
    new Map(
      [scan('s1'), scan('s2'), scan('s3', { summitId: 'elsewhere' })].map((one) => [one.id, { ...one }]),
    ),
  )
})

/** Until when the list is, by the server's clock; null while whoever works with the device may not have it. */
let until: string | null = null
const refusal = { message: 'Das dürfen Sie nicht.', extensions: { code: 'FORBIDDEN' } }
answering(({ query }) => {
  if (until === null) return { data: null, errors: [refusal] }
  if (!query.includes('doorList')) return { data: {} }
  return { data: { doorList: { until, keys: [], rooms: [], tickets: [] } } }
})
const viewer = { id: 'p1', name: 'Hilfe', locale: 'de' as const, roles: [] }
const still = '2 Einträge liegen noch auf diesem Gerät. Das Integrationsbüro kann sie hier senden'

test('whoever comes back when the door is no longer theirs is told what still lies on the device', async () => {
  const written = [DoorEventQuery, { id: summitId }, { summit: { ...event, doorActions: [] } }] as const
  const shown = showPage(DoorPage, { id: summitId }, [written], viewer)
  await flushPromises()
  expect(shown.text()).toContain(still)
  expect(shown.text()).toContain('Diese Seite ist für den Einlass')
  shown.unmount()
})

test('a door that is taken away while the page is open keeps what it noted, and says so', async () => {
  until = null
  const shown = showPage(DoorDesk, { event, personId: 'p1' }, [], viewer)
  await vi.waitFor(() => expect(shown.text()).toContain(still), 4000)
  expect(kept.get('scans')?.size).toBe(3)
  shown.unmount()
})

test('once somebody who may opens the page what was left is sent, and nothing is said of it', async () => {
  until = new Date().toISOString()
  const shown = showPage(DoorDesk, { event, personId: 'p2' }, [], viewer)
  await vi.waitFor(() => expect([...(kept.get('scans')?.keys() ?? [])]).toEqual(['s3']), 4000)
  await vi.waitFor(() => expect(shown.text()).toContain('Die Veranstaltung ist vorbei'), 4000)
  expect(shown.text()).not.toContain('auf diesem Gerät. Das')
  shown.unmount()
})

test('a clock that goes wrong is said, one that is a few seconds off is not', async () => {
  for (const [minutes, said] of [
    [-30, true],
    [45, true],
    [1, false],
  ] as const) {
    // the list of the round before would be shown at once, as it was
    kept.clear()
    until = new Date(Date.now() + minutes * 60_000).toISOString()
    const today = { ...event, endsAt: new Date(Date.now() + 3_600_000).toISOString() }
    const shown = showPage(DoorDesk, { event: today, personId: 'p1' }, [], viewer)
    await vi.waitFor(() => expect(shown.text()).toContain('Verbunden'), 4000)
    expect([minutes, shown.text().includes('Die Uhr dieses Geräts geht falsch')]).toEqual([minutes, said])
    shown.unmount()
  }
})
