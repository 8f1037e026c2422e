import type { ResultOf } from 'gql.tada'
import type { TransitStation } from '@/ui/transit.js'
import { noOutcomes, resultSentence, yesOutcomes } from '@mitsprache/api/contract'
import type { StationParts, StationResultParts } from './documents.js'
import type { Translate } from './waiting.js'

type Station = ResultOf<typeof StationParts>

const lineStates = {
  PLANNED: 'ahead',
  OPEN: 'here',
  SCHEDULED: 'here',
  CONCLUDED: 'done',
  DROPPED: 'dropped',
} as const

function toneOf({ outcome }: Station): 'good' | 'bad' | 'neutral' {
  if (outcome && yesOutcomes.includes(outcome)) return 'good'
  return outcome && noOutcomes.includes(outcome) ? 'bad' : 'neutral'
}

function kindOf({ source }: Station): TransitStation['kind'] {
  if (source === 'REFERRAL') return 'referral'
  return source === 'SECOND_READING' || source === 'RETURN' ? 'repeat' : 'stop'
}

/** The committee's name on its day; a body without such a committee has the kind only. */
export function stationName(station: Station, t: Translate): string {
  return (
    station.resolution?.committeeName ??
    station.committee?.name ??
    t(`committees.kinds.${station.committeeKind}`)
  )
}

function dateOf(station: Station, t: Translate, date: (day: string) => string): string | null {
  const done = station.resolution?.decidedOn ?? station.concludedAt
  if (done) return station.state === 'DROPPED' ? null : date(done)
  const meeting = station.agendaItem?.meeting
  if (meeting) return t('papers.pages.meets', { when: date(meeting.startsAt) })
  return station.dueOn ? t('papers.pages.dueUntil', { when: date(station.dueOn) }) : null
}

/** What came of a station in words. */
export function stationOutcome(station: Station, t: Translate): string | null {
  if (station.outcome) return t(`consultations.outcomes.${station.outcome}`)
  return station.dropReason ? t(`consultations.dropReasons.${station.dropReason}`) : null
}

/** What a committee decided, in one sentence with its votes; null while nothing was recorded. */
export function stationResult(
  resolution: ResultOf<typeof StationResultParts>['resolution'],
  locale: string,
  t: Translate,
): string | null {
  if (!resolution) return null
  const counted = (key: string, values: Record<string, string | number> = {}) =>
    typeof values['n'] === 'number' ? t(key, values, values['n']) : t(key, values)
  const groupVotes = resolution.groupVotes.map(({ stance, group }) => ({
    stance,
    name: group?.shortName ?? '',
  }))
  return resultSentence(locale, counted, { ...resolution, groupVotes })
}

/** What was decided in the council's place, before the station that approves it. */
export interface Urgent {
  id: string
  byName: string
  withName: string | null
  decidedOn: string
  state: 'AWAITING' | 'APPROVED' | 'REVOKED'
}

function urgentStop(
  urgent: Urgent,
  body: string,
  t: Translate,
  date: (day: string) => string,
): TransitStation {
  const { id, byName, withName, decidedOn, state } = urgent
  return {
    id,
    name: [byName, withName].filter(Boolean).join(', '),
    role: t('consultations.urgent.title'),
    state: 'done',
    date: date(decidedOn),
    outcome: t(`consultations.states.urgent.${state}`),
    tone: { AWAITING: 'neutral', APPROVED: 'good', REVOKED: 'bad' }[state] as TransitStation['tone'],
    body,
  }
}

/** The stations of a paper as the line draws them. */
export function lineOf(
  stations: readonly Station[],
  place: string,
  t: Translate,
  date: (day: string) => string,
  path: (committeeId: string) => string,
  urgent: Urgent | null = null,
): TransitStation[] {
  const line = stations.map((station): TransitStation => ({
    id: station.id,
    name: stationName(station, t),
    role: t(
      station.source === 'URGENCY' ? 'consultations.urgent.approves' : `papers.pages.roles.${station.role}`,
    ),
    state: lineStates[station.state],
    date: dateOf(station, t, date),
    outcome: stationOutcome(station, t),
    tone: toneOf(station),
    body: station.committee?.body.shortName ?? place,
    kind: kindOf(station),
    href: station.committee ? path(station.committee.id) : null,
  }))
  const at = stations.findIndex(({ source }) => source === 'URGENCY')
  return urgent && at >= 0 ? line.toSpliced(at, 0, urgentStop(urgent, place, t, date)) : line
}
