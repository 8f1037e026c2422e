import { expect, test } from 'vitest'
import { wordKey } from './wordKey.js'

test('case and spaces tell nothing apart, signs do', () => {
  expect(wordKey(' Mehrheitlich  beschlossen ')).toBe(wordKey('mehrheitlich beschlossen'))
  const texts = ['+', '-', '', '3:2', '32', 'ja']
  expect(new Set(texts.map(wordKey)).size).toBe(texts.length)
})
