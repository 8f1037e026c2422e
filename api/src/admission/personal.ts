import { nothing, personal } from '../platform/index.js'

personal({
  ticket: {
    code: ['door', 'technical', 'tickets'],
    state: ['door', 'conduct', 'registrations'],
  },
  ticket_key: nothing(),
  door_scan: {
    device_name: ['door', 'technical', 'checkIns'],
    outcome: ['door', 'conduct', 'checkIns'],
    person_id: ['door', 'reference', 'checkIns'],
  },
  walk_in: {
    organisation: ['door', 'belonging', 'registrations'],
    reason: ['door', 'words', 'reasons'],
  },
})
