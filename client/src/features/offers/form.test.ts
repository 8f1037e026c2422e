import { expect, test } from 'vitest'
import { emptyOffer, inputOf } from './form.js'

test('an empty number or day is none, and a language nobody wrote in is not sent', () => {
  const values = emptyOffer('tr')
  values.texts.push({ language: 'de', title: 'Kurs', description: 'Worum', times: '' })
  values.places = ' 12 '
  expect(inputOf(values)).toMatchObject({
    places: 12,
    startsOn: null,
    endsOn: null,
    texts: [{ language: 'de', title: 'Kurs' }],
  })
  // with nothing written the first language is sent, so that its fields can say what is missing
  expect(inputOf(emptyOffer('tr'))).toMatchObject({ places: null, texts: [{ language: 'tr', title: '' }] })
})
