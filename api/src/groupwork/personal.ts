import { nothing, personal } from '../platform/index.js'

personal({
  // a group wrote it: it is kept with what came of it
  group_item: {
    text: ['events', 'words', 'record'],
    responsible: ['events', 'words', 'record'],
    to_involve: ['events', 'words', 'record'],
    considerations: ['events', 'words', 'record'],
    note: ['events', 'words', 'record'],
    ...nothing('state', 'field_revisions', 'hands'),
  },
  work_group: nothing('token_hash'),
})
