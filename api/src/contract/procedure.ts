import * as v from 'valibot'
import { countField, dayField, idField, optionalField } from './fields.js'
import { dayUnits, meetingForms, quorumBases, voteForms } from './procedure.lists.js'
import { majorities } from './voting.lists.js'

/*
 * Rules of procedure as they are entered. A message is the code of a text under `errors`.
 */

const unit = v.picklist(dayUnits, 'UNKNOWN_CHOICE')
const majority = v.picklist(majorities, 'UNKNOWN_CHOICE')
const yes = v.boolean('INVALID_VALUE')
/** Days of a period: nobody is given half a year's notice. */
const days = countField(180)
const someOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  v.pipe(
    v.array(v.picklist(values, 'UNKNOWN_CHOICE'), 'REQUIRED'),
    v.minLength(1, 'REQUIRED'),
    v.transform((chosen) => values.filter((value): value is T[number] => chosen.includes(value))),
  )

/** Rules of procedure of a committee from a day on. */
export const setProcedureRulesSchema = v.object({
  committeeId: idField,
  validFrom: dayField,
  sourceNote: optionalField(500),
  confirmed: yes,
  noticeDays: days,
  noticeUnit: unit,
  urgentDays: v.nullish(days, null),
  urgentUnit: unit,
  additionDays: days,
  additionUnit: unit,
  cutOffDays: days,
  countsDispatchDay: yes,
  countsMeetingDay: yes,
  quorumBase: v.picklist(quorumBases, 'UNKNOWN_CHOICE'),
  statutorySeats: v.nullish(v.pipe(countField(500), v.minValue(1, 'NUMBER_TOO_SMALL')), null),
  secretShare: v.pipe(countField(100), v.minValue(1, 'NUMBER_TOO_SMALL')),
  voteForms: someOf(voteForms),
  tabletVotes: yes,
  meetingForms: someOf(meetingForms),
  publicByDefault: yes,
  minutesDays: countField(365),
  objectionDays: countField(365),
  usualMajority: majority,
  byLawMajority: majority,
  mainByLawMajority: majority,
  rulesMajority: majority,
  agendaMajority: majority,
  deselectionMajority: majority,
  digitalMajority: majority,
  appealDays: countField(365),
  inquiryDays: countField(365),
  membersInquire: yes,
})
