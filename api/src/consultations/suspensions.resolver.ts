import { GraphQLLocalDate } from 'graphql-scalars'
import { FieldResolver, Resolver } from 'type-graphql'
import { defaultRules } from '../contract/procedure.lists.js'
import { objectionDays } from '../contract/route.js'
import { Paper } from '../papers/index.js'
import { availableActionsSql, list, one, sql, value } from '../platform/index.js'
import { isHeld } from './isHeld.js'
import { Resolution } from './Resolution.js'
import { suspensionMachine } from './states.js'
import { Suspension } from './Suspension.js'
import { UrgentDecision } from './UrgentDecision.js'

/** What objections did to a paper's resolutions. */
@Resolver(() => Paper)
export class PaperSuspensions {
  @FieldResolver(() => [Suspension], { description: 'Objections to its resolutions, in order.' })
  suspensions(): Suspension[] {
    return list<Suspension, Paper>(
      Suspension,
      ({ row, parent }) =>
        sql`${row.reviewId} in (select c.id from consultation c where c.paper_id = ${parent.id})`,
      ({ row }) => [{ by: row.suspendedOn }],
      10,
    )
  }
}

/** What was decided in the council's place. */
@Resolver(() => Paper)
export class PaperUrgency {
  @FieldResolver(() => UrgentDecision, {
    nullable: true,
    description: 'What could not wait for the council and was decided in its place.',
  })
  urgentDecision(): UrgentDecision {
    return one<UrgentDecision, Paper>(UrgentDecision, ({ row, parent }) => sql`${row.paperId} = ${parent.id}`)
  }
}

/** From when a resolution may be carried out. */
@Resolver(() => Resolution)
export class ResolutionEffect {
  @FieldResolver(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'First day on which it can be carried out: after the days in which objections are possible; null where it cannot be.',
  })
  executableFrom(): string {
    return value<string, Resolution>(
      ({ parent }) =>
        sql`(select case when c.role = 'DECISION' and ${parent.outcome} in ('ADOPTED', 'ADOPTED_AMENDED', 'PARTLY_ADOPTED')
              and not ${isHeld(parent.id)}
            then greatest(${parent.decidedOn}, (select s.ended_on from suspension s where s.decided_anew_id = ${parent.id}))
              + case when c.source = 'URGENCY' then 0
                when c.committee_kind not in ('COUNCIL', 'DISTRICT_COUNCIL') then 1 + coalesce((select r.appeal_days
                  from procedure_rules r where r.committee_id = c.committee_id and r.removed_at is null
                    and r.valid_from <= ${parent.decidedOn} and (r.valid_to is null or r.valid_to >= ${parent.decidedOn})),
                  ${defaultRules.appealDays}::int)
                when c.source = 'REVIEW' then 0 else ${objectionDays.toObject + 1}::int end end
          from consultation c where c.id = ${parent.consultationId})`,
    )
  }
}

/** What is computed of a suspension. */
@Resolver(() => Suspension)
export class SuspensionFields {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], Suspension>(({ parent }) => availableActionsSql(suspensionMachine, parent))
  }
}
