import { nothing, personal } from '../platform/index.js'

personal({
  minutes: nothing('number'),
  minutes_note: {
    speaker: ['minutes', 'name', 'record'],
    text: ['minutes', 'words', 'record'],
  },
  minutes_part: { content: ['minutes', 'words', 'record'] },
  minutes_signature: {
    person_id: ['minutes', 'reference', 'record'],
    name: ['minutes', 'name', 'record'],
  },
  minutes_objection: {
    person_id: ['minutes', 'reference', 'record'],
    name: ['minutes', 'name', 'record'],
    text: ['minutes', 'words', 'record'],
    finding: ['minutes', 'words', 'record'],
  },
})
