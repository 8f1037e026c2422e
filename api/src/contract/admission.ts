import * as v from 'valibot'
import { scanWays } from './admission.lists.js'
import { emailSchema } from './accounts.js'
import { filledField, idField, textField } from './fields.js'
import { localeField } from './invitations.js'

/** Most scans a device sends at once. */
export const mostScans = 100

/** What a device at the door noted while letting people in. Sent again as often as it takes: a scan counts once. */
export const recordScansSchema = v.object({
  summitId: idField,
  deviceId: idField,
  /** What the device is called, so that others know which door it stands at. */
  deviceName: v.optional(textField(60), ''),
  scans: v.pipe(
    v.array(
      v.object({
        /** Made by the device. */
        id: idField,
        ticketId: idField,
        /** The code that was read; checked again here. */
        code: v.nullish(v.pipe(v.string(), v.maxLength(200, 'TOO_LONG')), null),
        way: v.picklist(scanWays, 'UNKNOWN_CHOICE'),
        /** The device's clock: kept for people, decides nothing. */
        at: v.date('INVALID_MOMENT'),
        /** It was a mistake and does not count. */
        undone: v.boolean('REQUIRED'),
      }),
    ),
    v.maxLength(mostScans, 'TOO_MANY'),
  ),
})
/** What a device sends, as checked. */
export type RecordScans = v.InferOutput<typeof recordScansSchema>

/** Gives somebody the door of an event. */
export const addDoorHelperSchema = v.object({
  summitId: idField,
  givenName: v.optional(textField(200), ''),
  familyName: filledField(200),
  email: emailSchema,
  locale: localeField,
})
/** Takes it back. */
export const removeDoorHelperSchema = v.object({ summitId: idField, personId: idField })
/** Says that somebody looked into a conflict. */
export const settleConflictSchema = v.object({ summitId: idField, id: idField })
