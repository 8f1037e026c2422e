import { nothing, personal } from '../platform/index.js'

personal({
  // ids and names of fields, never a value
  audit_entry: {
    action: ['audit', 'conduct', 'chain'],
    actor_id: ['audit', 'reference', 'chain'],
    for_id: ['audit', 'reference', 'chain'],
    ...nothing('entity', 'fields'),
  },
  transition: {
    verb: ['audit', 'conduct', 'chain'],
    actor_id: ['audit', 'reference', 'chain'],
    ...nothing('entity', 'machine', 'from', 'to', 'outcome'),
  },
  reason: {
    text: ['audit', 'words', 'reasons', 'record'],
    ...nothing('hash', 'salt'),
  },
  audit_seal: nothing(),
  audit_head: nothing(),
  signed_head: nothing(),
  audit_key: nothing(),
  change: nothing(),
})
