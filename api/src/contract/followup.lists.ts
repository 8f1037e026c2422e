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
export const retentionKeys = ['needs', 'checkIns', 'mails', 'invitations', 'registrations'] as const
/** What an event leaves behind of people. */
export type RetentionKey = (typeof retentionKeys)[number]

/** Most files of a documentation. */
export const mostDocumentationFiles = 50
