import { Body } from '../committees/index.js'
import { policy, sql } from '../platform/index.js'
import { ReportVersion } from './ReportVersion.js'

// the report is the Kreis's, and so is who writes it
policy<Body>(Body, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['composeReport'],
    scope: (b) => [b.id],
    when: (b) => sql`${b.districtId} is null`,
  },
])
policy<ReportVersion>(ReportVersion, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['publishReport'],
    scope: (r) => [r.bodyId],
    when: (r) => sql`${r.publishedAt} is null`,
  },
])
