import type { RetentionKey } from './followup.lists.js'

/** Activities of processing (Art. 30 GDPR): what data of people are there for. */
export const processingActivities = [
  'accounts',
  'organisations',
  'offers',
  'proposals',
  'inquiries',
  'committees',
  'meetings',
  'votes',
  'minutes',
  'councilfiles',
  'goals',
  'events',
  'invitations',
  'registrations',
  'needs',
  'door',
  'surveys',
  'tasks',
  'mails',
  'files',
  'audit',
  'operation',
] as const
/** An activity of processing. */
export type ProcessingActivityKey = (typeof processingActivities)[number]

/** Kinds of data of people. */
export const dataKinds = [
  'name',
  'contact',
  'language',
  'reference',
  'belonging',
  'words',
  'conduct',
  'special',
  'technical',
] as const
/** A kind of data of people: `reference` says who a row is about, `special` is what Art. 9 GDPR protects. */
export type DataKind = (typeof dataKinds)[number]

/** Whose data an activity is about. */
export const dataSubjects = [
  'users',
  'delegates',
  'applicants',
  'members',
  'staff',
  'guests',
  'contacts',
] as const
/** Somebody whose data an activity is about. */
export type DataSubject = (typeof dataSubjects)[number]

/** Who gets to see data of an activity. */
export const dataRecipients = [
  'public',
  'integrationOffice',
  'clerks',
  'offices',
  'committees',
  'ownOrganisation',
  'door',
  'suppliers',
  'mailServer',
  'administrators',
] as const
/** Somebody who gets to see data of an activity. */
export type DataRecipient = (typeof dataRecipients)[number]

/** How long everything else is kept. */
export const keptRules = [
  'account',
  'session',
  'organisation',
  'ended',
  'published',
  'following',
  'record',
  'replies',
  'import',
  'withSubject',
  'document',
  'task',
  'job',
  'inbox',
  'chain',
  'anonymous',
] as const
/** How long something is kept that no event leaves behind: the text `privacy.kept.<rule>` says it. */
export type KeptRule = (typeof keptRules)[number]
/** How long something is kept: days after an event, as the installation sets them, or by one of the other rules. */
export type KeptKey = RetentionKey | KeptRule

/** Technical and organisational measures, as the register names them (Art. 32 GDPR). */
export const safeguards = [
  'transport',
  'roles',
  'secondWall',
  'audit',
  'erasure',
  'signIn',
  'backups',
  'dataSparing',
] as const
