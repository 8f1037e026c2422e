/** What sort of organisation it is. */
export const organisationKinds = [
  'ASSOCIATION',
  'UMBRELLA',
  'RELIGIOUS_COMMUNITY',
  'INITIATIVE',
  'WELFARE',
  'OTHER',
] as const
/** A sort of organisation. */
export type OrganisationKind = (typeof organisationKinds)[number]

/** Whether the Integrationsbuero has checked the organisation. */
export const organisationStates = ['UNVERIFIED', 'VERIFIED', 'EXPIRED', 'REVOKED'] as const
/** A state of an organisation. */
export type OrganisationState = (typeof organisationStates)[number]

/** What a delegate may do: a lead also invites delegates and changes the organisation. */
export const delegateRoles = ['LEAD', 'MEMBER'] as const
/** A delegate's role. */
export type DelegateRole = (typeof delegateRoles)[number]

/** Whether an invitation to act for an organisation can still be answered. */
export const invitationStates = ['OPEN', 'ACCEPTED', 'WITHDRAWN', 'EXPIRED'] as const
/** A state of an invitation. */
export type InvitationState = (typeof invitationStates)[number]

/** What an assigned role is limited to. */
export const scopeKinds = ['INSTALLATION', 'BODY', 'COMMITTEE', 'OFFICE', 'ORGANISATION', 'EVENT'] as const
/** A kind of scope. */
export type ScopeKind = (typeof scopeKinds)[number]

/** Roles given by hand; the others follow from memberships and delegates. */
export const assignableRoles = ['CLERK', 'OFFICE', 'INTEGRATION_OFFICE', 'ADMINISTRATOR', 'DOOR'] as const
/** A role given by hand. */
export type AssignableRole = (typeof assignableRoles)[number]

/**
 * Roles whose holder names somebody to stand in while away. Not the seat (it has deputies), not who acts for an organisation (it
 * has other delegates), not the administrator (who would give away what is only lent).
 */
export const lendableRoles = ['CLERK', 'OFFICE', 'INTEGRATION_OFFICE', 'CHAIR', 'KEEPER'] as const
/** Which scopes each role may be given for. */
export const scopesOfRole: Readonly<Record<AssignableRole, readonly ScopeKind[]>> = {
  CLERK: ['BODY', 'COMMITTEE'],
  OFFICE: ['OFFICE'],
  INTEGRATION_OFFICE: ['INSTALLATION', 'BODY'],
  ADMINISTRATOR: ['INSTALLATION'],
  // given at the event by who plans it
  DOOR: ['EVENT'],
}
