import type { AnnualGoalDatum, FieldDatum, GuidingGoalDatum, IndicatorDatum, MeasureDatum } from './types.js'

/** The field of work. */
export const WORK_FIELD: FieldDatum = { key: 'work', section: 'work', text: 'Arbeit' }

/** Its three guiding goals; the first has the sentence on what its measures are meant to bring about. */
export const WORK_GUIDING_GOALS: readonly GuidingGoalDatum[] = [
  {
    key: 'work-1',
    section: 'work/1',
    field: 'work',
    number: 1,
    text: 'Vollbeschäftigung',
    intendedEffect: {
      key: 'work-1-effect',
      section: 'work/1',
      text: 'Durch die Maßnahmen soll die Situation für Migranten in Pflegeheimen und in der ambulanten Pflege verbessert werden.',
    },
  },
  {
    key: 'work-2',
    section: 'work/2',
    field: 'work',
    number: 2,
    text: 'Der Rhein-Kreis Neuss ist Anziehungspunkt für internationale Fachkräfte.',
  },
  {
    key: 'work-3',
    section: 'work/3',
    field: 'work',
    number: 3,
    text: 'Der Rhein-Kreis Neuss ist und bleibt ein leistungsstarker Wirtschaftsstandort.',
  },
]

/** Its three annual goals. */
export const WORK_ANNUAL_GOALS: readonly AnnualGoalDatum[] = [
  {
    key: 'work-1-annual-1',
    section: 'work/1',
    parent: 'work-1',
    year: null,
    text: 'Steigerung der Teilnehmer mit Migrationshintergrund (Türkei,...) in Altenpflegeseminaren',
  },
  {
    key: 'work-2-annual-1',
    section: 'work/2',
    parent: 'work-2',
    year: null,
    text: 'Informationsaufbereitung für (ausländische) Unternehmen auf einer Plattform',
  },
  {
    key: 'work-3-annual-1',
    section: 'work/3',
    parent: 'work-3',
    year: null,
    text: 'Verbesserung der Zusammenarbeit im Rahmen des Übergangs von Schule und Beruf unter Einbeziehung aller Akteure',
  },
]

/** Its three indicators. */
export const WORK_INDICATORS: readonly IndicatorDatum[] = [
  {
    key: 'work-1-indicator-1',
    section: 'work/1',
    parent: 'work-1',
    text: 'statistischer Wert (Steigerung um X %)',
    target: { kind: 'PERCENT_CHANGE', direction: 'UP', percent: null },
  },
  {
    key: 'work-2-indicator-1',
    section: 'work/2',
    parent: 'work-2',
    text: 'Konzeptentwicklung incl. bedarfsgerechter Förderung bis 30.06.2011',
    target: { kind: 'MILESTONE', due: { date: '2011-06-30', precision: 'DAY', written: 'bis 30.06.2011' } },
  },
  {
    key: 'work-3-indicator-1',
    section: 'work/3',
    parent: 'work-3',
    text: 'RAA ist installiert',
    target: { kind: 'YES_NO' },
  },
]

/** The parity clause of the first guiding goal: a lower bound, not one of the twelve indicators. */
export const WORK_PARITY_CLAUSE: IndicatorDatum = {
  key: 'work-1-parity',
  section: 'work/1',
  parent: 'work-1',
  text: 'mindestens: Die Arbeitslosenquote der Migranten entspricht der Arbeitslosenquote des Bevölkerungsdurchschnittes.',
  target: {
    kind: 'PARITY',
    subject: 'Arbeitslosenquote der Migranten',
    reference: 'Arbeitslosenquote des Bevölkerungsdurchschnittes',
  },
}

const FIRST: readonly MeasureDatum[] = [
  {
    key: 'work-1-measure-1',
    section: 'work/1',
    parent: 'work-1',
    text: 'Datenanalyse/ Bestandsaufnahme der aktuelle Situation',
  },
  {
    key: 'work-1-measure-2',
    section: 'work/1',
    parent: 'work-1',
    text: 'Entwicklung einer möglichen Steigerungsrate →Umsetzung',
  },
  {
    key: 'work-1-measure-3',
    section: 'work/1',
    parent: 'work-1',
    text: 'Abstimmungsgespräche zwischen Agentur, Jobcenter, Organisatoren der Altenpflege-seminare, Arbeitgeber',
    toInvolve: ['Agentur', 'Jobcenter', 'Organisatoren der Altenpflege-seminare', 'Arbeitgeber'],
  },
  {
    key: 'work-1-measure-4',
    section: 'work/1',
    parent: 'work-1',
    text: 'Zeitressourcen müssen zur Verfügung gestellt werden',
    resources: ['TIME'],
  },
]

const SECOND: readonly MeasureDatum[] = [
  {
    key: 'work-2-measure-1',
    section: 'work/2',
    parent: 'work-2',
    text: 'Wirtschaftsförderung übernimmt Regie, lädt Beteiligte ein, Bestandsaufnahme',
    responsible: 'Wirtschaftsförderung',
  },
  {
    key: 'work-2-measure-2',
    section: 'work/2',
    parent: 'work-2',
    text: 'Brainstorming, Positionierung, erste Konzeptentwicklung, politische Entscheidung',
  },
  {
    key: 'work-2-measure-3',
    section: 'work/2',
    parent: 'work-2',
    text: 'Wirtschaftsförderung, Kommunen, Partnerstädte, IHK, KHS, Handwerkskammer, Konsulate, Politik als Entscheider... müssen einbezogen werden',
    toInvolve: [
      'Wirtschaftsförderung',
      'Kommunen',
      'Partnerstädte',
      'IHK',
      'KHS',
      'Handwerkskammer',
      'Konsulate',
      'Politik als Entscheider',
    ],
    toInvolveOpen: true,
  },
  {
    key: 'work-2-measure-4',
    section: 'work/2',
    parent: 'work-2',
    text: 'Zeit- und Geldressourcen müssen zur Verfügung gestellt werden',
    resources: ['TIME', 'MONEY'],
  },
  {
    key: 'work-2-measure-5',
    section: 'work/2',
    parent: 'work-2',
    text: 'Einbeziehung von Partnerstädten und erfolgreichen ausländischen Unternehmen',
    toInvolve: ['Partnerstädten', 'erfolgreichen ausländischen Unternehmen'],
  },
]

const THIRD: readonly MeasureDatum[] = [
  {
    key: 'work-3-measure-1',
    section: 'work/3',
    parent: 'work-3',
    text: 'der Antrag auf Einrichtung einer RAA ist (wird aktuell) gestellt',
  },
  {
    key: 'work-3-measure-2',
    section: 'work/3',
    parent: 'work-3',
    text: 'Unterstützung durch Schulen, BBZ, Verbände wird bei der Umsetzung eingefordert',
    toInvolve: ['Schulen', 'BBZ', 'Verbände'],
  },
  {
    key: 'work-3-measure-3',
    section: 'work/3',
    parent: 'work-3',
    text: 'bei der Personalbesetzung der RAA wird darauf geachtet, dass die Beschäftigten zum Teil einen Migrationshintergrund besitzen',
  },
]

/** Its twelve measures. */
export const WORK_MEASURES: readonly MeasureDatum[] = [...FIRST, ...SECOND, ...THIRD]
