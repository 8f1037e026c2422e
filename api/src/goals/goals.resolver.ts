import { Arg, Args, ArgsType, Field, FieldResolver, ID, Query, Resolver } from 'type-graphql'
import { and, list, one, pick, sql, type ArgRefs, type Row, type Sql } from '../platform/index.js'
import { AnnualGoal } from './AnnualGoal.js'
import { FieldOfAction } from './FieldOfAction.js'
import { GuidingGoal } from './GuidingGoal.js'
import { Indicator } from './Indicator.js'
import { IndicatorKind } from './kinds.js'
import { Measure } from './Measure.js'

/** Narrows a list of goals to a field. */
@ArgsType()
export class GoalsArgs {
  @Field(() => String, { nullable: true, description: 'Stable key of the field of action.' })
  field?: string
}

/** Narrows a list of indicators. */
@ArgsType()
export class IndicatorsArgs extends GoalsArgs {
  @Field(() => IndicatorKind, {
    nullable: true,
    description: 'Their kind; without it the parity clause is left out.',
  })
  kind?: IndicatorKind
}

interface Branch {
  fieldId: string
  position: number
  removedAt: Date | null
}

const fieldColumn = (row: Row<Branch>, column: 'key' | 'position'): Sql =>
  pick(
    FieldOfAction,
    (f) => f[column],
    (f) => sql`${f.id} = ${row.fieldId}`,
  )
const inField = (row: Row<Branch>, args: ArgRefs): Sql =>
  and(
    sql`${row.removedAt} is null`,
    args.has('field') && sql`${fieldColumn(row, 'key')} = ${args.get('field')}`,
  )
const inTreeOrder = (row: Row<Branch>) => [{ by: fieldColumn(row, 'position') }, { by: row.position }]

/** The goal tree. */
@Resolver()
export class GoalQueries {
  @Query(() => [FieldOfAction], { description: 'The fields of action in their order.' })
  fieldsOfAction(): FieldOfAction[] {
    return list<FieldOfAction>(
      FieldOfAction,
      ({ row }) => sql`${row.removedAt} is null`,
      ({ row }) => [{ by: row.position }],
      12,
    )
  }

  @Query(() => FieldOfAction, { nullable: true, description: 'One field of action.' })
  fieldOfAction(@Arg('key', () => String, { description: 'Its stable key.' }) _key?: string): FieldOfAction {
    return one<FieldOfAction>(FieldOfAction, ({ row, args }) => sql`${row.key} = ${args.get('key')}`)
  }

  @Query(() => [GuidingGoal], { description: 'The guiding goals.' })
  guidingGoals(@Args(() => GoalsArgs) _args?: GoalsArgs): GuidingGoal[] {
    return list<GuidingGoal>(
      GuidingGoal,
      ({ row, args }) => inField(row, args),
      ({ row }) => inTreeOrder(row),
    )
  }

  @Query(() => GuidingGoal, { nullable: true, description: 'One guiding goal.' })
  guidingGoal(@Arg('key', () => String, { description: 'Its stable key.' }) _key?: string): GuidingGoal {
    return one<GuidingGoal>(GuidingGoal, ({ row, args }) => sql`${row.key} = ${args.get('key')}`)
  }

  @Query(() => [AnnualGoal], { description: 'The annual goals.' })
  annualGoals(@Args(() => GoalsArgs) _args?: GoalsArgs): AnnualGoal[] {
    return list<AnnualGoal>(
      AnnualGoal,
      ({ row, args }) => inField(row, args),
      ({ row }) => inTreeOrder(row),
    )
  }

  @Query(() => [Indicator], {
    description: 'The indicators; the parity clause only when asked for by its kind.',
  })
  indicators(@Args(() => IndicatorsArgs) _args?: IndicatorsArgs): Indicator[] {
    return list<Indicator>(
      Indicator,
      ({ row, args }) => [
        inField(row, args),
        args.has('kind') ? sql`${row.kind} = ${args.get('kind')}` : sql`${row.kind} <> 'PARITY'`,
      ],
      ({ row }) => inTreeOrder(row),
    )
  }

  @Query(() => Indicator, { nullable: true, description: 'One indicator.' })
  indicator(@Arg('id', () => ID, { description: 'The indicator.' }) _id?: string): Indicator {
    return one<Indicator>(
      Indicator,
      ({ row, args }) => sql`${row.id} = ${args.get('id')} and ${row.removedAt} is null`,
    )
  }

  @Query(() => Measure, { nullable: true, description: 'One measure, by its key or its id.' })
  measure(
    @Arg('key', () => String, { nullable: true, description: 'Its stable key.' }) _key?: string,
    @Arg('id', () => ID, { nullable: true, description: 'Its id; what was added here has no key.' })
    _id?: string,
  ): Measure {
    return one<Measure>(Measure, ({ row, args }) =>
      args.has('id') ? sql`${row.id} = ${args.get('id')}` : sql`${row.key} = ${args.get('key')}`,
    )
  }

  @Query(() => [Measure], { description: 'The measures.' })
  measures(@Args(() => GoalsArgs) _args?: GoalsArgs): Measure[] {
    return list<Measure>(
      Measure,
      ({ row, args }) => inField(row, args),
      ({ row }) => inTreeOrder(row),
    )
  }
}

const byPosition = ({ row }: { row: Row<Branch> }) => [{ by: row.position }]

/** The branches of a field. */
@Resolver(() => FieldOfAction)
export class FieldOfActionFields {
  @FieldResolver(() => [GuidingGoal], { description: 'Its guiding goals.' })
  guidingGoals(): GuidingGoal[] {
    return list<GuidingGoal, FieldOfAction>(
      GuidingGoal,
      ({ row, parent }) => sql`${row.fieldId} = ${parent.id} and ${row.removedAt} is null`,
      byPosition,
      24,
    )
  }

  @FieldResolver(() => [AnnualGoal], { description: 'Annual goals that hang on the field itself.' })
  ownAnnualGoals(): AnnualGoal[] {
    return list<AnnualGoal, FieldOfAction>(
      AnnualGoal,
      ({ row, parent }) =>
        sql`${row.fieldId} = ${parent.id} and ${row.guidingGoalId} is null and ${row.removedAt} is null`,
      byPosition,
      15,
    )
  }

  @FieldResolver(() => [Indicator], { description: 'Indicators that hang on the field itself.' })
  ownIndicators(): Indicator[] {
    return list<Indicator, FieldOfAction>(
      Indicator,
      ({ row, parent }) =>
        sql`${row.fieldId} = ${parent.id} and num_nonnulls(${row.guidingGoalId}, ${row.annualGoalId}) = 0 and ${row.removedAt} is null`,
      byPosition,
      15,
    )
  }

  @FieldResolver(() => [Measure], {
    description: 'Measures that hang on the field itself, or on its own annual goals.',
  })
  ownMeasures(): Measure[] {
    return list<Measure, FieldOfAction>(
      Measure,
      ({ row, parent }) =>
        sql`${row.fieldId} = ${parent.id} and ${row.removedAt} is null and ${row.guidingGoalId} is null and (${row.annualGoalId} is null
          or ${row.annualGoalId} in (select a.id from annual_goal a where a.field_id = ${parent.id} and a.guiding_goal_id is null))`,
      byPosition,
      20,
    )
  }
}

/** The branches of a guiding goal. */
@Resolver(() => GuidingGoal)
export class GuidingGoalFields {
  @FieldResolver(() => [AnnualGoal], { description: 'Its annual goals; some have none.' })
  annualGoals(): AnnualGoal[] {
    return list<AnnualGoal, GuidingGoal>(
      AnnualGoal,
      ({ row, parent }) => sql`${row.guidingGoalId} = ${parent.id} and ${row.removedAt} is null`,
      byPosition,
      15,
    )
  }

  @FieldResolver(() => [Indicator], { description: 'Its indicators.' })
  indicators(): Indicator[] {
    return list<Indicator, GuidingGoal>(
      Indicator,
      ({ row, parent }) =>
        sql`${row.guidingGoalId} = ${parent.id} and ${row.kind} <> 'PARITY' and ${row.removedAt} is null`,
      byPosition,
      15,
    )
  }

  @FieldResolver(() => [Indicator], { description: 'Its lower bounds: “at least …”.' })
  parityClauses(): Indicator[] {
    return list<Indicator, GuidingGoal>(
      Indicator,
      ({ row, parent }) =>
        sql`${row.guidingGoalId} = ${parent.id} and ${row.kind} = 'PARITY' and ${row.removedAt} is null`,
      byPosition,
      15,
    )
  }

  @FieldResolver(() => [Measure], { description: 'Its measures, and those of its annual goals.' })
  measures(): Measure[] {
    return list<Measure, GuidingGoal>(
      Measure,
      ({
        row,
        parent,
      }) => sql`(${row.guidingGoalId} = ${parent.id} or ${row.annualGoalId} in (select a.id from annual_goal a where a.guiding_goal_id = ${parent.id}))
          and ${row.removedAt} is null`,
      byPosition,
      20,
    )
  }
}

/** The branches of an annual goal. */
@Resolver(() => AnnualGoal)
export class AnnualGoalFields {
  @FieldResolver(() => [Indicator], { description: 'Its indicators.' })
  indicators(): Indicator[] {
    return list<Indicator, AnnualGoal>(
      Indicator,
      ({ row, parent }) => sql`${row.annualGoalId} = ${parent.id} and ${row.removedAt} is null`,
      byPosition,
      15,
    )
  }

  @FieldResolver(() => [Measure], { description: 'Its measures.' })
  measures(): Measure[] {
    return list<Measure, AnnualGoal>(
      Measure,
      ({ row, parent }) => sql`${row.annualGoalId} = ${parent.id} and ${row.removedAt} is null`,
      byPosition,
      20,
    )
  }
}
