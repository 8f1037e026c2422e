import { nothing, personal } from '../platform/index.js'

personal({
  attachment: {
    name: ['files', 'words', 'withSubject'],
    owner_id: ['files', 'reference', 'withSubject'],
    ...nothing('media_type', 'sha256', 'subject_entity'),
  },
  attachment_chunk: { bytes: ['files', 'words', 'withSubject'] },
})
