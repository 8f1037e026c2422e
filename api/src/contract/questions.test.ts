import * as v from 'valibot'
import { expect, test } from 'vitest'
import { askedOf, questionEntries, questionFor, readAnswer, readAnswers, type Asked } from './questions.js'

const ask = (id: string, more: Partial<Asked> = {}): Asked => ({
  ...{ id, kind: 'YES_NO', required: false, choices: [], onlyIf: null, actorGroupIds: [] },
  ...more,
})
const comes = ask('comes', { required: true })
const how = ask('how', {
  ...{ kind: 'ONE_OF', choices: ['bus', 'bike'], required: true },
  onlyIf: { questionId: 'comes', values: ['YES'] },
})
const line = ask('line', { kind: 'SHORT_TEXT', onlyIf: { questionId: 'how', values: ['bus'] } })
const all = [comes, how, line]
const idsOf = (found: Asked[]) => found.map(({ id }) => id)

test('a question is asked of whom its condition names, and falls silent with the one it depends on', () => {
  expect(idsOf(askedOf(all, {}, null))).toEqual(['comes'])
  expect(idsOf(askedOf(all, { comes: ['YES'], how: ['bus'] }, null))).toEqual(['comes', 'how', 'line'])
  // the answer to a question that is not asked any more decides nothing
  expect(idsOf(askedOf(all, { comes: ['NO'], how: ['bus'] }, null))).toEqual(['comes'])
  const schools = ask('class', { actorGroupIds: ['schools'] })
  expect([null, 'others', 'schools'].map((group) => askedOf([schools], {}, group).length)).toEqual([0, 0, 1])
})

test('what is not asked is dropped, what is demanded is missed, and everything wrong is named', () => {
  expect(readAnswers(all, { comes: ['NO'], how: ['bus'], line: ['841'] }, null)).toEqual({
    answers: { comes: ['NO'] },
    problems: [],
  })
  expect(readAnswers(all, { comes: ['YES'] }, null).problems).toEqual([
    { questionId: 'how', code: 'UNKNOWN_CHOICE' },
  ])
  expect(readAnswers(all, { comes: ['MAYBE'] }, null).problems).toEqual([
    { questionId: 'comes', code: 'UNKNOWN_CHOICE' },
  ])
})

test.each([
  ['a line keeps no breaks', ask('q', { kind: 'SHORT_TEXT' }), [' a\r\nb '], { values: ['a b'] }],
  ['a text keeps them', ask('q', { kind: 'LONG_TEXT' }), [' a\nb '], { values: ['a\nb'] }],
  [
    'a line has an end',
    ask('q', { kind: 'SHORT_TEXT' }),
    ['x'.repeat(301)],
    { code: 'TOO_LONG', params: { limit: 300 } },
  ],
  ['Arabic digits are digits', ask('q', { kind: 'NUMBER' }), ['١٢'], { values: ['12'] }],
  ['half a number is none', ask('q', { kind: 'NUMBER' }), ['1,5'], { code: 'NOT_A_NUMBER' }],
  ['nothing is no answer', ask('q', { kind: 'NUMBER' }), [' '], { values: [] }],
  [
    'choices come in their order, once',
    ask('q', { kind: 'SEVERAL_OF', choices: ['a', 'b', 'c'] }),
    ['c', 'a', 'c'],
    { values: ['a', 'c'] },
  ],
  ['one is one', ask('q', { kind: 'ONE_OF', choices: ['a', 'b'] }), ['a', 'b'], { code: 'UNKNOWN_CHOICE' }],
])('%s', (_, question, values, read) => {
  expect(readAnswer(question, values)).toEqual(read)
})

test('a question is read in one language, in German where words are missing', () => {
  const words = [
    { locale: 'de', text: 'Wie kommen Sie?', help: null, choices: ['Bus', 'Rad'] },
    { locale: 'tr', text: 'Nasıl geliyorsunuz?', help: null, choices: ['Otobüs', 'Bisiklet'] },
    { locale: 'uk', text: 'Як ви приїдете?', help: null, choices: ['Автобус', ''] },
  ]
  const read = (locale: 'tr' | 'uk' | 'ar') => questionFor({ choices: ['a', 'b'], words }, locale)
  expect(read('tr')).toMatchObject({ locale: 'tr', choices: [{ value: 'a', label: 'Otobüs' }, {}] })
  expect([read('uk').locale, read('ar').locale]).toEqual(['de', 'de'])
})

test('a question is written in German first, and in each language once', () => {
  const schema = v.object(questionEntries)
  const of = (words: unknown[]) =>
    v.safeParse(schema, { kind: 'YES_NO', required: true, special: false, choices: [], words })
  const german = { locale: 'de', text: 'Kommen Sie?', help: '', choices: [] }
  expect(of([german, { ...german, locale: 'tr', text: '' }]).output).toMatchObject({
    words: [{ locale: 'de', help: null }],
  })
  expect(
    [of([]), of([{ ...german, locale: 'tr' }]), of([german, german])].map(({ success }) => success),
  ).toEqual([false, false, false])
})
