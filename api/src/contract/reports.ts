import * as v from 'valibot'
import { dayField, filledField, idField, localeField } from './fields.js'
import { reportSections } from './reports.lists.js'

/** How much one report holds. */
export const reportLimits = { fields: 50, indicators: 400, measures: 400, resolutions: 200, words: 20_000 }

const chosen = (limit: number) =>
  v.pipe(
    v.array(idField),
    v.maxLength(limit, 'TOO_MANY'),
    v.transform((ids) => [...new Set(ids)]),
  )

/** What a report is made of. With `reportId` it becomes that report's next version. */
export const composeReportSchema = v.pipe(
  v.object({
    reportId: v.nullish(idField, null),
    title: filledField(200),
    periodFrom: dayField,
    periodTo: dayField,
    fieldIds: v.pipe(chosen(reportLimits.fields), v.minLength(1, 'REQUIRED')),
    indicatorIds: chosen(reportLimits.indicators),
    measureIds: chosen(reportLimits.measures),
    resolutionIds: chosen(reportLimits.resolutions),
    mapIndicatorId: v.nullish(idField, null),
    texts: v.pipe(
      v.array(
        v.object({
          section: v.picklist(reportSections, 'UNKNOWN_CHOICE'),
          language: localeField,
          text: v.pipe(v.string('REQUIRED'), v.trim(), v.maxLength(reportLimits.words, 'TOO_LONG')),
        }),
      ),
      v.maxLength(reportSections.length * 6, 'TOO_MANY'),
      v.transform((texts) => texts.filter(({ text }) => text !== '')),
    ),
  }),
  v.forward(
    v.partialCheck(
      [['periodFrom'], ['periodTo']],
      ({ periodFrom, periodTo }) => periodFrom <= periodTo,
      'RANGE_REVERSED',
    ),
    ['periodTo'],
  ),
)
