import type { ResultOf } from 'gql.tada'
import type { MinutesContentParts } from './documents.js'

/** One part of minutes. */
export type Content = ResultOf<typeof MinutesContentParts>
/** An item as it was dealt with. */
export type MinutesItem = Content['items'][number]
/** A motion and its vote. */
export type MinutesBallot = MinutesItem['ballots'][number]
/** What was added. */
export type Note = Content['notes'][number]
type Attended = Content['attendance'][number]

/** How a seat was taken through the meeting. */
export interface Seat {
  key: string
  committee: string | null
  seat: string
  votes: boolean
  holder: string | null
  spans: Attended[]
}

/** Who was there, seat by seat, in the order of the seats. */
export function seatsOf(attendance: readonly Attended[]): Seat[] {
  const seats = new Map<string, Seat>()
  for (const span of attendance) {
    const { committee, seat, votes, holder } = span
    const key = `${committee ?? ''}/${seat}`
    const known = seats.get(key) ?? { key, committee, seat, votes, holder, spans: [] }
    seats.set(key, { ...known, spans: [...known.spans, span] })
  }
  return [...seats.values()]
}
