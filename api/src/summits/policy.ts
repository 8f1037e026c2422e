import { policy, sql } from '../platform/index.js'
import { Registration } from './Registration.js'
import { Summit } from './Summit.js'

policy<Summit>(Summit, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['changeSummit', 'changePlaces', 'announceSummit', 'callOffSummit', 'closeSummit'],
    scope: (s) => [s.bodyId],
  },
  { role: 'PERSON', verbs: ['register'], when: (s) => sql`${s.state} <> 'DRAFT'` },
])

policy<Registration>(Registration, [
  {
    role: 'PERSON',
    verbs: ['acceptPlace', 'declinePlace', 'cancelRegistration'],
    when: (r, v) => sql`${r.personId} = ${v.person}`,
  },
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['cancelRegistration'],
    scope: (r) => [sql`(select planned.body_id from summit planned where planned.id = ${r.summitId})`],
  },
])
