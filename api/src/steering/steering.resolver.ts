import { Args, ArgsType, Field, FieldResolver, Query, Resolver } from 'type-graphql'
import { Committee, existsOn, SeatGroup } from '../committees/index.js'
import { ActorGroup, ReferenceText, translationsOf, Wording, wordingOf } from '../goals/index.js'
import { exists, list, one, sql, type ClassRef } from '../platform/index.js'
import type { Worded } from '../goals/index.js'
import { ActorLink } from './ActorLink.js'
import { DocumentationKind } from './kinds.js'
import { Recommendation } from './Recommendation.js'
import { SeatGroupActor } from './SeatGroupActor.js'
import { SteeringFunction } from './SteeringFunction.js'
import { SteeringTask } from './SteeringTask.js'
import { WorkshopItem } from './WorkshopItem.js'

/** Which part of the documentation to list. */
@ArgsType()
export class DocumentationArgs {
  @Field(() => DocumentationKind, { nullable: true, description: 'Only this part.' })
  kind?: DocumentationKind
}

const inOrder = <T extends Worded>(type: ClassRef<T>): T[] =>
  list<T>(
    type,
    ({ row }) => sql`${row.removedAt} is null`,
    ({ row }) => [{ by: row.position }],
  )

/** Steering and the documentation of the workshop. */
@Resolver()
export class SteeringQueries {
  @Query(() => Committee, { nullable: true, description: 'The Steuerungsgruppe of today.' })
  steeringGroup(): Committee {
    return one<Committee>(
      Committee,
      ({ row, viewer }) => sql`${row.kind} = 'STEERING_GROUP' and ${existsOn(row, viewer.today)}`,
      ({ row }) => [{ by: row.createdAt }],
    )
  }

  @Query(() => [SteeringTask], { description: 'The tasks of the Steuerungsgruppe.' })
  steeringTasks(): SteeringTask[] {
    return inOrder(SteeringTask)
  }

  @Query(() => [SteeringFunction], { description: 'Why the working group wanted steering.' })
  steeringFunctions(): SteeringFunction[] {
    return inOrder(SteeringFunction)
  }

  @Query(() => [ActorGroup], { description: 'The groups that are to take part.' })
  actorGroups(): ActorGroup[] {
    return inOrder(ActorGroup)
  }

  @Query(() => [ActorLink], { description: 'Links between groups that exist already.' })
  actorLinks(): ActorLink[] {
    return inOrder(ActorLink)
  }

  @Query(() => [Recommendation], { description: 'The recommendations for local integration policy.' })
  recommendations(): Recommendation[] {
    return inOrder(Recommendation)
  }

  @Query(() => [WorkshopItem], { description: 'The workshop’s documentation in the order of the source.' })
  workshopDocumentation(@Args(() => DocumentationArgs) _args?: DocumentationArgs): WorkshopItem[] {
    return list<WorkshopItem>(
      WorkshopItem,
      ({ row, args }) => [
        sql`${row.removedAt} is null`,
        args.has('kind') && sql`${row.kind} = ${args.get('kind')}`,
      ],
      ({ row }) => [{ by: row.position }],
    )
  }
}

/** What a row of a composition says to the reader. */
@Resolver(() => SeatGroup)
export class SeatGroupTexts {
  @FieldResolver(() => Wording, { description: 'The row for the reader.' })
  wording(): Wording {
    return wordingOf<SeatGroup>()
  }

  @FieldResolver(() => [ReferenceText], { description: 'All translations of the row.' })
  translations(): ReferenceText[] {
    return translationsOf<SeatGroup>()
  }

  @FieldResolver(() => ActorGroup, {
    nullable: true,
    description: 'The group of actors its seats speak for.',
  })
  actorGroup(): ActorGroup {
    return one<ActorGroup, SeatGroup>(ActorGroup, ({ row, parent }) =>
      exists(
        SeatGroupActor,
        (link) => sql`${link.seatGroupId} = ${parent.id} and ${link.actorGroupId} = ${row.id}`,
      ),
    )
  }
}

/** Where a group of actors sits. */
@Resolver(() => ActorGroup)
export class ActorGroupFields {
  @FieldResolver(() => [SeatGroup], { description: 'Rows of compositions whose seats speak for it.' })
  seatGroups(): SeatGroup[] {
    return list<SeatGroup, ActorGroup>(
      SeatGroup,
      ({ row, parent }) =>
        exists(
          SeatGroupActor,
          (link) => sql`${link.actorGroupId} = ${parent.id} and ${link.seatGroupId} = ${row.id}`,
        ),
      ({ row }) => [{ by: row.compositionId }, { by: row.position }],
      30,
    )
  }
}
