import { isTranslated, kreis, neuss, replies, submits } from './town.js'
import type { DemoProposal, DemoWords } from './types.js'

const ELIF = 'elif.yildirim@demo.example'
const MURAT = 'murat.aydin@demo.example'
const YONAS = 'yonas.tesfay@demo.example'
const LAYLA = 'layla.haddad@demo.example'

const guidesInGerman: DemoWords = {
  title: 'Elternlotsen an allen Grundschulen',
  what: 'Zwanzig Mütter und Väter werden geschult. Sie erklären anderen Eltern in ihrer Sprache, wie die Schule funktioniert, und begleiten sie zum Elternabend und zum ersten Gespräch mit der Lehrerin.',
  why: 'Viele Eltern kennen das deutsche Schulsystem nicht. Sie verpassen Fristen und trauen sich nicht zu fragen. Das schadet den Kindern, vor allem beim Wechsel nach der vierten Klasse.',
  forWhom: 'Eltern von Grundschulkindern, besonders in den ersten zwei Jahren in Deutschland.',
}

/** All the way: Neuss decided, the Kreis decided. */
const guides: DemoProposal = {
  key: 'parent-guides',
  by: ELIF,
  organisation: 'koepru',
  language: 'tr',
  words: {
    title: 'Bütün ilkokullarda veli rehberleri',
    what: 'Yirmi anne ve baba eğitim alır. Diğer velilere okulun nasıl işlediğini kendi dillerinde anlatır, onlara veli toplantısında ve öğretmenle ilk görüşmede eşlik ederler.',
    why: 'Birçok veli Alman okul sistemini tanımıyor. Son tarihleri kaçırıyor, soru sormaya çekiniyor. Bu, özellikle dördüncü sınıftan sonraki geçişte çocuklara zarar veriyor.',
    forWhom: 'İlkokul çocuklarının velileri, özellikle Almanya’daki ilk iki yılında olanlar.',
  },
  municipalities: [neuss.ags],
  serves: ['education-2', 'education-2-annual-1'],
  headcount: [15, 20],
  costs: [
    ['COURSE', 600, 900, 'Schulung an sechs Samstagen'],
    ['TRAVEL', 40, 60, 'Fahrkarten'],
    ['MATERIAL', 25, 35, 'Unterlagen in sechs Sprachen'],
    ['FIXED', 1500, 2500, 'Kinderbetreuung während der Schulung'],
  ],
  started: -322,
  steps: [
    { do: 'inviteCoApplicant', day: -320, time: '19:00', by: ELIF, organisation: 'selam' },
    { do: 'joinIn', day: -318, time: '21:00', by: YONAS },
    submits(-316, ELIF),
    isTranslated(-311, guidesInGerman),
    neuss.takesUp(-309),
    neuss.admits(-305),
    { do: 'follow', day: -304, time: '20:00', by: LAYLA },
    neuss.asksOffice(-304, -280),
    neuss.officeSays(-284, {
      text: 'Die Verwaltung befürwortet den Vorschlag. Drei Grundschulen haben ähnliche Lotsen auf eigene Faust gefunden; eine gemeinsame Schulung würde sie stützen. Die Stelle beim Kommunalen Integrationszentrum kann die Schulung begleiten.',
      draftResolution:
        'Die Stadt Neuss bildet fünfzehn bis zwanzig Elternlotsen aus und bittet den Kreis, das Angebot auf alle Kommunen auszuweiten.',
      effect: 'YEARLY',
      euros: [11475, 22400],
      product: '050.020.010',
      account: '531800',
      cover: 'Integrationspauschale, im Haushalt veranschlagt',
    }),
    neuss.starts(-281, 'standard'),
    neuss.schedules(-279, -258, 'Ö 3', 'INVITED'),
    replies(-270, ELIF, neuss.ags, { speaks: true, interpreter: 'tr' }),
    neuss.decides(-258, { outcome: 'ADOPTED', votes: [13, 0, 1] }),
    neuss.schedules(-252, -231, 'Ö 5'),
    neuss.decides(-231, { outcome: 'RECOMMENDED', votes: [15, 0, 2] }),
    neuss.schedules(-226, -205, 'Ö 11'),
    neuss.decides(-205, { outcome: 'ADOPTED', votes: [47, 8, 3] }),
    kreis.admitsTransfer(-188),
    kreis.asksOffice(-187, -160),
    kreis.officeSays(-165, {
      text: 'Das Kreissozialamt sieht den Bedarf in allen Kommunen. Die Lotsen aus Neuss können die Schulung in den anderen Städten unterstützen.',
      draftResolution:
        'Der Rhein-Kreis Neuss fördert Elternlotsen in allen acht Kommunen zunächst für zwei Schuljahre und berichtet dem Sozialausschuss jährlich.',
      effect: 'YEARLY',
      euros: [60000, 85000],
      product: '050.313.010',
      account: '531900',
      cover: 'Mittel des Kommunalen Integrationszentrums',
    }),
    kreis.starts(-161, 'district'),
    kreis.schedules(-158, -138, 'Ö 4', 'INVITED'),
    kreis.decides(-138, { outcome: 'RECOMMENDED', votes: [14, 2, 1] }),
    kreis.schedules(-130, -110, 'Ö 7'),
    kreis.decides(-110, { outcome: 'RECOMMENDED', votes: [11, 1, 0] }),
    kreis.schedules(-100, -75, 'Ö 9'),
    kreis.decides(-75, { outcome: 'ADOPTED', votes: [58, 6, 4] }),
  ],
}

const interpretersInGerman: DemoWords = {
  title: 'Dolmetschen für Elterngespräche und Behördentermine',
  what: 'Die Stadt richtet eine Liste geschulter Dolmetscherinnen und Dolmetscher ein. Schulen, Kitas und Ämter können sie kostenlos anfragen, auch für seltene Sprachen wie Tigrinya.',
  why: 'Heute übersetzen oft Kinder für ihre Eltern, auch bei Krankheit oder Streit in der Schule. Das überfordert sie, und Wichtiges geht verloren.',
  forWhom:
    'Familien, die noch nicht sicher Deutsch sprechen, und alle, die mit ihnen Gespräche führen müssen.',
}

/** The integration body said no; that is advice, and it went on. */
const interpreters: DemoProposal = {
  key: 'interpreters',
  by: YONAS,
  organisation: 'selam',
  language: 'en',
  words: {
    title: 'Interpreters for talks with parents and public offices',
    what: 'The town keeps a list of trained interpreters. Schools, day-care centres and offices can ask for them free of charge, also for rare languages such as Tigrinya.',
    why: 'Today children often interpret for their parents, even about illness or conflicts at school. It is too much for them, and important things get lost.',
    forWhom: 'Families who do not speak German with confidence yet, and everyone who has to talk with them.',
  },
  municipalities: [neuss.ags],
  way: 'SUGGESTION',
  inhabitant: { name: 'Miriam Weldu', address: 'Musterweg 4, 41460 Neuss', consent: true },
  serves: ['intercultural-opening-2', 'education-2'],
  costs: [
    ['FIXED', 18000, 26000, 'Honorare für etwa 600 Einsätze im Jahr'],
    ['FIXED', 2500, 4000, 'Schulung'],
  ],
  started: -126,
  steps: [
    submits(-124, YONAS),
    isTranslated(-121, interpretersInGerman),
    neuss.admits(-117),
    neuss.asksOffice(-115, -90),
    neuss.officeSays(-92, {
      text: 'Ein Sprachpool besteht bereits beim Kreis. Die Verwaltung schlägt vor, ihn für Neuss aufzustocken, statt einen zweiten aufzubauen.',
      draftResolution:
        'Die Stadt Neuss stockt den Sprachpool des Kreises um 600 Einsätze im Jahr auf und macht ihn an Schulen und Kitas bekannt.',
      effect: 'YEARLY',
      euros: [18000, 30000],
      product: '050.020.020',
      account: '542900',
      cover: 'noch offen, Anmeldung zum nächsten Haushalt',
    }),
    neuss.starts(-88, 'municipal'),
    neuss.schedules(-85, -48, 'Ö 6', 'INVITED'),
    neuss.decides(-48, {
      outcome: 'NOT_RECOMMENDED',
      votes: [5, 8, 1],
      reason:
        'Die Mehrheit will zuerst den Sprachpool des Kreises bekannter machen, bevor die Stadt eigenes Geld ausgibt.',
    }),
    neuss.schedules(-20, 12, 'Ö 4'),
    replies(-4, YONAS, neuss.ags, { speaks: true, interpreter: 'ti' }),
  ],
}

/** The council said no. */
const swimming: DemoProposal = {
  key: 'swimming',
  by: MURAT,
  organisation: 'koepru',
  language: 'de',
  words: {
    title: 'Schwimmkurse für Frauen am Sonntagabend',
    what: 'Das Hallenbad öffnet einmal im Monat am Sonntagabend für einen Schwimmkurs mit einer Trainerin.',
    why: 'Viele Frauen in unserem Verein können nicht schwimmen und gehen deshalb auch mit ihren Kindern nicht ins Bad.',
    forWhom: 'Frauen und Mädchen ab 14 Jahren, gleich welcher Herkunft.',
  },
  municipalities: [neuss.ags],
  serves: ['intercultural-opening-2'],
  headcount: [12, 16],
  costs: [
    ['COURSE', 80, 110, 'Kursgebühr für zehn Termine'],
    ['FIXED', 3600, 5200, 'Personal und Heizung außerhalb der Öffnungszeiten'],
  ],
  started: -206,
  steps: [
    submits(-204, MURAT),
    neuss.takesUp(-199),
    neuss.admits(-194),
    neuss.asksOffice(-193, -170),
    neuss.officeSays(-171, {
      text: 'Ein zusätzlicher Öffnungsabend ist mit dem vorhandenen Personal nicht zu leisten. Die Verwaltung weist auf den bestehenden Frauenkurs am Mittwochvormittag hin.',
      draftResolution: 'Die Stadt Neuss bietet einmal im Monat sonntags einen Schwimmkurs für Frauen an.',
      effect: 'YEARLY',
      euros: [4560, 6960],
      product: '080.010.010',
      account: '501200',
      cover: 'keine Deckung vorhanden',
    }),
    neuss.starts(-166, 'municipal'),
    neuss.schedules(-164, -142, 'Ö 4'),
    neuss.decides(-142, { outcome: 'ADOPTED', votes: [10, 2, 2] }),
    neuss.schedules(-135, -115, 'Ö 8'),
    neuss.decides(-115, {
      outcome: 'NOT_RECOMMENDED',
      votes: [6, 9, 1],
      reason: 'Der Ausschuss sieht den Bedarf, aber keine Deckung im laufenden Haushalt.',
    }),
    neuss.schedules(-108, -89, 'Ö 14'),
    neuss.decides(-89, {
      outcome: 'REJECTED',
      groups: { linden: 'FOR', ufer: 'AGAINST' },
      reason:
        'Für einen weiteren Öffnungsabend fehlt das Personal. Der Rat bittet den Bäderbetrieb, den Mittwochskurs auf den frühen Abend zu legen.',
    }),
  ],
}

/** Taken up a few days ago; the clerk is checking it. */
const placements: DemoProposal = {
  key: 'placements',
  by: ELIF,
  organisation: 'koepru',
  language: 'tr',
  words: {
    title: 'Okul ve iş yeri arasında staj borsası',
    what: 'Yılda iki kez bir okulda düzenlenen akşamda iş yerleri ve aileler buluşur; öğrenciler staj yeri bulur.',
    why: 'İyi bir staj çoğu zaman tanıdıkla bulunuyor. Yeni gelen ailelerin tanıdığı yok.',
    forWhom: '8. ve 9. sınıf öğrencileri ile velileri.',
  },
  municipalities: [neuss.ags],
  serves: ['work-3', 'education-3'],
  costs: [['FIXED', 900, 1400, 'Zwei Abende mit Raum, Einladung und Kinderbetreuung']],
  started: -16,
  steps: [
    submits(-15, ELIF),
    isTranslated(-12, {
      title: 'Praktikumsbörse zwischen Schule und Betrieb',
      what: 'Zweimal im Jahr treffen sich Betriebe und Familien an einem Abend in einer Schule; Schülerinnen und Schüler finden dort einen Praktikumsplatz.',
      why: 'Ein gutes Praktikum findet man meist über Bekannte. Familien, die neu hier sind, haben diese Bekannten nicht.',
      forWhom: 'Schülerinnen und Schüler der Klassen 8 und 9 mit ihren Eltern.',
    }),
    neuss.takesUp(-4),
  ],
}

/** Sent back with questions before it was admitted. */
const womensCafe: DemoProposal = {
  key: 'womens-cafe',
  by: YONAS,
  organisation: 'selam',
  language: 'en',
  words: {
    title: 'A room for a women’s café with child care',
    what: 'We ask for a room in the town centre on two afternoons a week, with somebody who looks after the children.',
    why: 'Mothers with small children meet nobody and hear no German for months.',
    forWhom: 'About 25 women with their children.',
  },
  municipalities: [neuss.ags],
  serves: ['language-1', 'language-3-annual-5'],
  headcount: [20, 25],
  costs: [
    ['FIXED', 2400, 3600, 'Raummiete'],
    ['FIXED', 3000, 4200, 'Kinderbetreuung'],
  ],
  started: -30,
  steps: [
    submits(-29, YONAS),
    isTranslated(-26, {
      title: 'Ein Raum für ein Frauencafé mit Kinderbetreuung',
      what: 'Wir bitten um einen Raum in der Innenstadt an zwei Nachmittagen in der Woche und um jemanden, der die Kinder betreut.',
      why: 'Mütter mit kleinen Kindern treffen niemanden und hören monatelang kein Deutsch.',
      forWhom: 'Etwa 25 Frauen mit ihren Kindern.',
    }),
    neuss.takesUp(-20),
    neuss.asksBack(-11, 'Bevor der Antrag ins Verfahren geht, fehlen zwei Angaben.', [
      'An welchen Wochentagen und zu welcher Uhrzeit brauchen Sie den Raum?',
      'Kann der Raum im Bürgerhaus Nord sein, oder muss er in der Innenstadt liegen?',
    ]),
  ],
}

/** What was proposed in Neuss. */
export const neussProposals: readonly DemoProposal[] = [
  guides,
  interpreters,
  swimming,
  placements,
  womensCafe,
]
