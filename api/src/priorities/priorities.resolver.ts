import { Arg, FieldResolver, Int, Query, Resolver } from 'type-graphql'
import { list, one, pick, sql, value } from '../platform/index.js'
import { PriorityRound } from './PriorityRound.js'
import { PriorityTopic } from './PriorityTopic.js'

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
}
