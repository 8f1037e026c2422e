import { Field, FieldResolver, ID, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { deputiesSql, SeatKind } from '../committees/index.js'
import { Consultation } from '../consultations/index.js'
import type { Presence, VoteChoice } from '../contract/voting.lists.js'
import { Meeting } from '../meetings/index.js'
import { allowed, list, one, rows, sql, value } from '../platform/index.js'
import { Ballot } from './Ballot.js'
import { PresenceEnum, VoteChoiceEnum } from './enums.js'
import { Sitting, SittingRules } from './Sitting.js'
import { inRoom } from './visibility.js'

/** One seat in the room: who holds it, how it is taken now. */
@ObjectType({ description: 'One seat in the room: who holds it, how it is taken now.' })
export class RoomPlace {
  @Field(() => ID, { description: 'The seat.' })
  seatId: string
  @Field(() => ID, { description: 'The committee.' })
  committeeId: string
  @Field(() => SeatKind, { description: 'Whether it votes.' })
  kind: SeatKind
  @Field(() => String, { description: 'What it is bound to: COUNCILLOR, EXPERT_CITIZEN …' })
  mandate: string
  @Field(() => String, { description: 'Whom the seat belongs to, and its number.' })
  label: string
  @Field(() => String, { nullable: true, description: 'Name of its holder; null when it is empty.' })
  holder: string | null
  @Field(() => ID, { nullable: true, description: 'The Fraktion of who takes it, or of its holder.' })
  groupId: string | null
  @Field(() => String, { nullable: true, description: 'Name of that Fraktion.' })
  group: string | null
  @Field(() => PresenceEnum, {
    nullable: true,
    description: 'How it is taken; null until somebody recorded it.',
  })
  presence: Presence | null
  @Field(() => String, { nullable: true, description: 'Name of the deputy who takes it.' })
  deputy: string | null
  @Field(() => Date, { nullable: true, description: 'Since when it is taken so.' })
  since: Date | null
  @Field(() => Boolean, { description: 'Who takes it may not take part in the item the meeting is at.' })
  recused: boolean
  @Field(() => [ID], { description: 'Items of the meeting in which who takes it may not take part.' })
  recusals: string[]
}

/** A person who may act for an absent member. */
@ObjectType({ description: 'A person who may act for an absent member.' })
export class RoomDeputy {
  @Field(() => ID, { description: 'The seat.' })
  seatId: string
  @Field(() => ID, { description: 'The person.' })
  personId: string
  @Field(() => String, { description: 'Name.' })
  name: string
}

/** How one Fraktion voted. */
@ObjectType({ description: 'How one Fraktion voted in a show of hands.' })
export class BallotGroupView {
  @Field(() => String, { description: 'Name of the Fraktion.' })
  name: string
  @Field(() => String, { description: 'FOR, AGAINST, ABSTAINED or MIXED.' })
  stance: string
  @Field(() => Int, {
    nullable: true,
    description: 'How many of it voted for it; null where nobody counted.',
  })
  votesFor: number | null
  @Field(() => Int, { nullable: true, description: 'How many of it voted against it.' })
  votesAgainst: number | null
  @Field(() => Int, { nullable: true, description: 'How many of it abstained.' })
  abstentions: number | null
}

/** A seat with a vote. */
@ObjectType({
  description: 'A seat that has a vote in a ballot; what it said is told in a vote by name only.',
})
export class BallotPlace {
  @Field(() => ID, { description: 'The seat.' })
  seatId: string
  @Field(() => Boolean, { description: 'It has voted.' })
  voted: boolean
  @Field(() => VoteChoiceEnum, {
    nullable: true,
    description: 'What it said, by name, once the vote is closed.',
  })
  choice: VoteChoice | null
}

const holderName = sql`h.given_name || ' ' || h.family_name`
const deputyName = sql`d.given_name || ' ' || d.family_name`

/** Meetings one goes to. */
@Resolver()
export class HeldMeetings {
  @Query(() => [Meeting], {
    description: 'Meetings of the viewer that are being held, or to which was invited for these days.',
  })
  heldMeetings(): Meeting[] {
    return list<Meeting>(
      Meeting,
      ({ row, viewer }) => [
        sql`(${row.state} in ('OPEN', 'INTERRUPTED') or (${row.state} = 'INVITED' and ${row.startsAt} between ${viewer.now} - interval '1 day' and ${viewer.now} + interval '1 day'))`,
        inRoom(row.id, viewer),
      ],
      ({ row }) => [{ by: row.startsAt }],
      20,
    )
  }
}

/** What a meeting is while it is held. */
@Resolver(() => Meeting)
export class MeetingRoom {
  @FieldResolver(() => Sitting, {
    nullable: true,
    description: 'How it stands while it is held; null before it was opened, and for who is not in the room.',
  })
  sitting(): Sitting {
    return one<Sitting, Meeting>(Sitting, ({ row, parent }) => sql`${row.meetingId} = ${parent.id}`)
  }

  @FieldResolver(() => Boolean, {
    description: 'The viewer runs it: opens it, records who is there and what is decided.',
  })
  mayRun(): boolean {
    return value<boolean, Meeting>(({ parent }) => allowed(Meeting, 'openMeeting', parent))
  }
}

/** Who is in the room, and what is voted on. */
@Resolver(() => Sitting)
export class SittingFields {
  @FieldResolver(() => [SittingRules], { description: 'The rules its committees decide by.' })
  rules(): SittingRules[] {
    return list<SittingRules, Sitting>(
      SittingRules,
      ({ row, parent }) => sql`${row.meetingId} = ${parent.meetingId}`,
      ({ row }) => [{ by: row.committeeId }],
      10,
    )
  }

  @FieldResolver(() => [Ballot], {
    description: 'Motions and votes of all its items, the last one put first.',
  })
  ballots(): Ballot[] {
    return list<Ballot, Sitting>(
      Ballot,
      ({ row, parent }) =>
        sql`${row.itemId} in (select dealt.id from agenda_item dealt where dealt.meeting_id = ${parent.meetingId}) and ${row.state} <> 'DISCARDED'`,
      ({ row }) => [{ by: row.createdAt, descending: true }],
      200,
    )
  }

  @FieldResolver(() => [Consultation], { description: 'The stations its items deal with.' })
  stations(): Consultation[] {
    return list<Consultation, Sitting>(
      Consultation,
      ({
        row,
        parent,
      }) => sql`exists (select 1 from agenda_item_consultation l join agenda_item dealt on dealt.id = l.item_id
        where l.consultation_id = ${row.id} and dealt.meeting_id = ${parent.meetingId})`,
      ({ row }) => [{ by: row.createdAt }],
      200,
    )
  }

  @FieldResolver(() => [ID], {
    description: 'Items of which it was found that too few are there to decide them.',
  })
  lacking(): string[] {
    return value<string[], Sitting>(
      ({ parent }) =>
        sql`array(select distinct q.item_id from quorum_lack q where q.meeting_id = ${parent.meetingId} and q.lifted_at is null)`,
    )
  }

  @FieldResolver(() => [ID], {
    description: 'Stations whose paper another body had before, so that it can be sent back there.',
  })
  returnable(): string[] {
    return value<string[], Sitting>(
      ({ parent }) => sql`array(select c.id from agenda_item dealt
        join agenda_item_consultation l on l.item_id = dealt.id join consultation c on c.id = l.consultation_id
        where dealt.meeting_id = ${parent.meetingId} and exists (select 1 from consultation before where before.paper_id = c.paper_id
          and before.state = 'CONCLUDED' and before.position < c.position and before.committee_id is distinct from c.committee_id))`,
    )
  }

  @FieldResolver(() => [RoomPlace], { description: 'The seats of its committees, as they are taken now.' })
  places(): RoomPlace[] {
    return rows<RoomPlace, Sitting>(
      RoomPlace,
      ({
        parent,
      }) => sql`select s.id as "seatId", s.committee_id as "committeeId", s.kind, s.mandate, g.label || ' ' || s.number as label,
          ${holderName} as holder, coalesce(t.on_behalf_of_id, m.on_behalf_of_id) as "groupId",
          (select f.short_name from parliamentary_group f where f.id = coalesce(t.on_behalf_of_id, m.on_behalf_of_id)) as "group",
          a.presence, case when a.presence = 'DEPUTY' then ${deputyName} end as deputy, a.from_at as since,
          exists (select 1 from recusal r where r.item_id = ${parent.currentItemId} and r.seat_id = s.id and r.person_id = a.person_id and r.lifted_at is null) as recused,
          array(select r.item_id from recusal r join agenda_item dealt on dealt.id = r.item_id
            where dealt.meeting_id = ${parent.meetingId} and r.seat_id = s.id and r.person_id = a.person_id and r.lifted_at is null) as recusals
        from (select (w.starts_at at time zone 'Europe/Berlin')::date as day from meeting w where w.id = ${parent.meetingId}) k
        join meeting_committee c on c.meeting_id = ${parent.meetingId}
        join seat s on s.committee_id = c.committee_id and s.removed_at is null
        join seat_group g on g.id = s.seat_group_id
        left join legislative_term e on e.id = s.term_id
        left join membership m on m.seat_id = s.id and m.role = 'HOLDER' and m.valid_from <= k.day and (m.valid_to is null or m.valid_to >= k.day)
        left join person h on h.id = m.person_id
        left join attendance a on a.meeting_id = ${parent.meetingId} and a.seat_id = s.id and a.until_at is null
        left join membership t on t.seat_id = s.id and t.person_id = a.person_id and t.valid_from <= k.day and (t.valid_to is null or t.valid_to >= k.day)
        left join person d on d.id = a.person_id
        where e.id is null or k.day between e.valid_from and e.valid_to
        order by s.committee_id, g.position, s.number, s.id`,
      300,
    )
  }

  @FieldResolver(() => [RoomDeputy], { description: 'Who may act for absent members.' })
  deputies(): RoomDeputy[] {
    return rows<RoomDeputy, Sitting>(
      RoomDeputy,
      ({ parent }) => {
        const may = deputiesSql(sql`s.id`, sql`(w.starts_at at time zone 'Europe/Berlin')::date`)
        return sql`select s.id as "seatId", d.id as "personId", ${deputyName} as name
          from meeting w join meeting_committee c on c.meeting_id = w.id join seat s on s.committee_id = c.committee_id and s.removed_at is null
          cross join lateral (${may}) may join person d on d.id = may.person_id
          where w.id = ${parent.meetingId}
          order by s.id, array_position(array['NAMED', 'GROUP', 'COMMITTEE'], may.source), may.place, d.family_name, d.id`
      },
      5_000, // each seat times each entry of its lists
    )
  }
}

/** What is known of a vote. */
@Resolver(() => Ballot)
export class BallotFields {
  @FieldResolver(() => [BallotGroupView], { description: 'How the Fraktionen voted.' })
  groups(): BallotGroupView[] {
    return rows<BallotGroupView, Ballot>(
      BallotGroupView,
      ({
        parent,
      }) => sql`select f.short_name as name, b.stance, b.votes_for as "votesFor", b.votes_against as "votesAgainst", b.abstentions from ballot_group b join parliamentary_group f on f.id = b.group_id
        where b.ballot_id = ${parent.id} order by f.short_name`,
      15,
    )
  }

  @FieldResolver(() => [BallotPlace], {
    description:
      'The seats that have a vote in it while it is open; of one that is over and was by name, what each said.',
  })
  places(): BallotPlace[] {
    return rows<BallotPlace, Ballot>(
      BallotPlace,
      ({ parent }) => sql`select b.seat_id as "seatId", g.id is not null as voted,
          case when ${parent.form} = 'BY_NAME' and ${parent.state} = 'CLOSED' then g.choice end as choice
        from ballot_seat b left join vote g on g.ballot_id = b.ballot_id and g.seat_id = b.seat_id
        where b.ballot_id = ${parent.id} and (${parent.state} = 'OPEN' or ${parent.form} = 'BY_NAME')
        order by b.seat_id`,
      150,
    )
  }

  @FieldResolver(() => Int, { description: 'How many votes were given one by one.' })
  given(): number {
    return value<number, Ballot>(
      ({ parent }) => sql`(select count(*)::int from vote g where g.ballot_id = ${parent.id})`,
    )
  }
}
