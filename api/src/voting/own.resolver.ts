import { Field, FieldResolver, ID, ObjectType, Resolver } from 'type-graphql'
import { MembershipRole } from '../committees/index.js'
import type { VoteChoice } from '../contract/voting.lists.js'
import { rows, sql } from '../platform/index.js'
import { VoteChoiceEnum } from './enums.js'
import { Sitting } from './Sitting.js'

/** A seat the viewer belongs to. */
@ObjectType({ description: 'A seat the viewer belongs to in the meeting.' })
export class OwnPlace {
  @Field(() => ID, { description: 'The seat.' })
  seatId: string
  @Field(() => MembershipRole, { description: 'As what; who took it in this meeting is its deputy.' })
  role: MembershipRole
  @Field(() => Boolean, { description: 'The viewer takes it now.' })
  sits: boolean
}

/** What the viewer may say, and said, in one ballot. */
@ObjectType({ description: 'What the viewer may say, and said, in one ballot.' })
export class OwnVote {
  @Field(() => ID, { description: 'The ballot.' })
  ballotId: string
  @Field(() => ID, { description: 'The seat whose vote it is.' })
  seatId: string
  @Field(() => VoteChoiceEnum, { nullable: true, description: 'What the viewer said; null: nothing yet.' })
  choice: VoteChoice | null
}

/** What is the viewer's own in a meeting that is held. */
@Resolver(() => Sitting)
export class OwnInSitting {
  @FieldResolver(() => [OwnPlace], {
    description:
      'The seats the viewer belongs to; told when asked for, not live: a live channel tells everybody in the room the same.',
  })
  ownPlaces(): OwnPlace[] {
    return rows<OwnPlace, Sitting>(
      OwnPlace,
      ({ parent, viewer }) => sql`select belongs.seat_id as "seatId", belongs.role,
          exists (select 1 from attendance a where a.meeting_id = ${parent.meetingId} and a.seat_id = belongs.seat_id and a.person_id = ${viewer.person} and a.until_at is null) as sits
        from (select every.seat_id, max(every.role) as role from (
            select o.seat_id, o.role from membership o join meeting_committee c on c.committee_id = o.committee_id and c.meeting_id = ${parent.meetingId}
              join meeting w on w.id = c.meeting_id where o.person_id = ${viewer.person} and o.seat_id is not null
              and o.valid_from <= (w.starts_at at time zone 'Europe/Berlin')::date and (o.valid_to is null or o.valid_to >= (w.starts_at at time zone 'Europe/Berlin')::date)
            union all
            select took.seat_id, 'DEPUTY' from attendance took where took.meeting_id = ${parent.meetingId} and took.person_id = ${viewer.person}) every
          group by every.seat_id) belongs
        order by belongs.seat_id`,
      50,
    )
  }

  @FieldResolver(() => [OwnVote], {
    description: 'The votes the viewer has or had in the meeting; told when asked for, not live.',
  })
  ownVotes(): OwnVote[] {
    return rows<OwnVote, Sitting>(
      OwnVote,
      ({ parent, viewer }) => sql`select b.ballot_id as "ballotId", b.seat_id as "seatId", g.choice
        from agenda_item dealt join ballot v on v.item_id = dealt.id and v.state <> 'DISCARDED'
        join ballot_seat b on b.ballot_id = v.id and b.person_id = ${viewer.person}
        left join vote g on g.ballot_id = b.ballot_id and g.seat_id = b.seat_id
        where dealt.meeting_id = ${parent.meetingId} order by v.created_at desc, b.ballot_id`,
      200,
    )
  }
}
