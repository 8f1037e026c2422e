import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql'
import { Committee } from '../committees/index.js'
import { WithReasonInput } from '../papers/index.js'
import {
  allowed,
  availableActionsSql,
  list,
  one,
  ref,
  sql,
  value,
  type Ctx as Context,
} from '../platform/index.js'
import { cancelMeeting } from './cancelMeeting.js'
import { MoveMeetingInput, PlanMeetingInput } from './inputs.js'
import { Meeting } from './Meeting.js'
import { moveMeeting } from './moveMeeting.js'
import { planMeeting } from './planMeeting.js'
import { meetingMachine } from './states.js'

/** Meetings are planned, moved and cancelled. */
@Resolver()
export class PlanningMutations {
  @Mutation(() => Meeting, { nullable: true, description: 'The clerk plans a meeting.' })
  async planMeeting(
    @Ctx() ctx: Context,
    @Arg('input', () => PlanMeetingInput, { description: 'What is needed for it.' }) input: PlanMeetingInput,
  ): Promise<Meeting> {
    return ref(Meeting, await planMeeting(ctx, input))
  }

  @Mutation(() => Meeting, {
    nullable: true,
    description: 'The clerk moves a meeting; who was invited is invited anew.',
  })
  async moveMeeting(
    @Ctx() ctx: Context,
    @Arg('input', () => MoveMeetingInput, { description: 'What is needed for it.' }) input: MoveMeetingInput,
  ): Promise<Meeting> {
    return ref(Meeting, await moveMeeting(ctx, input))
  }

  @Mutation(() => Meeting, {
    nullable: true,
    description: 'The clerk cancels a meeting; what was on its agenda waits for another one.',
  })
  async cancelMeeting(
    @Ctx() ctx: Context,
    @Arg('input', () => WithReasonInput, { description: 'What is needed for it.' }) input: WithReasonInput,
  ): Promise<Meeting> {
    return ref(Meeting, await cancelMeeting(ctx, input))
  }
}

/** For whom one may plan. */
@Resolver()
export class PlanningQueries {
  @Query(() => [Committee], { description: 'The committees the viewer may plan a meeting of.' })
  committeesToPlanFor(): Committee[] {
    return list<Committee>(
      Committee,
      ({ row, viewer }) => [
        sql`${row.removedAt} is null and coalesce(${row.validTo}, 'infinity'::date) >= ${viewer.today}`,
        allowed(Committee, 'planMeeting', row),
      ],
      ({ row }) => [{ by: row.bodyId }, { by: row.kind }],
      200,
    )
  }
}

/** Who leads a meeting, and what may be done with it. */
@Resolver(() => Meeting)
export class MeetingPlanning {
  @FieldResolver(() => Committee, { nullable: true, description: 'The committee that leads it.' })
  lead(): Committee {
    return one<Committee, Meeting>(
      Committee,
      ({ row, parent }) =>
        sql`exists (select 1 from meeting_committee m where m.meeting_id = ${parent.id} and m.committee_id = ${row.id} and m.is_lead)`,
    )
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do with it now.' })
  availableActions(): string[] {
    return value<string[], Meeting>(({ parent }) => availableActionsSql(meetingMachine, parent))
  }
}
