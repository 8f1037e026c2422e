import { Arg, Ctx, FieldResolver, ID, Query, Resolver } from 'type-graphql'
import { Proposal } from '../papers/index.js'
import {
  allowed,
  availableActionsSql,
  list,
  one,
  raw,
  sql,
  value,
  type Ctx as Context,
} from '../platform/index.js'
import { ProgrammeItem, Summit } from '../summits/index.js'
import { GroupItem } from './GroupItem.js'
import { CouncilPaper, GroupTable } from './GroupTable.view.js'
import { GroupKeyInput } from './inputs.js'
import { previewPaper } from './previewPaper.js'
import { readGroupTable } from './readGroupTable.js'
import { groupMachine } from './states.js'
import { isOnItsWay } from './SummitPaper.js'
import { WorkGroup } from './WorkGroup.js'

/** The shared page of a group, and the paper as it would be. */
@Resolver()
export class GroupworkQueries {
  @Query(() => GroupTable, {
    nullable: true,
    description:
      'The shared page of a group; null for a link nobody was given and for who does not plan the event.',
  })
  groupTable(
    @Ctx() ctx: Context,
    @Arg('at', () => GroupKeyInput, { description: 'Which group.' }) at: GroupKeyInput,
  ): Promise<GroupTable | null> {
    return readGroupTable(ctx, at)
  }

  @Query(() => CouncilPaper, {
    nullable: true,
    description:
      'The paper about what an event’s plenum carried, as it would be handed in. Null while it carried nothing and for who does not plan the event.',
  })
  councilPaper(
    @Ctx() ctx: Context,
    @Arg('summitId', () => ID, { description: 'The event.' }) summitId: string,
  ): Promise<CouncilPaper | null> {
    return previewPaper(ctx, summitId)
  }
}

/** What is known of a group. */
@Resolver(() => WorkGroup)
export class WorkGroupFields {
  @FieldResolver(() => [GroupItem], {
    description: 'What it wrote, in order: what a plenum carried, and all of it for who plans the event.',
  })
  items(): GroupItem[] {
    return list<GroupItem, WorkGroup>(
      GroupItem,
      ({ row, parent }) =>
        sql`${row.groupId} = ${parent.id} and ${row.removedAt} is null and ${row.text} <> ''`,
      ({ row }) => [{ by: row.position }],
    )
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], WorkGroup>(
      ({ parent }) =>
        sql`${availableActionsSql(groupMachine, parent)} || array_remove(array[
          case when ${parent.state} = 'PROVISIONAL' and ${allowed(WorkGroup, 'saveGroupItem', parent)} then 'saveGroupItem' end,
          case when ${parent.state} = 'PROVISIONAL' and ${allowed(WorkGroup, 'makeGroupLink', parent)} then 'makeGroupLink' end
        ]::text[], null)`,
    )
  }
}

/** What the plenum may still do with a goal. */
@Resolver(() => GroupItem)
export class GroupItemFields {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], GroupItem>(
      ({ parent }) =>
        sql`(case when ${parent.kind} in ('GUIDING_GOAL', 'ANNUAL_GOAL') and exists (select 1 from work_group w where w.id = ${parent.groupId}
            and w.state = 'FINAL' and not ${isOnItsWay(raw('w.summit_id'))})
          then array_remove(array[
            case when ${allowed(GroupItem, 'rateGoal', parent)} then 'rateGoal' end,
            case when ${parent.votedAt} is null and ${allowed(GroupItem, 'voteOnGoals', parent)} then 'voteOnGoals' end,
            case when ${parent.votedAt} is not null and ${allowed(GroupItem, 'correctVote', parent)} then 'correctVote' end
          ]::text[], null) else array[]::text[] end)`,
    )
  }
}

/** The group of a workshop in the programme. */
@Resolver(() => ProgrammeItem)
export class ProgrammeItemGroup {
  @FieldResolver(() => WorkGroup, { nullable: true, description: 'Its group; null while it has no page.' })
  workGroup(): WorkGroup {
    return one<WorkGroup, ProgrammeItem>(
      WorkGroup,
      ({ row, parent }) => sql`${row.programmeItemId} = ${parent.id}`,
    )
  }
}

/** What an event's groups wrote and where it went. */
@Resolver(() => Summit)
export class SummitGroupwork {
  @FieldResolver(() => [WorkGroup], { description: 'Its groups, by field of action.' })
  workGroups(): WorkGroup[] {
    return list<WorkGroup, Summit>(
      WorkGroup,
      ({ row, parent }) => sql`${row.summitId} = ${parent.id}`,
      ({ row }) => [
        { by: sql`(select f.position from field_of_action f where f.id = ${row.fieldId})` },
        { by: row.createdAt },
      ],
      30,
    )
  }

  @FieldResolver(() => Proposal, {
    nullable: true,
    description: 'What of it went to the council; null before, and while the viewer may not see it.',
  })
  broughtToCouncil(): Proposal {
    return one<Proposal, Summit>(
      Proposal,
      ({ row, parent }) =>
        sql`${row.id} = (select sent.proposal_id from summit_paper sent where sent.summit_id = ${parent.id})`,
    )
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do with its groups now.' })
  groupworkActions(): string[] {
    return value<string[], Summit>(
      ({ parent }) =>
        sql`array_remove(array[
          case when ${parent.state} <> 'CALLED_OFF' and ${parent.kind} <> 'STEERING_MEETING' and ${allowed(Summit, 'openGroup', parent)} then 'openGroup' end,
          case when not ${isOnItsWay(parent.id)}
            and exists (select 1 from work_group w join group_item i on i.group_id = w.id where w.summit_id = ${parent.id} and i.is_carried)
            and ${allowed(Summit, 'bringToCouncil', parent)} then 'bringToCouncil' end
        ]::text[], null)`,
    )
  }
}

/** Where a proposal comes from. */
@Resolver(() => Proposal)
export class ProposalEvent {
  @FieldResolver(() => Summit, {
    nullable: true,
    description: 'The event whose plenum carried what it asks for.',
  })
  carriedAt(): Summit {
    return one<Summit, Proposal>(
      Summit,
      ({ row, parent }) =>
        sql`${row.id} = (select sent.summit_id from summit_paper sent where sent.proposal_id = ${parent.id})`,
    )
  }
}
