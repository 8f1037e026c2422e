import { nothing, personal } from '../platform/index.js'

personal({
  job: {
    // ids alone, never a value
    ids: ['operation', 'reference', 'job'],
    key: ['operation', 'reference', 'job'],
    last_error: ['operation', 'technical', 'job'],
    ...nothing('name', 'state'),
  },
})
