import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { verdicts, type Verdict } from '../contract/strategy.lists.js'
import { FieldOfAction, Measure } from '../goals/index.js'
import { Proposal } from '../papers/index.js'
import { allowed, list, one, ref, sql, value, type Ctx as Context } from '../platform/index.js'
import { draftFollowUp } from './draftFollowUp.js'
import { closeCycle, evaluateMeasure } from './evaluate.js'
import { MeasureEvaluation, VerdictEnum } from './MeasureEvaluation.js'
import { StrategyCycle } from './StrategyCycle.js'

/** What an evaluation says of a measure. */
@InputType({ description: 'What an evaluation says of a measure, and what it rests on.' })
export class EvaluateMeasureInput {
  @Field(() => ID, { description: 'The measure.' })
  measureId: string
  @Field(() => VerdictEnum, { description: `What is to become of it: ${verdicts.join(', ')}.` })
  verdict: Verdict
  @Field(() => String, { description: 'What that rests on, in German.' })
  evidence: string
  @Field(() => String, { nullable: true, description: 'Address of what it rests on.' })
  link?: string | null
}

/** What was said of a measure. */
@Resolver(() => Measure)
export class MeasureEvaluations {
  @FieldResolver(() => MeasureEvaluation, {
    nullable: true,
    description: 'What was said of it last in the cycle that goes on; null while it is open.',
  })
  evaluation(): MeasureEvaluation {
    return one<MeasureEvaluation, Measure>(
      MeasureEvaluation,
      ({
        row,
        parent,
      }) => sql`${row.id} = (select e.id from measure_evaluation e where e.measure_id = ${parent.id}
        and e.cycle_id is null order by e.written_at desc, e.id desc limit 1)`,
    )
  }
}

/** Where a field stands in the circle. */
@Resolver(() => FieldOfAction)
export class FieldCycle {
  @FieldResolver(() => [Measure], { description: 'All its measures, each with what was said of it.' })
  measures(): Measure[] {
    return list<Measure, FieldOfAction>(
      Measure,
      ({ row, parent }) => sql`${row.fieldId} = ${parent.id} and ${row.removedAt} is null`,
      ({ row }) => [{ by: row.position }],
      100,
    )
  }

  @FieldResolver(() => [StrategyCycle], { description: 'Its closed cycles, the last one first.' })
  closedCycles(): StrategyCycle[] {
    return list<StrategyCycle, FieldOfAction>(
      StrategyCycle,
      ({ row, parent }) => sql`${row.fieldId} = ${parent.id}`,
      ({ row }) => [{ by: row.number, descending: true }],
      20,
    )
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may evaluate its measures and close its cycle.',
  })
  mayEvaluate(): boolean {
    return value<boolean, FieldOfAction>(({ parent }) => allowed(FieldOfAction, 'evaluateMeasure', parent))
  }
}

/** What was said in a closed cycle. */
@Resolver(() => StrategyCycle)
export class CycleEvaluations {
  @FieldResolver(() => [MeasureEvaluation], {
    description: 'What was said of its measures, as it counted in the end.',
  })
  evaluations(): MeasureEvaluation[] {
    return list<MeasureEvaluation, StrategyCycle>(
      MeasureEvaluation,
      ({
        row,
        parent,
      }) => sql`${row.cycleId} = ${parent.id} and not exists (select 1 from measure_evaluation later
        where later.measure_id = ${row.measureId} and later.cycle_id = ${row.cycleId}
          and (later.written_at, later.id) > (${row.writtenAt}, ${row.id}))`,
      ({ row }) => [{ by: row.writtenAt }],
      100,
    )
  }
}

/** What is done with it. */
@Resolver()
export class StrategyMutations {
  @Mutation(() => MeasureEvaluation, { nullable: true, description: 'Says what is to become of a measure.' })
  async evaluateMeasure(
    @Ctx() ctx: Context,
    @Arg('input', () => EvaluateMeasureInput, { description: 'What is said.' }) input: EvaluateMeasureInput,
  ): Promise<MeasureEvaluation> {
    return ref(MeasureEvaluation, await evaluateMeasure(ctx, input))
  }

  @Mutation(() => StrategyCycle, {
    nullable: true,
    description: 'Closes the cycle of a field once each of its measures was evaluated.',
  })
  async closeCycle(
    @Ctx() ctx: Context,
    @Arg('fieldId', () => ID, { description: 'The field of action.' }) fieldId: string,
  ): Promise<StrategyCycle> {
    return ref(StrategyCycle, await closeCycle(ctx, fieldId))
  }

  @Mutation(() => Proposal, {
    nullable: true,
    description: 'Begins the proposal that strengthens a measure.',
  })
  async draftFollowUp(
    @Ctx() ctx: Context,
    @Arg('evaluationId', () => ID, { description: 'The evaluation.' }) evaluationId: string,
  ): Promise<Proposal> {
    return ref(Proposal, await draftFollowUp(ctx, evaluationId))
  }
}
