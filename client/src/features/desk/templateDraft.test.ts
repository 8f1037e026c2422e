import { expect, test } from 'vitest'
import { dueOf } from './entries.js'
import { numbered, type StationDraft } from './templateDraft.js'

const station = (committeeKind: string, parallel = false): StationDraft => ({
  key: committeeKind,
  committeeKind,
  role: 'HEARING',
  dueDays: '60',
  parallel,
  isPublic: true,
  maySpeak: 'ON_REQUEST',
})

test('stations that work at the same time share a place; the first one cannot share', () => {
  const places = numbered([station('A', true), station('B', true), station('C'), station('D', true)])
  expect(places.map(({ position }) => position)).toEqual([1, 1, 2, 2])
})

test('a due day is shown by how near it is', () => {
  expect(dueOf(-1)).toEqual({ tone: 'bad', key: 'overdue' })
  expect(dueOf(0).key).toBe('today')
  expect(dueOf(30).tone).toBe('neutral')
})
