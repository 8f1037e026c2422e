import { expect, test } from 'vitest'
import { defaultRules, realRuleSets } from '@mitsprache/api/contract/procedure.lists'
import { rulesInput, rulesValues } from './rulesForm.js'

test('rules without an urgent form are filled in and sent as such, not as a period of no days', () => {
  const dinslaken = realRuleSets.find(({ key }) => key === 'dinslaken')?.rules
  const values = rulesValues(dinslaken ?? defaultRules)
  expect(values).toMatchObject({ noticeDays: '10', urgentDays: '' })
  expect(rulesInput(values)).toMatchObject({ noticeDays: 10, urgentDays: null })
  expect(rulesInput({ ...values, urgentDays: '0' }).urgentDays).toBe(0)
})
