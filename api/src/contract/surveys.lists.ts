/** States of a survey. */
export const surveyStates = ['DRAFT', 'OPEN', 'CLOSED', 'PUBLISHED'] as const
/** A state of a survey. */
export type SurveyState = (typeof surveyStates)[number]

/** Kinds of a survey's question: how far one agrees, one of several answers, any of several, words of one's own. */
export const surveyKinds = ['SCALE', 'ONE', 'SEVERAL', 'TEXT'] as const
/** A kind of a survey's question. */
export type SurveyKind = (typeof surveyKinds)[number]

/** Steps of the scale, from "not at all" to "fully". */
export const scaleSteps = ['1', '2', '3', '4', '5'] as const

/** Answers are counted so many at a time, in random order, and as many stay in the box; what fewer people said is never shown. */
export const surveyBatch = 5
/** Most questions of a survey. */
export const mostSurveyQuestions = 20
/** Most answers to choose from. */
export const mostSurveyOptions = 12
/** How codes for answers on paper are printed: slips to be cut, or a sheet with the questions for each. */
export const surveyPapers = ['SLIPS', 'SHEETS'] as const
/** A way of printing codes. */
export type SurveyPaper = (typeof surveyPapers)[number]
/** Fewest codes printed at once: of a pile of fewer one could tell whether somebody answered. */
export const fewestSurveyCodes = 5
/** Most codes printed at once, and of a survey. */
export const mostSurveyCodes = { atOnce: 200, inAll: 2000 } as const
/** Days a survey is open unless told. */
export const surveyDays = 14
/** Most letters of an answer in one's own words. */
export const longestAnswer = 2000
