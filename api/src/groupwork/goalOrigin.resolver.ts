import { FieldResolver, Resolver } from 'type-graphql'
import { AnnualGoal, FieldOfAction, GuidingGoal, Measure } from '../goals/index.js'
import { list, one, sql } from '../platform/index.js'
import { GroupItem } from './GroupItem.js'

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

/** What groups wrote for a field and no plenum carried. */
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
}
