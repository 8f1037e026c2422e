import * as v from 'valibot'
import { dayField, filledField, idField, reasonField, translationsField } from './fields.js'
import { locales } from './locales.js'
import {
  fewestSurveyCodes,
  longestAnswer,
  mostSurveyCodes,
  mostSurveyOptions,
  mostSurveyQuestions,
  surveyKinds,
  surveyPapers,
} from './surveys.lists.js'

const worded = { text: filledField(500), translations: translationsField(500) }
const question = v.pipe(
  v.object({
    ...worded,
    kind: v.picklist(surveyKinds, 'UNKNOWN_CHOICE'),
    options: v.nullish(v.pipe(v.array(v.object(worded)), v.maxLength(mostSurveyOptions, 'TOO_MANY')), []),
  }),
  v.transform((asked) =>
    asked.kind === 'ONE' || asked.kind === 'SEVERAL' ? asked : { ...asked, options: [] },
  ),
  v.forward(
    v.check(
      ({ kind, options }) => (kind !== 'ONE' && kind !== 'SEVERAL') || options.length >= 2,
      'OPTIONS_TOO_FEW',
    ),
    ['options'],
  ),
)

/** Changes the questions of a survey nobody has been asked yet. */
export const changeSurveySchema = v.object({
  id: idField,
  questions: v.pipe(
    v.array(question),
    v.minLength(1, 'TOO_FEW'),
    v.maxLength(mostSurveyQuestions, 'TOO_MANY'),
  ),
})
/** Questions as checked. */
export type CheckedQuestions = v.InferOutput<typeof changeSurveySchema>['questions']
/** Opens a survey until the end of a day. */
export const openSurveySchema = v.object({ id: idField, closesOn: dayField })
/** Prints codes to answer by for those without an e-mail address, in a language. */
export const printSurveyCodesSchema = v.object({
  id: idField,
  count: v.pipe(
    v.number('REQUIRED'),
    v.integer('INVALID_VALUE'),
    v.minValue(fewestSurveyCodes, 'SURVEY_CODES_FEW'),
    v.maxValue(mostSurveyCodes.atOnce, 'SURVEY_CODES_MANY'),
  ),
  paper: v.picklist(surveyPapers, 'UNKNOWN_CHOICE'),
  locale: v.picklist(locales, 'UNKNOWN_CHOICE'),
})
/** Answers a survey by a link, or by a code from paper. */
export const answerSurveySchema = v.object({
  token: v.pipe(v.string('REQUIRED'), v.minLength(1, 'REQUIRED'), v.maxLength(100, 'NOT_FOUND')),
  answers: v.pipe(
    v.array(
      v.object({
        questionId: idField,
        optionIds: v.nullish(v.pipe(v.array(idField), v.maxLength(mostSurveyOptions, 'TOO_MANY')), []),
        text: v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(longestAnswer, 'TOO_LONG')), ''),
      }),
    ),
    v.maxLength(mostSurveyQuestions, 'TOO_MANY'),
    v.check((all) => new Set(all.map(({ questionId }) => questionId)).size === all.length, 'INVALID_VALUE'),
  ),
})
/** Answers as checked. */
export type CheckedAnswers = v.InferOutput<typeof answerSurveySchema>['answers']
/** Publishes a result, with those answers in people's own words that were chosen. */
export const publishSurveySchema = v.object({
  id: idField,
  textIds: v.nullish(v.pipe(v.array(idField), v.maxLength(2000, 'TOO_MANY')), []),
})
/** Takes a published result back. */
export const withdrawSurveySchema = v.object({ id: idField, reason: reasonField })
