import { momentOf, readTime } from '../papers/desk/days.js'

/** What is typed of a meeting's date. */
export interface MeetingDate {
  day: string
  time: string
  place: string
  form: string
}

/** The date as the API takes it; a time that cannot be read is named at its own field. */
export const dateOf = ({ day, time, place, form }: MeetingDate) => ({
  startsAt: momentOf(day, readTime(time) ?? '12:00'),
  place,
  form,
})

/** What the schema cannot see: a time that is none. */
export const timeProblems = ({ time }: MeetingDate, message: string) =>
  readTime(time) === null ? [{ field: 'time', message }] : []
