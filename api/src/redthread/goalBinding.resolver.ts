import { FieldResolver, Resolver } from 'type-graphql'
import { isHeld, Resolution } from '../consultations/index.js'
import { AnnualGoal, GuidingGoal, Measure } from '../goals/index.js'
import { one, sql } from '../platform/index.js'

interface FromGroup {
  groupItemId: string | null
}

/**
 * A council binds, by adopting the paper of the event that carried it; a committee or the Steuerungsgruppe never does. What was adopted
 * in part binds by nothing that could be read here, and what is suspended does not bind.
 */
function binding<T extends FromGroup>(): Resolution {
  return one<Resolution, T>(
    Resolution,
    ({ row, parent }) => sql`${row.id} = (select r.id from group_item i join work_group w on w.id = i.group_id
        join summit_paper sent on sent.summit_id = w.summit_id join paper p on p.proposal_id = sent.proposal_id
        join consultation c on c.paper_id = p.id join committee k on k.id = c.committee_id
        join resolution r on r.consultation_id = c.id
       where i.id = ${(parent as { groupItemId: unknown }).groupItemId} and c.role = 'DECISION'
         and k.kind in ('COUNCIL', 'DISTRICT_COUNCIL') and r.outcome in ('ADOPTED', 'ADOPTED_AMENDED')
         and not ${isHeld(sql`r.id`)} order by r.decided_on desc, r.id limit 1)`,
  )
}

const by = 'By which resolution of a council it binds; null while none does.'

/** What makes a guiding goal bind. */
@Resolver(() => GuidingGoal)
export class GuidingGoalBinding {
  @FieldResolver(() => Resolution, { nullable: true, description: by })
  boundBy(): Resolution {
    return binding<GuidingGoal>()
  }
}

/** What makes an annual goal bind. */
@Resolver(() => AnnualGoal)
export class AnnualGoalBinding {
  @FieldResolver(() => Resolution, { nullable: true, description: by })
  boundBy(): Resolution {
    return binding<AnnualGoal>()
  }
}

/** What makes a measure bind. */
@Resolver(() => Measure)
export class MeasureBinding {
  @FieldResolver(() => Resolution, { nullable: true, description: by })
  boundBy(): Resolution {
    return binding<Measure>()
  }
}
