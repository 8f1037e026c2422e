import type { ChecklistKey, SummitKind } from '../../src/contract/summits.lists.js'
import { demoPast } from './past.js'
import { demoSummitTexts, type DemoEventText } from './summitTexts.js'

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
  /** What it and the points of its programme, in their order, are called in other languages. */
  readonly texts?: readonly DemoEventText[]
  /** What became of it; announced unless told. */
  readonly became?: 'DRAFT' | 'CALLED_OFF'
  readonly withRegistration?: boolean
  /** Key of the event it prepares or follows up. */
  readonly partOf?: string
  /** Whoever has a place at that event is expected. */
  readonly sharesGuests?: boolean
  /** The programme: hours after the beginning, and the place of the field of action of a workshop. */
  readonly programme?: readonly {
    readonly after: number
    readonly hours: number
    readonly title: string
    readonly speaker?: string
    readonly field?: number
    readonly capacity?: number
  }[]
  /** What of the checklist is done. */
  readonly done?: readonly ChecklistKey[]
  /** Who told by telephone that they come. */
  readonly told?: {
    readonly givenName: string
    readonly familyName: string
    readonly phone: string
    readonly group?: number
  }
  /** Places in total once everybody has come: who fits is offered one. */
  readonly capacityLater?: number
}
/** A fictional event that took place: days before the first start. */
export interface DemoHeldSummit {
  readonly key: string
  readonly kind: SummitKind
  readonly ags: string
  readonly municipality: string
  readonly title: string
  readonly place: string
  readonly host: string | null
  readonly about?: string
  readonly daysAgo: number
  readonly hours: number
  readonly attendance: number
  /** Key of the indicator it counts into. */
  readonly indicator?: string
}

/** How some fictional names are spoken, by family name. */
export const demoSpokenNames: Readonly<Record<string, string>> = {
  Yıldırım: 'Elif Jildirim',
  Haddad: 'Laila Haddaad',
  Kovalchuk: 'Oksana Kowaltschuk',
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
    texts: demoSummitTexts,
    languages: ['de', 'tr', 'ar', 'uk'],
    guests: [guest('elif.yildirim', 3, 0), guest('layla.haddad', 2, 0), guest('oksana.kovalchuk', 1, 0)],
    told: { givenName: 'Hatice', familyName: 'Beispiel', phone: '02131 000 111', group: 0 },
    done: ['date', 'room', 'programme'],
    programme: [
      { after: 0, hours: 0.5, title: 'Begrüßung', speaker: 'Integrationsbüro Rhein-Kreis Neuss' },
      { after: 0.5, hours: 1, title: 'Was wurde aus den Zielen?', speaker: 'Steuerungsgruppe' },
      {
        after: 2,
        hours: 2.5,
        title: 'Workshop: Übergang in den Beruf',
        speaker: 'Frau Beispiel',
        field: 0,
        capacity: 25,
      },
      {
        after: 2,
        hours: 2.5,
        title: 'Workshop: Sprache im Alltag',
        speaker: 'Herr Muster',
        field: 1,
        capacity: 25,
      },
      {
        after: 2,
        hours: 2.5,
        title: 'Workshop: Ämter für alle',
        speaker: 'Frau Probe',
        field: 3,
        capacity: 20,
      },
      { after: 5, hours: 2, title: 'Ziele mittragen: Abstimmung im Plenum' },
    ],
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
    done: ['room', 'programme', 'invite'],
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
    done: ['room', 'programme', 'invite', 'interpreters'],
  },
  {
    key: 'demo-steering',
    kind: 'STEERING_MEETING',
    ags: '05162',
    title: 'Sitzung der Steuerungsgruppe vor dem Gipfel',
    about: 'Ablauf, Einladungen und Aufgaben für den Integrationsgipfel.',
    place: 'Kreishaus Neuss',
    inDays: 31,
    hours: 2,
    capacity: null,
    groups: [],
    languages: ['de'],
    guests: [],
    became: 'DRAFT',
    withRegistration: false,
    partOf: 'demo-summit',
  },
  {
    key: 'demo-steering-invited',
    kind: 'STEERING_MEETING',
    ags: '05162',
    title: 'Sitzung der Steuerungsgruppe: Themen des Jahres',
    about: 'Welche Themen gehen wir zuerst an? Eingeladen ist, wer einen Sitz hat.',
    place: 'Kreishaus Grevenbroich, Saal 2',
    inDays: 26,
    hours: 2,
    capacity: null,
    groups: [],
    languages: ['de'],
    guests: [],
    withRegistration: false,
  },
  {
    key: 'demo-summit-preparation',
    kind: 'WORKSHOP',
    ags: '05162',
    title: 'Vorbereitung: Themen für den Gipfel sammeln',
    about: 'Alle, die zum Gipfel kommen, sammeln Themen für die Workshops.',
    place: 'Kreishaus Grevenbroich',
    inDays: 38,
    hours: 2,
    capacity: null,
    groups: [],
    languages: ['de', 'tr'],
    guests: [],
    withRegistration: false,
    partOf: 'demo-summit',
    sharesGuests: true,
  },
  {
    key: 'demo-summit-followup',
    kind: 'WORKSHOP',
    ags: '05162',
    title: 'Nachbereitung: Wie weit sind wir?',
    about: 'Ein halbes Jahr danach: Welche Ziele sind auf dem Weg, welche brauchen Hilfe?',
    place: 'Zeughaus, Neuss',
    inDays: 225,
    hours: 3,
    capacity: null,
    groups: [],
    languages: ['de', 'tr'],
    guests: [],
    withRegistration: false,
    partOf: 'demo-summit',
    sharesGuests: true,
  },
  {
    key: 'demo-round',
    kind: 'WORKSHOP',
    ags: '05162',
    title: 'Gesprächsrunde: Wohnen und Nachbarschaft',
    about: 'Was hilft, wenn man neu in ein Haus zieht? Der Raum war klein, jetzt haben wir einen größeren.',
    place: 'Nachbarschaftshaus Korschenbroich',
    inDays: 24,
    hours: 2,
    capacity: 2,
    groups: [],
    languages: ['de', 'ar'],
    guests: [guest('layla.haddad', 2)],
    told: { givenName: 'Emine', familyName: 'Muster', phone: '02131 000 222' },
    capacityLater: 3,
    done: ['room', 'programme', 'invite'],
  },
  {
    key: 'demo-called-off',
    kind: 'WORKSHOP',
    ags: '05162',
    title: 'Workshop Sport im Verein',
    about: 'Wie finden neue Nachbarinnen und Nachbarn in die Vereine?',
    place: 'Sporthalle Kaarst',
    inDays: 9,
    hours: 2,
    capacity: 20,
    groups: [],
    languages: ['de'],
    guests: [],
    became: 'CALLED_OFF',
  },
  demoPast,
]

/** A fictional event that was entered after it took place. */
export const demoHeldSummits: readonly DemoHeldSummit[] = [
  {
    key: 'demo-held',
    kind: 'INFORMATION_EVENT',
    ags: '05162',
    municipality: '05162008',
    title: 'Infoabend: Wie funktioniert die weiterführende Schule?',
    place: 'Aula der Musterschule Grevenbroich',
    host: 'Musterschule Grevenbroich',
    daysAgo: 8,
    hours: 2,
    attendance: 34,
    indicator: 'education-3-indicator-1',
  },
  {
    key: 'demo-held-summit',
    kind: 'SUMMIT',
    ags: '05162',
    municipality: '05162024',
    title: 'Integrationsgipfel: Sprache und Arbeit',
    about:
      'Der letzte Gipfel: Alle haben gepunktet, in Gruppen Ziele aufgeschrieben und sie im Plenum mitgetragen. Hier steht, was daraus wird.',
    place: 'Zeughaus, Neuss',
    host: null,
    daysAgo: 40,
    hours: 8,
    attendance: 143,
  },
]
