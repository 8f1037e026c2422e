import type { ItemKind } from '../../src/contract/groupwork.lists.js'

/** A fictional result of a group, with what hangs on it. */
export interface DemoItem {
  readonly kind: ItemKind
  readonly text: string
  readonly year?: number
  readonly dueOn?: string
  readonly responsible?: string
  readonly toInvolve?: readonly string[]
  readonly considerations?: readonly string[]
  /** Hands by step, and the vote: "unanimous" or yes, no, abstained. */
  readonly hands?: readonly [number, number, number, number]
  readonly vote?: 'unanimous' | readonly [yes: number, no: number, abstained: number]
  readonly note?: string
  readonly below?: readonly DemoItem[]
}
/** A fictional group at an event of the demo: its workshop and what it wrote. */
export interface DemoGroup {
  readonly event: string
  /** Place of its field of action, and what the workshop is called. */
  readonly field: number
  readonly workshop: string
  readonly items: readonly DemoItem[]
}

/** Fictional groups: two of the last summit, which the plenum has voted on, and one that begins to write for the next. */
export const demoGroups: readonly DemoGroup[] = [
  {
    event: 'demo-held-summit',
    field: 2,
    workshop: 'Workshop: Sprache neben der Arbeit',
    items: [
      {
        kind: 'GUIDING_GOAL',
        text: 'Wer arbeitet, kann Deutsch lernen, ohne die Arbeit aufzugeben.',
        hands: [61, 40, 12, 3],
        vote: 'unanimous',
        below: [
          {
            kind: 'ANNUAL_GOAL',
            text: 'In jeder Kommune gibt es einen Kurs am Abend oder am Wochenende.',
            year: 2027,
            hands: [34, 52, 21, 6],
            vote: [104, 5, 8],
            below: [
              {
                kind: 'INDICATOR',
                text: 'Acht Kurse außerhalb der üblichen Arbeitszeit',
                dueOn: '2027-12-31',
              },
              {
                kind: 'MEASURE',
                text: 'Kursträger und Betriebe an einen Tisch holen',
                responsible: 'Integrationsbüro',
                toInvolve: ['Kursträger', 'Betriebe', 'Volkshochschulen'],
                considerations: ['Kinderbetreuung', 'Schichtpläne', 'Fahrtkosten'],
                dueOn: '2027-03-31',
              },
            ],
          },
        ],
      },
      {
        kind: 'GUIDING_GOAL',
        text: 'Alle Ämter antworten in allen Sprachen.',
        hands: [2, 9, 48, 55],
        vote: [31, 70, 15],
        note: 'Zu weit gefasst. Die Gruppe schreibt es bis zum nächsten Gipfel neu.',
      },
    ],
  },
  {
    event: 'demo-held-summit',
    field: 1,
    workshop: 'Workshop: Anerkennung und gute Arbeit',
    items: [
      {
        kind: 'GUIDING_GOAL',
        text: 'Abschlüsse aus dem Ausland werden schnell und verständlich anerkannt.',
        hands: [44, 51, 16, 4],
        vote: [108, 0, 9],
        below: [
          {
            kind: 'MEASURE',
            text: 'Eine feste Beratung in Neuss und eine reisende in den anderen Kommunen',
            toInvolve: ['Agentur für Arbeit', 'Kammern', 'Migrantenorganisationen'],
          },
        ],
      },
    ],
  },
  {
    event: 'demo-summit',
    field: 0,
    workshop: 'Workshop: Übergang in den Beruf',
    items: [
      {
        kind: 'GUIDING_GOAL',
        text: 'Kein Jugendlicher geht auf dem Weg von der Schule in den Beruf verloren.',
        below: [
          {
            kind: 'ANNUAL_GOAL',
            text: 'Jede weiterführende Schule hat Lotsinnen und Lotsen, die mehrere Sprachen sprechen.',
            year: 2028,
          },
        ],
      },
    ],
  },
]
