/** Documents that are made to be printed or kept. */
export const documentKinds = [
  'LETTERS',
  'ATTENDANCE',
  'CERTIFICATES',
  'CERTIFICATE',
  'BADGES',
  'SURVEY_CODES',
  'AGENDA',
  'MINUTES',
] as const
/** A kind of document. */
export type DocumentKind = (typeof documentKinds)[number]

/** States of a document. */
export const documentStates = ['REQUESTED', 'BEING_MADE', 'READY', 'FAILED', 'ERASED'] as const
/** A state of a document. */
export type DocumentState = (typeof documentStates)[number]
