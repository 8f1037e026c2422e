import { GraphQLLocalDate } from 'graphql-scalars'
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Query, Resolver } from 'type-graphql'
import { Measure } from '../goals/index.js'
import { exists, list, ref, sql, type Ctx as Context } from '../platform/index.js'
import { answerRecommendation } from './answerRecommendation.js'
import { concludeMilestone } from './concludeMilestone.js'
import { Milestone } from './Milestone.js'
import { planMilestone } from './planMilestone.js'
import { Recommendation } from './Recommendation.js'
import { RecommendationAnswer } from './RecommendationAnswer.js'

/** A milestone to plan or to change. */
@InputType({ description: 'A milestone to plan or to change.' })
export class MilestoneInput {
  @Field(() => ID, { nullable: true, description: 'The one to change; none: a new one.' })
  id?: string | null
  @Field(() => ID, { description: 'The Steuerungsgruppe.' })
  committeeId: string
  @Field(() => ID, { nullable: true, description: 'The task of the group it serves.' })
  taskId?: string | null
  @Field(() => ID, { nullable: true, description: 'The recommendation it answers.' })
  recommendationId?: string | null
  @Field(() => String, { description: 'What is to be reached, in German.' })
  text: string
  @Field(() => String, { description: 'Office or body that sees to it, in German.' })
  responsible: string
  @Field(() => GraphQLLocalDate, { description: 'Day it is to be reached by.' })
  dueOn: string
}

/** How a milestone ended. */
@InputType({ description: 'How a milestone ended; without a day it is ahead again.' })
export class ConcludeMilestoneInput {
  @Field(() => ID, { description: 'The milestone.' })
  id: string
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day it was reached.' })
  doneOn?: string | null
  @Field(() => String, { nullable: true, description: 'What came of it, in German.' })
  outcome?: string | null
}

/** Whether a measure answers a recommendation. */
@InputType({ description: 'Whether a measure answers a recommendation.' })
export class AnswerRecommendationInput {
  @Field(() => ID, { description: 'The recommendation.' })
  recommendationId: string
  @Field(() => ID, { description: 'The measure.' })
  measureId: string
  @Field(() => Boolean, { description: 'Whether it does.' })
  answers: boolean
}

/** What the group wants to reach by when. */
@Resolver()
export class RoadmapQueries {
  @Query(() => [Milestone], {
    description: 'The roadmap of the Steuerungsgruppe, by the day each is to be reached.',
  })
  milestones(): Milestone[] {
    return list<Milestone>(
      Milestone,
      () => sql`true`,
      ({ row }) => [{ by: row.dueOn }, { by: row.id }],
      200,
    )
  }
}

/** What answers a recommendation. */
@Resolver(() => Recommendation)
export class RecommendationCoverage {
  @FieldResolver(() => [Measure], { description: 'Measures that answer it.' })
  measures(): Measure[] {
    return list<Measure, Recommendation>(
      Measure,
      ({ row, parent }) =>
        sql`${row.removedAt} is null and ${exists(
          RecommendationAnswer,
          (answer) => sql`${answer.recommendationId} = ${parent.id} and ${answer.measureId} = ${row.id}`,
        )}`,
      ({ row }) => [{ by: row.position }, { by: row.id }],
      30,
    )
  }
}

const what = { description: 'What is said.' }

/** What is done to the roadmap. */
@Resolver()
export class RoadmapMutations {
  @Mutation(() => Milestone, {
    nullable: true,
    description: 'Puts a milestone on the roadmap, or changes one.',
  })
  async planMilestone(
    @Ctx() ctx: Context,
    @Arg('input', () => MilestoneInput, what) input: MilestoneInput,
  ): Promise<Milestone> {
    return ref(Milestone, await planMilestone(ctx, input))
  }

  @Mutation(() => Milestone, {
    nullable: true,
    description: 'Says that a milestone was reached, or that it is ahead again.',
  })
  async concludeMilestone(
    @Ctx() ctx: Context,
    @Arg('input', () => ConcludeMilestoneInput, what) input: ConcludeMilestoneInput,
  ): Promise<Milestone> {
    return ref(Milestone, await concludeMilestone(ctx, input))
  }

  @Mutation(() => Recommendation, {
    nullable: true,
    description: 'Says that a measure answers a recommendation, or that it does not.',
  })
  async answerRecommendation(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerRecommendationInput, what) input: AnswerRecommendationInput,
  ): Promise<Recommendation> {
    return ref(Recommendation, await answerRecommendation(ctx, input))
  }
}
