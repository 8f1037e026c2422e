/** A fictional inquiry of the demo, in Neuss. */
export interface DemoInquiry {
  /** Short name of the Fraktion that asks; without one a member of the committee asks. */
  readonly group?: string
  readonly committee: 'SOCIAL_COMMITTEE' | 'INTEGRATION_BODY'
  /** How many days ago it was filed. */
  readonly daysAgo: number
  readonly title: string
  readonly question: string
  readonly reason: string
  /** Whether an office was named that is to answer. */
  readonly assigned: boolean
  /** The answer, so many days after the question. */
  readonly answer?: { readonly after: number; readonly text: string }
}

/** One that was answered late, one whose day has passed, one that waits. */
export const demoInquiries: readonly DemoInquiry[] = [
  {
    group: 'Linden',
    committee: 'SOCIAL_COMMITTEE',
    daysAgo: 70,
    title: 'Wie lange dauern Termine in der Ausländerbehörde?',
    question:
      '1. Wie viele Tage warten Menschen zurzeit auf einen Termin?\n2. Wie viele Stellen sind nicht besetzt?\n3. In welchen Sprachen gibt es Hilfe am Schalter?',
    reason: 'Uns sprechen viele Menschen an, die ihre Arbeit nicht beginnen können, weil ein Papier fehlt.',
    assigned: true,
    answer: {
      after: 40,
      text: '1. Im Mittel 34 Tage (Stand: Ende des letzten Monats).\n2. Drei von 21 Stellen; zwei davon werden zum nächsten Quartal besetzt.\n3. Türkisch, Arabisch und Englisch an jedem Tag, Ukrainisch dienstags und donnerstags.\n\nAlle Zahlen sind für die Vorführung erfunden.',
    },
  },
  {
    group: 'Ufer',
    committee: 'SOCIAL_COMMITTEE',
    daysAgo: 36,
    title: 'Plätze in Sprachkursen mit Kinderbetreuung',
    question:
      '1. Wie viele Kurse haben eine Betreuung für Kinder?\n2. Wie viele Eltern stehen auf Wartelisten?',
    reason: 'Ohne Betreuung können vor allem Mütter keinen Kurs besuchen.',
    assigned: true,
  },
  {
    committee: 'INTEGRATION_BODY',
    daysAgo: 9,
    title: 'Welche Formulare gibt es in mehreren Sprachen?',
    question: '1. Welche Formulare der Stadt gibt es in anderen Sprachen?\n2. Welche folgen als Nächstes?',
    reason: 'Wer ein Formular nicht versteht, füllt es falsch aus. Das kostet alle Zeit.',
    assigned: false,
  },
]
