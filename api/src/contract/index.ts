export {
  defaultLocale,
  intlTag,
  isLocale,
  isRtl,
  languageOf,
  localeNames,
  locales,
  negotiateLocale,
} from './locales.js'
export type { Locale } from './locales.js'
export { ownLanguageName } from './languages.js'
export { pluralForms, pluralIndex } from './plurals.js'
export type { ErrorCode } from './errors.js'
export * from './papers.lists.js'
export * from './papers.js'
export * from './consultations.lists.js'
export * from './consultations.js'
export * from './meetings.lists.js'
export * from './meetings.js'
export * from './summits.lists.js'
export * from './badges.js'
export * from './summits.js'
export * from './summits.words.js'
export * from './workshops.js'
export * from './needs.lists.js'
export * from './needs.js'
export * from './questions.lists.js'
export * from './questions.js'
export * from './registrationForm.js'
export * from './invitations.lists.js'
export * from './invitations.js'
export * from './letters.js'
export * from './followup.js'
export * from './documents.lists.js'
export * from './admission.lists.js'
export * from './admission.js'
export * from './ticketCode.js'
export * from './priorities.lists.js'
export * from './priorities.js'
export * from './groupwork.lists.js'
export * from './groupwork.js'
export * from './surveys.lists.js'
export * from './surveys.js'
export * from './followup.lists.js'
export * from './paths.js'
export * from './resultSentence.js'
