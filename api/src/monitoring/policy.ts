import { Body, Membership } from '../committees/index.js'
import { Indicator } from '../goals/index.js'
import { Ownership } from '../owners/index.js'
import { exists, policy, sql, type Sql } from '../platform/index.js'
import { IndicatorValue } from './IndicatorValue.js'
import { ValueSource } from './ValueSource.js'

/** The organiser of the Kreis deals with all places, one of a municipality with its own. */
const here = (place: Sql) => [
  place,
  sql`(select kreis.id from body kreis where kreis.district_id is null limit 1)`,
]

/** The viewer was named to see to the values of this indicator. */
const ownedBy = (indicatorId: Sql, { person }: { person: Sql }) =>
  exists(
    Ownership,
    (o) => sql`${o.indicatorId} = ${indicatorId} and ${o.personId} = ${person} and ${o.removedAt} is null`,
  )

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
  // whoever sees to an indicator corrects what they entered themselves
  {
    role: 'PERSON',
    verbs: ['correctValue'],
    when: (v, viewer) => sql`${v.recordedById} = ${viewer.person} and ${ownedBy(v.indicatorId, viewer)}`,
  },
])

// a missed goal is told by who keeps the strategy and by who sits in the Steuerungsgruppe or deputises there
policy<Indicator>(Indicator, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['reportMissed'],
    scope: () => [sql`(select kreis.id from body kreis where kreis.district_id is null limit 1)`],
  },
  // who was named to see to its values enters them, whatever their office
  { role: 'PERSON', verbs: ['recordValue'], when: (i, viewer) => ownedBy(i.id, viewer) },
  {
    role: 'PERSON',
    verbs: ['reportMissed'],
    when: (_, v) =>
      exists(
        Membership,
        (m) =>
          sql`${m.personId} = ${v.person} and ${m.validFrom} <= ${v.today} and (${m.validTo} is null or ${m.validTo} >= ${v.today})
            and exists (select 1 from committee c where c.id = ${m.committeeId} and c.kind = 'STEERING_GROUP')`,
      ),
  },
])

policy<ValueSource>(ValueSource, [
  { role: 'INTEGRATION_OFFICE', verbs: ['changeValueSource'], scope: (s) => here(s.bodyId) },
  { role: 'CLERK', verbs: ['changeValueSource'], scope: (s) => [s.bodyId] },
])
