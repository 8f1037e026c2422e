import * as v from 'valibot'
import { expect, test } from 'vitest'
import { check } from './check.js'

test('a text arrives as the database can keep it; days, files and numbers as they are', () => {
  const at = new Date()
  const file = Buffer.from('x')
  const given = { text: 'a\0b\ud800', list: ['\udc00', '🎉'], at, file, n: 1, none: null }
  expect(check(v.unknown(), given)).toEqual({ ...given, text: 'ab\ufffd', list: ['\ufffd', '🎉'] })
  expect((check(v.unknown(), { file }) as { file: unknown }).file).toBe(file)
})
