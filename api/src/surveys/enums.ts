import { surveyKinds, surveyPapers, surveyStates } from '../contract/surveys.lists.js'
import { enumOf } from '../platform/index.js'

/** GraphQL enum of the states of a survey. */
export const SurveyStateEnum = enumOf(surveyStates, 'SurveyState', 'States of a survey.')
/** GraphQL enum of the kinds of a survey's question. */
export const SurveyKindEnum = enumOf(surveyKinds, 'SurveyKind', 'Kinds of a survey’s question.')
/** GraphQL enum of the ways codes are printed. */
export const SurveyPaperEnum = enumOf(surveyPapers, 'SurveyPaper', 'Ways codes of a survey are printed.')
