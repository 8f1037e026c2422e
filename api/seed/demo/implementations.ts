/** What became of the demo's resolutions in the administration, in the order in which they were decided. Invented. */
export const demoImplementations: readonly {
  /** Days after the decision by which it should be done. */
  days: number
  /** Days after the decision from which it may be carried out. */
  from?: number
  report?: {
    /** Days after the decision. */
    after: number
    state: 'IN_PROGRESS' | 'DONE' | 'NOT_POSSIBLE'
    percent: number
    note: string
    reason?: string
    /** What had been reported before. */
    earlier?: readonly { after: number; percent: number; note: string }[]
  }
}[] = [
  {
    days: 120,
    report: {
      after: 90,
      state: 'DONE',
      percent: 100,
      note: 'Das Angebot läuft seit Beginn des Schuljahres. Zwei Termine in der Woche, beide sind gut besucht.',
      earlier: [
        { after: 20, percent: 20, note: 'Ein Raum ist gefunden, die Schule macht mit.' },
        { after: 55, percent: 60, note: 'Die Leitung ist eingestellt. Der erste Termin steht fest.' },
      ],
    },
  },
  {
    days: 180,
    from: 14,
    report: {
      after: 30,
      state: 'IN_PROGRESS',
      percent: 40,
      note: 'Die Mittel sind im Haushalt angemeldet, die Ausschreibung wird vorbereitet.',
    },
  },
  { days: 30 },
  {
    days: 90,
    report: {
      after: 45,
      state: 'NOT_POSSIBLE',
      percent: 10,
      note: 'Das Gebäude gehört nicht der Stadt.',
      reason: 'Der Eigentümer hat nicht zugestimmt. Das Amt sucht mit dem Verein einen anderen Ort.',
    },
  },
  {
    days: 150,
    report: {
      after: 25,
      state: 'IN_PROGRESS',
      percent: 70,
      note: 'Die Räume sind gefunden, es fehlt noch die Ausstattung.',
    },
  },
]
