import { Resolution } from '../consultations/index.js'
import { policy, sql } from '../platform/index.js'
import { Implementation } from './Implementation.js'

policy<Implementation>(Implementation, [
  { role: 'OFFICE', verbs: ['reportImplementation'], scope: (i) => [i.officeId] },
  { role: 'CLERK', verbs: ['reportImplementation'], scope: (i) => [i.bodyId] },
])

policy<Resolution>(Resolution, [
  {
    role: 'CLERK',
    verbs: ['followResolution'],
    scope: (r) => [
      sql`(select own.body_id from consultation c join paper own on own.id = c.paper_id where c.id = ${r.consultationId})`,
    ],
  },
])
