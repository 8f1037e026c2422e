/** States of a Migrantenförderplan's survey: prepared, being answered, counted, published. */
export const advancementStates = ['DRAFT', 'OPEN', 'CLOSED', 'PUBLISHED'] as const
/** A state of a Migrantenförderplan. */
export type AdvancementState = (typeof advancementStates)[number]

/** What staff are asked, and what each question can be answered with; languages in the order of how many speak them in the Kreis. */
export const advancementQuestions = {
  speaks: {
    kind: 'SEVERAL',
    options: ['tr', 'ar', 'ru', 'uk', 'pl', 'en', 'fr', 'fa', 'ku', 'ti', 'other', 'none'],
  },
  origin: { kind: 'ONE', options: ['self', 'parent', 'neither'] },
  uses: { kind: 'ONE', options: ['now', 'trained', 'no'] },
  training: { kind: 'ONE', options: ['done', 'wished', 'no'] },
} as const
/** A question staff are asked. */
export type AdvancementQuestion = keyof typeof advancementQuestions

/** Fewest and most offices of a plan. */
export const advancementOffices = { fewest: 1, most: 30 } as const
/** Version of the words by which staff agree; a new one when they change. */
export const advancementConsent = 1
/** Most years the counts of a plan are kept. */
export const advancementKeepYears = 10
