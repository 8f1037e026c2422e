import * as v from 'valibot'
import { councilFileKinds, resultMeanings } from './councilfiles.lists.js'
import { filledField, idField } from './fields.js'

/** A clerk brings a file of the council's own system for a body. */
export const bringCouncilFileSchema = v.object({
  bodyId: idField,
  kind: v.picklist(councilFileKinds, 'UNKNOWN_CHOICE'),
  fileId: idField,
})
/** A clerk has the council's own system asked for a body. */
export const fetchCouncilFileSchema = v.object({
  bodyId: idField,
  kind: v.picklist(councilFileKinds, 'UNKNOWN_CHOICE'),
  url: v.pipe(
    filledField(500),
    // a password in it would stand on the page of the file
    v.check((url) => /^https?:\/\/[^\s/$.?#@][^\s@]*$/i.test(url) && URL.canParse(url), 'INVALID_URL'),
  ),
})
/** The clerk says what a result text means. */
export const reviewResultWordSchema = v.object({
  id: idField,
  text: filledField(200),
  meaning: v.picklist(resultMeanings, 'UNKNOWN_CHOICE'),
})
