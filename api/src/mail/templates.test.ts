import { describe, expect, test } from 'vitest'
import { locales } from '../contract/index.js'
import { textsOf } from '../platform/index.js'
import { templates, type Template } from './templates.js'

const known: [string, Template][] = Object.entries(templates)
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')

describe.each(locales)('the mails in %s', (locale) => {
  test.each(known)('%s have subject and body, and only places for values they are given', (key, template) => {
    const texts = textsOf(locale)
    expect([...texts.keys()]).toEqual(expect.arrayContaining([`mail.${key}.subject`, `mail.${key}.body`]))
    for (const part of ['subject', 'headline', 'body', 'next', 'button', 'reason'])
      for (const place of places(texts.get(`mail.${key}.${part}`) ?? ''))
        expect({ part, known: template.needs.includes(place), place }).toEqual({ part, known: true, place })
  })

  test('have the same parts as in German', () => {
    const mail = (of: ReadonlyMap<string, string>) =>
      [...of.keys()].filter((key) => key.startsWith('mail.')).sort()
    expect(mail(textsOf(locale))).toEqual(mail(textsOf('de')))
  })
})
