import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { ActorGroup } from '../goals/index.js'
import { list, ref, sql, type Ctx as Context } from '../platform/index.js'
import { Actor } from './Actor.js'
import { ActorLink } from './ActorLink.js'
import { enterActor, enterActorLink, removeActor } from './keepActors.js'

const needed = { description: 'What is needed for it.' }

/** An actor to enter or to change. */
@InputType({ description: 'An actor to enter or to change.' })
export class ActorInput {
  @Field(() => ID, { nullable: true, description: 'The one to change; none: a new one.' })
  id?: string | null
  @Field(() => ID, { description: 'The Steuerungsgruppe.' })
  committeeId: string
  @Field(() => ID, { description: 'The group of actors it belongs to.' })
  groupId: string
  @Field(() => String, { description: 'What it is called.' })
  name: string
  @Field(() => String, { nullable: true, description: 'What it does for integration, in German.' })
  about?: string | null
}
/** A link to enter. */
@InputType({ description: 'A link between two groups of actors to enter.' })
export class ActorLinkInput {
  @Field(() => ID, { description: 'The Steuerungsgruppe.' })
  committeeId: string
  @Field(() => String, { description: 'What it is called, in German.' })
  name: string
  @Field(() => ID, { description: 'Group on one side.' })
  fromId: string
  @Field(() => ID, { nullable: true, description: 'Group on the other side.' })
  toId?: string | null
}
/** What to take out. */
@InputType({ description: 'An actor or a link to take out of the registry.' })
export class RemoveActorInput {
  @Field(() => ID, { description: 'The Steuerungsgruppe.' })
  committeeId: string
  @Field(() => ID, { description: 'The actor or the link.' })
  id: string
}

/** Who belongs to a group of actors. */
@Resolver(() => ActorGroup)
export class ActorGroupActors {
  @FieldResolver(() => [Actor], { description: 'Actors of the group, by name.' })
  actors(): Actor[] {
    return list<Actor, ActorGroup>(
      Actor,
      ({ row, parent }) => [sql`${row.groupId} = ${parent.id}`, sql`${row.removedAt} is null`],
      ({ row }) => [{ by: row.name }],
      100,
    )
  }
}

/** Keeping the registry of actors. */
@Resolver()
export class ActorMutations {
  @Mutation(() => Actor, {
    nullable: true,
    description: 'Enters an actor into the registry, or changes one.',
  })
  async enterActor(
    @Ctx() ctx: Context,
    @Arg('input', () => ActorInput, needed) input: ActorInput,
  ): Promise<Actor> {
    return ref(Actor, await enterActor(ctx, input))
  }

  @Mutation(() => ActorLink, { nullable: true, description: 'Enters a link that exists already.' })
  async enterActorLink(
    @Ctx() ctx: Context,
    @Arg('input', () => ActorLinkInput, needed) input: ActorLinkInput,
  ): Promise<ActorLink> {
    return ref(ActorLink, await enterActorLink(ctx, input))
  }

  @Mutation(() => ID, { description: 'Takes an actor or a link out of the registry; gives its id.' })
  removeActor(
    @Ctx() ctx: Context,
    @Arg('input', () => RemoveActorInput, needed) input: RemoveActorInput,
  ): Promise<string> {
    return removeActor(ctx, input)
  }
}
