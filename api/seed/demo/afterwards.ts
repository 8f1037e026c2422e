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
