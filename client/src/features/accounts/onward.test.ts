import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepOnward, ownPath, takeOnward } from './onward.js'

beforeEach(() => localStorage.clear())
afterEach(() => vi.useRealTimers())

test('only paths of ours are gone on to', () => {
  expect(ownPath('/de/antraege?ort=neuss#a')).toBe('/de/antraege?ort=neuss#a')
  for (const foreign of [
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    undefined,
    ['/de'],
  ])
    expect(ownPath(foreign)).toBeNull()
})

test('the place to go on to is kept for the mailed link, once, and as long as the mail is valid', () => {
  vi.useFakeTimers()
  keepOnward('/de/ziele')
  expect(takeOnward()).toBe('/de/ziele')
  expect(takeOnward()).toBeNull()
  keepOnward('/de/ziele')
  vi.advanceTimersByTime(31 * 60_000)
  expect(takeOnward()).toBeNull()
})
