import { Arg, Ctx, Extensions, ID, Int, Mutation, Resolver } from 'type-graphql'
import { ref, type Ctx as Context } from '../platform/index.js'
import { acceptPlace } from './acceptPlace.js'
import { announceSummit } from './announceSummit.js'
import { callOffSummit } from './callOffSummit.js'
import { cancelRegistration } from './cancelRegistration.js'
import { changeBadges } from './changeBadges.js'
import { changePlaces } from './changePlaces.js'
import { changeSummit } from './changeSummit.js'
import { closeSummit } from './closeSummit.js'
import { declinePlace } from './declinePlace.js'
import {
  CallOffSummitInput,
  ChangeBadgesInput,
  ChangePlacesInput,
  ChangeSummitInput,
  PlanSummitInput,
  RegisterInput,
} from './inputs.js'
import { planSummit } from './planSummit.js'
import { register, withOthers } from './register.js'
import { Registration } from './Registration.js'
import { Summit } from './Summit.js'

const needed = { description: 'What is needed for it.' }

/** Planning an event. */
@Resolver()
export class SummitMutations {
  @Mutation(() => Summit, { nullable: true, description: 'The Integrationsbuero begins to plan an event.' })
  async planSummit(
    @Ctx() ctx: Context,
    @Arg('input', () => PlanSummitInput, needed) input: PlanSummitInput,
  ): Promise<Summit> {
    return ref(Summit, await planSummit(ctx, input))
  }

  @Mutation(() => Summit, {
    nullable: true,
    description: 'Changes what is told about an event; a new date or place is told to those who come.',
  })
  async changeSummit(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeSummitInput, needed) input: ChangeSummitInput,
  ): Promise<Summit> {
    return ref(Summit, await changeSummit(ctx, input))
  }

  @Mutation(() => Summit, {
    nullable: true,
    description:
      'Changes how many may come. More places are offered at once; fewer take nobody’s place away.',
  })
  async changePlaces(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangePlacesInput, needed) input: ChangePlacesInput,
  ): Promise<Summit> {
    return ref(Summit, await changePlaces(ctx, input))
  }

  @Mutation(() => Summit, { nullable: true, description: 'Everybody sees the event and can register.' })
  async announceSummit(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The event.' }) id: string,
  ): Promise<Summit> {
    return ref(Summit, await announceSummit(ctx, id))
  }

  @Mutation(() => Summit, { nullable: true, description: 'The event does not take place; all are told.' })
  async callOffSummit(
    @Ctx() ctx: Context,
    @Arg('input', () => CallOffSummitInput, needed) input: CallOffSummitInput,
  ): Promise<Summit> {
    return ref(Summit, await callOffSummit(ctx, input))
  }

  @Mutation(() => Summit, { nullable: true, description: 'The event took place.' })
  async closeSummit(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The event.' }) id: string,
    @Arg('attendance', () => Int, { nullable: true, description: 'How many people were there, if counted.' })
    attendance: number | null,
  ): Promise<Summit> {
    return ref(Summit, await closeSummit(ctx, { id, attendance }))
  }
}

/** Coming to an event. */
@Resolver()
export class RegistrationMutations {
  @Mutation(() => Registration, {
    nullable: true,
    description: 'Changes what the badges of one’s own registration say beside the names.',
  })
  async changeBadges(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeBadgesInput, needed) input: ChangeBadgesInput,
  ): Promise<Registration> {
    return ref(Registration, await changeBadges(ctx, input))
  }

  @Extensions({ gathered: true })
  @Mutation(() => Registration, {
    nullable: true,
    description:
      'Registers the viewer and others of their organisation: a place for all, or one rank on the waiting list.',
  })
  async register(
    @Ctx() ctx: Context,
    @Arg('input', () => RegisterInput, needed) input: RegisterInput,
  ): Promise<Registration> {
    return ref(Registration, await register(ctx, input, withOthers))
  }

  @Mutation(() => Registration, { nullable: true, description: 'Takes the place that is offered.' })
  async acceptPlace(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The registration.' }) id: string,
  ): Promise<Registration> {
    return ref(Registration, await acceptPlace(ctx, id))
  }

  @Mutation(() => Registration, { nullable: true, description: 'Does not want the place that is offered.' })
  async declinePlace(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The registration.' }) id: string,
  ): Promise<Registration> {
    return ref(Registration, await declinePlace(ctx, id))
  }

  @Mutation(() => Registration, {
    nullable: true,
    description: 'They do not come; their place is offered at once to the first who waits and fits.',
  })
  async cancelRegistration(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The registration.' }) id: string,
  ): Promise<Registration> {
    return ref(Registration, await cancelRegistration(ctx, id))
  }
}
