import { expect, test } from 'vitest'
import { changeOf, guestsOf, namedOf, newGuest } from './party.js'

const brought = (...names: string[]) =>
  guestsOf(
    names.map((givenName) => ({ givenName, familyName: 'Örnek', spokenLanguages: [], spokenName: null })),
  )

test('what another party does to places is said by how many they are then, not by how many fields there are', () => {
  const holds = { state: 'CONFIRMED', size: 3 }
  expect(changeOf(holds, brought('Can', 'Elif'))).toEqual({ does: null, by: 0 })
  expect(changeOf(holds, [...brought('Can', 'Elif'), newGuest()])).toEqual({ does: null, by: 0 })
  expect(changeOf(holds, [])).toEqual({ does: 'fewer', by: 2 })
  expect(changeOf(holds, brought('Can', 'Elif', 'Deniz'))).toEqual({ does: 'more', by: 1 })
})

test('who waits gives nothing back and needs nothing yet; a place that is offered is held', () => {
  expect(changeOf({ state: 'WAITLISTED', size: 3 }, brought('Can'))).toEqual({ does: 'waits', by: 1 })
  expect(changeOf({ state: 'WAITLISTED', size: 1 }, brought('Can'))).toEqual({ does: 'waits', by: 1 })
  expect(changeOf({ state: 'OFFERED', size: 2 }, [])).toEqual({ does: 'fewer', by: 1 })
})

test('a field with half a name is somebody: the form asks for the rest', () => {
  expect(namedOf([newGuest(), { ...newGuest(), givenName: 'Can' }])).toHaveLength(1)
})
