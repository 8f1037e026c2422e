import type { EventDatum, ResolutionSentenceDatum, Sourced } from './types.js'

/** The four workshop days and the two reports, dates as written: the committee's lies after the Kreistag's. */
export const EVENTS: readonly EventDatum[] = [
  { key: 'workshop-1', section: 'opening', kind: 'WORKSHOP_DAY', date: '2010-09-20', text: '20.09.2010' },
  { key: 'workshop-2', section: 'opening', kind: 'WORKSHOP_DAY', date: '2010-11-05', text: '05.11.2010' },
  { key: 'workshop-3', section: 'opening', kind: 'WORKSHOP_DAY', date: '2010-11-06', text: '06.11.2010' },
  { key: 'workshop-4', section: 'opening', kind: 'WORKSHOP_DAY', date: '2011-04-05', text: '05.04.2011' },
  {
    key: 'report-social-committee',
    section: 'resolution',
    kind: 'COMMITTEE_REPORT',
    date: '2011-11-25',
    text: 'Nach Bericht vom Integrationsworkshop im Sozial- und Gesundheitsausschusses des Rhein-Kreises Neuss am 25.11.2011',
  },
  {
    key: 'report-district-council',
    section: 'resolution',
    kind: 'COUNCIL_REPORT',
    date: '2010-12-08',
    after: 'report-social-committee',
    text: 'erfolgte am 08.12.2010 ein Bericht im Kreistag',
  },
]

/** The resolution of the Kreistag of 08.12.2010; "einstimmig" belongs to its second sentence. */
export const RESOLUTION_SENTENCES: readonly ResolutionSentenceDatum[] = [
  {
    key: 'resolution-summit',
    section: 'resolution',
    position: 1,
    unanimous: false,
    text: 'Der Kreistag begrüßt und unterstützt die Durchführung eines Integrationsgipfels im Jahre 2012.',
  },
  {
    key: 'resolution-steering-group',
    section: 'resolution',
    position: 2,
    unanimous: true,
    text: 'Der Kreistag stimmt einstimmig der Einrichtung einer Steuerungsgruppe Integration in der vorgeschlagenen Zusammensetzung zu.',
  },
]

const QUESTION_TEXTS = [
  'Wenn Integration eine Querschnittsaufgabe ist, welche Arbeitsbereiche/Funktionsträger/innen sind dann zu beteiligen?',
  'An welcher Stelle soll die Aufgabe innerhalb der Verwaltung verankert werden?',
  'Wie kann die Partizipation von Menschen mit Migrationshintergrund und von Akteuren der Integrationsarbeit (freie Träger, Initiativen, etc.) sichergestellt werden?',
  'Wie weit kann und soll eine Verbindung zu anderen zentralen Zukunftsthemen (Demografischer Wandel, Lokale Bündnisse für Familien, Freiwilligenarbeit, Entwicklungszusammenarbeit) hergestellt werden?',
  'Wie sehen die weiteren Handlungsschritte zur Implementierung der Prozess- und Steuerungsstruktur aus? Wie heißen die nächsten Meilensteine?',
]

/** The five guiding questions of the working group on process steering. */
export const GUIDING_QUESTIONS: readonly Sourced[] = QUESTION_TEXTS.map((text, at) => ({
  key: `guiding-question-${at + 1}`,
  section: 'process-steering',
  text,
}))
