import { policy, sql } from '../platform/index.js'
import { AnnualGoal } from './AnnualGoal.js'
import { FieldOfAction } from './FieldOfAction.js'
import { GuidingGoal } from './GuidingGoal.js'
import { Indicator } from './Indicator.js'
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
policy<FieldOfAction>(FieldOfAction, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['defineIndicator'],
    scope: () => [kreis],
    when: (f) => sql`${f.removedAt} is null`,
  },
])
// what was measured stays, and so does what the workshop wrote; asked one by one, so that a list never reads all values
policy<Indicator>(Indicator, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['removeIndicator'],
    scope: () => [kreis],
    when: (i) => sql`${i.removedAt} is null and ${i.key} is null
      and (select max(v.day) from indicator_value v where v.indicator_id = ${i.id}) is null
      and (select max(aim.version) from indicator_target aim where aim.indicator_id = ${i.id}) is null`,
  },
])
