import { Membership, type Seat } from '../../src/committees/index.js'
import {
  AnnualGoal,
  GoalLink,
  GuidingGoal,
  Indicator,
  Measure,
  type FieldOfAction,
} from '../../src/goals/index.js'
import type { Reference } from './compare.js'
import { visible } from './domain.lists.js'
import type { View } from './domain.rows.js'
import { holdsOn } from './domain.sees.js'

const position = { by: (row: { position: number }) => row.position }
const there = (row: { removedAt: Date | null }) => row.removedAt === null
/** Hangs on the field itself. */
const ofField = (row: { guidingGoalId: string | null; annualGoalId?: string | null }) =>
  row.guidingGoalId === null && (row.annualGoalId ?? null) === null

/** The guiding goal a measure hangs on, by itself or through an annual goal. */
const guidingOf = (v: View, m: Measure): string | null =>
  m.guidingGoalId ?? v.rows.get(AnnualGoal, m.annualGoalId)?.guidingGoalId ?? null

const byNumber = [{ by: (g: GuidingGoal) => g.fieldId }, { by: (g: GuidingGoal) => g.number }]
const linked = (v: View, which: (link: GoalLink) => boolean) => v.rows.of(GoalLink).some(which)

const onSeat =
  (role: string) =>
  (s: Seat, { on }: { on?: string | null }, v: View) =>
    visible(v, Membership, (m) => m.seatId === s.id && m.role === role && holdsOn(m, on ?? v.today))[0] ??
    null

/** What is computed of goals and seats, beside their columns and relations. */
export const goalFields: Reference<View> = {
  FieldOfAction: {
    guidingGoals: (f: FieldOfAction, _, v) =>
      visible(v, GuidingGoal, (g) => there(g) && g.fieldId === f.id, [position], 24),
    ownAnnualGoals: (f: FieldOfAction, _, v) =>
      visible(v, AnnualGoal, (a) => there(a) && a.fieldId === f.id && ofField(a), [position], 15),
    ownIndicators: (f: FieldOfAction, _, v) =>
      visible(v, Indicator, (i) => there(i) && i.fieldId === f.id && ofField(i), [position], 15),
    ownMeasures: (f: FieldOfAction, _, v) =>
      visible(v, Measure, (m) => there(m) && m.fieldId === f.id && guidingOf(v, m) === null, [position], 20),
    measures: (f: FieldOfAction, _, v) =>
      visible(v, Measure, (m) => there(m) && m.fieldId === f.id, [position], 100),
  },
  GuidingGoal: {
    annualGoals: (g: GuidingGoal, _, v) =>
      visible(v, AnnualGoal, (a) => there(a) && a.guidingGoalId === g.id, [position], 15),
    indicators: (g: GuidingGoal, _, v) =>
      visible(
        v,
        Indicator,
        (i) => there(i) && i.guidingGoalId === g.id && i.kind !== 'PARITY',
        [position],
        15,
      ),
    parityClauses: (g: GuidingGoal, _, v) =>
      visible(
        v,
        Indicator,
        (i) => there(i) && i.guidingGoalId === g.id && i.kind === 'PARITY',
        [position],
        15,
      ),
    measures: (g: GuidingGoal, _, v) =>
      visible(v, Measure, (m) => there(m) && guidingOf(v, m) === g.id, [position], 20),
    serves: (g: GuidingGoal, _, v) =>
      visible(
        v,
        GuidingGoal,
        (to) => there(to) && linked(v, (l) => l.fromGoalId === g.id && l.toId === to.id),
        byNumber,
      ),
    servedBy: (g: GuidingGoal, _, v) =>
      visible(
        v,
        GuidingGoal,
        (from) => there(from) && linked(v, (l) => l.toId === g.id && l.fromGoalId === from.id),
        byNumber,
      ),
    servedByMeasures: (g: GuidingGoal, _, v) =>
      visible(v, Measure, (m) => there(m) && linked(v, (l) => l.toId === g.id && l.fromMeasureId === m.id), [
        { by: (m) => m.fieldId },
        position,
      ]),
  },
  AnnualGoal: {
    indicators: (a: AnnualGoal, _, v) =>
      visible(v, Indicator, (i) => there(i) && i.annualGoalId === a.id, [position], 15),
    measures: (a: AnnualGoal, _, v) =>
      visible(v, Measure, (m) => there(m) && m.annualGoalId === a.id, [position], 20),
  },
  Measure: {
    serves: (m: Measure, _, v) =>
      visible(
        v,
        GuidingGoal,
        (g) => there(g) && linked(v, (l) => l.fromMeasureId === m.id && l.toId === g.id),
        byNumber,
      ),
  },
  Seat: {
    holder: onSeat('HOLDER'),
    deputy: onSeat('DEPUTY'),
    memberships: (s: Seat, _, v) =>
      visible(v, Membership, (m) => m.seatId === s.id, [{ by: (m) => m.validFrom, descending: true }], 20),
  },
}
