import { dormagen, isTranslated, submits } from './town.js'
import type { DemoProposal } from './types.js'

const LAYLA = 'layla.haddad@demo.example'
const OMAR = 'omar.nasser@demo.example'
const DIRK = 'dirk.ordnungstedt@demo.example'

/** The Stadtrat adopted it last week; now the Kreis has to say what it does with it. */
const childCare: DemoProposal = {
  key: 'child-care',
  by: LAYLA,
  organisation: 'bayt',
  language: 'ar',
  words: {
    title: 'رعاية الأطفال أثناء دورات الاندماج',
    what: 'نطلب رعاية مجانية للأطفال دون سن الثالثة في المبنى نفسه الذي تقام فيه دورة الاندماج، صباحًا من الاثنين إلى الخميس.',
    why: 'كثير من الأمهات ينتظرن سنوات قبل أن يبدأن الدورة لأنه لا أحد يعتني بأطفالهن. وكل سنة انتظار تجعل تعلّم اللغة والعمل أصعب.',
    forWhom: 'أمهات وآباء لأطفال دون الثالثة يحق لهم الالتحاق بدورة الاندماج.',
  },
  municipalities: [dormagen.ags],
  serves: ['language-3-annual-5', 'language-1'],
  headcount: [12, 18],
  costs: [
    ['COURSE', 600, 1200, 'Kursplatz mit Betreuung'],
    ['TRAVEL', 120, 240, 'Fahrkarten'],
    ['MATERIAL', 30, 50],
    ['FIXED', 4000, 6500, 'Einrichtung des Spielzimmers'],
  ],
  started: -152,
  steps: [
    submits(-150, LAYLA),
    isTranslated(-146, {
      title: 'Kinderbetreuung während der Integrationskurse',
      what: 'Wir bitten um kostenlose Betreuung für Kinder unter drei Jahren im selben Haus, in dem der Integrationskurs stattfindet, vormittags von Montag bis Donnerstag.',
      why: 'Viele Mütter warten Jahre auf den Kurs, weil niemand ihre Kinder betreut. Mit jedem Jahr wird es schwerer, Deutsch zu lernen und Arbeit zu finden.',
      forWhom:
        'Mütter und Väter mit Kindern unter drei Jahren, die an einem Integrationskurs teilnehmen dürfen.',
    }),
    dormagen.takesUp(-143),
    dormagen.admits(-139),
    dormagen.asksOffice(-138, -115),
    dormagen.officeSays(-118, {
      text: 'Der Kursträger hat einen geeigneten Raum. Mit zwei Betreuungskräften können bis zu zehn Kinder betreut werden. Andere Kommunen haben denselben Bedarf.',
      draftResolution:
        'Die Stadt Dormagen finanziert die Betreuung von zehn Kindern während der Integrationskurse für ein Jahr und bittet den Kreis, sich an den Kosten zu beteiligen.',
      effect: 'YEARLY',
      euros: [13000, 33320],
      product: '05.01.03',
      account: '533100',
      cover: 'Integrationspauschale des Landes',
    }),
    dormagen.starts(-113, 'standard'),
    dormagen.schedules(-111, -84, 'Ö 2', 'INVITED'),
    dormagen.decides(-84, { outcome: 'ADOPTED', votes: [11, 0, 0] }),
    dormagen.schedules(-75, -47, 'Ö 6'),
    dormagen.decides(-47, {
      outcome: 'RECOMMENDED_AMENDED',
      votes: [12, 3, 1],
      text: 'Die Stadt Dormagen finanziert die Betreuung von fünfzehn Kindern während der Integrationskurse für zwei Jahre und bittet den Kreis, die Hälfte der Kosten zu tragen.',
      reason:
        'Die Warteliste des Kursträgers ist länger als angenommen; ein Jahr ist für die Planung zu kurz.',
    }),
    dormagen.schedules(-33, -4, 'Ö 9'),
    dormagen.decides(-4, { outcome: 'ADOPTED', votes: [36, 5, 3] }),
  ],
}

/** The office's statement is overdue. */
const library: DemoProposal = {
  key: 'library',
  by: OMAR,
  organisation: 'bayt',
  language: 'de',
  words: {
    title: 'Mehrsprachige Kinderbücher in der Stadtbibliothek',
    what: 'Die Stadtbibliothek kauft in drei Jahren 600 Kinderbücher auf Arabisch, Kurdisch, Türkisch, Ukrainisch und Polnisch, möglichst zweisprachig.',
    why: 'Wer in der Erstsprache vorgelesen bekommt, lernt leichter Deutsch. Heute stehen dort elf arabische Bücher.',
    forWhom: 'Familien mit Kindern bis zehn Jahre, Kitas und Grundschulen.',
  },
  municipalities: [dormagen.ags],
  serves: ['language-2', 'education-1'],
  costs: [
    ['FIXED', 7000, 9500, '600 Bücher'],
    ['FIXED', 800, 1200, 'Vorlesenachmittage'],
  ],
  started: -63,
  steps: [submits(-61, OMAR), dormagen.takesUp(-55), dormagen.admits(-47), dormagen.asksOffice(-44, -9)],
}

/** Offered to the integration body; its German text is still being written. */
const meetingPlace: DemoProposal = {
  key: 'meeting-place',
  by: LAYLA,
  organisation: 'bayt',
  language: 'ar',
  words: {
    title: 'مطبخ مشترك في بيت الجيران',
    what: 'نريد أن نطبخ مرة كل أسبوع مع الجيران في مطبخ تابع للبلدية، وأن نأكل معًا ونتحدث بالألمانية.',
    why: 'كثيرون يسكنون هنا منذ سنوات ولا يعرفون جيرانهم.',
    forWhom: 'كل سكان الحي، نحو ثلاثين شخصًا كل أسبوع.',
  },
  municipalities: [dormagen.ags],
  serves: ['intercultural-opening-2'],
  headcount: [25, 30],
  costs: [
    ['MATERIAL', 60, 90, 'Lebensmittel im Jahr'],
    ['FIXED', 600, 900, 'Nutzung der Küche'],
  ],
  started: -7,
  steps: [submits(-6, LAYLA)],
}

/** A Vorlage of the administration. */
const training: DemoProposal = {
  key: 'training',
  by: DIRK,
  office: true,
  language: 'de',
  words: {
    title: 'Interkulturelle Fortbildung für Beschäftigte mit Kundenkontakt',
    what: 'Alle Beschäftigten in Bürgeramt, Ausländerbehörde und Jugendamt nehmen in zwei Jahren an einer zweitägigen Fortbildung teil, die Migrantenorganisationen mitgestalten.',
    why: 'Missverständnisse am Schalter kosten Zeit und Vertrauen. Der Integrationsworkshop des Kreises hat die interkulturelle Öffnung der Verwaltung als Ziel benannt.',
    forWhom: 'Rund 85 Beschäftigte der Stadtverwaltung und alle, die zu ihnen kommen.',
  },
  municipalities: [dormagen.ags],
  serves: ['intercultural-opening', 'intercultural-opening-3'],
  headcount: [80, 85],
  costs: [
    ['COURSE', 190, 240, 'Zwei Tage Fortbildung'],
    ['FIXED', 1500, 2500, 'Honorare der Organisationen'],
  ],
  started: -178,
  steps: [
    submits(-176, DIRK),
    dormagen.admits(-174),
    dormagen.asksOffice(-173, -150),
    dormagen.officeSays(-160, {
      text: 'Die Fortbildung ist mit dem Personalrat abgestimmt. Vier Migrantenorganisationen haben zugesagt, daran mitzuwirken.',
      draftResolution:
        'Die Stadtverwaltung bildet bis zum Ende des übernächsten Jahres alle Beschäftigten mit Kundenkontakt interkulturell fort.',
      effect: 'ONCE',
      euros: [16700, 22900],
      product: '01.06.01',
      account: '541200',
      cover: 'Fortbildungsbudget',
    }),
    dormagen.starts(-156, 'municipal'),
    dormagen.schedules(-154, -126, 'Ö 5'),
    dormagen.decides(-126, {
      outcome: 'RECOMMENDED_AMENDED',
      votes: [10, 0, 1],
      text: 'Die Stadtverwaltung bildet bis zum Ende des übernächsten Jahres alle Beschäftigten mit Kundenkontakt interkulturell fort; die Migrantenorganisationen gestalten mindestens einen halben Tag.',
      reason: 'Die Erfahrungen der Menschen selbst sollen fest dazugehören.',
    }),
    dormagen.schedules(-118, -98, 'Ö 3'),
    dormagen.decides(-98, { outcome: 'RECOMMENDED', votes: [14, 0, 1] }),
    dormagen.schedules(-90, -61, 'Ö 12'),
    dormagen.decides(-61, {
      outcome: 'ADOPTED_AMENDED',
      votes: [41, 2, 1],
      text: 'Die Stadtverwaltung bildet bis zum Ende des nächsten Jahres alle Beschäftigten mit Kundenkontakt interkulturell fort; die Migrantenorganisationen gestalten mindestens einen halben Tag.',
      reason: 'Ein Jahr reicht, wenn die Termine früh festgelegt werden.',
    }),
  ],
}

/** What was proposed in Dormagen. */
export const dormagenProposals: readonly DemoProposal[] = [childCare, library, meetingPlace, training]
