/** How far a meeting of the demo is. Everything in it is made up. */
export interface DemoStage {
  readonly becomes: 'INVITED' | 'DRAFT' | 'CANCELLED'
  readonly items: readonly {
    readonly kind: 'OPENING' | 'QUORUM' | 'MINUTES' | 'REPORT' | 'QUESTIONS' | 'ELECTION' | 'OTHER'
    readonly title: string
    readonly isPublic: boolean
  }[]
  readonly reason?: string
}

/** The next meetings of the social committee of Neuss, in order. */
export const demoStages: readonly DemoStage[] = [
  {
    becomes: 'INVITED',
    items: [
      { kind: 'OPENING', title: 'Eröffnung und Begrüßung', isPublic: true },
      { kind: 'QUORUM', title: 'Feststellung der Beschlussfähigkeit', isPublic: true },
      { kind: 'MINUTES', title: 'Einwände gegen die letzte Niederschrift', isPublic: true },
      { kind: 'ELECTION', title: 'Wahl einer Vertretung für den Beirat der Stadtbücherei', isPublic: true },
      { kind: 'REPORT', title: 'Bericht über die Wartezeiten in der Migrationsberatung', isPublic: true },
      { kind: 'QUESTIONS', title: 'Fragen der Einwohnerinnen und Einwohner', isPublic: true },
      { kind: 'OTHER', title: 'Mietvertrag für einen Treffpunkt', isPublic: false },
    ],
  },
  {
    becomes: 'DRAFT',
    items: [
      { kind: 'OPENING', title: 'Eröffnung und Begrüßung', isPublic: true },
      { kind: 'REPORT', title: 'Bericht über die Sprachförderung in Kindertagesstätten', isPublic: true },
      { kind: 'QUESTIONS', title: 'Fragen der Einwohnerinnen und Einwohner', isPublic: true },
    ],
  },
  {
    becomes: 'CANCELLED',
    items: [],
    reason: 'Es liegen keine Vorlagen vor.',
  },
]
