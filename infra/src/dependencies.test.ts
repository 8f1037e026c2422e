import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const script = fileURLToPath(new URL('../checks/dependencies.mjs', import.meta.url))
const { allowed } = (await import(script)) as { allowed: (expression: string) => boolean }

it.each([
  ['MIT', true],
  ['(MIT OR EUPL-1.1+)', true],
  ['(MIT AND BSD-3-Clause)', true],
  ['GPL-3.0-only', false],
  ['(GPL-3.0 OR SSPL-1.0)', false],
  ['(MIT AND GPL-2.0)', false],
  ['SEE LICENSE IN LICENSE.txt', false],
  ['', false],
])('licence %s: %s', (expression, good) => {
  expect(allowed(expression)).toBe(good)
})
