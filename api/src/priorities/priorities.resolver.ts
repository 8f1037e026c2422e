import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver } from 'type-graphql'
import { Attachment } from '../files/index.js'
import {
  allowed,
  availableActionsSql,
  list,
  one,
  pick,
  sql,
  value,
  type Ctx as Context,
} from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { PointCode, PointCodes } from './PointCodes.view.js'
import { PriorityRound } from './PriorityRound.js'
import { PriorityTopic } from './PriorityTopic.js'
import { readPointCode, readPointCodes } from './readPointCodes.js'
import { roundMachine } from './states.js'

/** The rounds of topic priorities. */
@Resolver()
export class PriorityQueries {
  @Query(() => [PriorityRound], { description: 'All rounds, the latest first.' })
  priorityRounds(): PriorityRound[] {
    return list<PriorityRound>(
      PriorityRound,
      () => [],
      ({ row }) => [{ by: row.createdAt, descending: true }],
    )
  }

  @Query(() => PriorityRound, {
    nullable: true,
    description: 'One round; the workshop’s of 2010/11 unless told.',
  })
  priorityRound(
    @Arg('key', () => String, { defaultValue: 'workshop-2010', description: 'Its stable key.' })
    _key?: string,
  ): PriorityRound {
    return one<PriorityRound>(PriorityRound, ({ row, args }) => sql`${row.key} = ${args.get('key')}`)
  }

  @Query(() => PointCode, {
    nullable: true,
    description: 'What a code can do; null for a code nobody was given.',
  })
  pointCode(
    @Ctx() ctx: Context,
    @Arg('code', () => String, { description: 'The code, as it was typed.' }) code: string,
  ): Promise<PointCode | null> {
    return readPointCode(ctx, code)
  }

  @Query(() => PointCodes, {
    nullable: true,
    description: 'The codes of a round, to be handed out. Null for who does not plan the event.',
  })
  pointCodes(
    @Ctx() ctx: Context,
    @Arg('roundId', () => ID, { description: 'The round.' }) roundId: string,
  ): Promise<PointCodes | null> {
    return readPointCodes(ctx, roundId)
  }
}

/** The topics of a round. */
@Resolver(() => PriorityRound)
export class PriorityRoundFields {
  @FieldResolver(() => [PriorityTopic], { description: 'Its topics, most points first.' })
  topics(): PriorityTopic[] {
    return list<PriorityTopic, PriorityRound>(
      PriorityTopic,
      ({ row, parent }) => sql`${row.roundId} = ${parent.id} and ${row.removedAt} is null`,
      ({ row }) => [{ by: row.points, descending: true }, { by: row.position }],
      100,
    )
  }

  @FieldResolver(() => Int, { description: 'All points given in it.' })
  totalPoints(): number {
    return value<number, PriorityRound>(({ parent }) =>
      pick(
        PriorityTopic,
        (topic) => sql`coalesce(sum(${topic.points}), 0)::int`,
        (topic) => sql`${topic.roundId} = ${parent.id} and ${topic.removedAt} is null`,
      ),
    )
  }

  @FieldResolver(() => Int, { description: 'People whose points wait to be counted with those of others.' })
  waitingBallots(): number {
    return value<number, PriorityRound>(
      ({ parent }) =>
        sql`coalesce((select b.waiting from priority_box_count b where b.round_id = ${parent.id}), 0)`,
    )
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], PriorityRound>(
      ({ parent }) =>
        sql`${availableActionsSql(roundMachine, parent)} || array_remove(array[
          case when ${parent.state} = 'DRAFT' and ${allowed(PriorityRound, 'changeRound', parent)} then 'changeRound' end,
          case when ${parent.state} = 'DRAFT' and ${allowed(PriorityRound, 'discardRound', parent)} then 'discardRound' end,
          case when ${parent.state} <> 'CLOSED' and ${allowed(PriorityRound, 'makePointCodes', parent)} then 'makePointCodes' end
        ]::text[], null)`,
    )
  }
}

/** What is known of a topic beside its points. */
@Resolver(() => PriorityTopic)
export class PriorityTopicFields {
  @FieldResolver(() => [Attachment], {
    description: 'Photos of its sheet with the stickers; for who plans the event.',
  })
  photos(): Attachment[] {
    return list<Attachment, PriorityTopic>(
      Attachment,
      ({ row, parent }) =>
        sql`${row.subjectEntity} = 'PriorityTopic' and ${row.subjectId} = ${parent.id} and ${row.removedAt} is null`,
      ({ row }) => [{ by: row.createdAt, descending: true }],
      10,
    )
  }
}

/** The rounds of an event. */
@Resolver(() => Summit)
export class SummitRounds {
  @FieldResolver(() => [PriorityRound], { description: 'Its rounds of points, the first one first.' })
  priorityRounds(): PriorityRound[] {
    return list<PriorityRound, Summit>(
      PriorityRound,
      ({ row, parent }) => sql`${row.summitId} = ${parent.id}`,
      ({ row }) => [{ by: row.createdAt }],
      20,
    )
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may plan a round of points for it.' })
  mayPlanRound(): boolean {
    return value<boolean, Summit>(
      ({ parent }) => sql`(${parent.state} <> 'CALLED_OFF' and ${allowed(Summit, 'planRound', parent)})`,
    )
  }
}
