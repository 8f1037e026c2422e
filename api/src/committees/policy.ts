import { pick, policy, sql, type Sql } from '../platform/index.js'
import { Body } from './Body.js'
import { ClosedPeriod } from './ClosedPeriod.js'
import { Committee } from './Committee.js'
import { InstitutionName } from './InstitutionName.js'
import { Membership } from './Membership.js'
import { MinutesKeeper } from './MinutesKeeper.js'
import { Office } from './Office.js'
import { PoolDeputy } from './PoolDeputy.js'
import { Seat } from './Seat.js'

// Setting a Body up is the administrator's: whoever names a chair gives rights. What gives nobody a right (whom to call,
// which offices there are, what a committee is called, by which rules it works) is also the clerk's who works there, and so is
// who keeps the minutes: keepers see no more than the clerk does.
const bodyOf = (committeeId: Sql): Sql =>
  pick(
    Committee,
    (c) => c.bodyId,
    (c) => sql`${c.id} = ${committeeId}`,
  )
const bodyOfOffice = (officeId: Sql): Sql =>
  pick(
    Office,
    (o) => o.bodyId,
    (o) => sql`${o.id} = ${officeId}`,
  )

policy(Body, [
  {
    role: 'ADMINISTRATOR',
    verbs: ['addCommittee', 'addOffice', 'setContact', 'setTerm', 'expectIntegrationBody'],
  },
  { role: 'CLERK', verbs: ['addOffice', 'setContact'], scope: (b) => [b.id] },
])
policy(Committee, [
  {
    role: 'ADMINISTRATOR',
    verbs: ['nameCommittee', 'setProcedureRules', 'addSeats', 'addPoolDeputy', 'appointKeeper'],
  },
  { role: 'CLERK', verbs: ['nameCommittee', 'setProcedureRules'], scope: (c) => [c.bodyId] },
  { role: 'CLERK', verbs: ['appointKeeper'], scope: (c) => [c.id, c.bodyId] },
])
policy(InstitutionName, [
  { role: 'ADMINISTRATOR', verbs: ['confirmName'] },
  {
    role: 'CLERK',
    verbs: ['confirmName'],
    scope: (n) => [n.bodyId, bodyOf(n.committeeId), bodyOfOffice(n.officeId)],
  },
])
policy(Seat, [{ role: 'ADMINISTRATOR', verbs: ['appointMember'] }])
policy(PoolDeputy, [{ role: 'ADMINISTRATOR', verbs: ['endPoolDeputy'] }])
policy(MinutesKeeper, [
  { role: 'ADMINISTRATOR', verbs: ['endKeeper'] },
  { role: 'CLERK', verbs: ['endKeeper'], scope: (k) => [k.committeeId, bodyOf(k.committeeId)] },
])
policy(Membership, [{ role: 'ADMINISTRATOR', verbs: ['endMembership'] }])
policy(ClosedPeriod, [
  { role: 'ADMINISTRATOR', verbs: ['setClosedPeriod', 'removeClosedPeriod'] },
  { role: 'INTEGRATION_OFFICE', verbs: ['setClosedPeriod', 'removeClosedPeriod'] },
])
