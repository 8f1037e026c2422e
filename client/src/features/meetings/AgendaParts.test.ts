import { mount } from '@vue/test-utils'
import { h } from 'vue'
import { maskFragments } from 'gql.tada'
import { expect, test } from 'vitest'
import { emptySite, providePageState } from '@/app/state.js'
import AgendaParts from './AgendaParts.vue'
import { AgendaItemParts } from './documents.js'

const item = (label: string, state: 'ON_AGENDA' | 'REMOVED') =>
  maskFragments([AgendaItemParts], {
    ...{ id: label, label, title: `Punkt ${label}`, kind: 'OTHER', state, isPublic: true, parent: null },
    ...{
      isTablePaper: false,
      isSecondCall: false,
      resolutionKind: 'USUAL',
      tableReason: null,
      consultations: [],
    },
    stateReason: state === 'REMOVED' ? 'Erledigt sich.' : null,
  })
const state = {
  ...{ locale: 'de' as const, theme: 'auto' as const, viewer: null, site: emptySite, texts: {}, reads: {} },
  ...{ problem: null, now: '2026-11-23T10:00:00Z' },
}
const page = { install: (app: Parameters<typeof providePageState>[0]) => void providePageState(app, state) }

test('what is done to an item stands below each that is still on the agenda', () => {
  const shown = mount(AgendaParts, {
    props: { items: [item('Ö 1', 'ON_AGENDA'), item('Ö 2', 'REMOVED')] },
    slots: { act: ({ id }: { id: string }) => h('details', id) },
    global: { plugins: [page] },
  })
  expect(shown.findAll('li')).toHaveLength(2)
  expect(shown.findAll('details').map((one) => one.text())).toEqual(['Ö 1'])
})
