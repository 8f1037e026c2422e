import { randomUUID } from 'node:crypto'
import type { PastMove } from '../audit/index.js'
import type { PaperKind } from '../contract/papers.lists.js'
import type { stationMoves } from '../contract/route.js'
import type { FinalState } from '../papers/index.js'
import { saidUnanimous } from './chains/readWords.js'
import type { RecordedPaper } from './chains/RecordedPaper.js'
import type { PastStation } from './chains/replayChain.js'

/** A committee that a name on record stands for. */
export interface KnownCommittee {
  id: string
  kind: string
}
/** A paper whose way is over, ready to be written. */
export interface PastPaper {
  recorded: RecordedPaper
  kind: PaperKind
  state: FinalState
  stations: readonly PastStation[]
}
/** A station as its table has it, and what the other tables keep of its turn. */
export interface StationRow {
  id: string
  committee_id: string | null
  committee_kind: string
  position: number
  state: 'CONCLUDED' | 'DROPPED'
  role: string
  source: string
  follows_id: string | null
  opened_at: Date | null
  concluded_at: Date
  outcome: string | null
  drop_reason: string | null
  is_public: boolean
  /** Of its turn, where there is one on record. */
  turn: {
    starts_at: Date
    day: string
    committee_name: string
    label: string | null
    is_unanimous: boolean | null
  } | null
}
/** Moves of a station. */
export type StationMove = PastMove<keyof typeof stationMoves>

const dayOfStep = ({ step }: PastStation) => step?.start.slice(0, 10) ?? ''
/** The hour of a day of which only the day is known. */
export const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

/** The day a paper came in (YYYY-MM-DD): its own, unless its first turn was before. */
export function arrivalOf({ recorded, stations }: PastPaper): string {
  const days = stations.filter(({ step }) => step).map(dayOfStep)
  const first = days.toSorted()[0] ?? ''
  const own = recorded.date?.slice(0, 10) ?? ''
  return /^\d{4}-\d\d-\d\d$/.test(own) && own <= first ? own : first
}

/** The instant a paper came in: noon of its day, and never after its first turn. */
export function arrivedAt(past: PastPaper): Date {
  const turns = past.stations.flatMap(({ step }) => (step ? [Date.parse(step.start)] : []))
  return new Date(Math.min(noon(arrivalOf(past)).getTime(), ...turns))
}

/** The last turn on record: its day and the committee's name then. */
export function endOf({ stations }: PastPaper): { day: string; committee: string } {
  const last = stations
    .filter(({ step }) => step)
    .toSorted((a, b) => (dayOfStep(a) < dayOfStep(b) ? -1 : 1))
    .at(-1)
  return { day: last ? dayOfStep(last) : '', committee: last?.committee ?? '' }
}

/** The stations of a paper as rows. */
export function stationRows(past: PastPaper, committees: ReadonlyMap<string, KnownCommittee>): StationRow[] {
  const ids = past.stations.map(() => randomUUID())
  let opened = arrivedAt(past)
  return past.stations.map((station, at) => {
    const { step, outcome } = station
    const committee = committees.get(nameKey(station.committee ?? ''))
    const ended = step ? new Date(step.start) : noon(endOf(past).day)
    const begun = opened
    if (outcome) opened = ended
    return {
      id: ids[at] ?? '',
      committee_id: committee?.id ?? null,
      committee_kind: committee?.kind ?? 'OTHER',
      position: station.position,
      state: outcome ? 'CONCLUDED' : 'DROPPED',
      role: station.role,
      source: station.source,
      follows_id: station.follows === null ? null : (ids[station.follows] ?? null),
      opened_at: outcome ? begun : null,
      concluded_at: ended,
      outcome,
      drop_reason: outcome ? null : past.state === 'WITHDRAWN' ? 'WITHDRAWN' : 'NEVER_REACHED',
      // what nobody says is public is not
      is_public: step?.isPublic === true,
      turn: step && {
        starts_at: ended,
        day: dayOfStep(station),
        committee_name: station.committee ?? '',
        label: labelOf(step.item, step.isPublic === true),
        is_unanimous: outcome ? saidUnanimous(step.result ?? '') : null,
      },
    }
  })
}

/** A label as agendas write it: Ö 3, N 3. */
function labelOf(item: string | null, isPublic: boolean): string | null {
  const said = item?.trim() ?? ''
  if (!said) return null
  return `${isPublic ? 'Ö' : 'N'} ${said.replace(/^[ÖN]\s*(?=\d)/i, '')}`
}

/** The moves that led a station to where it stands. */
export function stationMovesOf({ id, outcome, opened_at, concluded_at }: StationRow): StationMove[] {
  if (!outcome || !opened_at) return [{ id, verb: 'dropConsultation', from: 'PLANNED', at: concluded_at }]
  return [
    { id, verb: 'openConsultation', from: 'PLANNED', at: opened_at },
    { id, verb: 'scheduleConsultation', from: 'OPEN', at: opened_at },
    {
      id,
      verb: 'recordOutcome',
      from: 'SCHEDULED',
      at: concluded_at,
      outcome: `consultations.outcomes.${outcome}`,
    },
  ]
}

/** How names of committees are compared. */
export const nameKey = (name: string): string =>
  name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
