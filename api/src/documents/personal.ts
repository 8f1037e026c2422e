import { nothing, personal } from '../platform/index.js'

personal({
  document: {
    // ids of those named in it
    items: ['files', 'reference', 'document'],
    options: ['files', 'technical', 'document'],
    asked_by_id: ['files', 'reference', 'account'],
    ...nothing('subject_entity', 'locale', 'kind'),
  },
})
