import * as v from 'valibot'
import { scanWays } from './admission.lists.js'
import { emailSchema, emptied } from './accounts.js'
import { filledField, idField, localeField, longestName, optionalField, textField } from './fields.js'

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

/** Somebody who comes without a registration, as the door takes them down. */
const walkInFields = {
  givenName: filledField(longestName),
  familyName: filledField(longestName),
  /** As they say it; nobody looks it up at the door. */
  organisation: optionalField(200),
  groupId: v.nullish(idField, null),
  email: emptied(emailSchema),
  /** Why they were let in though no place was free. */
  reason: optionalField(500),
}
/** What the door's page checks: where all places are taken, somebody says why. */
export const walkInSchema = v.pipe(
  v.object({ ...walkInFields, full: v.boolean() }),
  v.forward(
    v.partialCheck([['full'], ['reason']], ({ full, reason }) => !full || Boolean(reason), 'REASON_NEEDED'),
    ['reason'],
  ),
)
/** Those who came without a registration, as a device noted them. Sent again as often as it takes: each counts once. */
export const enterWalkInsSchema = v.object({
  summitId: idField,
  deviceId: idField,
  deviceName: v.optional(textField(60), ''),
  walkIns: v.pipe(
    v.array(
      v.object({
        ...walkInFields,
        /** Made by the device: of the one who came, of their ticket and of their entry. */
        id: idField,
        at: v.date('INVALID_MOMENT'),
        undone: v.boolean('REQUIRED'),
      }),
    ),
    v.maxLength(mostScans, 'TOO_MANY'),
  ),
})
/** What a device noted of them, as checked. */
export type EnterWalkIns = v.InferOutput<typeof enterWalkInsSchema>

/** Gives somebody the door of an event. */
export const addDoorHelperSchema = v.object({
  summitId: idField,
  givenName: v.optional(textField(longestName), ''),
  familyName: filledField(longestName),
  email: emailSchema,
  locale: localeField,
})
/** Takes it back. */
export const removeDoorHelperSchema = v.object({ summitId: idField, personId: idField })
/** Says that somebody looked into a conflict. */
export const settleConflictSchema = v.object({ summitId: idField, id: idField })
