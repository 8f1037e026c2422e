/** What a file of a council's own system brings. */
export const councilFileKinds = ['MEETINGS', 'OUTCOMES'] as const
/** What a file brings. */
export type CouncilFileKind = (typeof councilFileKinds)[number]

/** How far a file is: being fetched from another system, being read, looked at by the clerk, being taken over, taken over; unreadable or given up. */
export const councilFileStates = [
  'FETCHING',
  'READING',
  'CHECKED',
  'TAKING',
  'DONE',
  'UNREADABLE',
  'DISCARDED',
] as const
/** How far a file is. */
export type CouncilFileState = (typeof councilFileStates)[number]

/** What taking a row over would do, or has done. */
export const councilRowStates = ['NEW', 'CHANGED', 'UNCHANGED', 'REFUSED', 'TAKEN'] as const
/** What becomes of a row. */
export type CouncilRowState = (typeof councilRowStates)[number]

/** Columns of a file with dates of meetings. */
export const meetingColumns = ['committee', 'day', 'time', 'place', 'reference', 'state'] as const
/** A column of a file with dates. */
export type MeetingColumn = (typeof meetingColumns)[number]

/** Columns of a file with outcomes. */
export const outcomeColumns = [
  'number',
  'committee',
  'day',
  'result',
  'votesFor',
  'votesAgainst',
  'abstentions',
  'text',
  'reason',
  'target',
  'dueOn',
] as const
/** A column of a file with outcomes. */
export type OutcomeColumn = (typeof outcomeColumns)[number]

/** Columns of a file, whatever it brings. */
export type CouncilColumn = MeetingColumn | OutcomeColumn

/** What a recorded result says, before the role of the body makes an outcome of it. */
export const resultMeanings = [
  'AGREED',
  'AGREED_AMENDED',
  'AGREED_PARTLY',
  'REFUSED',
  'NOTED',
  'SETTLED',
  'POSTPONED',
  'REMOVED',
  'WITHDRAWN',
  'NO_VOTE',
  'REFERRED',
  'SENT_BACK',
] as const
/** What a recorded result says. */
export type ResultMeaning = (typeof resultMeanings)[number]

/** The columns of a kind, in the order of the sample, and those without which nothing can be said. */
export const councilColumns: Readonly<
  Record<CouncilFileKind, { all: readonly CouncilColumn[]; needed: readonly CouncilColumn[] }>
> = {
  MEETINGS: { all: meetingColumns, needed: ['committee', 'day', 'place'] },
  OUTCOMES: { all: outcomeColumns, needed: ['number', 'committee', 'day', 'result'] },
}

/** How the columns are called in the sample: files come from German systems. */
export const councilHeadings: Readonly<Record<CouncilColumn, string>> = {
  committee: 'Gremium',
  day: 'Datum',
  time: 'Uhrzeit',
  place: 'Ort',
  reference: 'Kennung',
  state: 'Status',
  number: 'Vorlagennummer',
  result: 'Ergebnis',
  votesFor: 'Ja-Stimmen',
  votesAgainst: 'Nein-Stimmen',
  abstentions: 'Enthaltungen',
  text: 'Beschlusstext',
  reason: 'Begründung',
  target: 'Verwiesen an',
  dueOn: 'Frist',
}
