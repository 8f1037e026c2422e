import { createApp } from 'vue'
import { afterEach, expect, test, vi } from 'vitest'
import { followRound } from './followRound.js'

afterEach(() => vi.useRealTimers())

test('a board follows a round that is closed and opened again', () => {
  vi.useFakeTimers()
  let state: string | undefined = 'OPEN'
  const asked = vi.fn()
  const app = createApp({
    setup: () => {
      followRound(3, () => state, asked)
      return () => null
    },
  })
  app.mount(document.createElement('div'))
  vi.advanceTimersByTime(30_000)
  expect(asked).toHaveBeenCalledTimes(10)
  state = 'CLOSED'
  vi.advanceTimersByTime(30_000)
  expect(asked).toHaveBeenCalledTimes(12)
  state = undefined
  vi.advanceTimersByTime(30_000)
  expect(asked).toHaveBeenCalledTimes(12)
  app.unmount()
})
