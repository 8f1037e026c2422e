/** A made-up milestone: days from the first start, the task by its place among the eleven, the recommendation by its number. */
export interface DemoMilestone {
  readonly text: string
  readonly responsible: string
  readonly due: number
  readonly task?: number
  readonly recommendation?: number
  readonly outcome?: string
}

/** The demo's roadmap; invented. */
export const demoMilestones: readonly DemoMilestone[] = [
  {
    text: 'Protokolle der Steuerungsgruppe gehen binnen einer Woche an alle Integrationsräte (Demo)',
    responsible: 'Integrationsbüro',
    due: -60,
    task: 1,
    outcome: 'Seit der Sitzung im Herbst gehen sie über Mitsprache an alle acht Kommunen.',
  },
  {
    text: 'Gemeinsame Fortbildung der Integrationsbeauftragten aller acht Kommunen (Demo)',
    responsible: 'Stadt Neuss, Integrationsbüro',
    due: -10,
    task: 2,
    recommendation: 2,
  },
  {
    text: 'Erster Bericht über die Umsetzung der Jahresziele liegt vor (Demo)',
    responsible: 'Amt 50',
    due: 45,
    task: 3,
  },
  {
    text: 'Checkliste für den nächsten Integrationsgipfel ist abgestimmt (Demo)',
    responsible: 'Steuerungsgruppe',
    due: 90,
    task: 4,
  },
]

/** Which measures of the reference data answer which recommendation in the demo, by number and key. */
export const demoAnswers: readonly (readonly [recommendation: number, measure: string])[] = [
  [1, 'language-3-measure-1'],
  [3, 'intercultural-opening-measure-1'],
  [3, 'intercultural-opening-measure-2'],
  [5, 'education-3-measure-1'],
]

/** The demo's actors by the key of their group; invented. */
export const demoActors: readonly {
  readonly group: number
  readonly name: string
  readonly about: string
}[] = [
  {
    group: 7,
    name: 'Sprachwerkstatt Musterquartier (Demo)',
    about: 'Sprachkurse am Abend mit Kinderbetreuung.',
  },
  {
    group: 11,
    name: 'Begegnungshaus Beispielweg (Demo)',
    about: 'Beratung in fünf Sprachen, Treffpunkt für Familien.',
  },
]
