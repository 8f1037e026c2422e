import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { Meeting } from '../meetings/index.js'
import { ref, type Ctx as Context } from '../platform/index.js'
import { concludeItem } from './concludeItem.js'
import { findNoQuorum, findQuorum } from './findQuorum.js'
import * as inputs from './inputs.js'
import { recordPresence } from './recordPresence.js'
import { liftRecusal, recuse } from './recuse.js'
import {
  callItem,
  closeMeeting,
  doubtQuorum,
  interruptMeeting,
  openMeeting,
  resumeMeeting,
} from './steerMeeting.js'

/** How a meeting runs, and who is there. */
@Resolver()
export class RoomMutations {
  @Mutation(() => Meeting, { nullable: true, description: 'The chair opens a meeting to which was invited.' })
  async openMeeting(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Opaque id.' }) input: string,
  ): Promise<Meeting> {
    return ref(Meeting, await openMeeting(ctx, input))
  }

  @Mutation(() => Meeting, { nullable: true, description: 'The meeting pauses.' })
  async interruptMeeting(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Opaque id.' }) input: string,
  ): Promise<Meeting> {
    return ref(Meeting, await interruptMeeting(ctx, input))
  }

  @Mutation(() => Meeting, { nullable: true, description: 'The meeting goes on after a pause.' })
  async resumeMeeting(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Opaque id.' }) input: string,
  ): Promise<Meeting> {
    return ref(Meeting, await resumeMeeting(ctx, input))
  }

  @Mutation(() => Meeting, { nullable: true, description: 'The meeting ends.' })
  async closeMeeting(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Opaque id.' }) input: string,
  ): Promise<Meeting> {
    return ref(Meeting, await closeMeeting(ctx, input))
  }

  @Mutation(() => Meeting, { nullable: true, description: 'The chair calls an item.' })
  async callItem(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.CallItemInput, { description: 'What is needed for it.' })
    input: inputs.CallItemInput,
  ): Promise<Meeting> {
    return ref(Meeting, await callItem(ctx, input))
  }

  @Mutation(() => Meeting, { nullable: true, description: 'Somebody doubts that enough are present.' })
  async doubtQuorum(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Opaque id.' }) input: string,
  ): Promise<Meeting> {
    return ref(Meeting, await doubtQuorum(ctx, input))
  }

  @Mutation(() => Meeting, { nullable: true, description: 'The chair has counted: enough are present.' })
  async findQuorum(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Opaque id.' }) input: string,
  ): Promise<Meeting> {
    return ref(Meeting, await findQuorum(ctx, input))
  }

  @Mutation(() => Meeting, {
    nullable: true,
    description: 'The chair has counted: too few are present to decide the called item.',
  })
  async findNoQuorum(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Opaque id.' }) input: string,
  ): Promise<Meeting> {
    return ref(Meeting, await findNoQuorum(ctx, input))
  }

  @Mutation(() => Meeting, { nullable: true, description: 'Records who takes which seat from now on.' })
  async recordPresence(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.RecordPresenceInput, { description: 'What is needed for it.' })
    input: inputs.RecordPresenceInput,
  ): Promise<Meeting> {
    return ref(Meeting, await recordPresence(ctx, input))
  }

  @Mutation(() => Meeting, {
    nullable: true,
    description: 'Whoever takes a seat may not take part in an item.',
  })
  async recuse(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.RecusalInput, { description: 'What is needed for it.' })
    input: inputs.RecusalInput,
  ): Promise<Meeting> {
    return ref(Meeting, await recuse(ctx, input))
  }

  @Mutation(() => Meeting, { nullable: true, description: 'A recusal was recorded by mistake.' })
  async liftRecusal(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.RecusalInput, { description: 'What is needed for it.' })
    input: inputs.RecusalInput,
  ): Promise<Meeting> {
    return ref(Meeting, await liftRecusal(ctx, input))
  }

  @Mutation(() => Meeting, {
    nullable: true,
    description: 'Ends an item for a station with what the meeting decided; what follows happens with it.',
  })
  async concludeItem(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.ConcludeItemInput, { description: 'What is needed for it.' })
    input: inputs.ConcludeItemInput,
  ): Promise<Meeting> {
    return ref(Meeting, await concludeItem(ctx, input))
  }
}
