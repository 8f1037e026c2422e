import { expect, test } from 'vitest'
import { outcomeOf, readResult, readRole } from './readWords.js'
import { resultWords, type Meaning } from './words.table.js'

const said: Partial<Record<Meaning, string[]>> = {
  AGREED: ['einstimmig zugestimmt', 'mehrheitlich beschlossen', 'Zustimmung', 'ungeändert beschlossen'],
  AGREED_AMENDED: [
    'Beschlossen mit geändertem Beschlusstext',
    'mehrheitlich zugestimmt zu geändertem Antrag',
    'geändert beschlossen',
    'vorberaten mit Änderungen',
  ],
  AGREED_PARTLY: ['teilweise zugestimmt', 'teilweise abgelehnt'],
  REFUSED: ['mehrheitlich abgelehnt', 'bei Stimmengleichheit abgelehnt', 'Stimmengleichheit - abgelehnt'],
  NOTED: ['Kenntnisnahme', 'zur Kenntnis genommen', 'Stellungnahme zur Kenntnis genommen'],
  SETTLED: ['erledigt', 'erledigt durch Antwort der Verwaltung', 'mit Stellungnahme einverstanden'],
  POSTPONED: [' Vertagt ', 'zurückgestellt'],
  REMOVED: ['von der Tagesordnung  abgesetzt'],
  WITHDRAWN: ['Antrag zurückgezogen'],
  NO_VOTE: ['keine Abstimmung'],
  REFERRED: ['verwiesen in Fachausschuss'],
  SENT_BACK: ['zurückverwiesen'],
}

test('each text says one thing: one line of the table fits it', () => {
  for (const [meaning, texts] of Object.entries(said))
    for (const text of texts) expect([text, readResult(text)?.meaning]).toEqual([text, meaning])
  const all = Object.values(said).flat()
  for (const text of all.map((one) => one.trim().replace(/\s+/g, ' ').toLowerCase()))
    expect([text, resultWords.filter(([, pattern]) => pattern.test(text)).length]).toEqual([text, 1])
})

test('a referral says where to, when a body is named', () => {
  expect(readResult('Verwiesen in den Ausschuss für Umwelt')?.target).toBe('Ausschuss für Umwelt')
  expect(readResult('verwiesen an Schulbeirat')?.target).toBe('Schulbeirat')
  expect(readResult('Weiterbehandlung im Hafenausschuss')?.target).toBe('Hafenausschuss')
  expect(readResult('verwiesen in Fachausschuss')?.target).toBeNull()
})

test('what nobody has read before is not guessed', () => {
  for (const text of [
    'angehalten',
    'siehe Dokument',
    'einstimmig',
    'nicht beschlossen',
    'verwiesen in den nichtöffentlichen Teil',
    '',
  ])
    expect([text, readResult(text)]).toEqual([text, null])
  expect(readRole('Mitwirkung')).toBeNull()
  expect(readRole(null)).toBeNull()
})

test('the role makes an outcome of what was said', () => {
  expect(outcomeOf('AGREED', 'DECISION')).toBe('ADOPTED')
  expect(outcomeOf('AGREED', readRole('Anhörung') ?? 'DECISION')).toBe('RECOMMENDED')
  expect(outcomeOf('REFUSED', readRole('Vorberatung') ?? 'DECISION')).toBe('NOT_RECOMMENDED')
})
