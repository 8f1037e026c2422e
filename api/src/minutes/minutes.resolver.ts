import { GraphQLLocalDate } from 'graphql-scalars'
import { Field, FieldResolver, ID, ObjectType, Query, Resolver } from 'type-graphql'
import { Document } from '../documents/index.js'
import { Meeting } from '../meetings/index.js'
import { allowed, list, one, rows, sql, value, type Row } from '../platform/index.js'
import { defaultRules } from '../contract/procedure.lists.js'
import type { MinutesDuty } from '../contract/minutes.lists.js'
import { MinutesDutyEnum } from './enums.js'
import { Minutes } from './Minutes.js'
import { MinutesContent } from './MinutesContent.view.js'
import type { MinutesEdition } from './minutesDocument.js'
import { ofMeeting, signersSql } from './visibility.js'

/** A signature, or somebody who may give it. */
@ObjectType({ description: 'Who signs minutes, and when it was done.' })
export class MinutesSigner {
  @Field(() => MinutesDutyEnum, { description: 'As what.' })
  duty: MinutesDuty
  @Field(() => String, { description: 'The name, as signed with.' })
  name: string
  @Field(() => Date, { nullable: true, description: 'When; null while it is waited for.' })
  signedAt: Date | null
}

/** That somebody objected. */
@ObjectType({ description: 'That somebody objected to minutes, and where it is recorded.' })
export class MinutesObjected {
  @Field(() => Date, { description: 'When.' })
  raisedAt: Date
  @Field(() => ID, {
    nullable: true,
    description: 'The meeting whose minutes record it; null while they are not written.',
  })
  meetingId: string | null
  @Field(() => String, { nullable: true, description: 'Number of those minutes.' })
  number: string | null
}

/** The last day for objections, by the rules the committee had on the day of the meeting. */
const objectionsUntil = (m: Row<Minutes>) => sql`((${m.effectiveAt} at time zone 'Europe/Berlin')::date
  + coalesce((select r.objection_days from procedure_rules r where r.committee_id = ${m.committeeId} and r.removed_at is null
      and r.valid_from <= ${m.day} and (r.valid_to is null or r.valid_to >= ${m.day})), ${defaultRules.objectionDays}::int))`

/** Minutes of all committees. */
@Resolver()
export class MinutesQueries {
  @Query(() => [Minutes], { description: 'Effective minutes, those of the latest meeting first.' })
  recentMinutes(): Minutes[] {
    return list<Minutes>(
      Minutes,
      ({ row }) => sql`${row.state} = 'EFFECTIVE'`,
      ({ row }) => [{ by: row.day, descending: true }],
      20,
    )
  }
}

/** The minutes of a meeting. */
@Resolver(() => Meeting)
export class MeetingMinutes {
  @FieldResolver(() => Minutes, {
    nullable: true,
    description: 'Its minutes; null before they are begun, and for the public before they are effective.',
  })
  minutes(): Minutes {
    return one<Minutes, Meeting>(Minutes, ({ row, parent }) => sql`${row.meetingId} = ${parent.id}`)
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may begin its minutes now.' })
  mayBeginMinutes(): boolean {
    return value<boolean, Meeting>(
      ({ parent }) =>
        sql`(${parent.state} in ('OPEN', 'INTERRUPTED', 'CLOSED') and ${allowed(Meeting, 'beginMinutes', parent)}
          and (select begun.id from minutes begun where begun.meeting_id = ${parent.id}) is null)`,
    )
  }
}

const edition = (wanted: MinutesEdition): Document =>
  one<Document, Minutes>(
    Document,
    ({ row, parent }) =>
      sql`${row.subjectEntity} = 'Minutes' and ${row.subjectId} = ${parent.id} and ${row.kind} = 'MINUTES'
        and ${row.options} ->> 'edition' = ${wanted}`,
    ({ row }) => [{ by: row.createdAt, descending: true }],
  )

/** Minutes as documents. */
@Resolver(() => Minutes)
export class MinutesEditions {
  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The public part as a document; null before they are effective.',
  })
  publicDocument(): Document {
    return edition('PUBLIC')
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The whole as a document, for those of the meeting.',
  })
  wholeDocument(): Document {
    return edition('WHOLE')
  }
}

/** What minutes say, and who signs them. */
@Resolver(() => Minutes)
export class MinutesFields {
  @FieldResolver(() => MinutesContent, {
    nullable: true,
    description: 'The public part: live while they are a draft, as signed afterwards.',
  })
  publicPart(): MinutesContent {
    return value<MinutesContent, Minutes>(({ parent }) => sql`minutes_content(${parent.id}, true)`)
  }

  @FieldResolver(() => MinutesContent, {
    nullable: true,
    description: 'The part that is not public, for those of the meeting; null for everybody else.',
  })
  otherPart(): MinutesContent {
    return value<MinutesContent, Minutes>(
      ({ parent, viewer }) =>
        sql`case when ${ofMeeting(parent, viewer)} then minutes_content(${parent.id}, false) end`,
    )
  }

  @FieldResolver(() => [MinutesSigner], { description: 'Who has signed.' })
  signatures(): MinutesSigner[] {
    return rows<MinutesSigner, Minutes>(
      MinutesSigner,
      ({ parent }) => sql`select g.duty, g.name, g.signed_at as "signedAt" from minutes_signature g
        where g.minutes_id = ${parent.id} and g.round = ${parent.round} order by g.signed_at, g.duty`,
      2,
    )
  }

  @FieldResolver(() => [MinutesSigner], {
    description: 'Who may still sign, for those of the meeting; of a duty nobody is named for there is none.',
  })
  awaited(): MinutesSigner[] {
    return rows<MinutesSigner, Minutes>(
      MinutesSigner,
      ({
        parent,
        viewer,
      }) => sql`select w.duty, concat_ws(' ', nullif(p.title, ''), nullif(p.given_name, ''), p.family_name) as name, null::timestamptz as "signedAt"
        from (${signersSql(parent.committeeId, parent.day, parent.meetingId)}) w join person p on p.id = w.person_id
        where ${parent.state} <> 'EFFECTIVE' and ${ofMeeting(parent, viewer)} and not exists (select 1 from minutes_signature g
          where g.minutes_id = ${parent.id} and g.round = ${parent.round} and (g.duty = w.duty or g.person_id = w.person_id))
        order by w.duty, p.family_name, p.id`,
      20,
    )
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may add something now.' })
  mayNote(): boolean {
    return value<boolean, Minutes>(
      ({ parent }) => sql`(${parent.state} = 'DRAFT' and ${allowed(Minutes, 'noteInMinutes', parent)})`,
    )
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may sign now.' })
  maySign(): boolean {
    return value<boolean, Minutes>(
      ({ parent, viewer }) => sql`(${parent.state} <> 'EFFECTIVE'
        and (select held.state from meeting held where held.id = ${parent.meetingId}) = 'CLOSED'
        and exists (select 1 from (${signersSql(parent.committeeId, parent.day, parent.meetingId)}) w where w.person_id = ${viewer.person}
          and not exists (select 1 from minutes_signature g where g.minutes_id = ${parent.id} and g.round = ${parent.round}
            and (g.duty = w.duty or g.person_id = w.person_id))))`,
    )
  }

  @FieldResolver(() => [MinutesObjected], {
    description:
      'Where objections to them are recorded; for the public those that stand in effective minutes.',
  })
  objected(): MinutesObjected[] {
    return rows<MinutesObjected, Minutes>(
      MinutesObjected,
      ({
        parent,
        viewer,
      }) => sql`select o.raised_at as "raisedAt", later.meeting_id as "meetingId", later.number
        from minutes_objection o left join minutes later on later.id = o.recorded_in_id
        where o.minutes_id = ${parent.id} and ((o.is_public and later.state = 'EFFECTIVE') or ${ofMeeting(parent, viewer)})
        order by o.raised_at, o.id`,
      20,
    )
  }

  @FieldResolver(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day on which who was there may object; null before they are effective.',
  })
  objectionsUntil(): string {
    return value<string, Minutes>(({ parent }) => objectionsUntil(parent))
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may object now.' })
  mayObject(): boolean {
    return value<boolean, Minutes>(
      ({
        parent,
        viewer,
      }) => sql`coalesce(${parent.state} = 'EFFECTIVE' and ${objectionsUntil(parent)} >= ${viewer.today}
        and ${allowed(Minutes, 'objectToMinutes', parent)}, false)`,
    )
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may open them again.' })
  mayReopen(): boolean {
    return value<boolean, Minutes>(
      ({ parent }) => sql`(${parent.state} = 'SIGNED' and ${allowed(Minutes, 'reopenMinutes', parent)})`,
    )
  }
}
