import type { Ballot, Room, RoomItem, Station } from './room.js'

/** What a motion can be put for: a station of the item that waits, or where it deals with no paper a committee that meets. */
export interface Target {
  key: string
  committeeId: string
  consultationId: string | null
  /** Who votes, and on which paper where there are several. */
  name: string
  /** The text that is voted on. */
  draft: string
}
type Committees = Pick<Room, 'committees'>

/** The name of a committee where several meet; else everybody knows which. */
export const nameAmong = ({ committees }: Committees, id: string | undefined): string | null =>
  committees.length > 1 ? (committees.find((one) => one.id === id)?.name ?? null) : null

/** All that can be put to the vote at an item: several committees vote on it one after the other. */
export function targetsOf(room: Committees, { consultations }: Pick<RoomItem, 'consultations'>): Target[] {
  if (consultations.length === 0)
    return room.committees.map(({ id, name }) => ({
      ...{ key: id, committeeId: id, consultationId: null, name, draft: '' },
    }))
  const waiting = consultations.filter(({ state }) => state === 'SCHEDULED')
  return waiting.map((station) => ({
    key: station.id,
    committeeId: station.committee?.id ?? '',
    consultationId: station.id,
    name: aboutStation(room, station, waiting),
    draft: station.draftResolution?.text ?? '',
  }))
}

/** What tells a station from the others of its item: its committee where several meet, its paper where it is another one. */
export function aboutStation(
  room: Committees,
  { committee, paper }: Station,
  all: readonly Station[] = [],
): string {
  const isOther = all.length === 0 || all.some((one) => one.paper?.id !== paper?.id)
  return [nameAmong(room, committee?.id), isOther ? paper?.number : null].filter(Boolean).join(' · ')
}

/** Whether a vote is about this: its own, or one on the item as a whole by the same committee. */
export const isAbout = (
  { committee, consultation }: Pick<Ballot, 'committee' | 'consultation'>,
  { committeeId, consultationId }: Pick<Target, 'committeeId' | 'consultationId'>,
): boolean => committee?.id === committeeId && (!consultation || consultation.id === consultationId)

/** Whether its text has been put to the vote already. */
export const hasMain = (ballots: readonly Ballot[], target: Target): boolean =>
  ballots.some((ballot) => ballot.subject === 'MAIN_MOTION' && isAbout(ballot, target))
