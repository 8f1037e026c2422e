import * as v from 'valibot'
import { councilFileKinds } from './councilfiles.lists.js'
import { idField } from './fields.js'

/** A clerk brings a file of the council's own system for a body. */
export const bringCouncilFileSchema = v.object({
  bodyId: idField,
  kind: v.picklist(councilFileKinds, 'UNKNOWN_CHOICE'),
  fileId: idField,
})
