import type { ResultOf } from '@/app/graphql.js'
import type { SuspensionGround } from '@mitsprache/api/contract'
import type { DeskStationParts } from './documents.js'

/** A station of a paper on the desk. */
export type DeskStation = ResultOf<typeof DeskStationParts>

type Translate = (key: string, places?: Record<string, unknown>) => string

/** A place in a route that is under way. */
export interface Place {
  position: number
  /** What is planned from there on moves back. */
  alone: boolean
  label: string
}

/** The station that ended the way of a paper with a decision. */
export function decidedAt(stations: readonly DeskStation[]): DeskStation | undefined {
  return stations
    .filter(({ state, role }) => state === 'CONCLUDED' && ['DECISION', 'OWN_MOTION'].includes(role))
    .toSorted((a, b) => a.position - b.position)
    .at(-1)
}

/** How a decision can be objected to: a council's and a committee's differently, what breaks the law everywhere. */
export function groundsAgainst(decided: DeskStation | undefined): readonly SuspensionGround[] {
  if (!decided) return ['COMPLAINT']
  if (['COUNCIL', 'DISTRICT_COUNCIL'].includes(decided.committeeKind)) return ['OBJECTION', 'COMPLAINT']
  return decided.role === 'DECISION' && decided.committeeKind !== 'STEERING_GROUP'
    ? ['APPEAL', 'COMPLAINT']
    : ['COMPLAINT']
}

const begun = ['OPEN', 'SCHEDULED', 'CONCLUDED']

/** Where a further station can go: before one that has not begun, beside it, or at the end. */
export function placesFor(stations: readonly DeskStation[], t: Translate): Place[] {
  const last = Math.max(
    0,
    ...stations.filter(({ state }) => begun.includes(state)).map(({ position }) => position),
  )
  const planned = stations.filter(({ state, position }) => state === 'PLANNED' && position > last)
  const namesAt = (position: number) =>
    planned
      .filter((one) => one.position === position)
      .map(({ committee }) => committee?.name ?? '')
      .join(', ')
  const positions = [...new Set(planned.map(({ position }) => position))].toSorted((a, b) => a - b)
  const end = (positions.at(-1) ?? last) + 1
  return [
    ...positions.flatMap((position) => [
      { position, alone: true, label: t('desk.insert.before', { committee: namesAt(position) }) },
      { position, alone: false, label: t('desk.insert.beside', { committee: namesAt(position) }) },
    ]),
    { position: end, alone: true, label: t('desk.insert.last') },
  ]
}
