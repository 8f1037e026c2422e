import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { Proposal } from '../papers/index.js'
import { ref, type Ctx as Context } from '../platform/index.js'
import { moveGroupItem, removeGroupItem, restoreGroupItem } from './arrangeItems.js'
import { bringToCouncil } from './bringToCouncil.js'
import { GroupItem } from './GroupItem.js'
import { GroupLink, GroupTable } from './GroupTable.view.js'
import {
  CorrectVoteInput,
  GroupItemInput,
  MoveGroupItemInput,
  RateGoalInput,
  ReopenGroupInput,
  SaveGroupItemInput,
  VoteOnGoalsInput,
} from './inputs.js'
import { finishGroup, makeGroupLink, openGroup, reopenGroup } from './openGroup.js'
import { correctVote, rateGoal, voteOnGoals } from './plenum.js'
import { tableOf } from './readGroupTable.js'
import { saveGroupItem } from './saveGroupItem.js'
import { WorkGroup } from './WorkGroup.js'

const needed = { description: 'What is needed for it.' }
const theGroup = { description: 'The group.' }

/** The group of a workshop, its link and its end. */
@Resolver()
export class WorkGroupMutations {
  @Mutation(() => WorkGroup, { nullable: true, description: 'Gives a workshop its shared page.' })
  async openGroup(
    @Ctx() ctx: Context,
    @Arg('programmeItemId', () => ID, { description: 'The workshop in the programme.' }) id: string,
  ): Promise<WorkGroup> {
    return ref(WorkGroup, await openGroup(ctx, id))
  }

  @Mutation(() => GroupLink, { description: 'Makes the link for the table; the one before ends.' })
  async makeGroupLink(@Ctx() ctx: Context, @Arg('id', () => ID, theGroup) id: string): Promise<GroupLink> {
    const made = await makeGroupLink(ctx, id)
    return { token: made.token, group: ref(WorkGroup, made.id) }
  }

  @Mutation(() => WorkGroup, { nullable: true, description: 'What the group wrote goes to the plenum.' })
  async finishGroup(@Ctx() ctx: Context, @Arg('id', () => ID, theGroup) id: string): Promise<WorkGroup> {
    return ref(WorkGroup, await finishGroup(ctx, id))
  }

  @Mutation(() => WorkGroup, { nullable: true, description: 'The group writes on, with a reason.' })
  async reopenGroup(
    @Ctx() ctx: Context,
    @Arg('input', () => ReopenGroupInput, needed) input: ReopenGroupInput,
  ): Promise<WorkGroup> {
    return ref(WorkGroup, await reopenGroup(ctx, input))
  }
}

/** Writing together. Each answers the page as it stands, with what others wrote meanwhile. */
@Resolver()
export class GroupItemMutations {
  @Mutation(() => GroupTable, { description: 'Saves what was typed of one result. Needs no account.' })
  async saveGroupItem(
    @Ctx() ctx: Context,
    @Arg('input', () => SaveGroupItemInput, needed) input: SaveGroupItemInput,
  ): Promise<GroupTable> {
    return tableOf(ctx, await saveGroupItem(ctx, input))
  }

  @Mutation(() => GroupTable, { description: 'Puts a result elsewhere. Needs no account.' })
  async moveGroupItem(
    @Ctx() ctx: Context,
    @Arg('input', () => MoveGroupItemInput, needed) input: MoveGroupItemInput,
  ): Promise<GroupTable> {
    return tableOf(ctx, await moveGroupItem(ctx, input))
  }

  @Mutation(() => GroupTable, { description: 'Takes a result away. Needs no account.' })
  async removeGroupItem(
    @Ctx() ctx: Context,
    @Arg('input', () => GroupItemInput, needed) input: GroupItemInput,
  ): Promise<GroupTable> {
    return tableOf(ctx, await removeGroupItem(ctx, input))
  }

  @Mutation(() => GroupTable, { description: 'Brings a result back. Needs no account.' })
  async restoreGroupItem(
    @Ctx() ctx: Context,
    @Arg('input', () => GroupItemInput, needed) input: GroupItemInput,
  ): Promise<GroupTable> {
    return tableOf(ctx, await restoreGroupItem(ctx, input))
  }
}

/** The plenum, and what it sends to the council. */
@Resolver()
export class PlenumMutations {
  @Mutation(() => GroupItem, { nullable: true, description: 'Enters how realistic the plenum finds a goal.' })
  async rateGoal(
    @Ctx() ctx: Context,
    @Arg('input', () => RateGoalInput, needed) input: RateGoalInput,
  ): Promise<GroupItem> {
    return ref(GroupItem, await rateGoal(ctx, input))
  }

  @Mutation(() => [GroupItem], { description: 'Records the vote of the plenum on one goal or several.' })
  async voteOnGoals(
    @Ctx() ctx: Context,
    @Arg('input', () => VoteOnGoalsInput, needed) input: VoteOnGoalsInput,
  ): Promise<GroupItem[]> {
    return (await voteOnGoals(ctx, input)).map((id) => ref(GroupItem, id))
  }

  @Mutation(() => GroupItem, { nullable: true, description: 'Corrects the vote on a goal, with a reason.' })
  async correctVote(
    @Ctx() ctx: Context,
    @Arg('input', () => CorrectVoteInput, needed) input: CorrectVoteInput,
  ): Promise<GroupItem> {
    return ref(GroupItem, await correctVote(ctx, input))
  }

  @Mutation(() => Proposal, {
    nullable: true,
    description: 'Hands what the plenum carried in to the council, once.',
  })
  async bringToCouncil(
    @Ctx() ctx: Context,
    @Arg('summitId', () => ID, { description: 'The event.' }) summitId: string,
  ): Promise<Proposal> {
    return ref(Proposal, await bringToCouncil(ctx, summitId))
  }
}
