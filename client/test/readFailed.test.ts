import { mount } from '@vue/test-utils'
import { ref, shallowRef, type Component } from 'vue'
import { expect, test, vi } from 'vitest'
import { emptySite, providePageState } from '@/app/state.js'
import EventDoor from '@/features/admission/EventDoor.vue'
import EventDocuments from '@/features/documents/EventDocuments.vue'
import ErasePersonForm from '@/features/followup/ErasePersonForm.vue'
import EventFigures from '@/features/followup/EventFigures.vue'
import GroupworkDesk from '@/features/groupwork/GroupworkDesk.vue'
import LettersDesk from '@/features/invitations/LettersDesk.vue'
import SendingShares from '@/features/invitations/SendingShares.vue'
import EventToTell from '@/features/organiser/EventToTell.vue'
import RoundCodes from '@/features/room/RoundCodes.vue'
import SurveyCodes from '@/features/surveys/SurveyCodes.vue'

const refetch = vi.fn(() => Promise.resolve())
vi.mock('@/app/data.js', () => ({
  useRead: () => ({
    ...{ data: shallowRef(null), loading: ref(false), refetch, more: refetch },
    problem: shallowRef({ code: 'OFFLINE', message: 'Keine Verbindung.', fields: [] }),
  }),
  useChange: () => ({ pending: ref(false), run: () => Promise.resolve({ ok: false }) }),
  useLive: () => undefined,
}))

const id = 'b7e2a8f0-0000-4000-8000-000000000001'
const pageState = {
  install: (app: Parameters<typeof providePageState>[0]) =>
    void providePageState(app, {
      ...{ locale: 'de', theme: 'auto', viewer: null, site: emptySite, texts: {}, reads: {}, problem: null },
      now: '2026-11-23T10:00:00Z',
    }),
}

const parts: readonly (readonly [string, Component, Record<string, unknown>])[] = [
  ['the figures of an event', EventFigures, { summitId: id, desk: true }],
  ['groups and plenum', GroupworkDesk, { summitId: id }],
  ['the door', EventDoor, { id }],
  ['lists and certificates', EventDocuments, { id }],
  ['letters', LettersDesk, { summitId: id }],
  ['whom to ring up', EventToTell, { id }],
  ['codes of a round', RoundCodes, { roundId: id, sheet: '/', mayMake: true, open: false }],
  ['codes of a survey', SurveyCodes, { surveyId: id }],
  ['what a sending would do', SendingShares, { summitId: id, kind: 'INVITATION' }],
  ['whom to erase', ErasePersonForm, { summitId: id }],
]

test.each(parts)('%s: what cannot be read is not nothing, and can be tried again', async (_, part, props) => {
  const shown = mount(part, { props, global: { plugins: [pageState], stubs: { RouterLink: true } } })
  const search = shown.find('form[role=search]')
  if (search.exists()) {
    await search.get('input').setValue('Muster')
    await search.trigger('submit')
  }
  expect(shown.get('[role=alert]').text()).toContain('Das konnten wir nicht laden')
  refetch.mockClear()
  await shown.get('[role=alert] + p button').trigger('click')
  expect(refetch).toHaveBeenCalledOnce()
  shown.unmount()
})
