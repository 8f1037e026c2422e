import * as v from 'valibot'
import { filledField, idField, languageField } from './fields.js'
import { proposalLimits } from './papers.js'

/** A Fraktion, or without one a member for themselves, asks the administration before a committee. */
export const fileInquirySchema = v.object({
  committeeId: idField,
  groupId: v.nullish(idField, null),
  language: languageField,
  title: filledField(proposalLimits.title),
  question: filledField(proposalLimits.what),
  reason: filledField(proposalLimits.why),
})

/** The clerk hands it to the office that is to answer. */
export const assignInquirySchema = v.object({ id: idField, officeId: idField })

/** The administration answers. */
export const answerInquirySchema = v.object({ id: idField, answer: filledField(20_000) })
