import * as v from 'valibot'
import { filledField, idField, webAddressField } from './fields.js'
import { verdicts } from './strategy.lists.js'

/** What an evaluation says of a measure, and by what. */
export const evaluateMeasureSchema = v.object({
  measureId: idField,
  verdict: v.picklist(verdicts, 'UNKNOWN_CHOICE'),
  evidence: filledField(4000),
  link: webAddressField,
})
