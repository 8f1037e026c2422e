import { expect, test } from 'vitest'
import { outcomes, outcomesOfRole, outcomesWithReason } from '@mitsprache/api/contract'
import { effectOf, fieldsOf, inputOf, wrongIn, votesOf, type OutcomeForm } from './outcome.js'

const empty: OutcomeForm = {
  outcome: '',
  decidedOn: '2026-11-23',
  text: 'Die Stadt tut es.',
  reason: '',
  counted: [],
  votesFor: '',
  votesAgainst: '',
  abstentions: '',
  stances: { linden: '', ufer: '' },
  committeeId: '',
  dueOn: '',
  questions: [''],
}
const draft = 'Die Stadt tut es.'

test('an outcome asks for exactly what the API needs with it', () => {
  for (const outcome of outcomes)
    expect(fieldsOf(outcome).reason === 'required').toBe(outcomesWithReason.includes(outcome))
  expect(fieldsOf('ADOPTED')).toMatchObject({ text: 'shown', votes: true, dueOn: 'none', questions: false })
  expect(fieldsOf('ADOPTED_AMENDED').text).toBe('required')
  expect(fieldsOf('REFERRED')).toMatchObject({ committee: true, dueOn: 'required', text: 'none' })
  expect(fieldsOf('POSTPONED')).toMatchObject({ committee: false, dueOn: 'required' })
  expect(fieldsOf('RETURNED_TO_AUTHOR')).toMatchObject({ questions: true, dueOn: 'optional' })
  expect(fieldsOf('NOTED')).toMatchObject({ votes: false, text: 'none' })
})

test('what is missing is named at its field, before anything is sent', () => {
  expect(wrongIn({ ...empty, outcome: 'ADOPTED' })).toEqual([])
  expect(wrongIn({ ...empty, outcome: 'REFERRED' })).toEqual([
    { field: 'committeeId', code: 'REQUIRED' },
    { field: 'dueOn', code: 'REQUIRED' },
    { field: 'reason', code: 'REASON_NEEDED' },
  ])
  expect(wrongIn({ ...empty, outcome: 'ADOPTED_AMENDED', text: ' ', reason: 'Größer.' })).toEqual([
    { field: 'text', code: 'REQUIRED' },
  ])
})

test('votes that cannot have led to the result are named before anything is sent', () => {
  const counted = { ...empty, counted: ['totals'], votesFor: '5', votesAgainst: '5', reason: 'Kein Geld.' }
  const wrong = [{ field: 'votesFor', code: 'VOTES_CONTRADICT' }]
  expect(wrongIn({ ...counted, outcome: 'ADOPTED' })).toEqual(wrong)
  expect(wrongIn({ ...counted, outcome: 'REJECTED' })).toEqual([])
  expect(wrongIn({ ...counted, outcome: 'REJECTED', votesFor: '6' })).toEqual(wrong)
  // where nothing was counted, or not readable, there is nothing to compare
  expect(wrongIn({ ...counted, outcome: 'ADOPTED', counted: [] })).toEqual([])
  expect(wrongIn({ ...counted, outcome: 'ADOPTED', votesFor: 'drei' })).toEqual([])
})

test('only what belongs to the outcome is sent, and the text only where it was changed', () => {
  const filled = {
    ...empty,
    committeeId: 'social',
    dueOn: '2026-12-24',
    questions: ['Wie viele?'],
    counted: ['totals'],
    votesFor: '12',
    votesAgainst: '0',
    abstentions: '١',
  }
  expect(inputOf({ ...filled, outcome: 'ADOPTED' }, 'station', draft)).toMatchObject({
    text: null,
    committeeId: null,
    dueOn: null,
    questions: [],
    votesFor: 12,
    votesAgainst: 0,
    abstentions: 1,
  })
  expect(inputOf({ ...filled, outcome: 'ADOPTED', text: 'Anders.' }, 'station', draft)).toMatchObject({
    text: 'Anders.',
  })
  expect(inputOf({ ...filled, outcome: 'RECOMMENDED_AMENDED' }, 'station', draft)).toMatchObject({
    text: draft,
  })
  expect(inputOf({ ...filled, outcome: 'NOTED' }, 'station', draft)).toMatchObject({ votesFor: null })
  expect(inputOf({ ...filled, outcome: 'REFERRED' }, 'station', draft)).toMatchObject({
    committeeId: 'social',
    dueOn: '2026-12-24',
    text: null,
  })
})

test('votes are told as totals, by Fraktion, both or not at all', () => {
  const voted = { ...empty, outcome: 'ADOPTED' as const, votesFor: '3', stances: { linden: 'FOR', ufer: '' } }
  expect(votesOf(voted)).toEqual({ votesFor: null, votesAgainst: null, abstentions: null, groupVotes: [] })
  expect(votesOf({ ...voted, counted: ['groups'] }).groupVotes).toEqual([
    { groupId: 'linden', stance: 'FOR' },
  ])
  expect(votesOf({ ...voted, counted: ['totals', 'groups'] })).toMatchObject({
    votesFor: 3,
    groupVotes: [{ groupId: 'linden', stance: 'FOR' }],
  })
  expect(votesOf({ ...voted, counted: ['totals'], votesFor: 'drei' }).votesFor).toBeNaN()
})

test('every outcome of every role says what follows from it', () => {
  for (const [role, possible] of Object.entries(outcomesOfRole))
    for (const outcome of possible)
      expect(effectOf(role as keyof typeof outcomesOfRole, outcome)).not.toBe('none')
  expect(effectOf('OWN_MOTION', 'REJECTED')).toBe('ends')
  expect(effectOf('HEARING', 'NOT_RECOMMENDED')).toBe('goesOn')
  expect(effectOf('DECISION', 'POSTPONED')).toBe('again')
})
