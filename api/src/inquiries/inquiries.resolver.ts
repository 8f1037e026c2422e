import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql'
import { bodyNameOn, Committee, committeeNameOn } from '../committees/index.js'
import { defaultRules } from '../contract/procedure.lists.js'
import type { InquiryStanding } from '../contract/inquiries.lists.js'
import { Paper } from '../papers/index.js'
import {
  allowed,
  and,
  list,
  one,
  ref,
  rows,
  sql,
  value,
  type Ctx as Context,
  type Row,
  type Sql,
} from '../platform/index.js'
import { answerInquiry } from './answerInquiry.js'
import { assignInquiry } from './assignInquiry.js'
import { InquiryStandingEnum } from './enums.js'
import { fileInquiry } from './fileInquiry.js'
import * as inputs from './inputs.js'
import { Inquiry } from './Inquiry.js'
import { InquiryHandover } from './InquiryHandover.js'

const stateOf = (i: Row<Inquiry>): Sql => sql`(select p.state from paper p where p.id = ${i.paperId})`
const waits = (i: Row<Inquiry>): Sql =>
  sql`(${i.answeredOn} is null and ${stateOf(i)} in ('SUBMITTED', 'ADMITTED'))`

/** Whom the viewer may ask, and for whom. */
@Resolver()
export class InquiryQueries {
  @Query(() => [inputs.InquiryBeginning], {
    description: 'The committees the viewer may file inquiries to: for a Fraktion, or as a member.',
  })
  inquiryBeginnings(): inputs.InquiryBeginning[] {
    return rows<inputs.InquiryBeginning>(inputs.InquiryBeginning, ({ viewer }) => {
      const now = (m: Sql) =>
        sql`${viewer.today} between ${m}.valid_from and coalesce(${m}.valid_to, 'infinity')`
      return sql`select b.committee_id as "committeeId", ${committeeNameOn(sql`b.committee_id`, viewer.today)} as committee,
          ${bodyNameOn(sql`b.body_id`, viewer.today)} as "bodyName", b.group_id as "groupId", b.name as "group"
        from (
          select c.id as committee_id, c.body_id, g.id as group_id, g.name from parliamentary_group g
            join committee c on c.body_id = g.body_id and c.removed_at is null and c.kind <> 'STEERING_GROUP'
           where g.has_right_of_motion and g.removed_at is null and exists (select 1 from group_member m
             where m.group_id = g.id and m.person_id = ${viewer.person} and ${now(sql`m`)})
          union all
          select c.id, c.body_id, null, null from membership m join committee c on c.id = m.committee_id and c.removed_at is null
           where m.person_id = ${viewer.person} and m.role = 'HOLDER' and ${now(sql`m`)}
             and coalesce((select r.members_inquire from procedure_rules r where r.committee_id = c.id and r.removed_at is null and ${now(sql`r`)}),
               c.kind = 'INTEGRATION_BODY' or ${defaultRules.membersInquire})
        ) b order by 3, b.name nulls last, 2, 1`
    })
  }
}

/** What is computed of an inquiry. */
@Resolver(() => Inquiry)
export class InquiryFields {
  @FieldResolver(() => InquiryStandingEnum, { description: 'How it stands.' })
  standing(): InquiryStanding {
    return value<InquiryStanding, Inquiry>(
      ({ parent, viewer }) => sql`case when ${parent.answeredOn} is not null then 'ANSWERED'
        when not ${waits(parent)} then 'ENDED' when ${parent.dueOn} < ${viewer.today} then 'OVERDUE' else 'OPEN' end`,
    )
  }

  @FieldResolver(() => [InquiryHandover], { description: 'To which offices it was given, in order.' })
  handovers(): InquiryHandover[] {
    return list<InquiryHandover, Inquiry>(
      InquiryHandover,
      ({ row, parent }) => sql`${row.inquiryId} = ${parent.id}`,
      ({ row }) => [{ by: row.givenAt }],
      10,
    )
  }

  @FieldResolver(() => Boolean, { description: 'Whether it was answered after its day.' })
  answeredLate(): boolean {
    return value<boolean, Inquiry>(
      ({ parent }) => sql`coalesce(${parent.answeredOn} > ${parent.dueOn}, false)`,
    )
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may answer it now.' })
  mayAnswer(): boolean {
    return value<boolean, Inquiry>(({ parent }) =>
      and(
        sql`${parent.answeredOn} is null and ${stateOf(parent)} = 'ADMITTED'`,
        allowed(Inquiry, 'answerInquiry', parent),
      ),
    )
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may hand it to an office now.' })
  mayAssign(): boolean {
    return value<boolean, Inquiry>(({ parent }) =>
      and(waits(parent), allowed(Inquiry, 'assignInquiry', parent)),
    )
  }
}

/** The inquiry a paper holds. */
@Resolver(() => Paper)
export class PaperInquiry {
  @FieldResolver(() => Inquiry, { nullable: true, description: 'What is asked, by when, and the answer.' })
  inquiry(): Inquiry {
    return one<Inquiry, Paper>(Inquiry, ({ row, parent }) => sql`${row.paperId} = ${parent.id}`)
  }
}

/** What was asked before a committee. */
@Resolver(() => Committee)
export class CommitteeInquiries {
  @FieldResolver(() => [Inquiry], {
    description: 'What was asked before it in public, what waits first, then the newest.',
  })
  inquiries(): Inquiry[] {
    return list<Inquiry, Committee>(
      Inquiry,
      ({ row, parent }) => [
        sql`${row.committeeId} = ${parent.id}`,
        sql`(select p.public_since is not null and p.state <> 'WITHDRAWN' from paper p where p.id = ${row.paperId})`,
      ],
      ({ row }) => [
        { by: sql`(${row.answeredOn} is not null)`, nullable: false },
        { by: row.askedOn, descending: true },
      ],
      30,
    )
  }
}

/** What is done to it. */
@Resolver()
export class InquiryMutations {
  @Mutation(() => Inquiry, {
    nullable: true,
    description:
      'A Fraktion, or a member where the rules allow it, asks the administration before a committee.',
  })
  async fileInquiry(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.FileInquiryInput, { description: 'What is needed for it.' })
    input: inputs.FileInquiryInput,
  ): Promise<Inquiry> {
    return ref(Inquiry, await fileInquiry(ctx, input))
  }

  @Mutation(() => Inquiry, {
    nullable: true,
    description: 'The clerk hands it to the office that is to answer.',
  })
  async assignInquiry(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.AssignInquiryInput, { description: 'What is needed for it.' })
    input: inputs.AssignInquiryInput,
  ): Promise<Inquiry> {
    return ref(Inquiry, await assignInquiry(ctx, input))
  }

  @Mutation(() => Inquiry, { nullable: true, description: 'The administration answers.' })
  async answerInquiry(
    @Ctx() ctx: Context,
    @Arg('input', () => inputs.AnswerInquiryInput, { description: 'What is needed for it.' })
    input: inputs.AnswerInquiryInput,
  ): Promise<Inquiry> {
    return ref(Inquiry, await answerInquiry(ctx, input))
  }
}
