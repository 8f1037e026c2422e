import { Body } from '../committees/index.js'
import { policy, sql, type Sql } from '../platform/index.js'
import { IndicatorValue } from './IndicatorValue.js'
import { ValueSource } from './ValueSource.js'

/** The organiser of the Kreis deals with all places, one of a municipality with its own. */
const here = (place: Sql) => [
  place,
  sql`(select kreis.id from body kreis where kreis.district_id is null limit 1)`,
]

policy<Body>(Body, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['recordValue', 'setTarget', 'addValueSource'],
    scope: (b) => here(b.id),
  },
  { role: 'CLERK', verbs: ['recordValue', 'addValueSource'], scope: (b) => [b.id] },
])

// who may correct a value reads it exactly
policy<IndicatorValue>(IndicatorValue, [
  { role: 'INTEGRATION_OFFICE', verbs: ['correctValue'], scope: (v) => here(v.placeId) },
  { role: 'CLERK', verbs: ['correctValue'], scope: (v) => [v.placeId] },
])

policy<ValueSource>(ValueSource, [
  { role: 'INTEGRATION_OFFICE', verbs: ['changeValueSource'], scope: (s) => here(s.bodyId) },
  { role: 'CLERK', verbs: ['changeValueSource'], scope: (s) => [s.bodyId] },
])
