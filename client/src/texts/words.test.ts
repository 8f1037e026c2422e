import { expect, test } from 'vitest'
import { byLanguage, stillMeant, wordedFrom } from './words.js'

test('what a form sends are the languages in which something is said, without what belongs to other German words', () => {
  const before = byLanguage({
    text: 'Arbeit',
    translations: [
      { language: 'tr', text: 'Çalışma' },
      { language: 'uk', text: 'Праця' },
    ],
  })
  expect(wordedFrom(stillMeant({ ...before }, before))).toEqual({
    text: 'Arbeit',
    translations: [
      { language: 'tr', text: 'Çalışma' },
      { language: 'uk', text: 'Праця' },
    ],
  })
  expect(wordedFrom(stillMeant({ ...before, de: 'Ausbildung', tr: 'Mesleki eğitim' }, before))).toEqual({
    text: 'Ausbildung',
    translations: [{ language: 'tr', text: 'Mesleki eğitim' }],
  })
})
