import { policy, sql, type Sql } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { GroupItem } from './GroupItem.js'
import { WorkGroup } from './WorkGroup.js'

const bodyOf = (summitId: Sql) => sql`(select held.body_id from summit held where held.id = ${summitId})`

policy<Summit>(Summit, [
  { role: 'INTEGRATION_OFFICE', verbs: ['openGroup', 'bringToCouncil'], scope: (s) => [s.bodyId] },
])
// who sits at the table writes by the link of the table, which is no right of a person
policy<WorkGroup>(WorkGroup, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: [
      'makeGroupLink',
      'finishGroup',
      'reopenGroup',
      'saveGroupItem',
      'moveGroupItem',
      'removeGroupItem',
      'restoreGroupItem',
    ],
    scope: (g) => [bodyOf(g.summitId)],
  },
])
policy<GroupItem>(GroupItem, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['rateGoal', 'voteOnGoals', 'correctVote'],
    scope: (i) => [
      bodyOf(sql`(select at_table.summit_id from work_group at_table where at_table.id = ${i.groupId})`),
    ],
  },
])
