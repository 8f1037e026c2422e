import { GraphQLLocalDate } from 'graphql-scalars'
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { indicatorParents, type IndicatorParent } from '../contract/goals.lists.js'
import { allowed, enumOf, ref, value, type Ctx as Context } from '../platform/index.js'
import { defineIndicator, removeIndicator } from './defineIndicator.js'
import { FieldOfAction } from './FieldOfAction.js'
import { Indicator } from './Indicator.js'
import { Direction, IndicatorKind } from './kinds.js'

const IndicatorParentEnum = enumOf(indicatorParents, 'IndicatorParent', 'What an indicator hangs on.')

/** Words and kind of an indicator; which of the rest is needed follows from the kind. */
@InputType({ description: 'Words and kind of an indicator; what else is needed follows from the kind.' })
export class IndicatorInput {
  @Field(() => String, { description: 'The words, in German.' })
  text: string
  @Field(() => IndicatorKind, { description: 'What it measures.' })
  kind: IndicatorKind
  @Field(() => String, { nullable: true, description: 'Set, group or rate it looks at.' })
  subject?: string | null
  @Field(() => String, { nullable: true, description: 'What the subject is compared with.' })
  comparison?: string | null
  @Field(() => Direction, { nullable: true, description: 'Which way the value is meant to move.' })
  direction?: Direction | null
  @Field(() => Int, { nullable: true, description: 'Percent; null for a change whose size is not known.' })
  percent?: number | null
  @Field(() => Int, { nullable: true, description: 'Smallest number that counts as reached.' })
  atLeast?: number | null
  @Field(() => ID, { nullable: true, description: 'The region it is measured in; null: the Kreis.' })
  regionId?: string | null
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day it is to be reached by.' })
  dueOn?: string | null
}

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
