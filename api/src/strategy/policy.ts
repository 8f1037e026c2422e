import { FieldOfAction } from '../goals/index.js'
import { policy, sql } from '../platform/index.js'

// the fields are those of the Kreis, and so is who evaluates; the Steuerungsgruppe does not
const kreis = sql`(select kreis.id from body kreis where kreis.district_id is null limit 1)`

policy<FieldOfAction>(FieldOfAction, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['evaluateMeasure', 'closeCycle', 'draftFollowUp'],
    scope: () => [kreis],
  },
])
