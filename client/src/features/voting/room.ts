import type { TypedDocumentNode } from '@apollo/client/core'
import { inject, ref, type InjectionKey } from 'vue'
import type { RuledMajorities } from '@mitsprache/api/contract/procedure.lists'
import { whyNoVote, type NoVoteReason, type QuorumRules } from '@mitsprache/api/contract'
import type { ResultOf } from '@/app/graphql.js'
import { useChange, type Variables } from '@/app/data.js'
import { tell } from '@/ui/toast.js'
import type { MeetingOwnQuery, RoomParts } from './documents.js'

type Parts = ResultOf<typeof RoomParts>
type Shared = NonNullable<Parts['sitting']>
type OwnSitting = NonNullable<NonNullable<ResultOf<typeof MeetingOwnQuery>['meeting']>['sitting']>
/** What is the viewer's own in a meeting: the seats belonged to, and what was said in its votes. */
export type Own = Pick<OwnSitting, 'ownPlaces' | 'ownVotes'>
/** A seat, with as what the viewer belongs to it. */
export type Place = Shared['places'][number] & { mine: 'HOLDER' | 'DEPUTY' | null; sits: boolean }
/** How it stands while it is held. */
export type Sitting = Omit<Shared, 'places'> & { places: readonly Place[]; ownVotes: Own['ownVotes'] }
/** A station on its agenda. */
export type Station = Shared['stations'][number]
/** An item of its agenda, with the stations it deals with. */
export type RoomItem = Parts['items'][number] & { consultations: readonly Station[] }
/** A meeting as the room sees it. */
export type Room = Omit<Parts, 'items' | 'sitting'> & { items: readonly RoomItem[]; sitting: Sitting | null }
/** A motion and its vote. */
export type Ballot = Sitting['ballots'][number]

/** The meeting with the stations at their items, and with what is the viewer's own. */
export function roomOf(parts: Parts, own: Own | null): Room {
  const { sitting } = parts
  const of = (itemId: string) => sitting?.stations.filter(({ agendaItem }) => agendaItem?.id === itemId) ?? []
  const placed = (place: Shared['places'][number]): Place => {
    const found = own?.ownPlaces.find(({ seatId }) => seatId === place.seatId)
    return { ...place, mine: found?.role ?? null, sits: found?.sits ?? false }
  }
  return {
    ...parts,
    items: parts.items.map((item) => ({ ...item, consultations: of(item.id) })),
    sitting: sitting && { ...sitting, places: sitting.places.map(placed), ownVotes: own?.ownVotes ?? [] },
  }
}

/**
 * What of all that everybody is told concerns the viewer: how their seats are taken, who acts for anybody, whether their vote was given.
 * While this stays, so does what is their own.
 */
export function concernsOf({ sitting }: Room): string {
  const places = sitting?.places.filter(({ mine, deputy }) => mine || deputy) ?? []
  const seats = new Set(places.flatMap(({ mine, seatId }) => (mine ? [seatId] : [])))
  const given = sitting?.ballots.flatMap(({ id, places: voting }) =>
    voting.flatMap(({ seatId, voted }) => (voted && seats.has(seatId) ? [`${id} ${seatId}`] : [])),
  )
  return JSON.stringify([
    places.map(({ seatId, presence, deputy }) => [seatId, presence, deputy]),
    // what was given once stays given: a vote that is over is told no more seat by seat
    [
      ...new Set([
        ...(given ?? []),
        ...(sitting?.ownVotes ?? []).flatMap((vote) =>
          vote.choice ? [`${vote.ballotId} ${vote.seatId}`] : [],
        ),
      ]),
    ].sort(),
  ])
}

/** The items that are dealt with, in their order. */
export const onAgenda = (room: Room | null) => room?.items.filter(({ state }) => state === 'ON_AGENDA') ?? []

/** Nothing is put to an item any more: it was put off or taken off, or all it deals with has ended. */
export const isOver = ({ state, endedAt, consultations }: RoomItem): boolean =>
  state !== 'ON_AGENDA' ||
  (consultations.length > 0 ? consultations.every((one) => one.state !== 'SCHEDULED') : endedAt !== null)

/** Seats that somebody took only after the meeting had begun to record who is there. */
export function cameLater(places: readonly Place[]): ReadonlySet<string> {
  const times = places.flatMap(({ since }) => (since ? [Date.parse(since)] : []))
  const begun = Math.min(...times) + 300_000
  return new Set(
    places.flatMap(({ seatId, presence, since }) =>
      (presence === 'PRESENT' || presence === 'DEPUTY') && since && Date.parse(since) > begun ? [seatId] : [],
    ),
  )
}

/** The item that comes behind another and has not ended yet. */
export function itemBehind(room: Room, itemId: string): RoomItem | undefined {
  const items = onAgenda(room)
  return items
    .slice(items.findIndex(({ id }) => id === itemId) + 1)
    .find(({ consultations, endedAt }) =>
      consultations.length === 0 ? !endedAt : consultations.some(({ outcome }) => !outcome),
    )
}

/** Shows the newest state after a change of one's own. */
export const againKey: InjectionKey<() => Promise<void>> = Symbol('again')

/** A change made in the room: a refusal is said aloud, the page shows what holds now. */
export function useDeed<Data, Vars extends Variables>(document: TypedDocumentNode<Data, Vars>) {
  const again = inject(againKey)
  const { run, pending } = useChange(document)
  async function deed(variables: Vars): Promise<boolean> {
    if (pending.value) return false
    const answer = await run(variables)
    if (!answer.ok) tell(answer.problem.fields[0]?.message ?? answer.problem.message, 'bad')
    await again?.()
    return answer.ok
  }
  return { deed, pending }
}

/** A question that is asked once before something is done. */
export function useAsked() {
  const asked = ref(false)
  return { asked, ask: () => (asked.value = true), done: () => (asked.value = false) }
}

/** The rules as the functions of the contract take them. */
export function rulesOf(sitting: Sitting, committeeId: string) {
  const found = sitting.rules.find(({ committee }) => committee?.id === committeeId)
  const quorum: QuorumRules = {
    quorumBase: found?.quorumBase === 'MEMBERS' ? 'MEMBERS' : 'STATUTORY',
    statutorySeats: found?.statutorySeats ?? 0,
  }
  return { quorum, tabletVotes: found?.tabletVotes ?? false }
}

/** Which majorities the rules of a committee ask for, and where they are written; null where it does not meet. */
export function majoritiesOf(
  sitting: Sitting,
  committeeId: string,
): (RuledMajorities & { sourceNote: string | null }) | null {
  return sitting.rules.find(({ committee }) => committee?.id === committeeId) ?? null
}

/** Counts the seats of a committee that vote. */
export function headsOf(sitting: Sitting, committeeId: string) {
  const voting = sitting.places.filter((one) => one.committeeId === committeeId && one.kind === 'VOTING')
  const present = voting.filter(isThere)
  const bound = (mandate: string) => present.filter((one) => one.mandate === mandate).length
  return {
    seats: voting.length,
    members: voting.filter(({ holder }) => holder).length,
    present: present.length,
    councillors: bound('COUNCILLOR'),
    experts: bound('EXPERT_CITIZEN'),
  }
}

/** Whether somebody takes a seat and takes part in the item. */
export const isThere = (place: Place): boolean =>
  (place.presence === 'PRESENT' || place.presence === 'DEPUTY') && !place.recused

/** The seat that speaks for the viewer in a committee: the one taken, else the one belonged to. */
export function myPlace(sitting: Sitting, committeeId: string): Place | undefined {
  const mine = sitting.places.filter((one) => one.committeeId === committeeId && (one.mine || one.sits))
  return mine.find(({ sits }) => sits) ?? mine[0]
}

/** Why the viewer cannot vote here now, as the code of a refusal; the server refuses for the same reason. */
export function whyNot(
  room: Room,
  sitting: Sitting,
  ballot: Ballot,
): `NO_VOTE_${NoVoteReason}` | 'MEETING_NOT_OPEN' | null {
  const committeeId = ballot.committee?.id ?? ''
  const place = myPlace(sitting, committeeId)
  const entitled = ballot.places.find(({ seatId }) => seatId === place?.seatId)
  const own = sitting.ownVotes.find((vote) => vote.ballotId === ballot.id)
  // who sits where now says nothing about a vote that is over
  const isOver = ballot.state === 'CLOSED'
  const reason = whyNoVote(
    {
      belongs: place?.mine ?? null,
      seatKind: place?.kind ?? 'VOTING',
      presence: isOver ? 'PRESENT' : (place?.presence ?? null),
      sits: isOver || (place?.sits ?? false),
      recused: place?.recusals.includes(ballot.item?.id ?? '') ?? false,
      voted: entitled?.voted || Boolean(own?.choice),
      entitled: entitled !== undefined || own !== undefined,
    },
    {
      state: ballot.state,
      form: ballot.form,
      sitting: room.form,
      tabletVotes: rulesOf(sitting, committeeId).tabletVotes,
      quorate: !sitting.quorumDoubted,
    },
  )
  // what bars the person from the vote is told before what bars everybody
  const personal =
    reason && ['NOT_A_MEMBER', 'ADVISORY_SEAT', 'RECUSED', 'CLOSED', 'ALREADY_VOTED'].includes(reason)
  if (!personal && room.state !== 'OPEN') return 'MEETING_NOT_OPEN'
  return reason && `NO_VOTE_${reason}`
}
