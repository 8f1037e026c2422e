import { policy, sql, type Sql } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { PriorityRound } from './PriorityRound.js'
import { PriorityTopic } from './PriorityTopic.js'

const bodyOf = (summitId: Sql) => sql`(select held.body_id from summit held where held.id = ${summitId})`

policy<Summit>(Summit, [{ role: 'INTEGRATION_OFFICE', verbs: ['planRound'], scope: (s) => [s.bodyId] }])
// the workshop's round is history: it belongs to no event, and nobody changes it
policy<PriorityRound>(PriorityRound, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['changeRound', 'discardRound', 'openRound', 'closeRound', 'reopenRound', 'makePointCodes'],
    scope: (r) => [bodyOf(r.summitId)],
    when: (r) => sql`${r.summitId} is not null`,
  },
])
policy<PriorityTopic>(PriorityTopic, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['enterStickers'],
    scope: (p) => [
      bodyOf(sql`(select of_topic.summit_id from priority_round of_topic where of_topic.id = ${p.roundId})`),
    ],
    when: (p) =>
      sql`exists (select 1 from priority_round of_topic where of_topic.id = ${p.roundId} and of_topic.summit_id is not null)`,
  },
])
