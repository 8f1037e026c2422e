import type { Locale } from '../../src/contract/index.js'

/** A fictional organisation; its delegates are the demo people that name its key. */
export interface DemoOrganisation {
  readonly key: string
  readonly name: string
  readonly kind: 'ASSOCIATION' | 'INITIATIVE' | 'RELIGIOUS_COMMUNITY'
  /** Municipality; null: the whole Kreis. */
  readonly ags: string | null
  readonly languages: readonly string[]
  readonly contactPublic: boolean
  readonly state: 'VERIFIED' | 'UNVERIFIED' | 'EXPIRED'
  /** Readers of Leichte Sprache get the German words: an organisation describes itself in languages people write. */
  readonly descriptions: Readonly<Record<Exclude<Locale, 'de-x-leicht'>, string>>
}

/** Six organisations at different stages of being checked. Every one is invented. */
export const demoOrganisations: readonly DemoOrganisation[] = [
  {
    key: 'koepru',
    name: 'Elternverein Köprü',
    kind: 'ASSOCIATION',
    ags: '05162024',
    languages: ['tr', 'de'],
    contactPublic: true,
    state: 'VERIFIED',
    descriptions: {
      de: 'Türkische Eltern in Neuss helfen einander mit Schule, Ausbildung und Ämtern.',
      en: 'Turkish parents in Neuss help each other with school, training and public offices.',
      tr: 'Neuss’taki Türkiyeli veliler okul, meslek eğitimi ve resmî daireler konusunda birbirine yardım eder.',
      ar: 'آباء وأمهات من تركيا في نويس يساعد بعضهم بعضًا في المدرسة والتدريب المهني والدوائر الرسمية.',
      uk: 'Турецькі батьки в місті Neuss допомагають одні одним зі школою, професійним навчанням і установами.',
    },
  },
  {
    key: 'bayt',
    name: 'Arabischer Kulturverein Bayt',
    kind: 'ASSOCIATION',
    ags: '05162004',
    languages: ['ar', 'de', 'fr'],
    contactPublic: true,
    state: 'VERIFIED',
    descriptions: {
      de: 'Ein offenes Haus in Dormagen: Arabisch und Deutsch lernen, beraten, gemeinsam kochen.',
      en: 'An open house in Dormagen: learning Arabic and German, advice, cooking together.',
      tr: 'Dormagen’de herkese açık bir ev: Arapça ve Almanca öğrenmek, danışmak, birlikte yemek pişirmek.',
      ar: 'بيت مفتوح للجميع في دورماغن: تعلّم العربية والألمانية، والاستشارة، والطبخ معًا.',
      uk: 'Відкритий дім у місті Dormagen: вивчення арабської та німецької, поради, спільне приготування їжі.',
    },
  },
  {
    key: 'mist',
    name: 'Ukrainische Initiative Mist',
    kind: 'INITIATIVE',
    ags: '05162008',
    languages: ['uk', 'ru', 'de'],
    contactPublic: false,
    state: 'VERIFIED',
    descriptions: {
      de: 'Freiwillige in Grevenbroich begleiten Menschen aus der Ukraine in Arbeit und Schule.',
      en: 'Volunteers in Grevenbroich help people from Ukraine find their way into work and school.',
      tr: 'Grevenbroich’taki gönüllüler Ukrayna’dan gelenlere iş ve okul yolunda eşlik eder.',
      ar: 'متطوعون في غريفنبرويش يرافقون القادمين من أوكرانيا في طريقهم إلى العمل والمدرسة.',
      uk: 'Волонтери в місті Grevenbroich допомагають людям з України знайти свій шлях у роботі та школі.',
    },
  },
  {
    key: 'razem',
    name: 'Polnischer Verein Razem',
    kind: 'ASSOCIATION',
    ags: '05162016',
    languages: ['pl', 'de'],
    contactPublic: true,
    state: 'EXPIRED',
    descriptions: {
      de: 'Polnische Familien in Kaarst pflegen ihre Sprache und beraten Pflegekräfte.',
      en: 'Polish families in Kaarst keep their language alive and advise care workers.',
      tr: 'Kaarst’taki Polonyalı aileler dillerini yaşatır ve bakım çalışanlarına danışmanlık yapar.',
      ar: 'عائلات بولندية في كارست تحافظ على لغتها وتقدّم المشورة للعاملين في الرعاية.',
      uk: 'Польські родини в місті Kaarst плекають свою мову й консультують працівників догляду.',
    },
  },
  {
    key: 'selam',
    name: 'Eritreische Gemeinschaft Selam',
    kind: 'RELIGIOUS_COMMUNITY',
    ags: '05162024',
    languages: ['ti', 'am', 'en', 'de'],
    contactPublic: false,
    state: 'VERIFIED',
    descriptions: {
      de: 'Menschen aus Eritrea und Tigray treffen sich in Neuss, dolmetschen und lernen gemeinsam.',
      en: 'People from Eritrea and Tigray meet in Neuss, interpret for each other and learn together.',
      tr: 'Eritre ve Tigray’dan gelenler Neuss’ta buluşur, birbirine çevirmenlik yapar ve birlikte öğrenir.',
      ar: 'أشخاص من إريتريا وتيغراي يلتقون في نويس ويترجم بعضهم لبعض ويتعلمون معًا.',
      uk: 'Люди з Еритреї та Тиграю зустрічаються в місті Neuss, перекладають одні одним і разом навчаються.',
    },
  },
  {
    key: 'insieme',
    name: 'Italienischer Familienkreis Insieme',
    kind: 'INITIATIVE',
    ags: null,
    languages: ['it', 'de'],
    contactPublic: true,
    state: 'UNVERIFIED',
    descriptions: {
      de: 'Italienische Familien aus dem ganzen Kreis setzen sich für frühe Sprachförderung ein.',
      en: 'Italian families from the whole district stand up for early language support.',
      tr: 'Bütün ilçeden İtalyan aileler erken dil desteği için çalışır.',
      ar: 'عائلات إيطالية من الدائرة كلها تعمل من أجل دعم اللغة في سن مبكرة.',
      uk: 'Італійські родини з усього району виступають за ранню мовну підтримку.',
    },
  },
]
