import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { allowed, list, ref, sql, value, type Ctx as Context } from '../platform/index.js'
import { ActorGroup } from './ActorGroup.js'
import { Consideration } from './Consideration.js'
import { describeMeasure } from './describeMeasure.js'
import { OtherStrategy } from './kinds.js'
import { Measure } from './Measure.js'
import { MeasureYear } from './MeasureYear.js'

/** A figure that is known as a range. */
@InputType({ description: 'A figure that is known as a range; for an exact one both ends are the same.' })
export class RangeInput {
  @Field(() => Int, { description: 'The least.' })
  from: number
  @Field(() => Int, { description: 'The most.' })
  to: number
}

/** A year of a measure. */
@InputType({ description: 'A year of a measure: (course + travel + material) × people + fixed.' })
export class MeasureYearInput {
  @Field(() => Int, { description: 'The year.' })
  year: number
  @Field(() => RangeInput, { description: 'Course for each person, in whole euros.' })
  course: RangeInput
  @Field(() => RangeInput, { description: 'Travel for each person, in whole euros.' })
  travel: RangeInput
  @Field(() => RangeInput, { description: 'Material for each person, in whole euros.' })
  material: RangeInput
  @Field(() => RangeInput, { description: 'People.' })
  heads: RangeInput
  @Field(() => RangeInput, { description: 'What is paid however few come, in whole euros.' })
  fixed: RangeInput
  @Field(() => Int, { nullable: true, description: 'What it cost, in whole euros; null: not known yet.' })
  actualEuro?: number | null
}

/** What carrying out a measure takes. */
@InputType({ description: 'What carrying out a measure takes.' })
export class DescribeMeasureInput {
  @Field(() => ID, { description: 'The measure.' })
  measureId: string
  @Field(() => Int, { description: 'The revision of the details that is changed.' })
  revision: number
  @Field(() => String, { nullable: true, description: 'What it is meant to bring about, in German.' })
  intendedEffect?: string | null
  @Field(() => [OtherStrategy], { description: 'Other strategies it is linked to.' })
  strategies: OtherStrategy[]
  @Field(() => String, { nullable: true, description: 'Office or body that takes the lead; no person.' })
  responsible?: string | null
  @Field(() => [ID], { description: 'Groups of actors to involve.' })
  actorGroupIds: string[]
  @Field(() => [String], { description: 'What to keep in mind, beside what the source says.' })
  considerations: string[]
  @Field(() => String, { nullable: true, description: 'Day it is to be done by (YYYY-MM-DD).' })
  dueOn?: string | null
  @Field(() => String, { nullable: true, description: 'Time it needs.' })
  timeNeeded?: string | null
  @Field(() => String, { nullable: true, description: 'Where its money is to come from.' })
  moneyNeeded?: string | null
  @Field(() => String, { nullable: true, description: 'Staff it needs; no person.' })
  staffNeeded?: string | null
  @Field(() => [MeasureYearInput], { description: 'Its years; one that is left out is planned no longer.' })
  years: MeasureYearInput[]
}

/** What carrying out a measure takes. */
@Resolver(() => Measure)
export class MeasureDetails {
  @FieldResolver(() => [Consideration], { description: 'What to keep in mind when it is carried out.' })
  considerations(): Consideration[] {
    return list<Consideration, Measure>(
      Consideration,
      ({ row, parent }) => sql`${row.measureId} = ${parent.id} and ${row.removedAt} is null`,
      ({ row }) => [{ by: row.position }],
      20,
    )
  }

  @FieldResolver(() => [ActorGroup], { description: 'Groups of actors to involve.' })
  actorGroups(): ActorGroup[] {
    return list<ActorGroup, Measure>(
      ActorGroup,
      ({ row, parent }) =>
        sql`${row.id} in (select a.actor_group_id from measure_actor a where a.measure_id = ${parent.id})`,
      ({ row }) => [{ by: row.position }],
      50,
    )
  }

  @FieldResolver(() => [MeasureYear], {
    description: 'What it is planned to cost year by year, and what it cost.',
  })
  years(): MeasureYear[] {
    return list<MeasureYear, Measure>(
      MeasureYear,
      ({ row, parent }) => sql`${row.measureId} = ${parent.id} and ${row.removedAt} is null`,
      ({ row }) => [{ by: row.year }],
      20,
    )
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may write down what it takes.' })
  mayDescribe(): boolean {
    return value<boolean, Measure>(({ parent }) => allowed(Measure, 'describeMeasure', parent))
  }
}

/** What is done with measures. */
@Resolver()
export class MeasureMutations {
  @Mutation(() => Measure, { nullable: true, description: 'Writes down what carrying out a measure takes.' })
  async describeMeasure(
    @Ctx() ctx: Context,
    @Arg('input', () => DescribeMeasureInput, { description: 'The details.' }) input: DescribeMeasureInput,
  ): Promise<Measure> {
    return ref(Measure, await describeMeasure(ctx, input))
  }
}
