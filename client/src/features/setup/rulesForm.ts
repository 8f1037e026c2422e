import {
  majorityFields,
  type RuledMajorities,
  type RulesOfProcedure,
} from '@mitsprache/api/contract/procedure.lists'

/** Figures are typed as text, as every field of a form. */
type Figures =
  | 'noticeDays'
  | 'urgentDays'
  | 'additionDays'
  | 'cutOffDays'
  | 'statutorySeats'
  | 'secretShare'
  | 'minutesDays'
  | 'objectionDays'
  | 'appealDays'
  | 'inquiryDays'
/** Rules of procedure as a form holds them. */
export type RulesValues = Record<Figures, string> &
  Omit<
    { -readonly [K in keyof RulesOfProcedure]: RulesOfProcedure[K] },
    Figures | 'voteForms' | 'meetingForms'
  > & {
    voteForms: string[]
    meetingForms: string[]
    sourceNote: string
  }

/** The majorities of some rules, and nothing else of them. */
const majoritiesOf = (rules: RulesOfProcedure) =>
  Object.fromEntries(Object.values(majorityFields).map((field) => [field, rules[field]])) as RuledMajorities

/** What a form starts with. */
export function rulesValues(rules: RulesOfProcedure): RulesValues {
  return {
    noticeDays: String(rules.noticeDays),
    noticeUnit: rules.noticeUnit,
    urgentDays: rules.urgentDays === null ? '' : String(rules.urgentDays),
    urgentUnit: rules.urgentUnit,
    additionDays: String(rules.additionDays),
    additionUnit: rules.additionUnit,
    cutOffDays: String(rules.cutOffDays),
    countsDispatchDay: rules.countsDispatchDay,
    countsMeetingDay: rules.countsMeetingDay,
    quorumBase: rules.quorumBase,
    statutorySeats: rules.statutorySeats === null ? '' : String(rules.statutorySeats),
    secretShare: String(rules.secretShare),
    voteForms: [...rules.voteForms],
    tabletVotes: rules.tabletVotes,
    meetingForms: [...rules.meetingForms],
    publicByDefault: rules.publicByDefault,
    minutesDays: String(rules.minutesDays),
    objectionDays: String(rules.objectionDays),
    ...majoritiesOf(rules),
    appealDays: String(rules.appealDays),
    inquiryDays: String(rules.inquiryDays),
    membersInquire: rules.membersInquire,
    // whose rules they are has to be said anew
    sourceNote: '',
    confirmed: false,
  }
}

const figure = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : text)

/** What a form sends: figures where figures were typed. */
export function rulesInput(values: RulesValues) {
  return {
    ...values,
    noticeDays: figure(values.noticeDays),
    urgentDays: values.urgentDays.trim() === '' ? null : figure(values.urgentDays),
    additionDays: figure(values.additionDays),
    cutOffDays: figure(values.cutOffDays),
    statutorySeats: values.statutorySeats.trim() === '' ? null : figure(values.statutorySeats),
    secretShare: figure(values.secretShare),
    minutesDays: figure(values.minutesDays),
    objectionDays: figure(values.objectionDays),
    appealDays: figure(values.appealDays),
    inquiryDays: figure(values.inquiryDays),
  }
}
