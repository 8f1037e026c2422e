import { Committee, Membership, Seat } from '../committees/index.js'
import { and, exists, pick, policy, sql, type Sql } from '../platform/index.js'
import { CalledArea } from './CalledArea.js'

// The Integrationsbuero of the Kreis keeps the register of the Steuerungsgruppe. It names members, never a chair.
const groupBody = (committeeId: Sql): Sql =>
  pick(
    Committee,
    (c) => c.bodyId,
    (c) => sql`${c.id} = ${committeeId} and ${c.kind} = 'STEERING_GROUP'`,
  )
const isGroup = (committeeId: Sql): Sql => sql`${groupBody(committeeId)} is not null`

policy<Committee>(Committee, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['resolveComposition', 'callIn'],
    scope: (c) => [c.bodyId],
    when: (c) => sql`${c.kind} = 'STEERING_GROUP'`,
  },
])
policy<Seat>(Seat, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['nameSeat', 'confirmFlow'],
    scope: (s) => [groupBody(s.committeeId)],
    when: (s) => isGroup(s.committeeId),
  },
])
// whoever sits there, or deputises, says whom the seat told
policy<Seat>(Seat, [
  {
    role: 'PERSON',
    verbs: ['confirmFlow'],
    when: (s, v) =>
      and(
        isGroup(s.committeeId),
        exists(
          Membership,
          (m) =>
            sql`${m.seatId} = ${s.id} and ${m.personId} = ${v.person} and ${m.validFrom} <= ${v.today}
              and (${m.validTo} is null or ${m.validTo} >= ${v.today})`,
        ),
      ),
  },
])
policy<Membership>(Membership, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['endMembership'],
    scope: (m) => [groupBody(m.committeeId)],
    when: (m) => isGroup(m.committeeId),
  },
])
policy<CalledArea>(CalledArea, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['endCall'],
    scope: (a) => [groupBody(a.committeeId)],
  },
])
