import { Field, FieldResolver, ID, Int, ObjectType, Resolver } from 'type-graphql'
import type { BallotSubject, ProceduralMotion, VoteChoice } from '../contract/voting.lists.js'
import { Meeting } from '../meetings/index.js'
import { Paper } from '../papers/index.js'
import { rows, sql } from '../platform/index.js'
import { BallotSubjectEnum, ProceduralMotionEnum, VoteChoiceEnum } from './enums.js'

/** What one member said in a vote by name. */
@ObjectType({
  description:
    'What one member said in a vote by name. Told to everybody once the result is declared, of public items alone; open and secret votes have none.',
})
export class NamedVote {
  @Field(() => ID, { description: 'The vote.' })
  ballotId: string
  @Field(() => ID, { description: 'The item it was taken at.' })
  itemId: string
  @Field(() => ID, { nullable: true, description: 'The station it decided; null for an item as a whole.' })
  consultationId: string | null
  @Field(() => BallotSubjectEnum, { description: 'What was voted on.' })
  subject: BallotSubject
  @Field(() => ProceduralMotionEnum, { nullable: true, description: 'Which procedural motion it was.' })
  motion: ProceduralMotion | null
  @Field(() => Boolean, { description: 'Whether it was carried.' })
  carried: boolean
  @Field(() => Int, { description: 'The votes of the meeting in their order.' })
  position: number
  @Field(() => String, {
    nullable: true,
    description:
      'Name of the member, or of the deputy who acted; null where the committee publishes no names.',
  })
  name: string | null
  @Field(() => String, {
    nullable: true,
    description: 'The Fraktion they voted for; null as well where no names are published.',
  })
  group: string | null
  @Field(() => VoteChoiceEnum, { description: 'What was said.' })
  choice: VoteChoice
}

const columns = sql`n.ballot_id as "ballotId", n.item_id as "itemId", n.consultation_id as "consultationId", n.subject, n.motion, n.carried,
  dense_rank() over (order by n.closed_at, n.ballot_id)::int as position, n.name, n.group_name as "group", n.choice`
// of those without a name not even the order tells who is who
const order = sql`n.closed_at, n.ballot_id, n.family_name, n.name, n.choice, n.seat_id`
/** A council votes by name seldom: some votes of a full council. */
const MOST = 1_000

/** Who voted how in a meeting. */
@Resolver(() => Meeting)
export class MeetingNamedVotes {
  @FieldResolver(() => [NamedVote], {
    description: 'Who voted how by name at its public items, vote by vote.',
  })
  namedVotes(): NamedVote[] {
    return rows<NamedVote, Meeting>(
      NamedVote,
      ({ parent }) =>
        sql`select ${columns} from public_named_vote n where n.meeting_id = ${parent.id} order by ${order}`,
      MOST,
    )
  }
}

/** Who voted how on a paper. */
@Resolver(() => Paper)
export class PaperNamedVotes {
  @FieldResolver(() => [NamedVote], { description: 'Who voted how by name at its public stations.' })
  namedVotes(): NamedVote[] {
    return rows<NamedVote, Paper>(
      NamedVote,
      ({
        parent,
      }) => sql`select ${columns} from consultation c join public_named_vote n on n.consultation_id = c.id
        where c.paper_id = ${parent.id} order by ${order}`,
      MOST,
    )
  }
}
