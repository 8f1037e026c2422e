import type { AnnualGoalDatum, FieldDatum, GuidingGoalDatum, IndicatorDatum, MeasureDatum } from './types.js'

/** The field of education. */
export const EDUCATION_FIELD: FieldDatum = { key: 'education', section: 'education', text: 'Bildung' }

/** Its three guiding goals. */
export const EDUCATION_GUIDING_GOALS: readonly GuidingGoalDatum[] = [
  {
    key: 'education-1',
    section: 'education/1',
    field: 'education',
    number: 1,
    text: 'Qualifizierte Schulabschlüsse für alle Kinder und Jugendliche',
  },
  {
    key: 'education-2',
    section: 'education/2',
    field: 'education',
    number: 2,
    text: 'Alle Eltern kennen und verstehen das deutsche Bildungssystem.',
  },
  {
    key: 'education-3',
    section: 'education/3',
    field: 'education',
    number: 3,
    text: 'Alle Schüler glauben an die Möglichkeit einer positiven/erfolgreichen Schullaufbahn.',
  },
]

/** Its four annual goals. */
export const EDUCATION_ANNUAL_GOALS: readonly AnnualGoalDatum[] = [
  {
    key: 'education-2-annual-1',
    section: 'education/2',
    parent: 'education-2',
    year: null,
    text: 'Infoveranstaltung in jeder Kommune des Rhein-Kreises Neuss',
  },
  {
    key: 'education-2-annual-2',
    section: 'education/2',
    parent: 'education-2',
    year: null,
    text: 'Ausbau der Schulberatungsstelle RAA',
  },
  {
    key: 'education-3-annual-1',
    section: 'education/3',
    parent: 'education-3',
    year: null,
    text: 'schülergerechte Infoveranstaltung in allen weiterführenden Schulen zur demografischen Entwicklung',
  },
  {
    key: 'education-3-annual-2',
    section: 'education/3',
    parent: 'education-3',
    year: null,
    text: 'Aufnahme in das Lehrerfortbildungsprogramm des Rhein-Kreises Neuss',
  },
]

/** Its one indicator. */
export const EDUCATION_INDICATORS: readonly IndicatorDatum[] = [
  {
    key: 'education-3-indicator-1',
    section: 'education/3',
    parent: 'education-3',
    text: 'alle Schulen halten eine Infoveranstaltung',
    target: { kind: 'COVERAGE', set: 'alle Schulen' },
  },
]

const CONSIDERATIONS = [
  '„Info-Team“',
  'Amt für Statistik',
  'Schulverwaltung',
  'Schulaufsicht',
  'Stipendiat',
  'Schulleitung',
  'Unternehmen',
  'Schulen',
  'Rahmen',
  'Musik',
  'Motto (z.B. frei nach der Musikgruppe Revolverheld „Das geht raus an alle Spinner, wir sind die Gewinner...“)',
  'Moderation',
  'Übersicht über die Beratungsmöglichkeiten',
]

/** Its one measure, with thirteen considerations. */
export const EDUCATION_MEASURES: readonly MeasureDatum[] = [
  {
    key: 'education-3-measure-1',
    section: 'education/3',
    parent: 'education-3',
    text: 'schülergerechte Infoveranstaltung in allen weiterführenden Schulen zur demografischen Entwicklung',
    considerations: CONSIDERATIONS.map((text, at) => ({
      key: `education-3-measure-1-consideration-${at + 1}`,
      section: 'education/3' as const,
      text,
    })),
  },
]
