import './codesKind.js'
import './personal.js'
import './policy.js'
import { documentSeenIf } from '../documents/index.js'
import { alsoRead, sql, type ClassRef } from '../platform/index.js'
import { Survey } from './Survey.js'
import { SurveyOption, SurveyQuestion, SurveyText } from './SurveyQuestion.js'
import { SurveyBox, SurveyToken } from './SurveyToken.js'
import { plansSurvey } from './visibility.js'

export { answerSurvey } from './answerSurvey.js'
export { askPeople, surveyLinks, type Asked } from './askPeople.js'
export { closeDueSurveys, closeSurvey, publishSurvey } from './closeSurvey.js'
export { guards } from './guards.sql.js'
export { OpenSurveyInput } from './inputs.js'
export { printSurveyCodes } from './printSurveyCodes.js'
export { forgetSurvey, planSurvey, type SurveySubject } from './planSurvey.js'
export { surveyMachine } from './states.js'
export { Survey, SurveyBox, SurveyOption, SurveyQuestion, SurveyText, SurveyToken }

/** The module's tables, lowest first. */
export const entities: ClassRef[] = [Survey, SurveyQuestion, SurveyOption, SurveyText, SurveyToken, SurveyBox]

// how many answers wait is counted, not what they say
alsoRead('survey_box_count')

// printed codes are for those who plan the survey
documentSeenIf((d, v) => sql`(${d.subjectEntity} = 'Survey' and ${plansSurvey(d.subjectId, v)})`)
