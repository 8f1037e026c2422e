import { nothing, personal } from '../platform/index.js'

personal({
  attendance: {
    person_id: ['votes', 'reference', 'record'],
    presence: ['votes', 'conduct', 'record'],
  },
  recusal: {
    person_id: ['votes', 'reference', 'record'],
    source: ['votes', 'conduct', 'record'],
  },
  ballot: {
    text: ['votes', 'words', 'record'],
    majority_reason: ['votes', 'words', 'record'],
    ...nothing('majority_source'),
  },
  ballot_seat: {
    person_id: ['votes', 'reference', 'record'],
    // which Fraktion somebody stands for is a political opinion
    group_id: ['votes', 'special', 'record'],
  },
  // open votes and those by name alone: a secret one is never entered
  vote: {
    person_id: ['votes', 'reference', 'record'],
    choice: ['votes', 'conduct', 'record'],
  },
  sitting_rules: nothing(),
})
