import { GraphQLLocalDate } from 'graphql-scalars'
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql'
import { Body } from '../committees/index.js'
import { advancementOffices } from '../contract/advancement.lists.js'
import {
  allowed,
  availableActionsSql,
  list,
  one,
  ref,
  rows,
  sql,
  value,
  type Ctx as Context,
} from '../platform/index.js'
import { Survey } from '../surveys/index.js'
import { AdvancementOffice } from './AdvancementOffice.js'
import { AdvancementPlan } from './AdvancementPlan.js'
import { closeAdvancement } from './closeAdvancement.js'
import { openAdvancement } from './openAdvancement.js'
import { discardAdvancement, planAdvancement } from './planAdvancement.js'
import { publishAdvancement, unpublishAdvancement } from './publishAdvancement.js'
import { advancementMachine } from './states.js'

const needed = { description: 'What is needed for it.' }
const thePlan = { description: 'The plan.' }

/** An office whose staff are asked. */
@InputType({ description: 'An office whose staff are asked.' })
export class AdvancementOfficeInput {
  @Field(() => ID, { description: 'The office.' })
  officeId: string
  @Field(() => Int, { nullable: true, description: 'How many people work there.' })
  headcount?: number | null
}
/** A new plan. */
@InputType({ description: 'A new Migrantenförderplan.' })
export class PlanAdvancementInput {
  @Field(() => ID, { description: 'Whose staff are asked.' })
  bodyId: string
  @Field(() => String, { description: 'What it is called, in German.' })
  title: string
  @Field(() => [AdvancementOfficeInput], { description: 'Offices of its administration.' })
  offices: AdvancementOfficeInput[]
  @Field(() => Int, { nullable: true, description: 'Percent that are to speak a further language.' })
  aimPercent?: number | null
  @Field(() => Int, { nullable: true, description: 'Year by which that is aimed at.' })
  aimYear?: number | null
  @Field(() => GraphQLLocalDate, { description: 'Day after which the counts are forgotten.' })
  keepUntil: string
}
/** Until when staff may answer. */
@InputType({ description: 'Until when staff may answer.' })
export class OpenAdvancementInput {
  @Field(() => ID, { description: 'The plan.' })
  id: string
  @Field(() => GraphQLLocalDate, { description: 'Last day.' })
  closesOn: string
}
/** A number of a plan's table. */
@ObjectType({ description: 'A number of a plan’s table.' })
export class AdvancementCount {
  @Field(() => String, { description: 'Key of the question.' })
  question: string
  @Field(() => String, { nullable: true, description: 'Key of what was chosen; null: how many answered it.' })
  option: string | null
  @Field(() => ID, { nullable: true, description: 'Office of the plan; null: all together.' })
  officeId: string | null
  @Field(() => Int, {
    nullable: true,
    description: 'The number; null where it is left out because few people stand behind it.',
  })
  count: number | null
}

/** Plans. */
@Resolver()
export class AdvancementQueries {
  @Query(() => [AdvancementPlan], { description: 'Plans the viewer may see, the newest first.' })
  advancementPlans(): AdvancementPlan[] {
    return list<AdvancementPlan>(
      AdvancementPlan,
      () => sql`true`,
      ({ row }) => [{ by: row.createdAt, descending: true }],
      60,
    )
  }

  @Query(() => AdvancementPlan, { nullable: true, description: 'One plan.' })
  advancementPlan(@Arg('id', () => ID, thePlan) _id?: string): AdvancementPlan {
    return one<AdvancementPlan>(AdvancementPlan, ({ row, args }) => sql`${row.id} = ${args.get('id')}`)
  }

  @Query(() => [Body], { description: 'Bodies for which the viewer may prepare plans.' })
  bodiesToPlanAdvancementFor(): Body[] {
    return list<Body>(
      Body,
      ({ row }) => [allowed(Body, 'planAdvancement', row), sql`${row.removedAt} is null`],
      ({ row }) => [{ by: row.ags }],
      10,
    )
  }
}

/** What is known of a plan. */
@Resolver(() => AdvancementPlan)
export class AdvancementPlanFields {
  @FieldResolver(() => [AdvancementOffice], { description: 'The offices whose staff are asked.' })
  offices(): AdvancementOffice[] {
    return list<AdvancementOffice, AdvancementPlan>(
      AdvancementOffice,
      ({ row, parent }) => sql`${row.planId} = ${parent.id}`,
      ({ row }) => [{ by: row.id }],
      advancementOffices.most,
    )
  }

  @FieldResolver(() => AdvancementPlan, {
    nullable: true,
    description: 'The published plan of the same body before it.',
  })
  earlier(): AdvancementPlan {
    return one<AdvancementPlan, AdvancementPlan>(
      AdvancementPlan,
      ({ row, parent }) => [
        sql`${row.bodyId} = ${parent.bodyId}`,
        sql`${row.state} = 'PUBLISHED'`,
        sql`${row.createdAt} < ${parent.createdAt}`,
      ],
      ({ row }) => [{ by: row.createdAt, descending: true }],
    )
  }

  @FieldResolver(() => [AdvancementCount], {
    description: 'What came out, for everybody once it is published, before that for who plans it.',
  })
  counts(): AdvancementCount[] {
    return rows<AdvancementCount, AdvancementPlan>(
      AdvancementCount,
      ({ parent, viewer }) => sql`select x ->> 'question' as question, x ->> 'option' as option,
          (x ->> 'officeId')::uuid as "officeId", (x ->> 'count')::int as count
        from jsonb_array_elements(coalesce(${parent.counts}, '[]')) x
        where ${parent.state} = 'PUBLISHED' or ${viewer.holds('INTEGRATION_OFFICE', parent.bodyId)}`,
      1000,
    )
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], AdvancementPlan>(
      ({ parent }) =>
        sql`${availableActionsSql(advancementMachine, parent)} || array_remove(array[
          case when ${allowed(AdvancementPlan, 'discardAdvancement', parent)} then 'discardAdvancement' end]::text[], null)`,
    )
  }
}

/** How an office is asked. */
@Resolver(() => AdvancementOffice)
export class AdvancementOfficeFields {
  @FieldResolver(() => Survey, { nullable: true, description: 'The survey of its staff while it is open.' })
  survey(): Survey {
    return one<Survey, AdvancementOffice>(
      Survey,
      ({ row, parent }) =>
        sql`${row.subjectEntity} = 'AdvancementOffice' and ${row.subjectId} = ${parent.id}`,
    )
  }
}

/** What is done with plans. */
@Resolver()
export class AdvancementMutations {
  @Mutation(() => AdvancementPlan, { nullable: true, description: 'Prepares a Migrantenförderplan.' })
  async planAdvancement(
    @Ctx() ctx: Context,
    @Arg('input', () => PlanAdvancementInput, needed) input: PlanAdvancementInput,
  ): Promise<AdvancementPlan> {
    return ref(AdvancementPlan, await planAdvancement(ctx, input))
  }

  @Mutation(() => ID, { description: 'Gives up a plan nobody was asked for; gives its id.' })
  discardAdvancement(@Ctx() ctx: Context, @Arg('id', () => ID, thePlan) id: string): Promise<string> {
    return discardAdvancement(ctx, id)
  }

  @Mutation(() => AdvancementPlan, { nullable: true, description: 'Begins asking staff, office by office.' })
  async openAdvancement(
    @Ctx() ctx: Context,
    @Arg('input', () => OpenAdvancementInput, needed) input: OpenAdvancementInput,
  ): Promise<AdvancementPlan> {
    return ref(AdvancementPlan, await openAdvancement(ctx, input))
  }

  @Mutation(() => AdvancementPlan, {
    nullable: true,
    description: 'Nobody answers any more; the table is made, small numbers left out.',
  })
  async closeAdvancement(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, thePlan) id: string,
  ): Promise<AdvancementPlan> {
    return ref(AdvancementPlan, await closeAdvancement(ctx, id))
  }

  @Mutation(() => AdvancementPlan, { nullable: true, description: 'Shows everybody what came out.' })
  async publishAdvancement(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, thePlan) id: string,
  ): Promise<AdvancementPlan> {
    return ref(AdvancementPlan, await publishAdvancement(ctx, id))
  }

  @Mutation(() => AdvancementPlan, {
    nullable: true,
    description: 'Takes back what was published; who plans it can publish it again.',
  })
  async unpublishAdvancement(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, thePlan) id: string,
  ): Promise<AdvancementPlan> {
    return ref(AdvancementPlan, await unpublishAdvancement(ctx, id))
  }
}
