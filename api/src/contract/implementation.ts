import * as v from 'valibot'
import { countField, dayField, idField, optionalField, webAddressField } from './fields.js'

/** A resolution is handed to an office. */
export const followResolutionSchema = v.object({
  resolutionId: idField,
  officeId: idField,
  dueOn: dayField,
  /** First day on which it may be carried out; null for at once. */
  executableFrom: v.nullish(dayField, null),
})

/** How far it is: the office reports. */
export const reportImplementationSchema = v.object({
  id: idField,
  state: v.picklist(['IN_PROGRESS', 'DONE', 'NOT_POSSIBLE'], 'UNKNOWN_CHOICE'),
  percent: countField(100),
  note: optionalField(4000),
  link: webAddressField,
  /** Uploads that show it. */
  fileIds: v.optional(v.pipe(v.array(idField), v.maxLength(2, 'INVALID_VALUE')), []),
  /** Needed when it is not possible, and when something that had ended goes on. */
  reason: optionalField(4000),
})
