import { policy, sql, type Sql } from '../platform/index.js'
import { Registration, Summit } from '../summits/index.js'
import { EventOrder } from './EventOrder.js'

const bodyOf = (summitId: Sql) => [
  sql`(select planned.body_id from summit planned where planned.id = ${summitId})`,
]

policy<Registration>(Registration, [
  {
    role: 'PERSON',
    verbs: ['tellNeeds'],
    when: (r, v) =>
      sql`${r.personId} = ${v.person} and exists (select 1 from summit s where s.id = ${r.summitId} and s.state = 'ANNOUNCED')`,
  },
  // who told by telephone that they come may tell what they need the same way
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['tellNeeds'],
    scope: (r) => bodyOf(r.summitId),
    when: (r) =>
      sql`${r.toldBy} is not null and exists (select 1 from summit s where s.id = ${r.summitId} and s.state = 'ANNOUNCED')`,
  },
])

policy<Summit>(Summit, [
  { role: 'INTEGRATION_OFFICE', verbs: ['addOrder', 'cutNeed', 'offerNeed'], scope: (s) => [s.bodyId] },
])

policy<EventOrder>(EventOrder, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['changeOrder', 'placeOrder', 'confirmOrder', 'reopenOrder', 'cancelOrder'],
    scope: (o) => bodyOf(o.summitId),
  },
])
