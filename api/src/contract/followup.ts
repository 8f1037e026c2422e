import * as v from 'valibot'
import { idField } from './fields.js'

/** How an attendance list is ordered. */
export const attendanceOrders = ['GROUP', 'WORKSHOP'] as const
/** An order of an attendance list. */
export type AttendanceOrder = (typeof attendanceOrders)[number]

/** Has the attendance list of an event made. */
export const makeAttendanceListSchema = v.object({
  summitId: idField,
  by: v.picklist(attendanceOrders, 'UNKNOWN_CHOICE'),
})
