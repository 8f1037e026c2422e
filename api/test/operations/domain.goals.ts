import { Committee, Composition, Membership, Seat, SeatGroup } from '../../src/committees/index.js'
import { Body } from '../../src/committees/index.js'
import {
  ActorGroup,
  AnnualGoal,
  FieldOfAction,
  GuidingGoal,
  Indicator,
  Measure,
} from '../../src/goals/index.js'
import { IndicatorValue, ValueSource } from '../../src/monitoring/index.js'
import { PriorityRound } from '../../src/priorities/index.js'
import {
  ActorLink,
  Milestone,
  Recommendation,
  SteeringFunction,
  SteeringTask,
  WorkshopItem,
} from '../../src/steering/index.js'
import type { Reference } from './compare.js'
import { existsOn } from './domain.council.js'
import { byId, given, visible } from './domain.lists.js'
import type { View } from './domain.rows.js'
import { holdsOn } from './domain.sees.js'

/** A text of the reference data, in its place. */
interface Placed {
  id: string
  key: string | null
  position: number
  removedAt: Date | null
}
type Branch = Placed & { fieldId: string }

const position = { by: (row: { position: number }) => row.position }

/** What is there, in its order. */
const inOrder =
  <T extends Placed>(type: new () => T) =>
  (_: unknown, __: unknown, v: View) =>
    visible(v, type, (row) => row.removedAt === null, [position])

/** What is there, of all fields or of one: field by field. */
const inFields =
  <T extends Branch>(
    type: new () => T,
    where: (row: T, a: { kind?: string | null }) => boolean = () => true,
  ) =>
  (_: unknown, a: { field?: string | null; kind?: string | null }, v: View) => {
    const field = (row: T) => v.rows.get(FieldOfAction, row.fieldId)
    return visible(
      v,
      type,
      (row) => row.removedAt === null && where(row, a) && (!given(a.field) || field(row)?.key === a.field),
      [{ by: (row) => field(row)?.position ?? null }, position],
    )
  }

const byKey =
  <T extends { id: string; key: string | null }>(type: new () => T) =>
  (_: unknown, { key }: { key?: string | null }, v: View) =>
    visible(v, type, (row) => row.key === (key ?? null) && row.key !== null)[0] ?? null

/** A municipality has a value that holds: not taken back, and nothing has taken its place. */
function isCompared(v: View, i: Indicator): boolean {
  const values = v.rows.of(IndicatorValue)
  return values.some(
    (one) =>
      one.indicatorId === i.id &&
      v.rows.get(Body, one.placeId)?.districtId !== null &&
      one.day <= v.today &&
      one.measureId === null &&
      one.amount !== null &&
      !values.some((later) => later.replacesId === one.id),
  )
}

const steering = (v: View) => v.rows.of(Committee).filter((c) => c.kind === 'STEERING_GROUP')

/** A voting seat of the composition that holds, for who sits or deputises there and for who runs the group. */
function confirms(v: View, s: Seat): boolean {
  const group = v.rows.get(SeatGroup, s.seatGroupId)
  const composition = v.rows.get(Composition, group?.compositionId)
  const committee = steering(v).find((c) => c.id === s.committeeId)
  const sits = v.rows.of(Membership).some((m) => m.seatId === s.id && v.is(m.personId) && holdsOn(m, v.today))
  const concerns = committee !== undefined && (sits || v.holds('INTEGRATION_OFFICE', committee.bodyId))
  return (
    (v.isSystem || concerns) &&
    s.removedAt === null &&
    group?.kind === 'VOTING' &&
    composition?.status === 'RESOLVED' &&
    composition.validTo === null
  )
}

/** The compared root fields about goals, what they are measured by, and the Steuerungsgruppe. */
export const goalQueries: Reference<View>[string] = {
  fieldsOfAction: inOrder(FieldOfAction),
  fieldOfAction: byKey(FieldOfAction),
  guidingGoals: inFields(GuidingGoal),
  guidingGoal: byKey(GuidingGoal),
  annualGoals: inFields(AnnualGoal),
  indicators: inFields(Indicator, (i, { kind }) => (given(kind) ? i.kind === kind : i.kind !== 'PARITY')),
  indicator: (_, { id }: { id: string }, v) => {
    const found = byId(v, Indicator, id)
    return found?.removedAt === null ? found : null
  },
  measures: inFields(Measure),
  measure: (_, a: { key?: string | null; id?: string | null }, v) =>
    given(a.id) ? byId(v, Measure, a.id) : byKey(Measure)(_, a, v),
  comparedIndicators: (_, __, v) =>
    visible(v, Indicator, (i) => i.removedAt === null && isCompared(v, i), [position], 500),
  valueSources: (_, __, v) =>
    visible(
      v,
      ValueSource,
      () => true,
      [{ by: (s) => v.rows.rank(s.publisher) }, { by: (s) => v.rows.rank(s.title) }],
      500,
    ),
  steeringGroup: (_, __, v) =>
    visible(v, Committee, (c) => steering(v).includes(c) && existsOn(c, v.today), [
      { by: (c) => v.rows.written(c, 'created_at') },
    ])[0] ?? null,
  steeringTasks: inOrder(SteeringTask),
  steeringFunctions: inOrder(SteeringFunction),
  actorGroups: inOrder(ActorGroup),
  actorLinks: inOrder(ActorLink),
  recommendations: inOrder(Recommendation),
  workshopDocumentation: (_, { kind }: { kind?: string | null }, v) =>
    visible(v, WorkshopItem, (w) => w.removedAt === null && (!given(kind) || w.kind === kind), [position]),
  milestones: (_, __, v) => visible(v, Milestone, () => true, [{ by: (m) => m.dueOn }]),
  seatsToConfirm: (_, __, v) =>
    visible(v, Seat, (s) => confirms(v, s), [{ by: (s) => s.seatGroupId }, { by: (s) => s.number }], 100),
  priorityRounds: (_, __, v) =>
    visible(v, PriorityRound, () => true, [{ by: (r) => v.rows.written(r, 'created_at'), descending: true }]),
  priorityRound: byKey(PriorityRound),
}
