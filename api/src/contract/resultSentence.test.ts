import { expect, test } from 'vitest'
import type { GroupStance, Outcome } from './consultations.lists.js'
import { isUnanimous, resultSentence, type Translate } from './resultSentence.js'
import texts from './texts/de/consultations.json' with { type: 'json' }

const t: Translate = (key, values = {}) => {
  const [, part, name] = key.split('.') as [string, 'outcomes' | 'sentence', string]
  const forms = (texts[part] as Record<string, string>)[name]?.split(' | ') ?? []
  const form = forms[forms.length > 1 && values['n'] !== 1 ? 1 : 0] ?? ''
  return form.replace(/\{(\w+)\}/g, (_, place: string) => String(values[place]))
}
function sentence(
  outcome: Outcome,
  votes: readonly number[] = [],
  stances: Readonly<Record<string, GroupStance>> = {},
): string {
  const [votesFor = null, votesAgainst = null, abstentions = null] = votes
  const groupVotes = Object.entries(stances).map(([name, stance]) => ({ name, stance }))
  const result = { outcome, votesFor, votesAgainst, abstentions, groupVotes }
  return resultSentence('de', t, { ...result, isUnanimous: isUnanimous(result) })
}

test('counted votes', () => {
  expect(sentence('ADOPTED')).toBe('Beschlossen')
  expect(sentence('ADOPTED', [12, 0, 1])).toBe('Beschlossen, einstimmig (12 Ja, 0 Nein und 1 Enthaltung)')
  expect(sentence('RECOMMENDED', [9, 3, 0])).toBe('Empfohlen, mit Mehrheit (9 Ja, 3 Nein und 0 Enthaltungen)')
  expect(sentence('REJECTED', [5, 6, 0])).toBe('Abgelehnt, mit Mehrheit (5 Ja, 6 Nein und 0 Enthaltungen)')
  // nobody won a tie, nor a vote that needed more than it got
  expect(sentence('REJECTED', [5, 5, 0])).toBe(
    'Abgelehnt, bei Stimmengleichheit (5 Ja, 5 Nein und 0 Enthaltungen)',
  )
  expect(sentence('REJECTED', [6, 5, 0])).toBe(
    'Abgelehnt, weil die nötige Mehrheit fehlt (6 Ja, 5 Nein und 0 Enthaltungen)',
  )
  expect(sentence('REJECTED', [0, 11, 2])).toBe('Abgelehnt, einstimmig (0 Ja, 11 Nein und 2 Enthaltungen)')
})

test('Fraktionen: named are those that wanted it otherwise, at a yes as at a no', () => {
  const split = { Linden: 'FOR', Ufer: 'AGAINST' } as const
  expect(sentence('ADOPTED', [], split)).toBe('Beschlossen, mit Mehrheit gegen die Stimmen von Ufer')
  expect(sentence('REJECTED', [], split)).toBe('Abgelehnt, mit Mehrheit gegen die Stimmen von Linden')
  expect(sentence('NOT_RECOMMENDED', [], { Linden: 'AGAINST', Ufer: 'ABSTAINED' })).toBe(
    'Nicht empfohlen, einstimmig bei Enthaltung von Ufer',
  )
  expect(sentence('ADOPTED', [30, 20, 1], { Linden: 'AGAINST', Ufer: 'AGAINST' })).toBe(
    'Beschlossen, mit Mehrheit gegen die Stimmen von Linden und Ufer (30 Ja, 20 Nein und 1 Enthaltung)',
  )
  expect(sentence('ADOPTED', [], { Linden: 'FOR', Ufer: 'MIXED' })).toBe('Beschlossen, mit Mehrheit')
})
