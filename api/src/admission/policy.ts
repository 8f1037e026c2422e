import { policy, sql, type Row } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { Ticket } from './Ticket.js'

const tookPlace = (s: Row<Summit>) => sql`${s.state} in ('ANNOUNCED', 'HELD')`

policy<Summit>(Summit, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['recordScans', 'settleConflict', 'addDoorHelper', 'removeDoorHelper', 'makeBadges'],
    scope: (s) => [s.bodyId],
  },
  { role: 'DOOR', verbs: ['recordScans', 'settleConflict'], scope: (s) => [s.id] },
  // what a device brings after the end still counts
  { role: 'INTEGRATION_OFFICE', verbs: ['enterWalkIns'], scope: (s) => [s.bodyId], when: tookPlace },
  { role: 'DOOR', verbs: ['enterWalkIns'], scope: (s) => [s.id], when: tookPlace },
])
policy<Ticket>(Ticket, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['reissueTicket'],
    scope: (t) => [sql`(select planned.body_id from summit planned where planned.id = ${t.summitId})`],
    when: (t) => sql`${t.state} in ('ISSUED', 'NO_SHOW')`,
  },
])
