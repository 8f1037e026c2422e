import { Field, ID, ObjectType, Query, Resolver } from 'type-graphql'
import { committeeNameOn } from '../committees/index.js'
import type { Outcome } from '../contract/consultations.lists.js'
import { titleOf } from '../papers/index.js'
import { rows, sql } from '../platform/index.js'
import { OutcomeEnum } from './enums.js'

/** Something that moved: which paper, what happened, where. */
@ObjectType({ description: 'A public step of the last seven days: which paper, what happened, where.' })
export class RecentStep {
  @Field(() => ID, { description: 'Opaque id.' })
  id: string
  @Field(() => Date, { description: 'When it happened.' })
  at: Date
  @Field(() => ID, { description: 'The paper.' })
  paperId: string
  @Field(() => String, { description: "Its title, in the viewer's language where there is a translation." })
  title: string
  @Field(() => String, { description: 'Short name of the body it belongs to.' })
  place: string
  @Field(() => String, { description: 'What was done; the text `consultations.steps.<verb>` says it.' })
  verb: string
  @Field(() => OutcomeEnum, { nullable: true, description: 'How a public station ended.' })
  outcome: Outcome | null
  @Field(() => String, { nullable: true, description: 'The committee, by its name on that day.' })
  committee: string | null
}

/** Steps worth telling everybody; what merely follows from one of them is not among them. */
const telling = [
  'admitPaper',
  'receiveStatement',
  'startRoute',
  'scheduleConsultation',
  'recordOutcome',
  'answerCommittee',
  'withdrawPaper',
  'admitTransfer',
  'declineTransfer',
  'answerTransfer',
]

/** What moved lately. */
@Resolver()
export class RecentSteps {
  @Query(() => [RecentStep], {
    description:
      'What moved in the last seven days, the newest first: steps of public papers made since they are public, whoever looks.',
  })
  recentSteps(): RecentStep[] {
    return rows<RecentStep>(
      RecentStep,
      ({ viewer }) => sql`select t.id, t.occurred_at as at, p.id as "paperId", t.verb, b.short_name as place,
          ${titleOf(sql`p.proposal_id`, viewer.locale)} as title,
          nullif(split_part(coalesce(t.outcome, ''), '.', 3), '') as outcome,
          case when c.committee_id is not null then ${committeeNameOn(sql`c.committee_id`, sql`t.occurred_at::date`)} end as committee
        from transition t
        left join consultation c on t.entity = 'Consultation' and c.id = t.entity_id
        left join transfer f on t.entity = 'Transfer' and f.id = t.entity_id
        join paper p on p.id = case t.entity when 'Paper' then t.entity_id when 'Consultation' then c.paper_id when 'Transfer' then f.paper_id end
        join body b on b.id = p.body_id
        where t.occurred_at > ${viewer.now} - interval '7 days' and t.occurred_at <= ${viewer.now}
          and t.verb = any(${telling}) and p.public_since is not null and t.recorded_at >= p.public_since
        order by t.occurred_at desc, t.position desc`,
      12,
    )
  }
}
