import { flushPromises } from '@vue/test-utils'
import { expect, test } from 'vitest'
import BadgesPage from '@/features/admission/BadgesPage.vue'
import { BadgesQuery } from '@/features/admission/documents.js'
import AttendancePage from '@/features/organiser/AttendancePage.vue'
import { DateGuestsQuery } from '@/features/organiser/documents.js'
import { showPage } from './page.js'

const id = 'b7e2a8f0-0000-4000-8000-000000000001'
const people = [
  ['Ayşe', 'Yıldırım'],
  ['Jürgen', 'Groß'],
  ...Array.from({ length: 12 }, (_, n) => ['Gast', `Nummer ${n}`] as const),
] as const

test('at the badges a name is found without its accents, whichever i it is written with', async () => {
  const nodes = people.map(([givenName, familyName], n) => ({
    ...{ id: `t${n}`, code: `c${n}`, state: 'ISSUED', availableActions: [], registration: null },
    participant: { id: `p${n}`, givenName, familyName, spokenName: null, spokenLanguages: [] },
  }))
  const summit = {
    ...{ id, title: 'Gipfel', isPlanner: true, doorActions: [], sheets: [] },
    tickets: { pageInfo: { hasNextPage: false, endCursor: null }, nodes },
  }
  const shown = showPage(BadgesPage, { id }, [[BadgesQuery, { id }, { summit }]])
  await flushPromises()
  await shown.get('input[name=search]').setValue('yildirim')
  expect(shown.findAll('.badge-sheet > li').map((one) => one.text())).toEqual([
    expect.stringContaining('Ayşe Yıldırım'),
  ])
})

test('in the list of who was there, too', async () => {
  const dateGuests = people.map(([givenName, familyName], n) => ({
    ...{ id: `p${n}`, givenName, familyName, organisation: null, inPlaceOf: null, answer: null },
    ...{ present: false, atDoor: false },
  }))
  const summit = {
    ...{ id, title: 'Gipfel', startsAt: '2026-11-20T09:00:00Z', sharesGuests: true, withRegistration: true },
    mayRecordAttendance: true,
  }
  const shown = showPage(AttendancePage, { id }, [[DateGuestsQuery, { id }, { summit, dateGuests }]])
  await flushPromises()
  for (const [wanted, name] of [
    ['yildirim ayse', 'Ayşe Yıldırım'],
    ['gross', 'Jürgen Groß'],
  ] as const) {
    await shown.get('input[name=find]').setValue(wanted)
    expect(shown.findAll('.attendance-list > li').map((one) => one.text())).toEqual([
      expect.stringContaining(name),
    ])
  }
})
