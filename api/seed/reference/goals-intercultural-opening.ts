import type { AnnualGoalDatum, FieldDatum, GuidingGoalDatum, IndicatorDatum, MeasureDatum } from './types.js'

/** The field of intercultural opening; all but its guiding goals hang on the field itself. */
export const OPENING_FIELD: FieldDatum = {
  key: 'intercultural-opening',
  section: 'intercultural-opening',
  text: 'Interkulturelle Öffnung',
}

/** Its three guiding goals. */
export const OPENING_GUIDING_GOALS: readonly GuidingGoalDatum[] = [
  {
    key: 'intercultural-opening-1',
    section: 'intercultural-opening/1',
    field: 'intercultural-opening',
    number: 1,
    text: 'Die Mitarbeiterstruktur spiegelt die gesellschaftliche Wirklichkeit wieder.',
  },
  {
    key: 'intercultural-opening-2',
    section: 'intercultural-opening/2',
    field: 'intercultural-opening',
    number: 2,
    text: 'Wir schaffen eine Willkommenkultur.',
  },
  {
    key: 'intercultural-opening-3',
    section: 'intercultural-opening/3',
    field: 'intercultural-opening',
    number: 3,
    text: 'Es findet ein Perspektivwechsel statt, d.h. wir öffnen uns der Interkulturalität.',
  },
]

/** Its four annual goals. */
export const OPENING_ANNUAL_GOALS: readonly AnnualGoalDatum[] = [
  {
    key: 'intercultural-opening-annual-1',
    section: 'intercultural-opening/field',
    parent: 'intercultural-opening',
    year: null,
    text: 'Bestandserhebung der vorhandenen Potenziale (Migrationshintergrund, Fremdsprachenkenntnisse, etc.)',
  },
  {
    key: 'intercultural-opening-annual-2',
    section: 'intercultural-opening/field',
    parent: 'intercultural-opening',
    year: null,
    text: 'Herstellen einer Betriebsvereinbarung auf freiwilliger Basis, dass Mitarbeiter ihre Fremdsprachenkenntnisse darlegen',
  },
  {
    key: 'intercultural-opening-annual-3',
    section: 'intercultural-opening/field',
    parent: 'intercultural-opening',
    year: null,
    text: 'Fortbildung (Weiterbildung) von Mitarbeitern in Fremdsprachen',
  },
  {
    key: 'intercultural-opening-annual-4',
    section: 'intercultural-opening/field',
    parent: 'intercultural-opening',
    year: null,
    text: 'Fortbildung in interkultureller Kompetenz',
  },
]

/** Its three indicators. */
export const OPENING_INDICATORS: readonly IndicatorDatum[] = [
  {
    key: 'intercultural-opening-indicator-1',
    section: 'intercultural-opening/field',
    parent: 'intercultural-opening',
    text: 'Daten liegen bis Dezember 2011 vor',
    target: {
      kind: 'DATA_EXISTS',
      due: { date: '2011-12-31', precision: 'MONTH', written: 'bis Dezember 2011' },
    },
  },
  {
    key: 'intercultural-opening-indicator-2',
    section: 'intercultural-opening/field',
    parent: 'intercultural-opening',
    text: 'Abschluss der Betriebsvereinbarung liegt bis Dezember 2011 vor',
    target: {
      kind: 'MILESTONE',
      due: { date: '2011-12-31', precision: 'MONTH', written: 'bis Dezember 2011' },
    },
  },
  {
    key: 'intercultural-opening-indicator-3',
    section: 'intercultural-opening/field',
    parent: 'intercultural-opening',
    text: 'je 10 % der Mitarbeiter mit Publikumskontakt werden geschult',
    target: { kind: 'QUOTA_PER_GROUP', percent: 10, group: 'Mitarbeiter mit Publikumskontakt' },
  },
]

/** Its six measures. */
export const OPENING_MEASURES: readonly MeasureDatum[] = [
  {
    key: 'intercultural-opening-measure-1',
    section: 'intercultural-opening/field',
    parent: 'intercultural-opening',
    text: 'Bestandserhebung mit allen Beteiligten verabreden',
  },
  {
    key: 'intercultural-opening-measure-2',
    section: 'intercultural-opening/field',
    parent: 'intercultural-opening',
    text: 'Personal und Geld für die Erhebung bereitstellen',
    resources: ['STAFF', 'MONEY'],
  },
  {
    key: 'intercultural-opening-measure-3',
    section: 'intercultural-opening/field',
    parent: 'intercultural-opening',
    text: 'Rechtssicherheit schaffen (Betriebsvereinbarung, Dienstanweisung)',
  },
  {
    key: 'intercultural-opening-measure-4',
    section: 'intercultural-opening/field',
    parent: 'intercultural-opening',
    text: 'Bereitschaft bei Mitarbeitern schaffen',
  },
  {
    key: 'intercultural-opening-measure-5',
    section: 'intercultural-opening/field',
    parent: 'intercultural-opening',
    text: 'nicht nur den Rhein-Kreis Neuss, sondern auch alle kreisangehörigen Städte und Gemeinden einbeziehen (→ alle Mitarbeiter, Personalvertretung, Datensicherheitsbeauftragte, Personalverwaltung, Verwaltungsspitze, Politik)\nevtl. auch Empfänger öffentlicher Mittel wie Verbände und Eigenbetriebe/Tochterbetriebe einbeziehen',
    toInvolve: [
      'alle Mitarbeiter',
      'Personalvertretung',
      'Datensicherheitsbeauftragte',
      'Personalverwaltung',
      'Verwaltungsspitze',
      'Politik',
      'Verbände und Eigenbetriebe/Tochterbetriebe',
    ],
  },
  {
    key: 'intercultural-opening-measure-6',
    section: 'intercultural-opening/field',
    parent: 'intercultural-opening',
    text: 'Migrantenförderplan analog Frauenförderplan (inkl. Controlling) einrichten und Einrichtung einer Stelle analog der Gleichstellungsstelle oder Aufgaben in der Person der Gleichstellungsbeauftragten vereinbaren',
  },
]
