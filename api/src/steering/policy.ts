import { Committee } from '../committees/index.js'
import { policy, sql } from '../platform/index.js'

// the Integrationsbuero of the Kreis keeps the roadmap for the group
policy<Committee>(Committee, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: [
      'planMilestone',
      'concludeMilestone',
      'answerRecommendation',
      'enterActor',
      'enterActorLink',
      'removeActor',
    ],
    scope: (c) => [c.bodyId],
    when: (c) => sql`${c.kind} = 'STEERING_GROUP'`,
  },
])
