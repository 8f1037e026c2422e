import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { WithReasonInput } from '../papers/index.js'
import { ref, type Ctx as Context } from '../platform/index.js'
import { Ballot } from './Ballot.js'
import { castVote, recordVotes } from './castVote.js'
import { closeBallot, discardBallot, recordPaperBallot, recordShowOfHands } from './closeBallot.js'
import * as inputs from './inputs.js'
import { openBallot } from './openBallot.js'
import { putMotion, withdrawMotion } from './putMotion.js'

/** Motions and votes. */
@Resolver()
export class BallotMutations {
  @Mutation(() => Ballot, { nullable: true, description: 'Puts a motion.' })
  async putMotion(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.PutMotionInput, { description: 'What is needed for it.' })
    input: inputs.PutMotionInput,
  ): Promise<Ballot> {
    return ref(Ballot, await putMotion(ctx, input))
  }

  @Mutation(() => Ballot, { nullable: true, description: 'A motion is taken back before its vote.' })
  async withdrawMotion(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Opaque id.' }) input: string,
  ): Promise<Ballot> {
    return ref(Ballot, await withdrawMotion(ctx, input))
  }

  @Mutation(() => Ballot, { nullable: true, description: 'Opens the vote on a motion.' })
  async openBallot(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.OpenBallotInput, { description: 'What is needed for it.' })
    input: inputs.OpenBallotInput,
  ): Promise<Ballot> {
    return ref(Ballot, await openBallot(ctx, input))
  }

  @Mutation(() => Ballot, { nullable: true, description: "One's own vote on a tablet." })
  async castVote(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.CastVoteInput, { description: 'What is needed for it.' })
    input: inputs.CastVoteInput,
  ): Promise<Ballot> {
    return ref(Ballot, await castVote(ctx, input))
  }

  @Mutation(() => Ballot, { nullable: true, description: 'Votes by name as they were called out.' })
  async recordVotes(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.RecordVotesInput, { description: 'What is needed for it.' })
    input: inputs.RecordVotesInput,
  ): Promise<Ballot> {
    return ref(Ballot, await recordVotes(ctx, input))
  }

  @Mutation(() => Ballot, { nullable: true, description: 'The result of an open vote as the hands say.' })
  async recordShowOfHands(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.ShowOfHandsInput, { description: 'What is needed for it.' })
    input: inputs.ShowOfHandsInput,
  ): Promise<Ballot> {
    return ref(Ballot, await recordShowOfHands(ctx, input))
  }

  @Mutation(() => Ballot, { nullable: true, description: 'The papers of a secret vote, counted.' })
  async recordPaperBallot(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.PaperBallotInput, { description: 'What is needed for it.' })
    input: inputs.PaperBallotInput,
  ): Promise<Ballot> {
    return ref(Ballot, await recordPaperBallot(ctx, input))
  }

  @Mutation(() => Ballot, { nullable: true, description: 'Ends a vote whose votes were given one by one.' })
  async closeBallot(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Opaque id.' }) input: string,
  ): Promise<Ballot> {
    return ref(Ballot, await closeBallot(ctx, input))
  }

  @Mutation(() => Ballot, { nullable: true, description: 'A vote that went wrong is void, with a reason.' })
  async discardBallot(
    @Ctx() ctx: Context,
    @Arg('input', () => WithReasonInput, { description: 'What is needed for it.' }) input: WithReasonInput,
  ): Promise<Ballot> {
    return ref(Ballot, await discardBallot(ctx, input))
  }
}
