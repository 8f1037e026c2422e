import type { SummitKind } from '../../src/contract/summits.lists.js'

/** A fictional event: days count from the first start, hours are those of the office's wall clock. */
export interface DemoSummit {
  readonly key: string
  readonly kind: SummitKind
  readonly ags: string
  readonly title: string
  readonly about: string
  readonly place: string
  readonly inDays: number
  readonly hours: number
  readonly capacity: number | null
  /** Places of the groups of actors, in the order of the groups; null = no ceiling of their own. */
  readonly groups: readonly (number | null)[]
  readonly languages: readonly string[]
  /** Who comes, by address, with how many people and for which group. */
  readonly guests: readonly { readonly email: string; readonly people: number; readonly group?: number }[]
}

const guest = (name: string, people: number, group?: number) => ({
  email: `${name}@demo.example`,
  people,
  ...(group === undefined ? {} : { group }),
})

/** Fictional events, so that no page is empty: a large one with groups, a full one, one that is open to all. */
export const demoSummits: readonly DemoSummit[] = [
  {
    key: 'demo-summit',
    kind: 'SUMMIT',
    ags: '05162',
    title: 'Integrationsgipfel Rhein-Kreis Neuss',
    about:
      'Einmal im Jahr: Was wurde aus den Zielen? Was nehmen wir uns vor? Alle Gruppen, die mitwirken, kommen zusammen, arbeiten in Workshops und tragen neue Ziele.',
    place: 'Zeughaus, Neuss',
    inDays: 45,
    hours: 7,
    capacity: 60,
    groups: [20, 10, 10, null],
    languages: ['de', 'tr', 'ar', 'uk'],
    guests: [guest('elif.yildirim', 3, 0), guest('layla.haddad', 2, 0), guest('oksana.kovalchuk', 1, 0)],
  },
  {
    key: 'demo-workshop',
    kind: 'WORKSHOP',
    ags: '05162024',
    title: 'Workshop Sprache: Kurse neben der Arbeit',
    about: 'Wir sammeln, welche Kurse fehlen, und schreiben auf, wer sie anbieten kann. Der Raum ist klein.',
    place: 'Rathaus Neuss, Zimmer 5',
    inDays: 12,
    hours: 3,
    capacity: 4,
    groups: [],
    languages: ['de', 'tr'],
    guests: [guest('elif.yildirim', 2), guest('layla.haddad', 2), guest('oksana.kovalchuk', 1)],
  },
  {
    key: 'demo-information',
    kind: 'INFORMATION_EVENT',
    ags: '05162004',
    title: 'Infoabend: Anerkennung von Abschlüssen',
    about: 'Wie wird ein Zeugnis aus einem anderen Land anerkannt? Mit Beispielen und Zeit für Fragen.',
    place: 'Bürgerhaus Dormagen',
    inDays: 20,
    hours: 2,
    capacity: null,
    groups: [],
    languages: ['de', 'en', 'ar'],
    guests: [],
  },
]
