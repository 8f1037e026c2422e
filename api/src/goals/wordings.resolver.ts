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
  Resolver,
} from 'type-graphql'
import {
  allowed,
  list,
  ref,
  sql,
  value,
  type ClassRef,
  type Ctx as Context,
  type Row,
} from '../platform/index.js'
import { AnnualGoal } from './AnnualGoal.js'
import { EarlierWording } from './EarlierWording.js'
import { GuidingGoal } from './GuidingGoal.js'
import { TreeKind } from './kinds.js'
import { Measure } from './Measure.js'
import { rewordGoal } from './rewordGoal.js'

/** Words in one language. */
@InputType({ description: 'Words in one language.' })
export class TranslationInput {
  @Field(() => String, { description: 'Language tag; not German.' })
  language: string
  @Field(() => String, { description: 'The words.' })
  text: string
}

/** New words of a goal or measure. */
@InputType({ description: 'New words of a goal or measure, from which day and why.' })
export class RewordGoalInput {
  @Field(() => TreeKind, { description: 'What it is.' })
  kind: TreeKind
  @Field(() => ID, { description: 'The goal or measure.' })
  id: string
  @Field(() => Int, { description: 'The version of the words that is replaced.' })
  version: number
  @Field(() => String, { description: 'The new words in German.' })
  text: string
  @Field(() => GraphQLLocalDate, { description: 'Day from which they hold.' })
  day: string
  @Field(() => String, { description: 'Why: who decided it, and on what it rests.' })
  reason: string
  @Field(() => [TranslationInput], {
    description: 'The new words in other languages, as far as there are any.',
  })
  translations: TranslationInput[]
}

/** What was given new words; one of the three. */
@ObjectType({ description: 'What was given new words; one of the three.' })
export class Reworded {
  @Field(() => GuidingGoal, { nullable: true, description: 'The guiding goal.' })
  guidingGoal: GuidingGoal | null
  @Field(() => AnnualGoal, { nullable: true, description: 'The annual goal.' })
  annualGoal: AnnualGoal | null
  @Field(() => Measure, { nullable: true, description: 'The measure.' })
  measure: Measure | null
}

function earlier<T extends { id: string }>(): EarlierWording[] {
  return list<EarlierWording, T>(
    EarlierWording,
    ({ row, parent }) => sql`${row.subjectId} = ${(parent as Row<{ id: string }>).id}`,
    ({ row }) => [{ by: row.version }],
    8,
  )
}
const mayReword = <T extends { id: string }>(type: ClassRef<T>): boolean =>
  value<boolean, T>(({ parent }) => allowed(type, 'rewordGoal', parent))

/** How a guiding goal read before. */
@Resolver(() => GuidingGoal)
export class GuidingGoalWordings {
  @FieldResolver(() => [EarlierWording], { description: 'How it read before, the oldest first.' })
  earlierWordings(): EarlierWording[] {
    return earlier<GuidingGoal>()
  }
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may give it new words.' })
  mayReword(): boolean {
    return mayReword(GuidingGoal)
  }
}

/** How an annual goal read before. */
@Resolver(() => AnnualGoal)
export class AnnualGoalWordings {
  @FieldResolver(() => [EarlierWording], { description: 'How it read before, the oldest first.' })
  earlierWordings(): EarlierWording[] {
    return earlier<AnnualGoal>()
  }
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may give it new words.' })
  mayReword(): boolean {
    return mayReword(AnnualGoal)
  }
}

/** How a measure read before. */
@Resolver(() => Measure)
export class MeasureWordings {
  @FieldResolver(() => [EarlierWording], { description: 'How it read before, the oldest first.' })
  earlierWordings(): EarlierWording[] {
    return earlier<Measure>()
  }
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may give it new words.' })
  mayReword(): boolean {
    return mayReword(Measure)
  }
}

/** What is done with the words of goals. */
@Resolver()
export class WordingMutations {
  @Mutation(() => Reworded, {
    nullable: true,
    description: 'Gives a goal or measure new words from a day on; the old ones stay readable.',
  })
  async rewordGoal(
    @Ctx() ctx: Context,
    @Arg('input', () => RewordGoalInput, { description: 'The new words.' }) input: RewordGoalInput,
  ): Promise<Reworded> {
    const id = await rewordGoal(ctx, input)
    return {
      guidingGoal: input.kind === 'GUIDING_GOAL' ? ref(GuidingGoal, id) : null,
      annualGoal: input.kind === 'ANNUAL_GOAL' ? ref(AnnualGoal, id) : null,
      measure: input.kind === 'MEASURE' ? ref(Measure, id) : null,
    }
  }
}
