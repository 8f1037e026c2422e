import type { ConsultationRole, Outcome, StationSource } from '../../contract/consultations.lists.js'
import {
  afterOutcome,
  inOrder,
  mayMove,
  proceed,
  refusalOf,
  resultOf,
  turnOf,
  unfinished,
  type RouteRefusal,
  type RouteResult,
  type RouteState,
  type RouteStation,
} from '../../contract/route.js'
import { outcomeOf, readResult, readRole } from './readWords.js'
import type { RecordedPaper, RecordedStep } from './RecordedPaper.js'

/** Why a chain as recorded does not fit the rules of a route. */
export type Misfit =
  RouteRefusal | 'NO_DATE' | 'NO_COMMITTEE' | 'UNKNOWN_ROLE' | 'UNKNOWN_RESULT' | 'NO_RESULT' | 'AFTER_END'

/** A station of a way that is over. */
export interface PastStation {
  committee: string | null
  role: ConsultationRole
  position: number
  source: StationSource
  /** Null: it never had its turn. */
  outcome: Outcome | null
  /** The station that led to it, by its place in the list. */
  follows: number | null
  /** What is on record of its turn; null when the record does not have it. */
  step: (RecordedStep & { start: string }) | null
}

/** How a chain goes by our rules. */
export interface Replayed {
  /** The first thing that does not fit, with the words it depends on. */
  misfit: { reason: Misfit; about: string } | null
  state: RouteResult | 'IN_CONSULTATION'
  /** Stations that the rules ask for and the record does not have, by how they came into the route. */
  missing: StationSource[]
  /** All stations in the order of the route. */
  stations: PastStation[]
}

/** The steps of a paper that have a date, in their order. */
export function datedSteps({ steps }: RecordedPaper): (RecordedStep & { start: string })[] {
  return steps
    .filter((step): step is RecordedStep & { start: string } => step.start !== null)
    .map((step) => ({ step, at: Date.parse(step.start) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ step }) => step)
}

interface Turn {
  committee: string
  role: ConsultationRole
  day: string
  result: string | null
  step: RecordedStep & { start: string }
}

/** Lets a recorded paper go its way by the rules that hold for our own papers; stops where they do not allow the next step. */
export function replayChain(paper: RecordedPaper): Replayed {
  const replay = new Replay()
  const misfit = firstMisfit(replay, datedSteps(paper))
  return { ...replay.told(), misfit }
}

function firstMisfit(
  replay: Replay,
  dated: readonly (RecordedStep & { start: string })[],
): Replayed['misfit'] {
  if (dated.length === 0) return { reason: 'NO_DATE', about: '' }
  const turns: Turn[] = []
  for (const step of dated) {
    const turn = turnOfStep(step)
    if ('reason' in turn) return turn
    turns.push(turn)
  }
  const groups = together(turns)
  replay.begin(groups[0] ?? [])
  for (const [at, group] of groups.entries()) {
    const misfit = replay.take(group, groups[at + 1] ?? [])
    if (misfit) return misfit
  }
  return null
}

type NoFit = NonNullable<Replayed['misfit']>

function turnOfStep(step: RecordedStep & { start: string }): Turn | NoFit {
  const { committee, role, start, result } = step
  if (!committee) return { reason: 'NO_COMMITTEE', about: role ?? '' }
  const known = readRole(role)
  if (!known) return { reason: 'UNKNOWN_ROLE', about: role ?? '' }
  return { committee, role: known, day: start.slice(0, 10), result, step }
}

/** Steps that run at the same time: several bodies heard one after the other, or at work on the same day. */
function together(turns: readonly Turn[]): Turn[][] {
  const groups: Turn[][] = []
  for (const turn of turns) {
    const group = groups.at(-1)
    const parallel =
      group?.every(
        (one) =>
          one.committee !== turn.committee &&
          (one.day === turn.day || (one.role === 'HEARING' && turn.role === 'HEARING')),
      ) ?? false
    if (parallel) group?.push(turn)
    else groups.push([turn])
  }
  return groups
}

/** One paper on its way. */
class Replay {
  #route: RouteState = { stations: [], withAuthor: false }
  #withdrawn = false
  #made = 0
  readonly #sources = new Map<string, StationSource>()
  readonly #follows = new Map<string, string>()
  readonly #steps = new Map<string, PastStation['step']>()
  readonly #missing: StationSource[] = []

  begin(group: readonly Turn[]): void {
    this.#plan(group, 1, 'TEMPLATE')
    this.#proceed()
  }

  /** Lets the bodies of a group have their turn; what comes next is planned before, where no outcome brings it about. */
  take(group: readonly Turn[], next: readonly Turn[]): NoFit | null {
    const stations = group.flatMap((turn) => this.#stationFor(turn) ?? [])
    if (stations.length < group.length) return { reason: 'AFTER_END', about: this.told().state }
    const coming = new Set(group.flatMap((turn) => this.#broughtAbout(turn, next)))
    const planned = this.#route.stations.filter(({ state }) => state === 'PLANNED')
    for (const { committeeId } of planned) coming.add(committeeId ?? '')
    const last = Math.max(...stations.map(({ position }) => position))
    this.#plan(
      next.filter(({ committee }) => !coming.has(committee)),
      last + 1,
      'INSERTED',
    )
    for (const [at, turn] of group.entries()) {
      const misfit = this.#record(turn, stations[at]?.id ?? '', next)
      if (misfit) return misfit
    }
    return null
  }

  told(): Omit<Replayed, 'misfit'> {
    const { stations } = this.#route
    const rest = unfinished(stations)
    const state = rest.length > 0 ? 'IN_CONSULTATION' : resultOf(stations).state
    const missing = [
      ...this.#missing,
      ...rest.map(({ id }) => this.#sources.get(id) ?? 'TEMPLATE').filter(isConsequence),
    ]
    return { state: this.#withdrawn ? 'WITHDRAWN' : state, missing, stations: this.#past() }
  }

  #past(): PastStation[] {
    const ordered = inOrder(this.#route.stations)
    const places = new Map(ordered.map(({ id }, at) => [id, at]))
    return ordered.map(({ id, committeeId, role, position, outcome }) => ({
      committee: committeeId,
      role,
      position,
      source: this.#sources.get(id) ?? 'TEMPLATE',
      outcome,
      follows: places.get(this.#follows.get(id) ?? '') ?? null,
      step: this.#steps.get(id) ?? null,
    }))
  }

  /** The station of a recorded turn. Stations before it that the record does not have are left out. */
  #stationFor(turn: Turn): RouteStation | null {
    for (;;) {
      const working = this.#route.stations.filter(({ state }) => mayMove('recordOutcome', state))
      const found = working.find(({ committeeId }) => committeeId === turn.committee)
      if (found) return this.#change(found, { role: turn.role })
      if (working.length === 0) return null
      for (const one of working) {
        this.#missing.push(this.#sources.get(one.id) ?? 'TEMPLATE')
        this.#change(one, { state: 'DROPPED' })
      }
      this.#proceed()
    }
  }

  #record({ role, day, result, committee, step }: Turn, id: string, next: readonly Turn[]): NoFit | null {
    this.#steps.set(id, step)
    if (result === null) return next.length > 0 ? { reason: 'NO_RESULT', about: role } : null
    const read = readResult(result)
    if (!read) return { reason: 'UNKNOWN_RESULT', about: result }
    const { stations } = this.#route
    const station = stations.find((one) => one.id === id)
    if (!station) return null
    if (read.meaning === 'WITHDRAWN') return this.#withdraw(station)
    const outcome = outcomeOf(read.meaning, role)
    const committeeId = outcome === 'REFERRED' ? targetOf(read.target, committee, next) : null
    const reason = refusalOf(stations, station, { outcome, committeeId })
    if (reason) return { reason, about: `${role} ${outcome}` }
    const change = afterOutcome(this.#route, station, { outcome, committeeId, dueOn: null }, () => this.#id())
    for (const { id: added, source } of change.added) {
      this.#sources.set(added, source)
      this.#follows.set(added, station.id)
    }
    this.#route = change.route
    this.#change(this.#now(station), { concludedAt: new Date(`${day}T12:00:00Z`) })
    return null
  }

  /** The applicants take it back: what has not ended falls away. */
  #withdraw(station: RouteStation): null {
    this.#withdrawn = true
    this.#change(station, { state: 'DROPPED' })
    this.#route = proceed(this.#route.stations, { kind: 'ended' }).route
    return null
  }

  /** The bodies to which the outcome of a turn leads by itself. */
  #broughtAbout({ committee, result, role }: Turn, next: readonly Turn[]): string[] {
    const read = result === null ? null : readResult(result)
    if (!read || read.meaning === 'WITHDRAWN') return []
    const again: Outcome[] = ['POSTPONED', 'REMOVED_FROM_AGENDA', 'REFERRED', 'RETURNED_TO_PREVIOUS']
    const outcome = outcomeOf(read.meaning, role)
    if (!again.includes(outcome)) return []
    const target = outcome === 'REFERRED' ? targetOf(read.target, committee, next) : null
    return target ? [committee, target] : [committee]
  }

  #plan(turns: readonly Turn[], position: number, source: StationSource): void {
    if (turns.length === 0) return
    const moved = this.#route.stations.map((one) =>
      one.state === 'PLANNED' && one.position >= position ? { ...one, position: one.position + 1 } : one,
    )
    const planned = turns.map(({ committee, role }): RouteStation => {
      const id = this.#id()
      this.#sources.set(id, source)
      return {
        id,
        committeeId: committee,
        role,
        position,
        state: 'PLANNED',
        outcome: null,
        concludedAt: null,
      }
    })
    this.#route = { ...this.#route, stations: [...moved, ...planned] }
  }

  #proceed(): void {
    this.#route = proceed(this.#route.stations, turnOf(this.#route.stations)).route
  }

  #now(station: RouteStation): RouteStation {
    return this.#route.stations.find(({ id }) => id === station.id) ?? station
  }

  #change(station: RouteStation, to: Partial<RouteStation>): RouteStation {
    const changed = { ...station, ...to }
    const stations = this.#route.stations.map((one) => (one.id === station.id ? changed : one))
    this.#route = { ...this.#route, stations }
    return changed
  }

  #id(): string {
    // padded, so that ids order as they were made
    return String(this.#made++).padStart(4, '0')
  }
}

/** Stations that are there because of an outcome. */
function isConsequence(source: StationSource): boolean {
  return source === 'REFERRAL' || source === 'RETURN' || source === 'SECOND_READING'
}

/** The body a paper was referred to: as named, else the one that had it next; null when the record does not say. */
function targetOf(named: string | null, from: string, next: readonly Turn[]): string | null {
  const same = next.find(({ committee }) => committee.toLowerCase() === named?.toLowerCase())
  if (same) return same.committee
  return named ?? next.find(({ committee }) => committee !== from)?.committee ?? null
}
