import { policy, sql } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { Ticket } from './Ticket.js'

policy<Summit>(Summit, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['recordScans', 'settleConflict', 'addDoorHelper', 'removeDoorHelper'],
    scope: (s) => [s.bodyId],
  },
  { role: 'DOOR', verbs: ['recordScans', 'settleConflict'], scope: (s) => [s.id] },
])
policy<Ticket>(Ticket, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['reissueTicket'],
    scope: (t) => [sql`(select planned.body_id from summit planned where planned.id = ${t.summitId})`],
    when: (t) => sql`${t.state} in ('ISSUED', 'NO_SHOW')`,
  },
])
