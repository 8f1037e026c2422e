// What follows from an outcome, decided without a database: the verbs write what these functions say, the replay of recorded chains
// counts on it.
import { endingOutcomes, outcomesAt } from './consultations.js'
import type {
  ConsultationRole,
  ConsultationState,
  Outcome,
  StationSource,
  SuspensionGround,
  SuspensionState,
} from './consultations.lists.js'

/** The moves of a station: from which states to which. */
export const stationMoves = {
  openConsultation: { from: ['PLANNED'], to: 'OPEN' },
  scheduleConsultation: { from: ['OPEN', 'SCHEDULED'], to: 'SCHEDULED' },
  unscheduleConsultation: { from: ['SCHEDULED'], to: 'OPEN' },
  recordOutcome: { from: ['OPEN', 'SCHEDULED'], to: 'CONCLUDED' },
  skipConsultation: { from: ['PLANNED', 'OPEN', 'SCHEDULED'], to: 'DROPPED', reason: true },
  dropConsultation: { from: ['PLANNED', 'OPEN', 'SCHEDULED'], to: 'DROPPED' },
} as const satisfies Record<
  string,
  { from: readonly ConsultationState[]; to: ConsultationState; reason?: boolean }
>

/** A station as far as the way of a paper depends on it. */
export interface RouteStation {
  id: string
  committeeId: string | null
  role: ConsultationRole
  position: number
  state: ConsultationState
  outcome: Outcome | null
  concludedAt: Date | null
  /** How it came into the way; left out where nothing depends on it. */
  source?: StationSource
}
/** Where a paper's way stands. With the author: nothing new begins until the applicants have answered. */
export interface RouteState<S extends RouteStation = RouteStation> {
  stations: readonly S[]
  withAuthor: boolean
}
/** An outcome with what it may send the paper to. */
export interface GivenOutcome {
  outcome: Outcome
  committeeId: string | null
  dueOn: string | null
  /** The council that decides where a committee stands by what was objected to; left out where none was. */
  councilId?: string | null
}
/** A station that an outcome adds: like another one, except for what is said here. */
export interface AddedStation {
  id: string
  likeId: string
  committeeId: string
  role: ConsultationRole
  position: number
  source: StationSource
  resumeOn: string | null
}
/** What a way can end with. */
export type RouteResult =
  'ADOPTED' | 'ADOPTED_AMENDED' | 'PARTLY_ADOPTED' | 'REJECTED' | 'NOTED' | 'SETTLED' | 'WITHDRAWN'

/** Whose turn it is: stations that still work, those that share the next position, nobody's any more. */
export type Turn = { kind: 'waiting' } | { kind: 'opened'; ids: string[] } | { kind: 'ended' }
/** What follows from an outcome; AUTHOR: the applicants are asked. */
export type RouteStep = Turn | { kind: 'author' }
/** Why an outcome cannot be recorded at a station. */
export type RouteRefusal =
  'ORDER_ENFORCED' | 'OUTCOME_NOT_ALLOWED' | 'SAME_COMMITTEE' | 'NO_TARGET' | 'NO_PREVIOUS_STATION'
/** What an outcome leads to: the stations it adds, the next step, and how the way stands then. */
export interface RouteChange {
  added: AddedStation[]
  step: RouteStep
  route: RouteState
}

/** Whether a move of the table may start from a state. */
export function mayMove(move: keyof typeof stationMoves, from: ConsultationState): boolean {
  return (stationMoves[move].from as readonly ConsultationState[]).includes(from)
}
const works = ({ state }: RouteStation) => mayMove('recordOutcome', state)

/** Orders stations as they have their turn. */
export function inOrder<S extends RouteStation>(stations: readonly S[]): S[] {
  return stations.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
}

/** Whose turn it is. While a parallel station still works nothing is opened; with nothing planned any more the way has ended. */
export function turnOf(stations: readonly RouteStation[]): Turn {
  if (stations.some(works)) return { kind: 'waiting' }
  const planned = inOrder(stations.filter(({ state }) => state === 'PLANNED'))
  const first = planned[0]
  if (!first?.committeeId) return { kind: 'ended' }
  const turn = planned.filter(({ position }) => position === first.position)
  return { kind: 'opened', ids: turn.map(({ id }) => id) }
}

/** The stations that fall away when the way ends. */
export function unfinished<S extends RouteStation>(stations: readonly S[]): S[] {
  return inOrder(stations).filter(({ state }) => mayMove('dropConsultation', state))
}

const results: Partial<Record<Outcome, RouteResult>> = {
  ADOPTED: 'ADOPTED',
  ADOPTED_AMENDED: 'ADOPTED_AMENDED',
  PARTLY_ADOPTED: 'PARTLY_ADOPTED',
  REJECTED: 'REJECTED',
  SETTLED: 'SETTLED',
  WITHDRAWN: 'WITHDRAWN',
}

/** The result of an outcome that decides: at a decision, or where the integration body ends its own motion. */
function resultAt({ role, outcome }: RouteStation): RouteResult | undefined {
  if (outcome === null) return undefined
  const decides =
    role === 'DECISION' || (role === 'OWN_MOTION' && endingOutcomes.OWN_MOTION.includes(outcome))
  return decides ? results[outcome] : undefined
}

/** What a way that has ended came to: the last decision's result, else the paper was noted by whoever had it last. */
export function resultOf<S extends RouteStation>(
  stations: readonly S[],
): { state: RouteResult; station: S | undefined } {
  const at = ({ concludedAt }: S) => concludedAt?.getTime() ?? 0
  const concluded = stations
    .filter(({ state }) => state === 'CONCLUDED')
    .toSorted((a, b) => a.position - b.position || at(a) - at(b))
  const station = concluded.findLast((one) => resultAt(one) !== undefined) ?? concluded.at(-1)
  return { state: (station && resultAt(station)) ?? 'NOTED', station }
}

/** The station before, of another committee, to which a paper can be sent back. */
function previousOf<S extends RouteStation>(stations: readonly S[], station: S): S | undefined {
  return inOrder(stations).findLast(
    (one) =>
      one.state === 'CONCLUDED' && one.position < station.position && one.committeeId !== station.committeeId,
  )
}

/** Why an outcome cannot be recorded at a station, or null when it can. */
export function refusalOf(
  stations: readonly RouteStation[],
  station: RouteStation,
  { outcome, committeeId }: Pick<GivenOutcome, 'outcome' | 'committeeId'>,
): RouteRefusal | null {
  if (!works(station)) return 'ORDER_ENFORCED'
  if (!outcomesAt(station.role, station.source).includes(outcome)) return 'OUTCOME_NOT_ALLOWED'
  if (outcome === 'REFERRED' && !committeeId) return 'NO_TARGET'
  if (outcome === 'REFERRED' && committeeId === station.committeeId) return 'SAME_COMMITTEE'
  if (outcome === 'RETURNED_TO_PREVIOUS' && !previousOf(stations, station)) return 'NO_PREVIOUS_STATION'
  return null
}

/** The stations an outcome adds: nothing that was referred, sent back or put off can be lost. */
function addedBy(
  stations: readonly RouteStation[],
  station: RouteStation,
  { outcome, committeeId, dueOn, councilId }: GivenOutcome,
): Omit<AddedStation, 'id' | 'position'>[] {
  const again = (source: StationSource, like = station, resumeOn: string | null = null) => ({
    likeId: like.id,
    committeeId: like.committeeId ?? '',
    role: like.role,
    // what came back to be decided anew, or waits for approval, stays so however often it is put off
    source: like.source === 'REVIEW' || like.source === 'URGENCY' ? like.source : source,
    resumeOn,
  })
  switch (outcome) {
    case 'POSTPONED':
    case 'REMOVED_FROM_AGENDA':
      return [again('SECOND_READING', station, dueOn)]
    case 'RETURNED_TO_AUTHOR':
      return [again('RETURN')]
    case 'REFERRED': {
      const role = station.role === 'NOTICE' ? 'NOTICE' : 'PRELIMINARY'
      return [
        { ...again('REFERRAL', station, dueOn), source: 'REFERRAL', role, committeeId: committeeId ?? '' },
        again('RETURN'),
      ]
    }
    case 'RETURNED_TO_PREVIOUS': {
      const previous = previousOf(stations, station)
      return [...(previous ? [again('RETURN', previous)] : []), again('SECOND_READING')]
    }
    case 'ADOPTED':
      // a committee that keeps to what breaks the law does not have the last word (§ 54 (3) GO NRW)
      return councilId && station.source === 'REVIEW' && councilId !== station.committeeId
        ? [{ ...again('REVIEW'), committeeId: councilId, role: 'DECISION' }]
        : []
    default:
      return []
  }
}

/**
 * What follows from an outcome at a station that could be recorded (`refusalOf`): the stations it adds right behind, and the
 * applicants' turn, the end, or the next stations'. Ids of added stations come from `newId`. Nothing given is changed.
 */
export function afterOutcome(
  { stations, withAuthor }: RouteState,
  station: RouteStation,
  given: GivenOutcome,
  newId: () => string,
): RouteChange {
  const added = addedBy(stations, station, given).map((one, at) => ({
    ...one,
    id: newId(),
    position: station.position + at + 1,
  }))
  const behind = stations.map((one): RouteStation => {
    if (one.id === station.id) return { ...one, state: stationMoves.recordOutcome.to, outcome: given.outcome }
    const moves = one.state === 'PLANNED' && one.position > station.position
    return moves ? { ...one, position: one.position + added.length } : one
  })
  const next = [
    ...behind,
    ...added.map(({ id, committeeId, role, position, source }): RouteStation => ({
      id,
      source,
      committeeId,
      role,
      position,
      state: 'PLANNED',
      outcome: null,
      concludedAt: null,
    })),
  ]
  if (given.outcome === 'ADOPTED' && added.length > 0) return { added, ...proceed(next, turnOf(next)) }
  return { added, ...stepAfter(next, station, given.outcome, withAuthor) }
}

function stepAfter(
  stations: RouteStation[],
  { role }: RouteStation,
  outcome: Outcome,
  withAuthor: boolean,
): { step: RouteStep; route: RouteState } {
  if (outcome === 'RETURNED_TO_AUTHOR')
    return { step: { kind: 'author' }, route: { stations, withAuthor: true } }
  if (endingOutcomes[role].includes(outcome)) return proceed(stations, { kind: 'ended' })
  // while the applicants answer another committee nothing new begins
  return withAuthor
    ? { step: { kind: 'waiting' }, route: { stations, withAuthor } }
    : proceed(stations, turnOf(stations))
}

/** The way after a turn: what is opened works, at the end what is left falls away. */
export function proceed(stations: readonly RouteStation[], step: Turn): { step: Turn; route: RouteState } {
  const opened = step.kind === 'opened' ? step.ids : []
  const rest = step.kind === 'ended' ? unfinished(stations).map(({ id }) => id) : []
  const moved = stations.map((one): RouteStation => {
    if (opened.includes(one.id)) return { ...one, state: stationMoves.openConsultation.to }
    return rest.includes(one.id) ? { ...one, state: stationMoves.dropConsultation.to } : one
  })
  return { step, route: { stations: moved, withAuthor: false } }
}

/** Calendar days in which the mayor or the Landrat may object, after which the body may decide anew, and until it has to (§ 54 (1) GO NRW). */
export const objectionDays = { toObject: 3, toReview: 3, toDecide: 14 } as const

/**
 * What follows when the decision of a way that has ended is suspended: the same body, or the council in a committee's place, has
 * one more station behind all others, whose turn it is at once. Nothing given is changed.
 */
export function afterSuspension(
  stations: readonly RouteStation[],
  decided: RouteStation,
  { resumeOn, councilId }: { resumeOn: string | null; councilId: string | null },
  id: string,
): RouteChange {
  const position = Math.max(...stations.map((one) => one.position)) + 1
  const committeeId = councilId ?? decided.committeeId ?? ''
  const role = councilId ? 'DECISION' : decided.role
  const station = { id, committeeId, role, position, source: 'REVIEW' as const }
  const planned: RouteStation = { ...station, state: 'PLANNED', outcome: null, concludedAt: null }
  const step: Turn = { kind: 'opened', ids: [id] }
  return {
    added: [{ ...station, likeId: decided.id, resumeOn }],
    ...proceed([...stations, planned], step),
  }
}

/** What a suspension comes to by the new decision; a body that stands by what breaks the law has to hear the supervisory authority (§ 54 (2) GO NRW). */
export function afterReview(ground: SuspensionGround, result: RouteResult): SuspensionState {
  if (result === 'ADOPTED') return ground === 'COMPLAINT' ? 'WITH_SUPERVISION' : 'CONFIRMED'
  return result === 'ADOPTED_AMENDED' || result === 'PARTLY_ADOPTED' ? 'CHANGED' : 'LIFTED'
}
