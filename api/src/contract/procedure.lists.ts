import type { CommitteeKind } from './committees.lists.js'
import type { Majority } from './voting.lists.js'

/** What a period is counted in. Hours are real hours before the meeting begins ("Wesel 48 h", "Bonn 24 h"). */
export const dayUnits = ['CALENDAR', 'WORKING', 'HOURS'] as const
/** A unit of periods. */
export type DayUnit = (typeof dayUnits)[number]

/** What more than half has to be present of: the number of seats by law, or the members there are. */
export const quorumBases = ['STATUTORY', 'MEMBERS'] as const
/** What a quorum is measured against. */
export type QuorumBase = (typeof quorumBases)[number]

/** How a vote can be taken. */
export const voteForms = ['OPEN', 'BY_NAME', 'SECRET'] as const
/** A form of voting. */
export type VoteForm = (typeof voteForms)[number]

/** How a committee can meet. */
export const meetingForms = ['IN_PERSON', 'HYBRID', 'DIGITAL'] as const
/** A form of meeting. */
export type MeetingForm = (typeof meetingForms)[number]

/**
 * Kinds of resolutions that rules may ask another majority for: what is usual, a by-law, the main by-law, the rules themselves, what was not on
 * the agenda, the deselection of somebody, a meeting at a distance.
 */
export const resolutionKinds = [
  'USUAL',
  'BY_LAW',
  'MAIN_BY_LAW',
  'RULES_OF_PROCEDURE',
  'OTHER_AGENDA',
  'DESELECTION',
  'DIGITAL_MEETING',
] as const
/** A kind of resolution. */
export type ResolutionKind = (typeof resolutionKinds)[number]

/** Which figure of the rules says the majority of a kind of resolution. */
export const majorityFields = {
  USUAL: 'usualMajority',
  BY_LAW: 'byLawMajority',
  MAIN_BY_LAW: 'mainByLawMajority',
  RULES_OF_PROCEDURE: 'rulesMajority',
  OTHER_AGENDA: 'agendaMajority',
  DESELECTION: 'deselectionMajority',
  DIGITAL_MEETING: 'digitalMajority',
} as const satisfies Record<ResolutionKind, string>

/** Which majority each kind of resolution needs. */
export type RuledMajorities = {
  readonly [K in ResolutionKind as (typeof majorityFields)[K]]: Majority
}

/** The majority of some rules for a kind of resolution. */
export const majorityFor = (kind: ResolutionKind, rules: RuledMajorities): Majority =>
  rules[majorityFields[kind]]

/** What the law of North Rhine-Westphalia asks for: §§ 7 (3), 47a (2), 48 (1), 50 (1), 67 (4) GO. */
export const usualMajorities: RuledMajorities = {
  usualMajority: 'SIMPLE',
  byLawMajority: 'SIMPLE',
  mainByLawMajority: 'ABSOLUTE',
  rulesMajority: 'SIMPLE',
  agendaMajority: 'SIMPLE',
  deselectionMajority: 'TWO_THIRDS_STATUTORY',
  digitalMajority: 'TWO_THIRDS',
}

/** The figures a committee works by, without the days they are valid on. Periods count back from the day of the meeting. */
export interface RulesOfProcedure extends RuledMajorities {
  /** where the figures come from; null when nobody said */
  readonly sourceNote: string | null
  /** read in the source; else assumed and to be confirmed */
  readonly confirmed: boolean
  /** days between sending the invitation and the meeting */
  readonly noticeDays: number
  readonly noticeUnit: DayUnit
  /** the same when the matter is urgent; null: the rules know no urgent form */
  readonly urgentDays: number | null
  readonly urgentUnit: DayUnit
  /** the same for an item added to an agenda that was sent */
  readonly additionDays: number
  readonly additionUnit: DayUnit
  /** calendar days before the meeting by which an item must be in */
  readonly cutOffDays: number
  /** the day of sending is one of the days of notice */
  readonly countsDispatchDay: boolean
  /** the day of the meeting is one of the days of notice */
  readonly countsMeetingDay: boolean
  readonly quorumBase: QuorumBase
  /** the number of seats by law; null: the voting seats of the composition */
  readonly statutorySeats: number | null
  /** one of how many members may demand a secret vote: 5 is one fifth */
  readonly secretShare: number
  readonly voteForms: readonly VoteForm[]
  /** an approved system for votes on devices exists */
  readonly tabletVotes: boolean
  readonly meetingForms: readonly MeetingForm[]
  readonly publicByDefault: boolean
  /** calendar days after the meeting in which the minutes are due */
  readonly minutesDays: number
  /** calendar days after they are effective in which who was there may object to minutes; the law names none, councils set their own */
  readonly objectionDays: number
  /** calendar days in which the head or one fifth of the members may have the council decide instead (§ 57 (4) GO); each council's rules name them (to be confirmed) */
  readonly appealDays: number
  /** calendar days in which the administration answers an inquiry; no law names them, each council's rules do (general knowledge, to be confirmed) */
  readonly inquiryDays: number
  /** single members may file inquiries; else Fraktionen alone */
  readonly membersInquire: boolean
}

/** What holds where a committee of North Rhine-Westphalia said nothing of its own; to be confirmed by each. */
export const defaultRules: RulesOfProcedure = {
  sourceNote: null,
  confirmed: false,
  noticeDays: 7,
  noticeUnit: 'CALENDAR',
  urgentDays: 3,
  urgentUnit: 'CALENDAR',
  additionDays: 3,
  additionUnit: 'CALENDAR',
  cutOffDays: 14,
  countsDispatchDay: false,
  countsMeetingDay: false,
  quorumBase: 'STATUTORY',
  statutorySeats: null,
  secretShare: 5,
  voteForms: ['OPEN', 'BY_NAME', 'SECRET'],
  tabletVotes: false,
  meetingForms: ['IN_PERSON'],
  publicByDefault: true,
  minutesDays: 30,
  objectionDays: 14,
  ...usualMajorities,
  appealDays: 3,
  inquiryDays: 28,
  membersInquire: false,
}

/** The defaults for a kind of committee: the Kreisausschuss counts its members (§ 52 KrO), a steering group sets its own rules, many who sit in an integration body belong to no Fraktion. */
export function defaultRulesOf(kind: CommitteeKind): RulesOfProcedure {
  if (kind === 'DISTRICT_COMMITTEE') return { ...defaultRules, quorumBase: 'MEMBERS' }
  if (kind === 'STEERING_GROUP') return { ...defaultRules, quorumBase: 'MEMBERS', publicByDefault: false }
  if (kind === 'INTEGRATION_BODY') return { ...defaultRules, membersInquire: true }
  return defaultRules
}

/** Rules of procedure of a real council, as far as they were read. */
export interface RealRuleSet {
  readonly key: 'rhein-kreis-neuss' | 'hilden' | 'wesel' | 'dinslaken' | 'bonn'
  /** whose they are */
  readonly council: string
  /** the figures that were read in the source; all others are the defaults */
  readonly read: readonly (keyof RulesOfProcedure)[]
  readonly rules: RulesOfProcedure
}

const realRules = (
  key: RealRuleSet['key'],
  council: string,
  sourceNote: string,
  read: Partial<RulesOfProcedure>,
): RealRuleSet => ({
  key,
  council,
  read: Object.keys(read) as (keyof RulesOfProcedure)[],
  rules: { ...defaultRules, ...read, sourceNote, confirmed: true },
})

/** Five real rule sets. */
export const realRuleSets: readonly RealRuleSet[] = [
  realRules(
    'rhein-kreis-neuss',
    'Kreistag Rhein-Kreis Neuss',
    'Geschäftsordnung des Kreistages: 6 Kalendertage, in dringenden Fällen 3 Werktage, Nachträge 3 Tage.',
    { noticeDays: 6, urgentDays: 3, urgentUnit: 'WORKING', additionDays: 3 },
  ),
  realRules('hilden', 'Rat der Stadt Hilden', 'Geschäftsordnung des Rates: 9 Tage, verkürzt 3 Tage.', {
    noticeDays: 9,
    urgentDays: 3,
  }),
  realRules(
    'wesel',
    'Rat der Stadt Wesel',
    'Geschäftsordnung des Rates: 8 volle Tage, in dringenden Fällen 48 Stunden.',
    { noticeDays: 8, urgentDays: 48, urgentUnit: 'HOURS', countsDispatchDay: false, countsMeetingDay: false },
  ),
  realRules('dinslaken', 'Rat der Stadt Dinslaken', 'Geschäftsordnung des Rates: 10 Tage.', {
    noticeDays: 10,
    urgentDays: null,
  }),
  realRules(
    'bonn',
    'Rat der Stadt Bonn',
    'Geschäftsordnung des Rates: 14 Tage, in dringenden Fällen 24 Stunden; Wünsche zur Tagesordnung bis zum 21. Tag vor der Sitzung.',
    { noticeDays: 14, urgentDays: 24, urgentUnit: 'HOURS', cutOffDays: 21 },
  ),
]
