import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { indicatorParents, type IndicatorParent } from '../contract/goals.lists.js'
import { allowed, enumOf, ref, value, type Ctx as Context } from '../platform/index.js'
import { defineIndicator, removeIndicator } from './defineIndicator.js'
import { FieldOfAction } from './FieldOfAction.js'
import { Indicator } from './Indicator.js'
import { IndicatorInput } from './IndicatorInput.js'

const IndicatorParentEnum = enumOf(indicatorParents, 'IndicatorParent', 'What an indicator hangs on.')

/** A new indicator of a goal or a field. */
@InputType({ description: 'A new indicator of a goal or a field.' })
export class DefineIndicatorInput extends IndicatorInput {
  @Field(() => IndicatorParentEnum, { description: 'What it hangs on.' })
  parent: IndicatorParent
  @Field(() => ID, { description: 'The goal or field.' })
  parentId: string
}

/** Whether the viewer says by what a field is measured. */
@Resolver(() => FieldOfAction)
export class FieldIndicators {
  @FieldResolver(() => Boolean, { description: 'The viewer may give it and its goals indicators.' })
  mayDefineIndicator(): boolean {
    return value<boolean, FieldOfAction>(({ parent }) => allowed(FieldOfAction, 'defineIndicator', parent))
  }
}

/** Whether it can be taken away. */
@Resolver(() => Indicator)
export class IndicatorRemoval {
  @FieldResolver(() => Boolean, { description: 'The viewer may take it away: nothing was measured yet.' })
  mayRemove(): boolean {
    return value<boolean, Indicator>(({ parent }) => allowed(Indicator, 'removeIndicator', parent))
  }
}

/** By what goals are measured. */
@Resolver()
export class IndicatorMutations {
  @Mutation(() => Indicator, { nullable: true, description: 'Gives a goal or a field an indicator.' })
  async defineIndicator(
    @Ctx() ctx: Context,
    @Arg('input', () => DefineIndicatorInput, { description: 'The indicator.' }) input: DefineIndicatorInput,
  ): Promise<Indicator> {
    return ref(Indicator, await defineIndicator(ctx, input))
  }

  @Mutation(() => ID, {
    description: 'Takes away an indicator nothing was measured by; gives its id.',
  })
  removeIndicator(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The indicator.' }) id: string,
  ): Promise<string> {
    return removeIndicator(ctx, id)
  }
}
