import { Body } from '../committees/index.js'
import { surveyBatch } from '../contract/surveys.lists.js'
import { policy, sql } from '../platform/index.js'
import { AdvancementPlan } from './AdvancementPlan.js'

policy<Body>(Body, [{ role: 'INTEGRATION_OFFICE', verbs: ['planAdvancement'], scope: (b) => [b.id] }])
policy<AdvancementPlan>(AdvancementPlan, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['openAdvancement', 'closeAdvancement', 'unpublishAdvancement'],
    scope: (p) => [p.bodyId],
  },
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['discardAdvancement'],
    scope: (p) => [p.bodyId],
    when: (p) => sql`${p.state} = 'DRAFT'`,
  },
  // what fewer people said is shown to nobody
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['publishAdvancement'],
    scope: (p) => [p.bodyId],
    when: (p) => sql`coalesce(${p.answers}, 0) >= ${surveyBatch}`,
  },
])
