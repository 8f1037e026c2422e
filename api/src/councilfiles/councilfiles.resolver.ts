import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver } from 'type-graphql'
import { Body } from '../committees/index.js'
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
import { bringCouncilFile } from './bringCouncilFile.js'
import { confirmCouncilFile, discardCouncilFile } from './confirmCouncilFile.js'
import { CouncilFile } from './CouncilFile.js'
import { fetchCouncilFile, fetchCouncilFileAgain } from './fetchCouncilFile.js'
import { councilFileRows } from './councilFileRows.js'
import { reviewResultWord } from './reviewResultWord.js'
import {
  BringCouncilFileInput,
  CouncilFileRows,
  CouncilFileRowsArgs,
  FetchCouncilFileInput,
  ReviewResultWordInput,
} from './CouncilFileRows.view.js'
import { councilFileMachine } from './states.js'

/** What was brought from other systems. */
@Resolver()
export class CouncilFileQueries {
  @Query(() => [Body], {
    description: "Bodies for which the viewer may bring files of the council's own system.",
  })
  bodiesToBringFilesFor(): Body[] {
    return list<Body>(
      Body,
      ({ row }) => allowed(Body, 'bringCouncilFile', row),
      ({ row }) => [{ by: row.shortName }],
      20,
    )
  }

  @Query(() => [CouncilFile], { description: 'Files the viewer may see, the newest first.' })
  councilFiles(): CouncilFile[] {
    return list<CouncilFile>(
      CouncilFile,
      () => sql`true`,
      ({ row }) => [{ by: row.createdAt, descending: true }],
      50,
    )
  }

  @Query(() => CouncilFile, { nullable: true, description: 'One file.' })
  councilFile(@Arg('id', () => ID, { description: 'The file.' }) _id?: string): CouncilFile {
    return one<CouncilFile>(CouncilFile, ({ row, args }) => sql`${row.id} = ${args.get('id')}`)
  }

  @Query(() => CouncilFileRows, {
    nullable: true,
    description: 'What taking a file over would do, or has done, row by row.',
  })
  councilFileRows(
    @Ctx() ctx: Context,
    @Args(() => CouncilFileRowsArgs) which: CouncilFileRowsArgs,
  ): Promise<CouncilFileRows | null> {
    return councilFileRows(ctx, which)
  }
}

/** What may be done with a file. */
@Resolver(() => CouncilFile)
export class CouncilFileFields {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], CouncilFile>(({ parent }) => availableActionsSql(councilFileMachine, parent))
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may say what its result texts mean.' })
  mayReviewWords(): boolean {
    return value<boolean, CouncilFile>(({ parent }) => allowed(CouncilFile, 'reviewResultWord', parent))
  }
}

/** What is done with files. */
@Resolver()
export class CouncilFileMutations {
  @Mutation(() => CouncilFile, {
    nullable: true,
    description: "Brings a file of the council's own system; a job says what taking it over would do.",
  })
  async bringCouncilFile(
    @Ctx() ctx: Context,
    @Arg('input', () => BringCouncilFileInput, { description: 'Which file, for whom.' })
    input: BringCouncilFileInput,
  ): Promise<CouncilFile> {
    return ref(CouncilFile, await bringCouncilFile(ctx, input))
  }

  @Mutation(() => CouncilFile, {
    nullable: true,
    description: "Has the council's own system asked over OParl; what it answers is looked at like a file.",
  })
  async fetchCouncilFile(
    @Ctx() ctx: Context,
    @Arg('input', () => FetchCouncilFileInput, { description: 'Where, for whom.' })
    input: FetchCouncilFileInput,
  ): Promise<CouncilFile> {
    return ref(CouncilFile, await fetchCouncilFile(ctx, input))
  }

  @Mutation(() => CouncilFile, { nullable: true, description: 'Asks a system again that gave no answer.' })
  async fetchCouncilFileAgain(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'What was to be fetched.' }) id: string,
  ): Promise<CouncilFile> {
    return ref(CouncilFile, await fetchCouncilFileAgain(ctx, id))
  }

  @Mutation(() => CouncilFile, {
    nullable: true,
    description: 'Says what a result text means, for all files of the body; the file is looked at anew.',
  })
  async reviewResultWord(
    @Ctx() ctx: Context,
    @Arg('input', () => ReviewResultWordInput, { description: 'Which text, and what it means.' })
    input: ReviewResultWordInput,
  ): Promise<CouncilFile> {
    return ref(CouncilFile, await reviewResultWord(ctx, input))
  }

  @Mutation(() => CouncilFile, { nullable: true, description: 'Takes a file over as its preview says.' })
  async confirmCouncilFile(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The file.' }) id: string,
  ): Promise<CouncilFile> {
    return ref(CouncilFile, await confirmCouncilFile(ctx, id))
  }

  @Mutation(() => CouncilFile, { nullable: true, description: 'Does not take a file over; its rows go.' })
  async discardCouncilFile(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The file.' }) id: string,
  ): Promise<CouncilFile> {
    return ref(CouncilFile, await discardCouncilFile(ctx, id))
  }
}
