import { policy } from '../platform/index.js'
import { Summit } from '../summits/index.js'

policy<Summit>(Summit, [
  { role: 'INTEGRATION_OFFICE', verbs: ['exportGuests', 'planEventSurvey'], scope: (s) => [s.bodyId] },
])
