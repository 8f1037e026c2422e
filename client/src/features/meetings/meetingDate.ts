import { defaultRules, meetingForms, type MeetingForm } from '@mitsprache/api/contract/procedure.lists'
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

interface Ruled {
  rulesOn: { meetingForms: readonly MeetingForm[] } | null
}

/** How these committees can meet together: as the rules of each of them know it, with the defaults where one entered none. */
export const formsFor = (committees: readonly Ruled[]): MeetingForm[] =>
  meetingForms.filter((form) =>
    committees.every(({ rulesOn }) => (rulesOn ?? defaultRules).meetingForms.includes(form)),
  )

/** The day whose rules are asked for: the one that is typed, today until it is one. */
export const ruledDay = (typed: string, today: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(Date.parse(typed)) ? typed : today

/** What the schema cannot see: a time that is none. */
export const timeProblems = ({ time }: MeetingDate, message: string) =>
  readTime(time) === null ? [{ field: 'time', message }] : []
