import type { DataSource, EntityManager } from 'typeorm'
import * as data from '../../seed/reference/index.js'
import { idOf, upsertByKey, type SeedRow } from '../../seed/upsert.js'
import { Body } from '../committees/index.js'
import { AnnualGoal } from './AnnualGoal.js'
import { Consideration } from './Consideration.js'
import { FieldOfAction } from './FieldOfAction.js'
import { GuidingGoal } from './GuidingGoal.js'
import { Indicator } from './Indicator.js'
import { Measure } from './Measure.js'
import { seedTexts, type TextSubject } from './seedTexts.js'

type Ids = ReadonlyMap<string, string>

/** The workshop met from 20.09.2010 on, for the last time on this day. */
const lastWorkshopDay = '2011-04-05'

/** Imported goals: carried by the workshop 2010/11, unanimously; not resolved. */
const carried = {
  state: 'CARRIED',
  carriedBy: 'WORKSHOP',
  carriedIn: '2010/11',
  carriedUnanimously: true,
  carriedOn: lastWorkshopDay,
} as const

const worded = ({ key, section, text }: data.Sourced, at: number) => ({
  key,
  section,
  text,
  position: at + 1,
})

const fieldOfGoal = new Map(data.GUIDING_GOALS.map((goal) => [goal.key, goal.field]))

/** A parent's key is a guiding goal's or, where the source has none, the field's. */
function parentIds(parent: string, fields: Ids, goals: Ids) {
  const field = fieldOfGoal.get(parent)
  return { fieldId: idOf(fields, field ?? parent), guidingGoalId: field ? idOf(goals, parent) : null }
}

function seedGuidingGoals(db: EntityManager, fields: Ids): Promise<Ids> {
  return upsertByKey(
    db,
    GuidingGoal,
    data.GUIDING_GOALS.map((goal) => ({
      key: goal.key,
      values: {
        ...worded(goal, goal.number - 1),
        fieldId: idOf(fields, goal.field),
        number: goal.number,
        intendedEffect: goal.intendedEffect?.text ?? null,
        ...carried,
      },
    })),
  )
}

function targetColumns(target: data.IndicatorTarget, district: string): Partial<Indicator> {
  const due = 'due' in target ? target.due : null
  return {
    kind: target.kind,
    direction: 'direction' in target ? target.direction : null,
    percent: 'percent' in target ? target.percent : null,
    atLeast: 'atLeast' in target ? target.atLeast : null,
    regionId: 'regionAgs' in target ? district : null,
    dueOn: due?.date ?? null,
    duePrecision: due?.precision ?? null,
    subject:
      target.kind === 'COVERAGE'
        ? target.set
        : target.kind === 'QUOTA_PER_GROUP'
          ? target.group
          : target.kind === 'PARITY'
            ? target.subject
            : null,
    comparison: target.kind === 'PARITY' ? target.reference : null,
  }
}

async function seedIndicators(db: EntityManager, fields: Ids, goals: Ids): Promise<Ids> {
  const { id: district } = await db.findOneByOrFail(Body, { ags: data.DISTRICT_AGS })
  const rows = [...data.INDICATORS, ...data.PARITY_CLAUSES].map((indicator, at): SeedRow<Indicator> => ({
    key: indicator.key,
    values: {
      ...worded(indicator, at),
      ...parentIds(indicator.parent, fields, goals),
      ...targetColumns(indicator.target, district),
    },
  }))
  return upsertByKey(db, Indicator, rows)
}

function measureRow(measure: data.MeasureDatum, at: number, fields: Ids, goals: Ids): SeedRow<Measure> {
  return {
    key: measure.key,
    values: {
      ...worded(measure, at),
      ...parentIds(measure.parent, fields, goals),
      carriedOn: lastWorkshopDay,
      responsible: measure.responsible ?? null,
      toInvolve: [...(measure.toInvolve ?? [])],
      toInvolveOpen: measure.toInvolveOpen ?? false,
      procedure: [...(measure.procedure ?? [])],
      resources: [...(measure.resources ?? [])],
      budgetMinEuro: measure.budget?.minEuro ?? null,
      budgetMaxEuro: measure.budget?.maxEuro ?? null,
      budgetUnit: measure.budget?.unit ?? null,
      budgetAdditional: [...(measure.budget?.additional ?? [])],
    },
  }
}

function seedConsiderations(db: EntityManager, measures: Ids): Promise<Ids> {
  const rows = data.MEASURES.flatMap((measure) =>
    (measure.considerations ?? []).map((consideration, at) => ({
      key: consideration.key,
      values: { ...worded(consideration, at), measureId: idOf(measures, measure.key) },
    })),
  )
  return upsertByKey(db, Consideration, rows)
}

const subjects = (ids: Ids): TextSubject[] => [...ids].map(([key, subjectId]) => ({ key, subjectId }))

/** Loads the goal tree of the workshop with its translations. */
export function seedGoals(source: DataSource): Promise<void> {
  return source.transaction(async (db) => {
    const fields = await upsertByKey(
      db,
      FieldOfAction,
      data.FIELDS.map((field, at) => ({ key: field.key, values: worded(field, at) })),
    )
    const goals = await seedGuidingGoals(db, fields)
    const annualGoals = await upsertByKey(
      db,
      AnnualGoal,
      data.ANNUAL_GOALS.map((goal, at) => ({
        key: goal.key,
        values: {
          ...worded(goal, at),
          ...parentIds(goal.parent, fields, goals),
          year: goal.year,
          ...carried,
        },
      })),
    )
    const indicators = await seedIndicators(db, fields, goals)
    const measures = await upsertByKey(
      db,
      Measure,
      data.MEASURES.map((measure, at) => measureRow(measure, at, fields, goals)),
    )
    const considerations = await seedConsiderations(db, measures)
    const effects = data.GUIDING_GOALS.flatMap((goal) =>
      goal.intendedEffect
        ? [{ key: goal.intendedEffect.key, subjectId: idOf(goals, goal.key), part: 'intendedEffect' }]
        : [],
    )
    const rows = [fields, goals, annualGoals, indicators, measures, considerations].flatMap(subjects)
    await seedTexts(db, [...rows, ...effects])
  })
}
