import { FieldResolver, Resolver } from 'type-graphql'
import { AnnualGoal, FieldOfAction, GuidingGoal, Measure } from '../goals/index.js'
import { Paper } from '../papers/index.js'
import { list, sql, type Row, type Sql } from '../platform/index.js'
import { PriorityTopic } from '../priorities/index.js'

/** What an event sent to the council with something a group wrote down for it. */
const sentWith = (
  items: Sql,
) => sql`select sent.proposal_id from group_item i join work_group w on w.id = i.group_id
    join summit_paper sent on sent.summit_id = w.summit_id where i.id in (${items})`

const newestFirst = ({ row }: { row: Row<Paper> }) => [
  { by: row.submittedAt, descending: true, nullable: true },
]

/** Papers of proposals that name a goal or a measure as what they serve, and of the event it comes from. */
function papersFor<T extends { id: string; groupItemId: string | null }>(served: (id: Sql) => Sql): Paper[] {
  return list<Paper, T>(
    Paper,
    ({ row, parent }) => {
      const { id, groupItemId } = parent as unknown as { id: Sql; groupItemId: Sql }
      return sql`${row.proposalId} in (select s.proposal_id from goal_served s where ${served(id)}
          union all ${sentWith(groupItemId)})`
    },
    newestFirst,
    10,
  )
}

const made = 'Papers of proposals made for it, or of the event it comes from, the newest first.'

/** What was made of a guiding goal. */
@Resolver(() => GuidingGoal)
export class GuidingGoalPapers {
  @FieldResolver(() => [Paper], { description: made })
  papers(): Paper[] {
    return papersFor<GuidingGoal>((id) => sql`s.guiding_goal_id = ${id}`)
  }
}

/** What was made of an annual goal. */
@Resolver(() => AnnualGoal)
export class AnnualGoalPapers {
  @FieldResolver(() => [Paper], { description: made })
  papers(): Paper[] {
    return papersFor<AnnualGoal>((id) => sql`s.annual_goal_id = ${id}`)
  }
}

/** What was made of a measure. */
@Resolver(() => Measure)
export class MeasurePapers {
  @FieldResolver(() => [Paper], { description: made })
  papers(): Paper[] {
    return papersFor<Measure>((id) => sql`s.measure_id = ${id}`)
  }
}

/** Both ends of the thread of a field: the points it came from, and the papers made of it. */
@Resolver(() => FieldOfAction)
export class FieldThread {
  @FieldResolver(() => [PriorityTopic], {
    description: 'Topics it took up, with the points rounds gave them, the latest round first.',
  })
  priorityTopics(): PriorityTopic[] {
    return list<PriorityTopic, FieldOfAction>(
      PriorityTopic,
      ({ row, parent }) => sql`${row.fieldId} = ${parent.id} and ${row.removedAt} is null`,
      ({ row }) => [{ by: row.createdAt, descending: true }],
      20,
    )
  }

  @FieldResolver(() => [Paper], {
    description: 'Papers made for the field, its goals or its measures, the newest first.',
  })
  papers(): Paper[] {
    return list<Paper, FieldOfAction>(
      Paper,
      ({ row, parent }) => {
        const inField = (table: Sql, columns: Sql) =>
          sql`select ${columns} from ${table} where g.field_id = ${parent.id}`
        const items = [sql`guiding_goal g`, sql`annual_goal g`, sql`measure g`]
          .map((table) => inField(table, sql`g.group_item_id`))
          .reduce((all, one) => sql`${all} union all ${one}`)
        return sql`${row.proposalId} in (select s.proposal_id from goal_served s where s.field_id = ${parent.id}
          union all select s.proposal_id from goal_served s where s.guiding_goal_id = any(array(${inField(sql`guiding_goal g`, sql`g.id`)}))
          union all select s.proposal_id from goal_served s where s.annual_goal_id = any(array(${inField(sql`annual_goal g`, sql`g.id`)}))
          union all select s.proposal_id from goal_served s where s.measure_id = any(array(${inField(sql`measure g`, sql`g.id`)}))
          union all ${sentWith(items)})`
      },
      newestFirst,
      40,
    )
  }
}
