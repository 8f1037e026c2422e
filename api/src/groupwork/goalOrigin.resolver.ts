import { FieldResolver, Resolver } from 'type-graphql'
import { isHeld, Resolution } from '../consultations/index.js'
import { AnnualGoal, FieldOfAction, GuidingGoal, Measure } from '../goals/index.js'
import { list, one, sql } from '../platform/index.js'
import { GroupItem } from './GroupItem.js'

interface FromGroup {
  groupItemId: string | null
}

function origin<T extends FromGroup>(): GroupItem {
  return one<GroupItem, T>(
    GroupItem,
    ({ row, parent }) => sql`${row.id} = ${(parent as { groupItemId: unknown }).groupItemId}`,
  )
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

const from =
  'What a group at an event wrote it down as, with the vote of the plenum; null for what was imported.'
const by = 'By which resolution of a council it binds; null while none does.'

/** Where a guiding goal comes from, and what makes it bind. */
@Resolver(() => GuidingGoal)
export class GuidingGoalOrigin {
  @FieldResolver(() => GroupItem, { nullable: true, description: from })
  groupItem(): GroupItem {
    return origin<GuidingGoal>()
  }

  @FieldResolver(() => Resolution, { nullable: true, description: by })
  boundBy(): Resolution {
    return binding<GuidingGoal>()
  }
}

/** Where an annual goal comes from, and what makes it bind. */
@Resolver(() => AnnualGoal)
export class AnnualGoalOrigin {
  @FieldResolver(() => GroupItem, { nullable: true, description: from })
  groupItem(): GroupItem {
    return origin<AnnualGoal>()
  }

  @FieldResolver(() => Resolution, { nullable: true, description: by })
  boundBy(): Resolution {
    return binding<AnnualGoal>()
  }
}

/** Where a measure comes from, and what makes it bind. */
@Resolver(() => Measure)
export class MeasureOrigin {
  @FieldResolver(() => GroupItem, { nullable: true, description: from })
  groupItem(): GroupItem {
    return origin<Measure>()
  }

  @FieldResolver(() => Resolution, { nullable: true, description: by })
  boundBy(): Resolution {
    return binding<Measure>()
  }
}

/** What groups wrote for a field and no plenum carried. */
@Resolver(() => FieldOfAction)
export class FieldDrafts {
  @FieldResolver(() => [GroupItem], {
    description: 'Goals that groups wrote for it and no plenum has carried, for who plans their event.',
  })
  draftGoals(): GroupItem[] {
    return list<GroupItem, FieldOfAction>(
      GroupItem,
      ({ row, parent }) => sql`${row.state} = 'DRAFT' and ${row.kind} in ('GUIDING_GOAL', 'ANNUAL_GOAL')
        and ${row.removedAt} is null and ${row.text} <> ''
        and exists (select 1 from work_group w where w.id = ${row.groupId} and w.field_id = ${parent.id})`,
      ({ row }) => [{ by: row.createdAt, descending: true }],
      20,
    )
  }
}
