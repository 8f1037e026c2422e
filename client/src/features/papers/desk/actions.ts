import { readFragment } from '@/app/graphql.js'
import { DeskStatementParts, DeskStationParts } from './documents.js'
import type { DeskStation } from './stationPlaces.js'
import type { DeskPaper } from './templates.js'

/** What people who work on a paper do, the likeliest first; what applicants do is done on the page of their proposal. */
const order = [
  'takeUpPaper',
  'coSignStatement',
  'deliverStatement',
  'admitPaper',
  'requestStatement',
  'startRoute',
  'recordOutcome',
  'scheduleConsultation',
  'admitTransfer',
  'answerTransfer',
  'declineTransfer',
  'returnPaper',
  'refusePaper',
  'declineOffer',
  'skipStatement',
  'recordSupervision',
  'suspendResolution',
  'decideUrgently',
  'insertConsultation',
  'skipConsultation',
  'setReference',
  'setStationReference',
] as const
/** A verb the desk has a form for. */
export type DeskVerb = (typeof order)[number]

/** Possible at nearly any time and seldom wanted: folded together, never the next step. */
const seldom: readonly DeskVerb[] = [
  'suspendResolution',
  'decideUrgently',
  'insertConsultation',
  'skipConsultation',
  'setReference',
  'setStationReference',
]

/** One thing the viewer may do to a paper now. */
export interface DeskAction {
  key: string
  verb: DeskVerb
  /** Id of what it is done to. */
  target: string
  seldom: boolean
  /** The station it is about, where there can be several. */
  station: DeskStation | null
}

const known = (verb: string): verb is DeskVerb => (order as readonly string[]).includes(verb)

function found(verbs: readonly string[], target: string, station: DeskStation | null = null): DeskAction[] {
  return verbs.filter(known).map((verb) => ({
    key: `${verb}-${target}`,
    verb,
    target,
    station,
    seldom: seldom.includes(verb),
  }))
}

/** Whether the result of a station comes out of a meeting that is held here: then nobody enters it by hand. */
export function isHeldHere({ state, agendaItem }: DeskStation): boolean {
  const meeting = agendaItem?.meeting
  if (state !== 'SCHEDULED' || !meeting) return false
  return (
    ['OPEN', 'INTERRUPTED'].includes(meeting.state) ||
    (meeting.state === 'INVITED' && meeting.number !== null)
  )
}

/** A station without a date needs one first; with a date that has come, its result. */
function rankOf({ verb, station }: DeskAction, paper: DeskPaper, now: Date): number {
  const rank = order.indexOf(verb)
  const early = order.indexOf('recordOutcome') - 0.5
  if (verb === 'scheduleConsultation' && !station?.agendaItem) return early
  // a statement that is still awaited is written, not passed over
  const awaited = awaitedUntil(paper)
  if (verb === 'startRoute' && awaited && Date.parse(awaited) > now.getTime()) return order.length
  // further stations of the same kind keep the order of the route
  return rank + (station ? station.position / 10_000 : 0)
}

/** Last day of a statement that has not come yet; null when none is awaited. */
export function awaitedUntil(paper: DeskPaper): string | null {
  const statement = readFragment(DeskStatementParts, paper.statement)
  return statement && ['REQUESTED', 'CO_SIGNING'].includes(statement.state) ? statement.dueOn : null
}

/** Everything the viewer may do to the paper now, the likeliest next step first. */
export function actionsOf(paper: DeskPaper, now: Date): DeskAction[] {
  const statement = readFragment(DeskStatementParts, paper.statement)
  const stations = readFragment(DeskStationParts, paper.consultations)
  const all = [
    ...found(paper.availableActions, paper.id),
    ...(statement ? found(statement.availableActions, statement.id) : []),
    ...(statement?.coSignatures ?? [])
      .filter(({ maySign }) => maySign)
      .flatMap(({ id }) => found(['coSignStatement'], id)),
    ...stations.flatMap((station) => found(station.availableActions, station.id, station)),
    ...paper.suspensions.flatMap(({ id, availableActions }) => found(availableActions, id)),
    ...(paper.transfer ? found(paper.transfer.availableActions, paper.transfer.id) : []),
  ]
  return all.toSorted((one, other) => rankOf(one, paper, now) - rankOf(other, paper, now))
}
