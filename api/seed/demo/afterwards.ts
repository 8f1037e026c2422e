/** One invented sheet: steps of the three statements, which answer to "again", which of the wishes, and words. */
export interface DemoSheet {
  readonly scales: readonly number[]
  readonly again: number
  readonly wishes: readonly number[]
  readonly words?: string
}

/** The event the demo looks back on. */
export const demoAfterwards = 'demo-held-summit'

/** What invented people answered after the demo's summit; which of their words are shown to everybody. */
export const demoSheets: readonly (DemoSheet & { readonly shown?: boolean })[] = [
  { scales: [5, 4, 5], again: 1, wishes: [1], words: 'Mehr Zeit in den Gruppen.', shown: true },
  { scales: [4, 4, 4], again: 1, wishes: [5] },
  { scales: [4, 3, 2], again: 1, wishes: [2], words: 'Çeviri kulaklığı çok iyiydi.', shown: true },
  { scales: [3, 2, 4], again: 2, wishes: [1, 4] },
  {
    scales: [5, 5, 5],
    again: 1,
    wishes: [5],
    words: 'Danke, dass wir wirklich abstimmen durften.',
    shown: true,
  },
  { scales: [4, 5, 3], again: 1, wishes: [3] },
  { scales: [2, 3, 4], again: 2, wishes: [4], words: 'Die Einladung kam sehr spät.' },
  { scales: [5, 4, 4], again: 1, wishes: [1, 2] },
  { scales: [4, 4, 5], again: 1, wishes: [5] },
  { scales: [3, 4, 2], again: 1, wishes: [2, 3], words: 'Більше перекладу, будь ласка.', shown: true },
  { scales: [5, 5, 4], again: 1, wishes: [1] },
  { scales: [4, 2, 3], again: 3, wishes: [1, 4], words: 'Zu viele Reden am Anfang.' },
  { scales: [5, 4, 5], again: 1, wishes: [5] },
  { scales: [4, 5, 4], again: 1, wishes: [3], words: 'Nächstes Jahr gern wieder am Samstag.', shown: true },
]

/** What the demo says happened at its summit. */
export const demoDocumentation = {
  de: 'Menschen aus Vereinen, Schulen, Kirchen- und Moscheegemeinden, Betrieben und Ämtern haben einen Tag lang gearbeitet. Am Vormittag haben alle Punkte vergeben; am Nachmittag haben zwei Gruppen Ziele aufgeschrieben.\n\nAm Ende hat das Plenum über jedes Ziel abgestimmt. Was mitgetragen wurde, ist als Vorlage auf dem Weg in den Kreistag.',
  translations: [
    {
      language: 'en',
      text: 'People from associations, schools, church and mosque communities, firms and offices worked together for a day. In the morning everybody gave points; in the afternoon two groups wrote down goals.\n\nAt the end the plenum voted on each goal. What was carried is on its way to the district council.',
    },
    {
      language: 'tr',
      text: 'Dernekler, okullar, kilise ve cami cemaatleri, işletmeler ve dairelerden insanlar bir gün birlikte çalıştı. Sabah herkes puan verdi; öğleden sonra iki grup hedefler yazdı.\n\nSonunda genel kurul her hedefi oyladı. Kabul edilenler ilçe meclisine doğru yolda.',
    },
    {
      language: 'ar',
      text: 'عمل أناس من الجمعيات والمدارس والكنائس والمساجد والشركات والدوائر معًا يومًا كاملًا. في الصباح وزع الجميع النقاط، وبعد الظهر كتبت مجموعتان أهدافًا.\n\nفي النهاية صوتت الجلسة العامة على كل هدف. وما اعتُمد في طريقه إلى مجلس الدائرة.',
    },
    {
      language: 'uk',
      text: 'Люди з об’єднань, шкіл, церковних і мечетних громад, підприємств та установ працювали разом цілий день. Уранці всі роздавали бали; після обіду дві групи записали цілі.\n\nНаприкінці пленум проголосував за кожну ціль. Те, що підтримано, прямує до окружної ради.',
    },
    {
      language: 'de-x-leicht',
      text: 'Viele Menschen haben 1 Tag lang zusammen gearbeitet. Am Morgen haben alle Punkte gegeben. Danach haben 2 Gruppen Ziele geschrieben.\n\nAm Ende haben alle abgestimmt. Jetzt berät der Kreistag über die Ziele.',
    },
  ],
} as const

/** Invented figures of it: invited, registered, came, by the place of the group, the municipality’s key, the language. */
export const demoFigures = {
  // by the names of the groups of actors
  groups: {
    Migrantenselbstorganisationen: [80, 52, 45],
    Wohlfahrtsverbände: [40, 28, 25],
    'Verbände und Initiativen': [36, 24, 21],
    Verwaltung: [30, 22, 20],
    Sportvereine: [22, 14, 12],
    Religionsgemeinschaften: [14, 9, 8],
    Kreistag: [8, 5, 4],
    Unternehmen: [10, 10, 8],
  },
  municipalities: {
    '05162024': [104, 70, 62],
    '05162004': [44, 30, 26],
    '05162008': [38, 26, 23],
    '05162016': [24, 18, 15],
    '05162020': [16, 12, 10],
    '05162028': [9, 5, 4],
    '': [5, 3, 3],
  },
  languages: { de: [140, 96, 84], tr: [44, 31, 27], ar: [30, 20, 18], uk: [16, 11, 9], en: [10, 6, 5] },
} as const
