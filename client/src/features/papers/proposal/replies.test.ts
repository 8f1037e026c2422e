import { expect, test } from 'vitest'
import { answerToBegin, interpreterChoices } from './replies.js'

const given = { comes: false, wantsToSpeak: false, interpreterLanguage: 'ku' }

test('a link of the mail says what the form begins with, what was answered before stays', () => {
  expect(answerToBegin(null, 'speak', 'tr', 'ON_REQUEST')).toEqual({
    comes: true,
    wantsToSpeak: true,
    interpreterLanguage: null,
  })
  expect(answerToBegin(given, 'come', 'tr', 'ON_REQUEST')).toMatchObject({
    comes: true,
    interpreterLanguage: 'ku',
  })
  expect(answerToBegin(null, 'interpreter', 'ar', 'NONE').interpreterLanguage).toBe('ar')
  expect(answerToBegin(null, 'interpreter', 'de', 'NONE').interpreterLanguage).toBeNull()
  expect(answerToBegin(null, 'interpreter', 'de-x-leicht', 'NONE').interpreterLanguage).toBeNull()
  expect(answerToBegin(given, undefined, 'de', 'NONE')).toBe(given)
})

test('nobody is told that they want to speak where nobody may', () => {
  expect(answerToBegin(null, 'speak', 'de', 'NONE').wantsToSpeak).toBe(false)
})

test('a language that was wished for stays on the list under its name', () => {
  const german = new Intl.DisplayNames('de', { type: 'language' })
  const names = interpreterChoices('de', 'ta', (tag) => german.of(tag) ?? tag).map(({ label }) => label)
  expect(names).toContain('Tamil')
  expect(names).toContain('Türkisch')
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'de')))
})
