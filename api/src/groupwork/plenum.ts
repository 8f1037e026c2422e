import { In, IsNull } from 'typeorm'
import { advance, changed, record } from '../audit/index.js'
import {
  correctVoteSchema,
  rateGoalSchema,
  voteOnGoalsSchema,
  type PlenumVote,
} from '../contract/groupwork.js'
import { goalKinds } from '../contract/groupwork.lists.js'
import { check, clock, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { GroupItem } from './GroupItem.js'
import { goesItsWay } from './goesItsWay.js'
import { draftGoalMachine } from './states.js'
import { takeOver } from './takeOver.js'
import { WorkGroup } from './WorkGroup.js'

const isGoal = ({ kind, text }: GroupItem) => text !== '' && (goalKinds as readonly string[]).includes(kind)

/** Enters how many hands the plenum showed for each step of how realistic a goal is; a later count replaces an earlier one. */
export async function rateGoal(ctx: Ctx, input: unknown): Promise<string> {
  const { id, hands } = check(rateGoalSchema, input)
  const [goal] = await goalsOf(ctx, 'rateGoal', [id])
  if (!goal) throw new DomainError('NOT_FOUND')
  await ctx.db.update(GroupItem, { id }, { hands })
  await record(ctx, { action: 'room.goal.rate', entity: 'GroupItem', entityId: id, fields: ['hands'] })
  return id
}

/**
 * The plenum votes on one goal or several together. Carried is what nobody speaks against, or what has more yes than no;
 * abstentions do not count, a tie carries nothing. What is not carried stays a draft, with the note.
 * Errors: GROUP_NOT_FINAL, PAPER_SENT, VOTED_ALREADY; INVALID_INPUT on `ids` for what is no goal.
 */
export async function voteOnGoals(ctx: Ctx, input: unknown): Promise<string[]> {
  const { ids, ...vote } = check(voteOnGoalsSchema, input)
  const goals = await goalsOf(ctx, 'voteOnGoals', ids)
  if (goals.some(({ votedAt }) => votedAt)) throw new DomainError('VOTED_ALREADY')
  for (const goal of goals) await keepVote(ctx, goal, vote, null)
  await showCarried(ctx, goals)
  return goals.map(({ id }) => id)
}

/** A vote was entered wrongly: what is right, and why. Errors: PAPER_SENT, NOT_VOTED. */
export async function correctVote(ctx: Ctx, input: unknown): Promise<string> {
  const { id, reason, ...vote } = check(correctVoteSchema, input)
  const [goal] = await goalsOf(ctx, 'correctVote', [id])
  if (!goal?.votedAt) throw new DomainError('NOT_VOTED')
  await keepVote(ctx, goal, vote, reason)
  await showCarried(ctx, [goal])
  return id
}

/** Goals a plenum may decide on now. The lock of their groups holds what is decided, taken in one order, as for who writes in them. */
async function goalsOf(ctx: Ctx, verb: string, ids: readonly string[]): Promise<GroupItem[]> {
  const wanted = [...new Set(ids)].sort()
  for (const id of wanted) await may(ctx, verb, GroupItem, id, { lock: false })
  const at = await ctx.db.findBy(GroupItem, { id: In(wanted) })
  const groups = await ctx.db.find(WorkGroup, {
    where: { id: In(at.map(({ groupId }) => groupId)) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  })
  if (groups.some(({ state }) => state !== 'FINAL')) throw new DomainError('GROUP_NOT_FINAL')
  for (const summitId of new Set(groups.map((group) => group.summitId)))
    if (await goesItsWay(ctx, summitId)) throw new DomainError('PAPER_SENT')
  const goals = await ctx.db.findBy(GroupItem, { id: In(wanted), removedAt: IsNull() })
  const wrong = ids.findIndex((id) => !goals.some((goal) => goal.id === id && isGoal(goal)))
  if (wrong >= 0) throw invalid(verb === 'voteOnGoals' ? `ids.${wrong}` : 'id', 'UNKNOWN_CHOICE')
  return goals
}

async function keepVote(ctx: Ctx, goal: GroupItem, vote: PlenumVote, reason: string | null): Promise<void> {
  const { unanimous, yes, no, abstained, note } = vote
  if (unanimous && no) throw invalid('no', 'VOTE_NOT_UNANIMOUS')
  const carried = unanimous || (yes ?? 0) > (no ?? 0)
  const set = {
    votedAt: clock.now(),
    votesYes: yes,
    votesNo: unanimous ? null : no,
    votesAbstained: abstained,
    carriedUnanimously: carried && !no,
    ...(note === undefined ? {} : { note }),
  }
  const verb = reason
    ? carried
      ? 'correctToCarried'
      : 'correctToDraft'
    : carried
      ? 'carryDraft'
      : 'leaveDraft'
  await advance(ctx, draftGoalMachine, goal.id, verb, { consequence: true, set, reason })
}

/** Shows to everybody what is carried now, with the indicators and measures that go with it. */
async function showCarried(ctx: Ctx, goals: readonly GroupItem[]): Promise<void> {
  const groupIds = [...new Set(goals.map(({ groupId }) => groupId))]
  await ctx.db.query(
    `update group_item i set is_carried = i.removed_at is null and (i.state = 'CARRIED' or (i.kind in ('INDICATOR', 'MEASURE')
       and i.text <> '' and exists (select 1 from group_item g where g.group_id = i.group_id and g.state = 'CARRIED'
         and g.removed_at is null and (i.parent_id is null or g.id = i.parent_id))))
     where i.group_id = any($1::uuid[])`,
    [groupIds],
  )
  await takeOver(ctx, groupIds)
  const events = await ctx.db.findBy(WorkGroup, { id: In(groupIds) })
  for (const summitId of new Set(events.map((group) => group.summitId)))
    await changed(ctx, 'Summit', summitId)
}
