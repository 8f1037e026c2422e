import { expect, test } from 'vitest'
import { emptyOrganisation, inputOf } from './form.js'

test('descriptions nobody wrote and a lead nobody named are not sent', () => {
  const values = emptyOrganisation('tr')
  values.descriptions = [
    { language: 'tr', text: 'Merhaba' },
    { language: 'de', text: '  ' },
  ]
  expect(inputOf(values, 'enter')).toMatchObject({
    lead: null,
    descriptions: [{ language: 'tr', text: 'Merhaba' }],
    languages: ['tr'],
  })
  expect(inputOf(values, 'register')).not.toHaveProperty('lead')
})

test('a lead is sent as soon as anything is said, so that a missing address is asked for', () => {
  const values = { ...emptyOrganisation('de'), leadFamilyName: 'Saleh' }
  expect(inputOf(values, 'enter')).toMatchObject({ lead: { email: '', givenName: '', familyName: 'Saleh' } })
  expect(inputOf({ ...values, id: 'x' }, 'change')).toMatchObject({ id: 'x' })
})
