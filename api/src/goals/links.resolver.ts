import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { linkedKinds } from '../contract/goals.lists.js'
import { allowed, enumOf, exists, list, sql, value, type Ctx as Context } from '../platform/index.js'
import type { LinkedKind } from '../contract/goals.lists.js'
import { GoalLink } from './GoalLink.js'
import { GuidingGoal } from './GuidingGoal.js'
import { linkGoals } from './linkGoals.js'
import { Measure } from './Measure.js'

const LinkedKindEnum = enumOf(linkedKinds, 'LinkedKind', 'What can serve a further guiding goal.')

/** What serves which further goal. */
@InputType({ description: 'What serves which further goal, or does not any more.' })
export class LinkGoalsInput {
  @Field(() => LinkedKindEnum, { description: 'What serves it.' })
  kind: LinkedKind
  @Field(() => ID, { description: 'The goal or measure that serves.' })
  fromId: string
  @Field(() => ID, { description: 'The guiding goal that is served.' })
  toId: string
  @Field(() => Boolean, { description: 'Whether it does.' })
  linked: boolean
}

const most = 30
/** Further goals a guiding goal serves, and what serves it. */
@Resolver(() => GuidingGoal)
export class GuidingGoalLinks {
  @FieldResolver(() => [GuidingGoal], { description: 'Further guiding goals it serves.' })
  serves(): GuidingGoal[] {
    return list<GuidingGoal, GuidingGoal>(
      GuidingGoal,
      ({ row, parent }) => [
        sql`${row.removedAt} is null`,
        exists(GoalLink, (l) => sql`${l.fromGoalId} = ${parent.id} and ${l.toId} = ${row.id}`),
      ],
      ({ row }) => [{ by: row.fieldId }, { by: row.number }],
      most,
    )
  }

  @FieldResolver(() => [GuidingGoal], { description: 'Guiding goals that serve it.' })
  servedBy(): GuidingGoal[] {
    return list<GuidingGoal, GuidingGoal>(
      GuidingGoal,
      ({ row, parent }) => [
        sql`${row.removedAt} is null`,
        exists(GoalLink, (l) => sql`${l.toId} = ${parent.id} and ${l.fromGoalId} = ${row.id}`),
      ],
      ({ row }) => [{ by: row.fieldId }, { by: row.number }],
      most,
    )
  }

  @FieldResolver(() => [Measure], { description: 'Measures of other goals that serve it.' })
  servedByMeasures(): Measure[] {
    return list<Measure, GuidingGoal>(
      Measure,
      ({ row, parent }) => [
        sql`${row.removedAt} is null`,
        exists(GoalLink, (l) => sql`${l.toId} = ${parent.id} and ${l.fromMeasureId} = ${row.id}`),
      ],
      ({ row }) => [{ by: row.fieldId }, { by: row.position }],
      most,
    )
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may say which goals it serves.' })
  mayLink(): boolean {
    return value<boolean, GuidingGoal>(({ parent }) => allowed(GuidingGoal, 'linkGoals', parent))
  }
}

/** Further goals a measure serves. */
@Resolver(() => Measure)
export class MeasureLinks {
  @FieldResolver(() => [GuidingGoal], { description: 'Guiding goals it serves besides the one it hangs on.' })
  serves(): GuidingGoal[] {
    return list<GuidingGoal, Measure>(
      GuidingGoal,
      ({ row, parent }) => [
        sql`${row.removedAt} is null`,
        exists(GoalLink, (l) => sql`${l.fromMeasureId} = ${parent.id} and ${l.toId} = ${row.id}`),
      ],
      ({ row }) => [{ by: row.fieldId }, { by: row.number }],
      most,
    )
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may say which goals it serves.' })
  mayLink(): boolean {
    return value<boolean, Measure>(({ parent }) => allowed(Measure, 'linkGoals', parent))
  }
}

/** Linking across the tree. */
@Resolver()
export class GoalLinkMutations {
  @Mutation(() => ID, {
    description:
      'Says that a goal or measure serves a further guiding goal, or does not any more; gives its id.',
  })
  linkGoals(
    @Ctx() ctx: Context,
    @Arg('input', () => LinkGoalsInput, { description: 'What serves what.' }) input: LinkGoalsInput,
  ): Promise<string> {
    return linkGoals(ctx, input)
  }
}
