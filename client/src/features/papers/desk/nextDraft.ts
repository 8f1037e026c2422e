/** A meeting to come, as far as its agenda is concerned. */
interface ToCome {
  id: string
  number: number | null
  state: string
}

/** The next meeting of a committee whose agenda is kept here and still a draft: what waits goes there with one click. */
export const nextDraft = <M extends ToCome>(meetings: readonly M[]): M | undefined =>
  meetings.find(({ number, state }) => number !== null && state === 'SCHEDULED')
