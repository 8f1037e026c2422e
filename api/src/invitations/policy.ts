import { policy, sql, type Sql } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { Invitation } from './Invitation.js'
import { Sending } from './Sending.js'

const bodyOf = (summitId: Sql) =>
  sql`(select planned.body_id from summit planned where planned.id = ${summitId})`

policy<Summit>(Summit, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['draftInvitations', 'importInvitations', 'invitePerson', 'startSending', 'sendTestInvitation'],
    scope: (s) => [s.bodyId],
  },
])
policy<Invitation>(Invitation, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['withdrawInvitation', 'draftAgain'],
    scope: (i) => [bodyOf(i.summitId)],
  },
])
policy<Sending>(Sending, [
  {
    role: 'INTEGRATION_OFFICE',
    verbs: ['pauseSending', 'resumeSending', 'stopSending'],
    scope: (s) => [bodyOf(s.summitId)],
  },
])
