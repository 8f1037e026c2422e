import { policy, sql } from '../platform/index.js'
import { AnnualGoal } from './AnnualGoal.js'
import { GuidingGoal } from './GuidingGoal.js'
import { Measure } from './Measure.js'

// the tree is that of the Kreis, and so is who keeps it: what a plenum carried is written down by its Integrationsbuero
const kreis = sql`(select kreis.id from body kreis where kreis.district_id is null limit 1)`

policy<Measure>(Measure, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['describeMeasure', 'rewordGoal', 'linkGoals'],
    scope: () => [kreis],
    when: (m) => sql`${m.removedAt} is null`,
  },
])
policy<GuidingGoal>(GuidingGoal, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['rewordGoal', 'linkGoals'],
    scope: () => [kreis],
    when: (g) => sql`${g.removedAt} is null and ${g.state} <> 'CLOSED'`,
  },
])
policy<AnnualGoal>(AnnualGoal, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['rewordGoal'],
    scope: () => [kreis],
    when: (g) => sql`${g.removedAt} is null and ${g.state} <> 'CLOSED'`,
  },
])
