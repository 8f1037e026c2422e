import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { AnnualGoal, FieldOfAction, GuidingGoal, Indicator, IndicatorInput, Measure } from '../goals/index.js'
import { list, one, ref, sql, type Ctx as Context } from '../platform/index.js'
import { GroupItem } from './GroupItem.js'
import { takeUpIndicator } from './takeUpIndicator.js'

interface FromGroup {
  groupItemId: string | null
}

function origin<T extends FromGroup>(): GroupItem {
  return one<GroupItem, T>(
    GroupItem,
    ({ row, parent }) => sql`${row.id} = ${(parent as { groupItemId: unknown }).groupItemId}`,
  )
}

const from =
  'What a group at an event wrote it down as, with the vote of the plenum; null for what was imported.'

/** Where a guiding goal comes from. */
@Resolver(() => GuidingGoal)
export class GuidingGoalOrigin {
  @FieldResolver(() => GroupItem, { nullable: true, description: from })
  groupItem(): GroupItem {
    return origin<GuidingGoal>()
  }
}

/** Where an annual goal comes from. */
@Resolver(() => AnnualGoal)
export class AnnualGoalOrigin {
  @FieldResolver(() => GroupItem, { nullable: true, description: from })
  groupItem(): GroupItem {
    return origin<AnnualGoal>()
  }
}

/** Where a measure comes from. */
@Resolver(() => Measure)
export class MeasureOrigin {
  @FieldResolver(() => GroupItem, { nullable: true, description: from })
  groupItem(): GroupItem {
    return origin<Measure>()
  }
}

/** Where an indicator comes from. */
@Resolver(() => Indicator)
export class IndicatorOrigin {
  @FieldResolver(() => GroupItem, { nullable: true, description: from })
  groupItem(): GroupItem {
    return origin<Indicator>()
  }
}

/** What groups wrote for a field and no plenum carried, or nobody gave a kind yet. */
@Resolver(() => FieldOfAction)
export class FieldDrafts {
  @FieldResolver(() => [GroupItem], {
    description: 'Goals that groups wrote for it and no plenum has carried, for who plans their event.',
  })
  draftGoals(): GroupItem[] {
    return list<GroupItem, FieldOfAction>(
      GroupItem,
      ({ row, parent }) => sql`${row.state} = 'DRAFT' and ${row.kind} in ('GUIDING_GOAL', 'ANNUAL_GOAL')
        and ${row.removedAt} is null and ${row.text} <> ''
        and exists (select 1 from work_group w where w.id = ${row.groupId} and w.field_id = ${parent.id})`,
      ({ row }) => [{ by: row.createdAt, descending: true }],
      20,
    )
  }

  @FieldResolver(() => [GroupItem], {
    description: 'Indicators that groups wrote for it and a plenum carried, and that have no kind yet.',
  })
  carriedIndicators(): GroupItem[] {
    return list<GroupItem, FieldOfAction>(
      GroupItem,
      ({ row, parent }) => sql`${row.isCarried} and ${row.kind} = 'INDICATOR' and ${row.removedAt} is null
        and exists (select 1 from work_group w where w.id = ${row.groupId} and w.field_id = ${parent.id})
        and not exists (select 1 from indicator i where i.group_item_id = ${row.id})`,
      ({ row }) => [{ by: row.createdAt, descending: true }],
      50,
    )
  }
}

/** Kind and parameters of an indicator a group wrote. */
@InputType({ description: 'Kind and parameters of an indicator a group wrote.' })
export class TakeUpIndicatorInput extends IndicatorInput {
  @Field(() => ID, { description: 'What the group wrote.' })
  itemId: string
}

/** From the group's page into the tree. */
@Resolver()
export class IndicatorTakeUp {
  @Mutation(() => Indicator, {
    nullable: true,
    description: 'Gives an indicator that a plenum carried its kind: it stands in the tree from now on.',
  })
  async takeUpIndicator(
    @Ctx() ctx: Context,
    @Arg('input', () => TakeUpIndicatorInput, { description: 'Its kind.' }) input: TakeUpIndicatorInput,
  ): Promise<Indicator> {
    return ref(Indicator, await takeUpIndicator(ctx, input))
  }
}
