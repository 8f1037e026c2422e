import type { AnnualGoalDatum, FieldDatum, GuidingGoalDatum, IndicatorDatum, MeasureDatum } from './types.js'

/** The field of language. */
export const LANGUAGE_FIELD: FieldDatum = { key: 'language', section: 'language', text: 'Sprache' }

/** Its three guiding goals. */
export const LANGUAGE_GUIDING_GOALS: readonly GuidingGoalDatum[] = [
  {
    key: 'language-1',
    section: 'language/1',
    field: 'language',
    number: 1,
    text: 'Jeder Zuwanderer lernt Deutsch.',
  },
  {
    key: 'language-2',
    section: 'language/2',
    field: 'language',
    number: 2,
    text: 'Die Erstsprachen werden gefördert.',
  },
  {
    key: 'language-3',
    section: 'language/3',
    field: 'language',
    number: 3,
    text: 'Auch für Flüchtlinge wird die Möglichkeit zum Erwerb der deutschen Sprache geschaffen.',
  },
]

/** Its seven annual goals. */
export const LANGUAGE_ANNUAL_GOALS: readonly AnnualGoalDatum[] = [
  {
    key: 'language-2-annual-1',
    section: 'language/2',
    parent: 'language-2',
    year: null,
    text: 'Erfassung der Maßnahmen zur Förderung der Erstsprachen',
  },
  {
    key: 'language-2-annual-2',
    section: 'language/2',
    parent: 'language-2',
    year: null,
    text: 'Öffentlichkeitsarbeit/Bekanntmachung der Maßnahmen',
  },
  {
    key: 'language-3-annual-1',
    section: 'language/3',
    parent: 'language-3',
    year: null,
    text: 'Erfassung der Maßnahmen zum Erwerb der deutschen Sprache',
  },
  {
    key: 'language-3-annual-2',
    section: 'language/3',
    parent: 'language-3',
    year: null,
    text: 'Öffentlichkeitsarbeit/Bekanntmachung der Maßnahmen',
  },
  {
    key: 'language-3-annual-3',
    section: 'language/3',
    parent: 'language-3',
    year: null,
    text: 'Einrichtung niederschwelliger Kurse für bestimmte Zielgruppen',
  },
  {
    key: 'language-3-annual-4',
    section: 'language/3',
    parent: 'language-3',
    year: null,
    text: 'Möglichkeit für Flüchtlinge schaffen, an den Integrationskursen teilzunehmen',
  },
  {
    key: 'language-3-annual-5',
    section: 'language/3',
    parent: 'language-3',
    year: null,
    text: 'Kinderbetreuung für Teilnehmer an den Integrationskursen sichern',
  },
]

/** Its five indicators. */
export const LANGUAGE_INDICATORS: readonly IndicatorDatum[] = [
  {
    key: 'language-2-indicator-1',
    section: 'language/2',
    parent: 'language-2',
    text: 'Datenmaterial über die Erfassungen',
    target: { kind: 'DATA_EXISTS', due: null },
  },
  {
    key: 'language-2-indicator-2',
    section: 'language/2',
    parent: 'language-2',
    text: 'Im gesamten Kreisgebiet werden bis Ende 2011 mindestens 10 Infoveranstaltungen in Vereinen,... durchgeführt',
    target: {
      kind: 'COUNT_IN_REGION',
      atLeast: 10,
      regionAgs: '05162',
      due: { date: '2011-12-31', precision: 'YEAR', written: 'bis Ende 2011' },
    },
  },
  {
    key: 'language-3-indicator-1',
    section: 'language/3',
    parent: 'language-3',
    text: 'Anzahl der Mütter mit U 3- Kindern steigt in den Integrationskursen',
    target: { kind: 'TREND', direction: 'UP' },
  },
  {
    key: 'language-3-indicator-2',
    section: 'language/3',
    parent: 'language-3',
    text: 'im gesamten Kreisgebiet werden mindestens drei niederschwellige Kurse angeboten',
    target: { kind: 'COUNT_IN_REGION', atLeast: 3, regionAgs: '05162', due: null },
  },
  {
    key: 'language-3-indicator-3',
    section: 'language/3',
    parent: 'language-3',
    text: 'Anzahl der Flüchtlinge steigt in den Integrationskursen',
    target: { kind: 'TREND', direction: 'UP' },
  },
]

/** Its two measures; the first has the only budget of the source. */
export const LANGUAGE_MEASURES: readonly MeasureDatum[] = [
  {
    key: 'language-3-measure-1',
    section: 'language/3',
    parent: 'language-3',
    text: 'Die Kommunen werden durch Anträge der Integrationsräte dazu bewegt, Gelder in den Haushalt einzuplanen (Ablauf: Integrationsrat, Sozialausschuss, Stadtrat) → Budget! (600 – 1.200 € + Fahrtkosten + Material pro Teilnehmer)',
    toInvolve: ['Kommunen', 'Integrationsräte'],
    procedure: ['Integrationsrat', 'Sozialausschuss', 'Stadtrat'],
    resources: ['MONEY'],
    budget: {
      written: '600 – 1.200 € + Fahrtkosten + Material pro Teilnehmer',
      unit: 'PARTICIPANT',
      minEuro: 600,
      maxEuro: 1200,
      additional: ['Fahrtkosten', 'Material'],
    },
  },
  {
    key: 'language-3-measure-2',
    section: 'language/3',
    parent: 'language-3',
    text: 'Integrationskursträger und Flüchtlingsberatungsstellen kooperieren',
    toInvolve: ['Integrationskursträger', 'Flüchtlingsberatungsstellen'],
  },
]
