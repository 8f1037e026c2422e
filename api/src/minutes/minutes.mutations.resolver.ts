import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { ref, type Ctx as Context } from '../platform/index.js'
import { beginMinutes } from './beginMinutes.js'
import * as inputs from './inputs.js'
import { Minutes } from './Minutes.js'
import { noteInMinutes, withdrawMinutesNote } from './noteInMinutes.js'
import { findOnObjection, objectToMinutes } from './objectToMinutes.js'
import { reopenMinutes, signMinutes } from './signMinutes.js'

/** What is done to minutes. */
@Resolver()
export class MinutesMutations {
  @Mutation(() => Minutes, { nullable: true, description: 'The keeper or the clerk begins the minutes.' })
  async beginMinutes(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The meeting.' }) input: string,
  ): Promise<Minutes> {
    return ref(Minutes, await beginMinutes(ctx, input))
  }

  @Mutation(() => Minutes, { nullable: true, description: 'Adds something that nothing recorded.' })
  async noteInMinutes(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.NoteInMinutesInput, { description: 'What is needed for it.' })
    input: inputs.NoteInMinutesInput,
  ): Promise<Minutes> {
    return ref(Minutes, await noteInMinutes(ctx, input))
  }

  @Mutation(() => Minutes, { nullable: true, description: 'Takes back what was added.' })
  async withdrawMinutesNote(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'What was added.' }) input: string,
  ): Promise<Minutes> {
    return ref(Minutes, await withdrawMinutesNote(ctx, input))
  }

  @Mutation(() => Minutes, {
    nullable: true,
    description: 'The chair or the keeper signs: the first signature freezes, the second makes effective.',
  })
  async signMinutes(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The minutes.' }) input: string,
  ): Promise<Minutes> {
    return ref(Minutes, await signMinutes(ctx, input))
  }

  @Mutation(() => Minutes, { nullable: true, description: 'Somebody who was there objects.' })
  async objectToMinutes(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.ObjectToMinutesInput, { description: 'What is needed for it.' })
    input: inputs.ObjectToMinutesInput,
  ): Promise<Minutes> {
    return ref(Minutes, await objectToMinutes(ctx, input))
  }

  @Mutation(() => Minutes, { nullable: true, description: 'Notes what the committee found.' })
  async findOnObjection(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.FindOnObjectionInput, { description: 'What is needed for it.' })
    input: inputs.FindOnObjectionInput,
  ): Promise<Minutes> {
    return ref(Minutes, await findOnObjection(ctx, input))
  }

  @Mutation(() => Minutes, { nullable: true, description: 'Takes the first signature back.' })
  async reopenMinutes(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.ReopenMinutesInput, { description: 'What is needed for it.' })
    input: inputs.ReopenMinutesInput,
  ): Promise<Minutes> {
    return ref(Minutes, await reopenMinutes(ctx, input))
  }
}
