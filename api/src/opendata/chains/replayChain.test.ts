import { expect, test } from 'vitest'
import type { RecordedStep } from './RecordedPaper.js'
import { replayChain } from './replayChain.js'

/** `day body role result`, each after a comma; an empty result is none on record. */
const replay = (...lines: string[]) =>
  replayChain({
    reference: '1/2030',
    kind: 'Antrag',
    title: null,
    date: null,
    url: null,
    steps: lines.map((line): RecordedStep => {
      const [day = '', committee = '', role = '', result = ''] = line.split(', ')
      const start = day ? `2030-${day}T17:00:00+01:00` : null
      return { start, committee: committee || null, role, item: null, isPublic: true, result: result || null }
    }),
  })
const reason = (...lines: string[]) => replay(...lines).misfit?.reason

test('a committee advises, the council decides', () => {
  expect(
    replay(
      '01-10, Hafenausschuss, Vorberatung, vorberaten ohne Änderungen',
      '02-01, Rat, Entscheidung, einstimmig beschlossen',
    ),
  ).toMatchObject({ misfit: null, state: 'ADOPTED', missing: [] })
})

test('what was put off comes again by itself; what was referred comes back', () => {
  expect(replay('01-10, Rat, Entscheidung, vertagt', '02-01, Rat, Entscheidung, abgelehnt')).toMatchObject({
    misfit: null,
    state: 'REJECTED',
    missing: [],
  })
  const referred = [
    '01-10, Rat, Entscheidung, verwiesen in Fachausschuss',
    '02-01, Hafenausschuss, Vorberatung, zugestimmt',
  ]
  expect(replay(...referred, '03-01, Rat, Entscheidung, beschlossen')).toMatchObject({
    state: 'ADOPTED',
    missing: [],
  })
  // it never came back
  expect(replay(...referred)).toMatchObject({ misfit: null, state: 'IN_CONSULTATION', missing: ['RETURN'] })
})

test('bodies that are heard at the same time do not wait for each other', () => {
  const { misfit, state } = replay(
    '01-10, Ortsrat Nord, Anhörung, Zustimmung',
    '01-11, Ortsrat Süd, Anhörung, abgelehnt',
    '02-01, Rat, Entscheidung, teilweise zugestimmt',
  )
  expect([misfit, state]).toEqual([null, 'PARTLY_ADOPTED'])
})

test('what was taken back has ended, whatever was planned', () => {
  expect(replay('01-10, Rat, Entscheidung, Antrag zurückgezogen').state).toBe('WITHDRAWN')
  expect(replay('01-10, Hafenausschuss, Vorberatung, ').state).toBe('IN_CONSULTATION')
})

test('what does not fit is said by its first reason', () => {
  const later = '02-01, Rat, Entscheidung, beschlossen'
  expect(reason()).toBe('NO_DATE')
  expect(reason(', Rat, Entscheidung, ')).toBe('NO_DATE')
  expect(reason('01-10, , Vorberatung, zugestimmt')).toBe('NO_COMMITTEE')
  expect(reason('01-10, Rat, Mitwirkung, zugestimmt')).toBe('UNKNOWN_ROLE')
  expect(reason('01-10, Rat, Entscheidung, angehalten')).toBe('UNKNOWN_RESULT')
  expect(reason('01-10, Hafenausschuss, Vorberatung, ', later)).toBe('NO_RESULT')
  expect(reason('01-10, Rat, Entscheidung, abgelehnt', later)).toBe('AFTER_END')
  expect(reason('01-10, Hafenausschuss, Vorberatung, erledigt', later)).toBe('OUTCOME_NOT_ALLOWED')
  expect(reason('01-10, Rat, Entscheidung, verwiesen in Fachausschuss')).toBe('NO_TARGET')
  expect(reason('01-10, Rat, Entscheidung, verwiesen in den Rat')).toBe('SAME_COMMITTEE')
  expect(reason('01-10, Rat, Entscheidung, zurückverwiesen', later)).toBe('NO_PREVIOUS_STATION')
})
