/** States of the documentation of an event. */
export const documentationStates = ['DRAFT', 'PROVISIONAL', 'FINAL'] as const
/** A state of the documentation of an event. */
export type DocumentationState = (typeof documentationStates)[number]

/** By what the figures of an event are told apart. */
export const figureDimensions = ['TOTAL', 'ACTOR_GROUP', 'MUNICIPALITY', 'WORKSHOP', 'LANGUAGE'] as const
/** By what the figures of an event are told apart. */
export type FigureDimension = (typeof figureDimensions)[number]

/** What is counted. */
export const figureMeasures = ['invited', 'registered', 'present', 'noShow'] as const
/** What is counted. */
export type FigureMeasure = (typeof figureMeasures)[number]

/** Fewer people than this are not told to others than those who plan the event. */
export const smallestCell = 5

/** What an event leaves behind of people, in the order it is erased. */
export const retentionKeys = [
  'needs',
  'checkIns',
  'mails',
  'links',
  'reasons',
  'spokenLanguages',
  'answers',
  'tickets',
  'invitations',
  'registrations',
] as const
/** What an event leaves behind of people. */
export type RetentionKey = (typeof retentionKeys)[number]

/** Days after an event that each may be kept at most. What guests need: as the words they agree to say (`needs.consent.text`). */
export const longestDays = {
  needs: 14,
  checkIns: 365,
  mails: 365,
  links: 730,
  reasons: 730,
  spokenLanguages: 365,
  answers: 1095,
  tickets: 1095,
  invitations: 730,
  registrations: 1095,
} as const satisfies Record<RetentionKey, number>

/** What belongs to a name is kept no longer than the name, whatever its own rule says. */
export const goesWith: Partial<Record<RetentionKey, readonly RetentionKey[]>> = {
  links: ['invitations'],
  reasons: ['invitations', 'registrations'],
  spokenLanguages: ['registrations'],
  answers: ['registrations'],
  tickets: ['registrations'],
}

/** Most files of a documentation. */
export const mostDocumentationFiles = 50
