import { Field, FieldResolver, ID, ObjectType, Resolver } from 'type-graphql'
import { committeeNameOn } from '../committees/index.js'
import type { Outcome } from '../contract/consultations.lists.js'
import { insideOfPaper, Paper, Proposal } from '../papers/index.js'
import { or, raw, rows, sql, type Sql, type ViewerSql } from '../platform/index.js'
import { OutcomeEnum } from './enums.js'

/** One step of a paper's history, as everybody may read it. */
@ObjectType({ description: 'One step of the history, as everybody may read it.' })
export class TimelineEntry {
  @Field(() => ID, { description: 'Opaque id.' })
  id: string
  @Field(() => Date, { description: 'When it happened.' })
  at: Date
  @Field(() => ID, { description: 'The paper.' })
  paperId: string
  @Field(() => ID, { nullable: true, description: 'The station, when it is a step of one.' })
  consultationId: string | null
  @Field(() => String, { description: 'What was done; the text `consultations.steps.<verb>` says it.' })
  verb: string
  @Field(() => String, { description: 'State before.' })
  from: string
  @Field(() => String, { description: 'State after.' })
  to: string
  @Field(() => OutcomeEnum, { nullable: true, description: 'How the station ended.' })
  outcome: Outcome | null
  @Field(() => String, { nullable: true, description: 'The committee, by its name on that day.' })
  committee: string | null
  @Field(() => String, { nullable: true, description: 'The reason that was given, where it is public.' })
  reason: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Who did it, where it was done for somebody who was away; for the clerk of the body.',
  })
  by: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Who was away and had lent the right to do it; for the clerk of the body.',
  })
  inPlaceOf: string | null
}

/** Steps that say nothing to a reader: what follows from a step that is shown. */
const silent = ['openConsultation', 'dropConsultation', 'publishStatement']

/** Moves of a paper that repeat the reason of the station they follow from: the station's own step tells it where it is public. */
const repeating = ['returnToAuthor', 'withdrawMotion']

/** The name in a column of a step that was done for somebody who was away; for those who keep the papers. */
const nameIn = (column: 'actor_id' | 'for_id', v: ViewerSql): Sql =>
  sql`case when ${or(v.holds('CLERK', sql`p.body_id`), v.holds('ADMINISTRATOR'))} then (
    select n.name from deed_for_absent e join person_name n on n.id = ${raw(`e.${column}`)}
    where e.entity = t.entity and e.entity_id = t.entity_id and e.transition_id = t.id limit 1) end`

/**
 * The history of papers: moves of the papers, their stations and transfers. What happened before a paper became public is
 * shown to those inside, and so are reasons of a non-public station.
 */
function history(papers: Sql, v: ViewerSql): Sql {
  const inside = insideOfPaper(sql`p.id`, v)
  return sql`select t.id, t.occurred_at as at, p.id as "paperId", c.id as "consultationId", t.verb, t."from", t."to",
      nullif(split_part(coalesce(t.outcome, ''), '.', 3), '') as outcome,
      case when c.committee_id is not null then ${committeeNameOn(sql`c.committee_id`, sql`t.occurred_at::date`)} end as committee,
      case when (coalesce(c.is_public, true) and not t.verb = any(${repeating})) or ${inside} then r.text end as reason,
      ${nameIn('actor_id', v)} as by, ${nameIn('for_id', v)} as "inPlaceOf"
    from paper p
    join lateral (
      select 'Paper' as entity, p.id as entity_id, null::uuid as consultation
      union all select 'Consultation', x.id, x.id from consultation x where x.paper_id = p.id
      union all select 'Transfer', x.id, null from transfer x where x.paper_id = p.id
    ) things on true
    join transition t on t.entity = things.entity and t.entity_id = things.entity_id
    left join consultation c on c.id = things.consultation
    left join reason r on r.id = t.reason_id
    where ${papers} and not t.verb = any(${silent})
      and ((p.public_since is not null and t.recorded_at >= p.public_since) or ${inside})
    order by t.position`
}

/** The history of one paper. */
@Resolver(() => Paper)
export class PaperTimeline {
  @FieldResolver(() => [TimelineEntry], { description: 'What happened to it, in order.' })
  timeline(): TimelineEntry[] {
    return rows<TimelineEntry, Paper>(
      TimelineEntry,
      ({ parent, viewer }) => history(sql`p.id = ${parent.id}`, viewer),
      300,
    )
  }
}

/** The history of all papers of a proposal: the one chain its applicants see. */
@Resolver(() => Proposal)
export class ProposalTimeline {
  @FieldResolver(() => [TimelineEntry], { description: 'What happened to all its papers, in order.' })
  timeline(): TimelineEntry[] {
    return rows<TimelineEntry, Proposal>(
      TimelineEntry,
      ({ parent, viewer }) => history(sql`p.proposal_id = ${parent.id}`, viewer),
      500,
    )
  }
}
