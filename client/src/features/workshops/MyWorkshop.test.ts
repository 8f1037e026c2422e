import { mount } from '@vue/test-utils'
import { maskFragments } from 'gql.tada'
import { expect, test } from 'vitest'
import { emptySite, providePageState } from '@/app/state.js'
import { RegistrationWorkshopsParts, WorkshopsParts } from './documents.js'
import MyWorkshop from './MyWorkshop.vue'

const state = {
  ...{ locale: 'de' as const, theme: 'auto' as const, viewer: null, site: emptySite, texts: {}, reads: {} },
  ...{ problem: null, now: '2026-11-23T10:00:00Z' },
}
const page = { install: (app: Parameters<typeof providePageState>[0]) => void providePageState(app, state) }
const workshop = (id: string) => ({
  ...{ id, title: `Workshop ${id}`, titleWords: { language: 'de' as const }, capacity: 5, taken: 1 },
  ...{ startsAt: '2026-12-10T09:00:00Z', firstWishes: 0 },
})
const event = (drawnAt: string | null) =>
  maskFragments([WorkshopsParts], {
    ...{ id: 'e', state: 'ANNOUNCED', startsAt: '2026-12-10T09:00:00Z', mayPlanWorkshopDraw: false },
    workshops: [workshop('a'), workshop('b')],
    workshopDraw: {
      ...{ drawsAt: '2026-12-01T09:00:00Z', drawnAt, seedHash: 'x', publishedSeed: null, entrants: null },
    },
  })
const shown = (
  drawnAt: string | null,
  more: { state: 'CONFIRMED' | 'WAITLISTED' | 'CANCELLED' },
  place = '',
) =>
  mount(MyWorkshop, {
    props: {
      event: event(drawnAt),
      registration: maskFragments([RegistrationWorkshopsParts], {
        ...{ id: 'r', size: 1, ...more, workshopActions: place ? ['chooseWorkshop'] : [] },
        wishes: place ? [] : [{ id: 'w', place: 1, roomThen: null, item: workshop('a') }],
        workshop: place ? { number: null, item: workshop(place) } : null,
      }),
    },
    global: { plugins: [page] },
  })

test('who waits for a place at the event when workshops are drawn is told how they come to one', () => {
  const drawn = '2026-11-20T09:00:00Z'
  expect(shown(drawn, { state: 'WAITLISTED' }).text()).toContain(
    'Sobald Sie einen Platz bei der Veranstaltung haben',
  )
  expect(shown(drawn, { state: 'CANCELLED' }).find('section').exists()).toBe(false)
})

test('who chose a workshop before a draw may keep or give back that one, and no other', () => {
  const kept = shown(null, { state: 'CONFIRMED' }, 'b')
  expect(kept.text()).toContain('Ihren Platz behalten Sie.')
  expect(kept.findAll('option').map((option) => option.attributes('value'))).toEqual(['', 'b'])
})
