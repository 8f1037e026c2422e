import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { ref, type Ctx as Context } from '../platform/index.js'
import { cancelOnBehalf } from './cancelOnBehalf.js'
import { ChecklistItem } from './ChecklistItem.js'
import {
  addChecklistItem,
  changeChecklistItem,
  removeChecklistItem,
  tickChecklistItem,
} from './checklistVerbs.js'
import { discardSummit } from './discardSummit.js'
import { enterHeldSummit } from './enterHeldSummit.js'
import { enterRegistration } from './enterRegistration.js'
import {
  AddChecklistItemInput,
  CancelOnBehalfInput,
  ChangeChecklistItemInput,
  EnterHeldSummitInput,
  EnterRegistrationInput,
  SetProgrammeInput,
} from './organiser.inputs.js'
import { Registration } from './Registration.js'
import { setProgramme } from './setProgramme.js'
import { Summit } from './Summit.js'

const needed = { description: 'What is needed for it.' }

/** Organising an event. */
@Resolver()
export class OrganiserMutations {
  @Mutation(() => Summit, {
    nullable: true,
    description: 'Enters an event that took place already, with how many were there.',
  })
  async enterHeldSummit(
    @Ctx() ctx: Context,
    @Arg('input', () => EnterHeldSummitInput, needed) input: EnterHeldSummitInput,
  ): Promise<Summit> {
    return ref(Summit, await enterHeldSummit(ctx, input))
  }

  @Mutation(() => Summit, {
    nullable: true,
    description: 'Gives up an event that was not announced; answers null, for it is gone.',
  })
  async discardSummit(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The event.' }) id: string,
  ): Promise<Summit> {
    return ref(Summit, await discardSummit(ctx, id))
  }

  @Mutation(() => Summit, { nullable: true, description: 'Writes the programme anew.' })
  async setProgramme(
    @Ctx() ctx: Context,
    @Arg('input', () => SetProgrammeInput, needed) input: SetProgrammeInput,
  ): Promise<Summit> {
    return ref(Summit, await setProgramme(ctx, input))
  }

  @Mutation(() => Registration, {
    nullable: true,
    description:
      'Enters a registration the Integrationsbuero was told: seated by the same rule, marked as told, never changing another.',
  })
  async enterRegistration(
    @Ctx() ctx: Context,
    @Arg('input', () => EnterRegistrationInput, needed) input: EnterRegistrationInput,
  ): Promise<Registration> {
    return ref(Registration, await enterRegistration(ctx, input))
  }

  @Mutation(() => Registration, {
    nullable: true,
    description: 'Cancels for somebody who said so; they are told, with the reason.',
  })
  async cancelOnBehalf(
    @Ctx() ctx: Context,
    @Arg('input', () => CancelOnBehalfInput, needed) input: CancelOnBehalfInput,
  ): Promise<Registration> {
    return ref(Registration, await cancelOnBehalf(ctx, input))
  }
}

/** The checklist of an event. */
@Resolver()
export class ChecklistMutations {
  @Mutation(() => ChecklistItem, {
    nullable: true,
    description: 'Something more is to be done for an event.',
  })
  async addChecklistItem(
    @Ctx() ctx: Context,
    @Arg('input', () => AddChecklistItemInput, needed) input: AddChecklistItemInput,
  ): Promise<ChecklistItem> {
    return ref(ChecklistItem, await addChecklistItem(ctx, input))
  }

  @Mutation(() => ChecklistItem, {
    nullable: true,
    description: 'Changes who does it, until when, or its name.',
  })
  async changeChecklistItem(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeChecklistItemInput, needed) input: ChangeChecklistItemInput,
  ): Promise<ChecklistItem> {
    return ref(ChecklistItem, await changeChecklistItem(ctx, input))
  }

  @Mutation(() => ChecklistItem, { nullable: true, description: 'It is done, or has to be done again.' })
  async tickChecklistItem(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'What is to be done.' }) id: string,
    @Arg('done', () => Boolean, { description: 'Whether it is done.' }) done: boolean,
  ): Promise<ChecklistItem> {
    return ref(ChecklistItem, await tickChecklistItem(ctx, { id, done }))
  }

  @Mutation(() => Summit, { nullable: true, description: 'It need not be done for this event.' })
  async removeChecklistItem(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'What is to be done.' }) id: string,
  ): Promise<Summit> {
    return ref(Summit, await removeChecklistItem(ctx, id))
  }
}
