/** A fictional round of points: which event, which topics, what was put on them by phones and by stickers. */
export interface DemoRound {
  /** Key of the event among the demo's. */
  readonly event: string
  readonly pointsEach: number
  readonly codes: number
  /** Topic, place of its field of action (-1 = none), points by phones, stickers. */
  readonly topics: readonly (readonly [text: string, field: number, phones: number, stickers: number])[]
  readonly became: 'DRAFT' | 'CLOSED'
}

/** Fictional rounds: one that was closed at the last summit, one that is prepared for the next. */
export const demoRounds: readonly DemoRound[] = [
  {
    event: 'demo-held-summit',
    pointsEach: 3,
    codes: 40,
    topics: [
      ['Sprachkurse neben der Arbeit', 2, 30, 14],
      ['Anerkennung von Abschlüssen', 1, 25, 12],
      ['Kinderbetreuung während der Kurse', 2, 17, 9],
      ['Begegnung im Wohnviertel', -1, 14, 5],
      ['Mehrsprachige Ämter', 3, 13, 6],
    ],
    became: 'CLOSED',
  },
  {
    event: 'demo-summit',
    pointsEach: 3,
    codes: 60,
    topics: [
      ['Übergang von der Schule in den Beruf', 0, 0, 0],
      ['Deutsch lernen im Alltag', 2, 0, 0],
      ['Ausbildung und gute Arbeit', 1, 0, 0],
      ['Vereine öffnen sich', -1, 0, 0],
      ['Behörden, die man versteht', 3, 0, 0],
    ],
    became: 'DRAFT',
  },
]
