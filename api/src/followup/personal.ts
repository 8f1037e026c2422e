import { nothing, personal } from '../platform/index.js'

personal({
  documentation: { text: ['events', 'words', 'published'] },
  documentation_file: { description: ['events', 'words', 'published'] },
  date_presence: { participant_id: ['door', 'conduct', 'registrations'] },
  invited_presence: { invitation_id: ['door', 'conduct', 'invitations'] },
  // numbers alone
  kept_figure: nothing(),
  erasure: nothing(),
})
