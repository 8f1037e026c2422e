import { policy } from '../platform/index.js'
import { Summit } from '../summits/index.js'

policy<Summit>(Summit, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['exportGuests', 'planEventSurvey', 'makeAttendanceList', 'makeCertificates', 'sendCertificates'],
    scope: (s) => [s.bodyId],
  },
])
