import {
  assignableRoles,
  delegateRoles,
  invitationStates,
  organisationKinds,
  organisationStates,
  scopeKinds,
} from '../contract/accounts.lists.js'
import { textOrigins } from '../contract/papers.lists.js'
import { enumOf } from '../platform/index.js'

/** What sort of organisation it is. */
export const OrganisationKind = enumOf(
  organisationKinds,
  'OrganisationKind',
  'What sort of organisation it is.',
)
/** What sort of organisation it is. */
export type OrganisationKind = keyof typeof OrganisationKind

/** Whether the Integrationsbuero has checked the organisation. */
export const OrganisationState = enumOf(
  organisationStates,
  'OrganisationState',
  'Whether the Integrationsbuero has checked the organisation. It never hinders handing in proposals.',
)
/** Whether the Integrationsbuero has checked the organisation. */
export type OrganisationState = keyof typeof OrganisationState

/** What a delegate may do in the organisation. */
export const DelegateRole = enumOf(
  delegateRoles,
  'DelegateRole',
  'What a delegate may do: a LEAD also invites delegates and changes the organisation.',
)
/** What a delegate may do in the organisation. */
export type DelegateRole = keyof typeof DelegateRole

/** Whether an invitation can still be answered. */
export const InvitationState = enumOf(
  invitationStates,
  'InvitationState',
  'Whether an invitation to act for an organisation can still be answered.',
)
/** Whether an invitation can still be answered. */
export type InvitationState = keyof typeof InvitationState

/** What an assigned role is limited to. */
export const ScopeKind = enumOf(scopeKinds, 'ScopeKind', 'What an assigned role is limited to.')
/** What an assigned role is limited to. */
export type ScopeKind = keyof typeof ScopeKind

/** Roles that are given by hand. */
export const AssignableRole = enumOf(
  assignableRoles,
  'AssignableRole',
  'Roles that are given by hand; the others follow from memberships and delegates.',
)
/** Roles that are given by hand. */
export type AssignableRole = keyof typeof AssignableRole

/** Whose words a text is in its language. */
export const TextOrigin = enumOf(
  textOrigins,
  'TextOrigin',
  'Whose words a text is: its author’s, a machine’s, or a checked translation.',
)
/** Whose words a text is in its language. */
export type TextOrigin = keyof typeof TextOrigin
