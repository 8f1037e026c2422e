import type { OfferGroup, OfferKind } from '../../src/contract/offers.lists.js'

/** A fictional offer of a demo organisation. */
export interface DemoOffer {
  readonly key: string
  readonly organisation: string
  readonly kind: OfferKind
  /** Municipality; null: the whole Kreis. */
  readonly ags: string | null
  readonly place: string | null
  readonly languages: readonly string[]
  readonly groups: readonly OfferGroup[]
  readonly childcare?: boolean
  readonly lowThreshold?: boolean
  readonly isFree?: boolean
  readonly places?: number
  /** Days from the first start until it expires; negative: it has. */
  readonly holds: number
  /** Key of the indicator it counts into. */
  readonly indicator?: string
  readonly texts: Readonly<Record<string, { title: string; description: string; times?: string }>>
}

/** Offers of every sort, one of them expired and one about to. Every one is invented. */
export const demoOffers: readonly DemoOffer[] = [
  {
    key: 'koepru-deutsch-muetter',
    organisation: 'koepru',
    kind: 'COURSE',
    ags: '05162024',
    place: 'Beispielstraße 12, Vereinshaus',
    languages: ['de', 'tr'],
    groups: ['PARENTS_OF_SMALL_CHILDREN', 'WOMEN'],
    childcare: true,
    lowThreshold: true,
    isFree: true,
    places: 15,
    holds: 150,
    indicator: 'language-3-indicator-2',
    texts: {
      de: {
        title: 'Deutsch für Mütter mit kleinen Kindern (Demo)',
        description:
          'Erste Schritte im Alltag: Arzt, Kita, Amt. Die Kinder spielen nebenan und werden betreut.',
        times: 'dienstags und donnerstags 9 bis 11 Uhr, nicht in den Schulferien',
      },
      tr: {
        title: 'Küçük çocuklu anneler için Almanca (demo)',
        description: 'Günlük hayatta ilk adımlar: doktor, kreş, resmî daire. Çocuklara yan odada bakılır.',
        times: 'salı ve perşembe 9–11, okul tatillerinde yok',
      },
    },
  },
  {
    key: 'bayt-deutsch-abend',
    organisation: 'bayt',
    kind: 'COURSE',
    ags: '05162004',
    place: 'Musterplatz 3, Offenes Haus',
    languages: ['de', 'ar'],
    groups: ['REFUGEES', 'WORKERS'],
    lowThreshold: true,
    isFree: true,
    holds: 120,
    indicator: 'language-3-indicator-2',
    texts: {
      de: {
        title: 'Deutsch am Abend (Demo)',
        description: 'Sprechen, lesen, Briefe verstehen. Man kann jederzeit dazukommen.',
        times: 'montags bis mittwochs 18 bis 20 Uhr',
      },
      ar: {
        title: 'الألمانية مساءً (تجريبي)',
        description: 'محادثة وقراءة وفهم الرسائل. يمكن الانضمام في أي وقت.',
        times: 'من الاثنين إلى الأربعاء، من 18 إلى 20',
      },
    },
  },
  {
    key: 'bayt-arabisch',
    organisation: 'bayt',
    kind: 'FIRST_LANGUAGE',
    ags: '05162004',
    place: 'Musterplatz 3, Offenes Haus',
    languages: ['ar'],
    groups: ['CHILDREN', 'YOUTH'],
    places: 20,
    holds: 20,
    texts: {
      de: {
        title: 'Arabisch für Kinder (Demo)',
        description: 'Lesen, schreiben und Geschichten in der Sprache der Großeltern.',
        times: 'samstags 10 bis 12 Uhr',
      },
      ar: {
        title: 'العربية للأطفال (تجريبي)',
        description: 'قراءة وكتابة وحكايات بلغة الأجداد.',
        times: 'أيام السبت من 10 إلى 12',
      },
    },
  },
  {
    key: 'mist-beratung',
    organisation: 'mist',
    kind: 'COUNSELLING',
    ags: null,
    place: null,
    languages: ['uk', 'ru', 'de'],
    groups: ['EVERYBODY'],
    isFree: true,
    lowThreshold: true,
    holds: 170,
    texts: {
      de: {
        title: 'Beratung zu Arbeit und Zeugnissen (Demo)',
        description: 'Welche Stelle hilft? Welches Zeugnis wird anerkannt? Am Telefon oder vor Ort.',
        times: 'nach Absprache',
      },
      uk: {
        title: 'Консультації щодо роботи та дипломів (демо)',
        description: 'Хто допоможе? Який диплом визнають? Телефоном або на місці.',
        times: 'за домовленістю',
      },
    },
  },
  {
    key: 'koepru-schule',
    organisation: 'koepru',
    kind: 'COUNSELLING',
    ags: '05162024',
    place: 'Beispielstraße 12, Vereinshaus',
    languages: ['tr', 'de'],
    groups: ['PARENTS'],
    holds: -12,
    texts: {
      de: {
        title: 'Sprechstunde zur weiterführenden Schule (Demo)',
        description: 'Welche Schule passt zu meinem Kind?',
      },
    },
  },
]
