/** A meeting of the demo that is over. Everything in it is made up. */
export interface DemoHeld {
  readonly key: string
  /** Days before the installation. */
  readonly daysAgo: number
  readonly items: readonly {
    readonly kind: 'OPENING' | 'REPORT' | 'OTHER' | 'QUESTIONS'
    readonly title: string | null
    readonly isPublic: boolean
    /** A text that is voted on. */
    readonly motion?: string
    readonly notes?: readonly {
      readonly kind: 'NOTE' | 'STATEMENT' | 'RECORD'
      readonly speaker?: string
      readonly text: string
    }[]
  }[]
  /** How far its minutes are: signed by both, being written, or not begun. */
  readonly minutes: 'EFFECTIVE' | 'DRAFT' | 'NONE'
}

/** Meetings of the integration body of Neuss with minutes: older ones are effective, some are a draft, those of the last one are not begun. */
export const demoHeld: readonly DemoHeld[] = [
  {
    key: 'effective',
    daysAgo: 62,
    minutes: 'EFFECTIVE',
    items: [
      { kind: 'OPENING', title: null, isPublic: true },
      {
        kind: 'REPORT',
        title: 'Bericht über die Beratungsstelle am Bahnhof',
        isPublic: true,
        notes: [
          { kind: 'NOTE', text: 'Die Verwaltung berichtet mündlich und beantwortet drei Nachfragen.' },
          {
            kind: 'STATEMENT',
            speaker: 'Kwame Mensah',
            text: 'Die Öffnungszeiten am Abend sind für Berufstätige zu kurz.',
          },
        ],
      },
      {
        kind: 'OTHER',
        title: 'Ein Fest der Kulturen im Stadtpark',
        isPublic: true,
        motion:
          'Der Integrationsrat bittet die Verwaltung, im Sommer ein Fest der Kulturen im Stadtpark vorzubereiten.',
      },
      {
        kind: 'OTHER',
        title: 'Miete für einen Vereinsraum',
        isPublic: false,
        notes: [
          { kind: 'NOTE', text: 'Die Verwaltung verhandelt weiter und berichtet in der nächsten Sitzung.' },
        ],
      },
    ],
  },
  {
    key: 'draft',
    daysAgo: 13,
    minutes: 'DRAFT',
    items: [
      { kind: 'OPENING', title: null, isPublic: true },
      {
        kind: 'OTHER',
        title: 'Mehrsprachige Hinweise in den Bürgerämtern',
        isPublic: true,
        motion:
          'In den Bürgerämtern hängen Hinweise in den sechs Sprachen, die in Neuss am häufigsten gesprochen werden.',
      },
      { kind: 'QUESTIONS', title: null, isPublic: true },
    ],
  },
  {
    key: 'ended',
    daysAgo: 3,
    minutes: 'NONE',
    items: [
      { kind: 'OPENING', title: null, isPublic: true },
      { kind: 'REPORT', title: 'Bericht über das Sprachcafé in der Nordstadt', isPublic: true },
    ],
  },
]
