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

/** What the four workshop days are as one event; the source names days and no house. */
export const WORKSHOP_SERIES = {
  ags: '05162',
  title: 'Integrationsworkshop 2010/11',
  about:
    'Leitziele, Jahresziele und Maßnahmen für die weitere Integrationsarbeit im Rhein-Kreis Neuss, entwickelt an vier Tagen.',
  place: 'Rhein-Kreis Neuss',
  documentation: {
    key: 'workshop-documentation',
    publishedOn: '2011-04-05',
    texts: {
      de: 'An vier Tagen, am 20.09.2010, 05.11.2010, 06.11.2010 und 05.04.2011, entwickelte der Integrationsworkshop Leitziele, Jahresziele und Maßnahmen für die weitere Integrationsarbeit im Rhein-Kreis Neuss, setzte Themenprioritäten und schlug vor, wer die Umsetzung steuert.\n\nAlle Teilnehmer haben das Ergebnis einstimmig mitgetragen.',
      'de-x-leicht':
        'Der Workshop war an 4 Tagen. Viele Menschen haben zusammen gearbeitet. Sie haben Ziele aufgeschrieben. Und sie haben gesagt: Das ist uns am wichtigsten.\n\nAlle waren für das Ergebnis.',
      en: 'On four days, 20 September 2010, 5 and 6 November 2010 and 5 April 2011, the integration workshop developed guiding goals, annual goals and measures for further integration work in the Rhein-Kreis Neuss, set priorities and proposed who steers their implementation.\n\nAll participants carried the result unanimously.',
      tr: 'Uyum çalıştayı dört günde, 20.09.2010, 05.11.2010, 06.11.2010 ve 05.04.2011 tarihlerinde, Rhein-Kreis Neuss’ta uyum çalışmaları için ana hedefler, yıllık hedefler ve önlemler geliştirdi, öncelikleri belirledi ve uygulamayı kimin yöneteceğini önerdi.\n\nTüm katılımcılar sonucu oybirliğiyle destekledi.',
      ar: 'في أربعة أيام، 20.09.2010 و05.11.2010 و06.11.2010 و05.04.2011، وضعت ورشة الاندماج أهدافًا توجيهية وأهدافًا سنوية وتدابير لمواصلة عمل الاندماج في دائرة راين نويس، وحددت الأولويات واقترحت من يوجّه التنفيذ.\n\nأيّد جميع المشاركين النتيجة بالإجماع.',
      uk: 'За чотири дні, 20.09.2010, 05.11.2010, 06.11.2010 і 05.04.2011, інтеграційний семінар розробив провідні цілі, річні цілі та заходи для подальшої інтеграційної роботи в окрузі Рейн-Нойс, визначив пріоритети й запропонував, хто керуватиме їх виконанням.\n\nУсі учасники одноголосно підтримали результат.',
    },
  },
} as const

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
