import { nothing, personal } from '../platform/index.js'

personal({
  inquiry: {
    membership_id: ['inquiries', 'reference', 'record'],
    answer: ['inquiries', 'words', 'record'],
    // an office as it was called, no person
    ...nothing('answered_by_name'),
  },
})
