/** What a file of a council's own system brings. */
export const councilFileKinds = ['MEETINGS'] as const
/** What a file brings. */
export type CouncilFileKind = (typeof councilFileKinds)[number]

/** How far a file is: being read, looked at by the clerk, being taken over, taken over; unreadable or given up. */
export const councilFileStates = ['READING', 'CHECKED', 'TAKING', 'DONE', 'UNREADABLE', 'DISCARDED'] as const
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

/** Columns of a file, whatever it brings. */
export type CouncilColumn = MeetingColumn

/** The columns of a kind, in the order of the sample, and those without which nothing can be said. */
export const councilColumns: Readonly<
  Record<CouncilFileKind, { all: readonly CouncilColumn[]; needed: readonly CouncilColumn[] }>
> = {
  MEETINGS: { all: meetingColumns, needed: ['committee', 'day', 'place'] },
}

/** How the columns are called in the sample: files come from German systems. */
export const councilHeadings: Readonly<Record<CouncilColumn, string>> = {
  committee: 'Gremium',
  day: 'Datum',
  time: 'Uhrzeit',
  place: 'Ort',
  reference: 'Kennung',
  state: 'Status',
}
