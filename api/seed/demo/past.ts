import { checklistKeys } from '../../src/contract/summits.lists.js'
import type { Locale } from '../../src/contract/index.js'
import type { DemoSheet } from './afterwards.js'
import type { DemoSummit } from './summits.js'

/** A fictional event of an earlier year. It is planned and announced like any other; afterwards its days are put back. */
export const demoPast: DemoSummit = {
  key: 'demo-past-conference',
  kind: 'CONFERENCE',
  ags: '05162',
  title: 'Konferenz: Ankommen und bleiben',
  about:
    'Ein Tag mit allen, die Neuzugewanderte begleiten: Was hilft in den ersten Monaten, was danach, und wer macht es?',
  place: 'Bürgerhaus Dormagen',
  inDays: 60,
  hours: 6,
  capacity: 80,
  groups: [null, null, null, null, null],
  languages: ['de', 'tr', 'ar', 'uk'],
  guests: [],
  done: checklistKeys,
  programme: [
    { after: 0, hours: 1, title: 'Begrüßung', speaker: 'Integrationsbüro Rhein-Kreis Neuss' },
    { after: 1, hours: 2, title: 'Was in den ersten Monaten hilft', speaker: 'Frau Beispiel' },
    { after: 4, hours: 2, title: 'Wer macht was?', speaker: 'Herr Muster' },
  ],
}
/** How many days before the first start it was: a year is kept, everything shorter is due. */
export const demoPastDaysAgo = 345

/** Somebody who was invited to it: their group by its place, and what came of it. */
export interface DemoPastGuest {
  readonly givenName: string
  readonly familyName: string
  readonly email: string
  readonly locale: Locale
  readonly group: number
  readonly became: 'CAME' | 'STAYED_AWAY' | 'DECLINED' | 'SILENT'
}

const names = [
  ['Aylin', 'tr'],
  ['Samir', 'ar'],
  ['Iryna', 'uk'],
  ['Anna', 'de'],
  ['Mehmet', 'tr'],
  ['Peter', 'de'],
  ['Nour', 'ar'],
  ['Lena', 'de'],
  ['Taras', 'uk'],
  ['Goran', 'de'],
  ['Emine', 'tr'],
  ['Grace', 'en'],
] as const
// few in the last group: its line is left out of what everybody reads
const sizes = [20, 13, 9, 7, 3]

/** Invented people, plainly: each given name with each of these family names. */
export const demoPastGuests: readonly DemoPastGuest[] = sizes
  .flatMap((size, group) => Array.from({ length: size }, () => group))
  .map((group, n) => {
    const [givenName, locale] = names[n % names.length] ?? names[0]
    return {
      ...{ givenName, locale, group },
      familyName: ['Beispiel', 'Muster', 'Probe', 'Demo', 'Vorlage'][Math.floor(n / names.length)] ?? 'Demo',
      email: `konferenz.gast${n + 1}@demo.example`,
      became: n % 9 === 8 ? 'DECLINED' : n % 13 === 12 ? 'SILENT' : n % 7 === 5 ? 'STAYED_AWAY' : 'CAME',
    }
  })

/** What some of them answered when they were asked how it was. */
export const demoPastSheets: readonly (DemoSheet & { readonly shown?: boolean })[] = [
  { scales: [5, 4, 4], again: 1, wishes: [2], words: 'Endlich alle an einem Tisch.', shown: true },
  { scales: [4, 4, 5], again: 1, wishes: [1] },
  { scales: [3, 4, 4], again: 2, wishes: [3], words: 'Das Mikrofon war zu leise.' },
  { scales: [5, 5, 5], again: 1, wishes: [1, 2] },
  { scales: [4, 3, 4], again: 1, wishes: [5], words: 'Çok şey öğrendim.', shown: true },
  { scales: [2, 3, 3], again: 2, wishes: [4] },
  { scales: [5, 4, 5], again: 1, wishes: [3] },
  { scales: [4, 5, 4], again: 1, wishes: [2], words: 'Дякую за переклад.', shown: true },
]

/** What the demo says happened there. */
export const demoPastDocumentation = {
  de: 'Einen Tag lang haben Menschen aus Vereinen, Beratungsstellen und Ämtern zusammengetragen, was beim Ankommen hilft. Am meisten gefehlt haben feste Ansprechpersonen nach den ersten Monaten.\n\nDie Ergebnisse sind in die Vorbereitung des nächsten Gipfels eingegangen.',
  translations: [
    {
      language: 'en',
      text: 'For a day people from associations, advice centres and offices put together what helps when arriving. What was missed most were people to turn to after the first months.\n\nThe results went into the preparation of the next summit.',
    },
    {
      language: 'tr',
      text: 'Dernekler, danışma merkezleri ve dairelerden insanlar bir gün boyunca yeni gelenlere neyin yardımcı olduğunu topladı. En çok eksik olan, ilk aylardan sonra başvurulacak sabit kişilerdi.\n\nSonuçlar bir sonraki zirvenin hazırlığına katıldı.',
    },
    {
      language: 'ar',
      text: 'على مدى يوم جمع أناس من الجمعيات ومراكز المشورة والدوائر ما يساعد عند الوصول. وأكثر ما افتُقد هو أشخاص ثابتون يُرجع إليهم بعد الأشهر الأولى.\n\nدخلت النتائج في الإعداد للقمة التالية.',
    },
    {
      language: 'uk',
      text: 'Протягом дня люди з об’єднань, консультацій та установ збирали те, що допомагає після приїзду. Найбільше бракувало постійних контактних осіб після перших місяців.\n\nРезультати враховано під час підготовки наступного саміту.',
    },
    {
      language: 'de-x-leicht',
      text: 'Viele Menschen haben 1 Tag lang überlegt: Was hilft beim Ankommen? Viele sagen: Nach den ersten Monaten fehlt eine feste Person zum Fragen.\n\nDie Ergebnisse sind wichtig für den nächsten Gipfel.',
    },
  ],
} as const
