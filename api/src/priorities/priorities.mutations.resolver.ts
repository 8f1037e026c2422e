import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql'
import { ref, type Ctx as Context } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { enterStickers } from './enterStickers.js'
import {
  ChangeRoundInput,
  EnterStickersInput,
  PlanRoundInput,
  PutPointsInput,
  ReopenRoundInput,
} from './inputs.js'
import { makePointCodes } from './makePointCodes.js'
import { changeRound, discardRound, planRound } from './planRound.js'
import { PriorityRound } from './PriorityRound.js'
import { putPoints } from './putPoints.js'
import { closeRound, openRound, reopenRound } from './steerRound.js'

const needed = { description: 'What is needed for it.' }
const theRound = { description: 'The round.' }

/** Preparing a round, opening and closing it. */
@Resolver()
export class RoundMutations {
  @Mutation(() => PriorityRound, { nullable: true, description: 'Plans a round of points for an event.' })
  async planRound(
    @Ctx() ctx: Context,
    @Arg('input', () => PlanRoundInput, needed) input: PlanRoundInput,
  ): Promise<PriorityRound> {
    return ref(PriorityRound, await planRound(ctx, input))
  }

  @Mutation(() => PriorityRound, { nullable: true, description: 'Changes a round that was not opened.' })
  async changeRound(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeRoundInput, needed) input: ChangeRoundInput,
  ): Promise<PriorityRound> {
    return ref(PriorityRound, await changeRound(ctx, input))
  }

  @Mutation(() => Summit, { nullable: true, description: 'Gives up a round that was not opened.' })
  async discardRound(@Ctx() ctx: Context, @Arg('id', () => ID, theRound) id: string): Promise<Summit> {
    return ref(Summit, await discardRound(ctx, id))
  }

  @Mutation(() => PriorityRound, { nullable: true, description: 'From now on points can be put.' })
  async openRound(@Ctx() ctx: Context, @Arg('id', () => ID, theRound) id: string): Promise<PriorityRound> {
    return ref(PriorityRound, await openRound(ctx, id))
  }

  @Mutation(() => PriorityRound, { nullable: true, description: 'Ends a round and publishes its result.' })
  async closeRound(@Ctx() ctx: Context, @Arg('id', () => ID, theRound) id: string): Promise<PriorityRound> {
    return ref(PriorityRound, await closeRound(ctx, id))
  }

  @Mutation(() => PriorityRound, { nullable: true, description: 'Opens a closed round again.' })
  async reopenRound(
    @Ctx() ctx: Context,
    @Arg('input', () => ReopenRoundInput, needed) input: ReopenRoundInput,
  ): Promise<PriorityRound> {
    return ref(PriorityRound, await reopenRound(ctx, input))
  }
}

/** Codes, points and stickers. */
@Resolver()
export class PointMutations {
  @Mutation(() => PriorityRound, { nullable: true, description: 'Makes codes to be handed out.' })
  async makePointCodes(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theRound) id: string,
    @Arg('count', () => Int, { description: 'How many.' }) count: number,
  ): Promise<PriorityRound> {
    return ref(PriorityRound, await makePointCodes(ctx, { id, count }))
  }

  @Mutation(() => PriorityRound, {
    nullable: true,
    description: 'Enters the stickers counted on a topic’s sheet.',
  })
  async enterStickers(
    @Ctx() ctx: Context,
    @Arg('input', () => EnterStickersInput, needed) input: EnterStickersInput,
  ): Promise<PriorityRound> {
    return ref(PriorityRound, await enterStickers(ctx, input))
  }

  @Mutation(() => PriorityRound, {
    nullable: true,
    description: 'Puts the points of one code, once and for good. Needs no account.',
  })
  async putPoints(
    @Ctx() ctx: Context,
    @Arg('input', () => PutPointsInput, needed) input: PutPointsInput,
  ): Promise<PriorityRound> {
    return ref(PriorityRound, await putPoints(ctx, input))
  }
}
