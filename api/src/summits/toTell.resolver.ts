import { Arg, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql'
import { ref, type Ctx as Context } from '../platform/index.js'
import { acceptOnBehalf } from './acceptPlace.js'
import { declineOnBehalf } from './declinePlace.js'
import { noteTold } from './noteTold.js'
import { Registration } from './Registration.js'
import { Summit } from './Summit.js'
import { toTell } from './toTell.js'
import { ToTell } from './ToTell.view.js'

/** What was told. */
@InputType({ description: 'Says that people whom no mail reaches were told.' })
export class NoteToldInput {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
  @Field(() => [ID], { description: 'What they were told.' })
  ids: string[]
}

const theRegistration = { description: 'The registration.' }

/** What those are told whom no mail reaches, and what they answer. */
@Resolver()
export class ToTellResolver {
  @Query(() => [ToTell], {
    description:
      'What people without an e-mail address, or whose mail failed or came back, have to be told about an event by telephone or letter; empty for who does not organise it.',
  })
  async toTell(
    @Ctx() ctx: Context,
    @Arg('summitId', () => ID, { description: 'The event.' }) summitId: string,
  ): Promise<ToTell[]> {
    return toTell(ctx, summitId)
  }

  @Mutation(() => Summit, { nullable: true, description: 'They were told by telephone or face to face.' })
  async noteTold(
    @Ctx() ctx: Context,
    @Arg('input', () => NoteToldInput, { description: 'What is needed for it.' }) input: NoteToldInput,
  ): Promise<Summit> {
    return ref(Summit, await noteTold(ctx, input))
  }

  @Mutation(() => Registration, {
    nullable: true,
    description: 'They told the Integrationsbuero that they take the place that is offered.',
  })
  async acceptOnBehalf(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theRegistration) id: string,
  ): Promise<Registration> {
    return ref(Registration, await acceptOnBehalf(ctx, id))
  }

  @Mutation(() => Registration, {
    nullable: true,
    description: 'They told the Integrationsbuero that they do not want the place that is offered.',
  })
  async declineOnBehalf(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theRegistration) id: string,
  ): Promise<Registration> {
    return ref(Registration, await declineOnBehalf(ctx, id))
  }
}
