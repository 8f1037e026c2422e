import { expect, test } from 'vitest'
import { formsFor, ruledDay } from './meetingDate.js'

test('committees meet in the forms all of their rules know; without rules of its own a committee meets in person', () => {
  const rules = (...meetingForms: ('IN_PERSON' | 'HYBRID' | 'DIGITAL')[]) => ({ rulesOn: { meetingForms } })
  expect(formsFor([rules('IN_PERSON', 'HYBRID'), rules('HYBRID', 'DIGITAL')])).toEqual(['HYBRID'])
  expect(formsFor([rules('IN_PERSON', 'HYBRID'), { rulesOn: null }])).toEqual(['IN_PERSON'])
})

test('the rules of the typed day are asked for, today’s until it is one', () => {
  expect(['2027-03-04', '2027-03', ''].map((typed) => ruledDay(typed, '2026-11-30'))).toEqual([
    '2027-03-04',
    '2026-11-30',
    '2026-11-30',
  ])
})
