import { expect, test } from 'vitest'
import { hasWords } from './plain.js'

test.each([
  ['Ayşe Yıldırım', 'yildirim ayse'],
  ['Ayşe Yıldırım', 'YILDIRIM'],
  ['İpek Çağlar', 'ipek caglar'],
  ['Jürgen Groß', 'gross jurgen'],
  ['Оксана Шевченко', 'шевч'],
  ['أحمد', 'احمد'],
  ['Ayşe Yıldırım', '  '],
])('%s is found by %s', (name, wanted) => expect(hasWords(name, wanted)).toBe(true))

test('whoever lacks one of the words is not found', () =>
  expect(hasWords('Ayşe Yıldırım', 'ayse kaya')).toBe(false))
