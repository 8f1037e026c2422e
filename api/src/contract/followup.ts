import * as v from 'valibot'
import { filledField, idField, reasonField, textField } from './fields.js'
import { longestDays, retentionKeys, type RetentionKey } from './followup.lists.js'
import { locales } from './locales.js'

/** How an attendance list is ordered. */
export const attendanceOrders = ['GROUP', 'WORKSHOP'] as const
/** An order of an attendance list. */
export type AttendanceOrder = (typeof attendanceOrders)[number]

/** Has the attendance list of an event made. */
export const makeAttendanceListSchema = v.object({
  summitId: idField,
  by: v.picklist(attendanceOrders, 'UNKNOWN_CHOICE'),
})

const peopleField = v.pipe(v.array(idField), v.maxLength(10_000, 'TOO_MANY'))
/** Notes who was at an event or a further date of one. */
export const recordAttendanceSchema = v.object({
  summitId: idField,
  participantIds: peopleField,
  absentIds: v.nullish(peopleField, []),
})

const translations = v.nullish(
  v.pipe(
    v.array(
      v.object({
        language: v.pipe(
          v.picklist(locales, 'UNKNOWN_CHOICE'),
          v.check((language) => language !== 'de', 'UNKNOWN_CHOICE'),
        ),
        text: filledField(20_000),
      }),
    ),
    v.maxLength(locales.length, 'TOO_MANY'),
    v.check((all) => new Set(all.map(({ language }) => language)).size === all.length, 'INVALID_VALUE'),
  ),
  [],
)

/** Writes down what happened at an event. */
export const saveDocumentationSchema = v.object({ summitId: idField, text: textField(20_000), translations })
/** Adds a file to a documentation; whoever brings a picture says that those on it agree. */
export const addDocumentationFileSchema = v.object({
  summitId: idField,
  fileId: v.pipe(v.string('REQUIRED'), v.minLength(1, 'REQUIRED'), v.uuid('NOT_FOUND')),
  description: filledField(500),
  consent: v.nullish(v.boolean(), false),
})
/** Opens a final documentation again, or takes a published one back. */
export const documentationReasonSchema = v.object({ id: idField, reason: reasonField })
/** How long something is kept after an event, and on which legal basis. */
export const setRetentionSchema = v.pipe(
  v.object({
    key: v.picklist(retentionKeys, 'UNKNOWN_CHOICE'),
    days: v.pipe(v.number('REQUIRED'), v.integer('INVALID_VALUE'), v.minValue(1, 'NUMBER_TOO_SMALL')),
    basis: filledField(300),
  }),
  v.forward(
    v.partialCheck(
      [['key'], ['days']],
      ({ key, days }: { key: RetentionKey; days: number }) => days <= longestDays[key],
      'NUMBER_TOO_LARGE',
    ),
    ['days'],
  ),
)
/** Erases one person who asked for it. */
export const erasePersonSchema = v.object({ personId: idField, reason: reasonField })
