import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import { ref, type Ctx as Context } from '../platform/index.js'
import { correctValue } from './correctValue.js'
import { IndicatorTarget } from './IndicatorTarget.js'
import { IndicatorValue } from './IndicatorValue.js'
import { importValues, previewValues } from './importValues.js'
import * as inputs from './inputs.js'
import { Proposal } from '../papers/index.js'
import { reportMissed } from './reportMissed.js'
import { recordValue } from './recordValue.js'
import { setTarget } from './setTarget.js'
import { ValueFile, ValueImport } from './ValueFile.view.js'
import { ValueSource } from './ValueSource.js'
import { addValueSource, changeValueSource } from './valueSources.js'

/** What is done with values. */
@Resolver()
export class MonitoringMutations {
  @Mutation(() => ValueSource, { nullable: true, description: 'Enters where values come from.' })
  async addValueSource(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.AddValueSourceInput, { description: 'What is said of it.' })
    input: inputs.AddValueSourceInput,
  ): Promise<ValueSource> {
    return ref(ValueSource, await addValueSource(ctx, input))
  }

  @Mutation(() => ValueSource, { nullable: true, description: 'Changes what is said of a source.' })
  async changeValueSource(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.ChangeValueSourceInput, { description: 'What is said of it.' })
    input: inputs.ChangeValueSourceInput,
  ): Promise<ValueSource> {
    return ref(ValueSource, await changeValueSource(ctx, input))
  }

  @Mutation(() => IndicatorValue, {
    nullable: true,
    description: 'Enters a value of an indicator at one place.',
  })
  async recordValue(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.RecordValueInput, { description: 'The value.' })
    input: inputs.RecordValueInput,
  ): Promise<IndicatorValue> {
    return ref(IndicatorValue, await recordValue(ctx, input))
  }

  @Mutation(() => IndicatorValue, {
    nullable: true,
    description: 'Corrects a value: a new one takes its place, with a reason.',
  })
  async correctValue(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.CorrectValueInput, { description: 'The value and the reason.' })
    input: inputs.CorrectValueInput,
  ): Promise<IndicatorValue> {
    return ref(IndicatorValue, await correctValue(ctx, input))
  }

  @Mutation(() => Proposal, {
    nullable: true,
    description: 'Begins the proposal that tells the councils that an indicator was missed.',
  })
  async reportMissed(
    @Ctx() ctx: Context,
    @Arg('indicatorId', () => ID, { description: 'The indicator.' }) indicatorId: string,
  ): Promise<Proposal> {
    return ref(Proposal, await reportMissed(ctx, indicatorId))
  }

  @Mutation(() => IndicatorTarget, {
    nullable: true,
    description: 'Sets what an indicator is to reach at one place; what was set before stays on record.',
  })
  async setTarget(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.SetTargetInput, { description: 'The target.' }) input: inputs.SetTargetInput,
  ): Promise<IndicatorTarget> {
    return ref(IndicatorTarget, await setTarget(ctx, input))
  }

  @Query(() => ValueFile, {
    nullable: true,
    description:
      'What a file with values says and what importing it would do; does nothing. Null for who may enter none.',
  })
  valueFile(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.ImportValuesInput, { description: 'Which file.' })
    input: inputs.ImportValuesInput,
    @Arg('after', () => Int, { defaultValue: 0, description: 'Rows to leave out.' }) after: number,
  ): Promise<ValueFile | null> {
    return previewValues(ctx, input, after)
  }

  @Mutation(() => ValueImport, {
    nullable: true,
    description:
      'Enters the values of a file; rows with something wrong are left out, what is known stays as it is.',
  })
  importValues(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.ImportValuesInput, { description: 'Which file.' })
    input: inputs.ImportValuesInput,
  ): Promise<ValueImport> {
    return importValues(ctx, input)
  }
}
