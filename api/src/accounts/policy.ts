import { and, exists, policy, sql, type Row, type Sql, type ViewerSql } from '../platform/index.js'
import { Delegate, inForce } from './Delegate.js'
import { DelegateInvitation } from './DelegateInvitation.js'
import { Organisation } from './Organisation.js'
import { bodyOfScope } from './loadViewer.js'
import { RoleAssignment } from './RoleAssignment.js'
import { Substitution } from './Substitution.js'

/** The viewer leads the organisation today. */
const leads = (organisationId: Sql, v: ViewerSql): Sql =>
  exists(Delegate, (d) =>
    and(
      sql`${d.organisationId} = ${organisationId} and ${d.personId} = ${v.person} and ${d.role} = 'LEAD'`,
      inForce(d, v.now),
    ),
  )
// municipalities' own Integrationsbueros work side by side: each may check and appoint
const integrationOffice = (_row: unknown, v: ViewerSql): Sql => v.holdsSomewhere('INTEGRATION_OFFICE')

policy(Organisation, [
  {
    role: 'DELEGATE',
    verbs: ['changeOrganisation', 'inviteDelegate'],
    scope: (o) => [o.id],
    when: (o, v) => leads(o.id, v),
  },
  {
    role: 'PERSON',
    verbs: [
      'changeOrganisation',
      'appointDelegate',
      'verifyOrganisation',
      'renewVerification',
      'revokeVerification',
    ],
    when: integrationOffice,
  },
])

policy(Delegate, [
  {
    role: 'PERSON',
    verbs: ['leaveOrganisation'],
    when: (d: Row<Delegate>, v) => sql`${d.personId} = ${v.person}`,
  },
  {
    role: 'DELEGATE',
    verbs: ['changeDelegateRole', 'removeDelegate'],
    scope: (d) => [d.organisationId],
    when: (d, v) => leads(d.organisationId, v),
  },
  { role: 'PERSON', verbs: ['changeDelegateRole', 'removeDelegate'], when: integrationOffice },
])

policy(DelegateInvitation, [
  {
    role: 'DELEGATE',
    verbs: ['withdrawDelegateInvitation'],
    scope: (i) => [i.organisationId],
    when: (i, v) => leads(i.organisationId, v),
  },
  { role: 'PERSON', verbs: ['withdrawDelegateInvitation'], when: integrationOffice },
])

policy(Substitution, [
  {
    role: 'PERSON',
    verbs: ['endSubstitution'],
    when: (s: Row<Substitution>, v) => sql`${s.absentId} = ${v.person}`,
  },
  { role: 'ADMINISTRATOR', verbs: ['endSubstitution'] },
  {
    role: 'CLERK',
    verbs: ['endSubstitution'],
    scope: (s) => [s.scopeId, bodyOfScope(s.scopeId)],
    when: (s, v) => sql`${s.substituteId} <> ${v.person}`,
  },
])

policy(RoleAssignment, [{ role: 'ADMINISTRATOR', verbs: ['withdrawRole'] }])
