/** A made-up series of one indicator in one place: value and, where the kind has one, reference, by years before the first start. */
export interface DemoSeries {
  indicator: string
  /** Official municipality key. */
  ags: string
  source: 'STATISTICS' | 'SURVEY' | 'OFFICES'
  group?: string
  note?: string
  /** Number and reference of each year, the earliest first; the last one is the year before the first start. */
  years: readonly (readonly [value: number, reference?: number])[]
}

/** Where the demo's values come from: invented, and said to be. */
export const demoSources = {
  STATISTICS: {
    publisher: 'Statistikstelle (Demo)',
    title: 'Erfundene Reihe der Bevölkerungs- und Arbeitsmarktzahlen (Demo)',
    licence: 'dl-de/by-2-0',
    credit: 'Erfundene Zahlen für die Vorführung, keine amtliche Statistik',
    proxy: '„Migranten“ ≈ Menschen mit ausländischer Staatsangehörigkeit in der Reihe der Statistikstelle',
    smallest: 5,
    roundTo: null,
  },
  SURVEY: {
    publisher: 'Integrationsbüro (Demo)',
    title: 'Erfundene Abfrage bei Kursträgern und Schulen (Demo)',
    licence: null,
    credit: 'Erfundene Zahlen für die Vorführung',
    proxy: null,
    smallest: null,
    roundTo: null,
  },
  OFFICES: {
    publisher: 'Personalämter (Demo)',
    title: 'Erfundene Fortbildungsstatistik der Ämter (Demo)',
    licence: null,
    credit: 'Erfundene Zahlen für die Vorführung',
    proxy: '„Geschult“ ≈ hat an mindestens einer Fortbildung teilgenommen',
    smallest: 3,
    roundTo: null,
  },
} as const

/** The demo's series. */
export const demoSeries: readonly DemoSeries[] = [
  {
    indicator: 'education-3-indicator-1',
    ags: '05162',
    source: 'SURVEY',
    years: [
      [22, 61],
      [31, 61],
      [44, 60],
      [57, 60],
    ],
  },
  {
    indicator: 'education-3-indicator-1',
    ags: '05162024',
    source: 'SURVEY',
    years: [
      [9, 18],
      [12, 18],
      [16, 18],
      [18, 18],
    ],
  },
  {
    indicator: 'education-3-indicator-1',
    ags: '05162004',
    source: 'SURVEY',
    years: [
      [3, 9],
      [5, 9],
      [6, 8],
      [7, 8],
    ],
  },
  {
    indicator: 'work-1-parity',
    ags: '05162',
    source: 'STATISTICS',
    years: [
      [11.8, 6.4],
      [11.2, 6.1],
      [10.1, 5.8],
      [9.6, 5.9],
    ],
  },
  {
    indicator: 'work-1-parity',
    ags: '05162024',
    source: 'STATISTICS',
    years: [
      [12.4, 7.1],
      [12.1, 6.9],
      [11.3, 6.6],
      [10.9, 6.7],
    ],
  },
  { indicator: 'work-1-indicator-1', ags: '05162', source: 'STATISTICS', years: [[84], [91], [97], [108]] },
  { indicator: 'language-2-indicator-2', ags: '05162024', source: 'SURVEY', years: [[1], [2], [3], [4]] },
  { indicator: 'language-2-indicator-2', ags: '05162004', source: 'SURVEY', years: [[0], [1], [1], [2]] },
  {
    indicator: 'language-3-indicator-1',
    ags: '05162',
    source: 'STATISTICS',
    years: [[62], [70], [68], [81]],
  },
  {
    indicator: 'language-3-indicator-1',
    ags: '05162024',
    source: 'STATISTICS',
    years: [[38], [41], [39], [47]],
  },
  { indicator: 'language-3-indicator-1', ags: '05162028', source: 'STATISTICS', years: [[6], [8], [4], [7]] },
  { indicator: 'language-3-indicator-2', ags: '05162024', source: 'SURVEY', years: [[1], [1], [2], [2]] },
  { indicator: 'language-3-indicator-2', ags: '05162004', source: 'SURVEY', years: [[0], [1], [1], [1]] },
  {
    indicator: 'intercultural-opening-indicator-3',
    ags: '05162024',
    source: 'OFFICES',
    group: 'Bürgerbüro',
    years: [
      [4, 42],
      [7, 44],
      [9, 44],
      [12, 45],
    ],
  },
  {
    indicator: 'intercultural-opening-indicator-3',
    ags: '05162024',
    source: 'OFFICES',
    group: 'Jugendamt',
    years: [
      [3, 58],
      [4, 60],
      [5, 61],
      [5, 61],
    ],
  },
  {
    indicator: 'education-3-indicator-1',
    ags: '05162008',
    source: 'SURVEY',
    years: [
      [7, 10],
      [9, 10],
    ],
  },
  {
    indicator: 'education-3-indicator-1',
    ags: '05162016',
    source: 'SURVEY',
    years: [
      [5, 6],
      [6, 6],
    ],
  },
  {
    indicator: 'education-3-indicator-1',
    ags: '05162020',
    source: 'SURVEY',
    years: [
      [3, 5],
      [4, 5],
    ],
  },
  {
    indicator: 'education-3-indicator-1',
    ags: '05162022',
    source: 'SURVEY',
    years: [
      [5, 7],
      [7, 7],
    ],
  },
  {
    indicator: 'education-3-indicator-1',
    ags: '05162028',
    source: 'SURVEY',
    years: [
      [1, 2],
      [2, 2],
    ],
  },
  {
    indicator: 'work-1-parity',
    ags: '05162004',
    source: 'STATISTICS',
    years: [
      [9.9, 5.6],
      [9.1, 5.7],
    ],
  },
  {
    indicator: 'work-1-parity',
    ags: '05162008',
    source: 'STATISTICS',
    years: [
      [10.4, 6.3],
      [10.2, 6.4],
    ],
  },
  {
    indicator: 'work-1-parity',
    ags: '05162012',
    source: 'STATISTICS',
    years: [
      [7.2, 4.4],
      [6.8, 4.3],
    ],
  },
  {
    indicator: 'work-1-parity',
    ags: '05162016',
    source: 'STATISTICS',
    years: [
      [8.1, 4.7],
      [7.9, 4.8],
    ],
  },
  {
    indicator: 'work-1-parity',
    ags: '05162020',
    source: 'STATISTICS',
    years: [
      [6.6, 3.9],
      [6.1, 4],
    ],
  },
  {
    indicator: 'work-1-parity',
    ags: '05162022',
    source: 'STATISTICS',
    years: [
      [7.5, 4.2],
      [7.3, 4.4],
    ],
  },
  { indicator: 'language-3-indicator-1', ags: '05162004', source: 'STATISTICS', years: [[11], [12]] },
  { indicator: 'language-3-indicator-1', ags: '05162008', source: 'STATISTICS', years: [[8], [9]] },
  { indicator: 'language-3-indicator-1', ags: '05162016', source: 'STATISTICS', years: [[5], [6]] },
  { indicator: 'work-3-indicator-1', ags: '05162', source: 'OFFICES', years: [[0], [1]] },
]

/** A value that was corrected: the earliest year of the first series of the indicator in that place. */
export const demoCorrection = {
  indicator: 'education-3-indicator-1',
  ags: '05162',
  value: 24,
  reference: 61,
  reason: 'Zwei Schulen hatten ihre Veranstaltung erst nach dem Stichtag gemeldet (Demo).',
}

/** Targets that were set; the baseline is the earliest value. */
export const demoTargets = [
  { indicator: 'work-1-indicator-1', ags: '05162', target: 25, note: 'Vorschlag der Verwaltung (Demo)' },
  { indicator: 'language-3-indicator-1', ags: '05162', target: null, note: null },
  { indicator: 'language-3-indicator-1', ags: '05162024', target: null, note: null },
] as const
