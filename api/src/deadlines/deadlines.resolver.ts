import { Arg, Ctx as Context, FieldResolver, ID, Mutation, Query, Resolver } from 'type-graphql'
import { Meeting } from '../meetings/index.js'
import { allowed, isUuid, ref, sql, value, type Ctx } from '../platform/index.js'
import { expectedOfBody, expectedOfPaper } from './expectedRoute.js'
import { ExpectedRoute, NoticeDates } from './ExpectedRoute.view.js'
import { noticeDates } from './noticeDates.js'
import { markBudgetSession } from './markBudgetSession.js'

/** When something will be decided. */
@Resolver()
export class DeadlineQueries {
  @Query(() => ExpectedRoute, {
    nullable: true,
    description: 'When a paper is expected to be decided; null when no station is before it.',
  })
  expectedDates(
    @Context() ctx: Ctx,
    @Arg('paperId', () => ID, { description: 'The paper.' }) paperId: string,
  ): Promise<ExpectedRoute | null> {
    return isUuid(paperId) ? expectedOfPaper(ctx, paperId) : Promise.resolve(null)
  }

  @Query(() => ExpectedRoute, {
    nullable: true,
    description: 'When a proposal handed in to a Body today would be decided; null when it has no route.',
  })
  expectedRoute(
    @Context() ctx: Ctx,
    @Arg('bodyId', () => ID, { description: 'The Body.' }) bodyId: string,
  ): Promise<ExpectedRoute | null> {
    return isUuid(bodyId) ? expectedOfBody(ctx, bodyId) : Promise.resolve(null)
  }

  @Query(() => [NoticeDates], {
    description:
      'By when items must be in and invitations out, for the meetings of a committee nobody was invited to yet.',
  })
  noticeDates(
    @Context() ctx: Ctx,
    @Arg('committeeId', () => ID, { description: 'The committee.' }) committeeId: string,
  ): Promise<NoticeDates[]> {
    return isUuid(committeeId) ? noticeDates(ctx, committeeId) : Promise.resolve([])
  }

  @Mutation(() => Meeting, {
    nullable: true,
    description: 'The clerk says whether a meeting decides on the budget.',
  })
  async markBudgetSession(
    @Arg('id', () => ID, { description: 'The meeting.' }) id: string,
    @Arg('isBudgetSession', () => Boolean, { description: 'Whether it does.' }) isBudgetSession: boolean,
    @Context() ctx: Ctx,
  ): Promise<Meeting> {
    return ref(Meeting, await markBudgetSession(ctx, { id, isBudgetSession }))
  }
}

/** What is known of a meeting's place in the year. */
@Resolver(() => Meeting)
export class MeetingDeadlines {
  @FieldResolver(() => Boolean, { description: 'Whether it decides on the budget.' })
  isBudgetSession(): boolean {
    return value<boolean, Meeting>(
      ({ parent }) =>
        sql`exists (select 1 from budget_session b where b.meeting_id = ${parent.id} and b.is_marked)`,
    )
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may mark it as a budget session.' })
  mayMarkBudget(): boolean {
    return value<boolean, Meeting>(({ parent }) => allowed(Meeting, 'markBudgetSession', parent))
  }
}
