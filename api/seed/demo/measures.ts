import type { OtherStrategy } from '../../src/contract/measures.lists.js'

type Ends = readonly [number, number]

/** What the demo says about carrying out a measure of the reference data, by its key. Invented, and says so. */
export interface DemoMeasure {
  readonly measure: string
  readonly intendedEffect: string
  readonly strategies: readonly OtherStrategy[]
  readonly responsible: string
  readonly actors: readonly string[]
  readonly considerations: readonly string[]
  /** Days after the first start. */
  readonly due: number
  readonly timeNeeded: string
  readonly moneyNeeded: string
  readonly staffNeeded: string
  /** Years counted from the first start's: -1 is the year before. */
  readonly years: readonly {
    readonly year: number
    readonly course: Ends
    readonly travel: Ends
    readonly material: Ends
    readonly heads: Ends
    readonly fixed: Ends
    readonly actualEuro?: number
  }[]
}

/** Two measures with all that carrying them out takes. */
export const demoMeasures: readonly DemoMeasure[] = [
  {
    measure: 'language-3-measure-1',
    intendedEffect:
      'Beispiel, erfunden: Wer keinen Anspruch auf einen Integrationskurs hat, findet in seiner Stadt trotzdem einen Sprachkurs.',
    strategies: ['FAMILIES', 'VOLUNTEERING'],
    responsible: 'Beispiel, erfunden: Integrationsbüro mit den acht Integrationsräten',
    actors: ['actor-mayors', 'actor-migrant-representatives', 'actor-welfare-associations'],
    considerations: [
      'Beispiel, erfunden: Kinderbetreuung während der Kurse mitplanen',
      'Beispiel, erfunden: Kurszeiten auch am Abend',
    ],
    due: 400,
    timeNeeded: 'Beispiel, erfunden: zwei Haushaltsjahre',
    moneyNeeded: 'Beispiel, erfunden: Haushalte der Kommunen, Zuschuss des Kreises zu den Fahrtkosten',
    staffNeeded: 'Beispiel, erfunden: 6 Stunden in der Woche im Integrationsbüro',
    years: [
      {
        year: -1,
        course: [600, 1200],
        travel: [100, 200],
        material: [20, 20],
        heads: [10, 15],
        fixed: [0, 500],
        actualEuro: 13_400,
      },
      {
        year: 0,
        course: [600, 1200],
        travel: [100, 200],
        material: [20, 30],
        heads: [15, 20],
        fixed: [500, 500],
      },
    ],
  },
  {
    measure: 'education-3-measure-1',
    intendedEffect:
      'Beispiel, erfunden: Eltern und Jugendliche kennen die Wege nach der Schule und suchen früher Rat.',
    strategies: ['DEMOGRAPHY', 'FAMILIES'],
    responsible: 'Beispiel, erfunden: Schulamt und Integrationsbüro',
    actors: ['actor-administration', 'actor-migrant-organisations', 'actor-associations-initiatives'],
    considerations: ['Beispiel, erfunden: Dolmetscher für die drei häufigsten Sprachen der Schule'],
    due: 200,
    timeNeeded: 'Beispiel, erfunden: ein Nachmittag je Schule',
    moneyNeeded: 'Beispiel, erfunden: Mittel des Kreises für Öffentlichkeitsarbeit',
    staffNeeded: 'Beispiel, erfunden: zwei Personen je Veranstaltung',
    years: [
      {
        year: 0,
        course: [0, 0],
        travel: [0, 0],
        material: [2, 3],
        heads: [300, 400],
        fixed: [1200, 1600],
      },
    ],
  },
]

/** What the demo says serves a further goal, by keys. Invented. */
export const demoLinks = [
  { kind: 'GUIDING_GOAL', from: 'language-1', to: 'work-1' },
  { kind: 'GUIDING_GOAL', from: 'education-2', to: 'education-1' },
  { kind: 'MEASURE', from: 'education-3-measure-1', to: 'work-1' },
] as const
