import { registerEnumType } from 'type-graphql'

/** What sort of organisation it is. */
export const OrganisationKind = {
  ASSOCIATION: 'ASSOCIATION',
  UMBRELLA: 'UMBRELLA',
  RELIGIOUS_COMMUNITY: 'RELIGIOUS_COMMUNITY',
  INITIATIVE: 'INITIATIVE',
  WELFARE: 'WELFARE',
  OTHER: 'OTHER',
} as const
/** What sort of organisation it is. */
export type OrganisationKind = (typeof OrganisationKind)[keyof typeof OrganisationKind]

/** Whether the Integrationsbuero has checked the organisation. */
export const OrganisationState = {
  UNVERIFIED: 'UNVERIFIED',
  VERIFIED: 'VERIFIED',
  EXPIRED: 'EXPIRED',
  REVOKED: 'REVOKED',
} as const
/** Whether the Integrationsbuero has checked the organisation. */
export type OrganisationState = (typeof OrganisationState)[keyof typeof OrganisationState]

/** What a delegate may do in the organisation: a lead also invites and changes. */
export const DelegateRole = { LEAD: 'LEAD', MEMBER: 'MEMBER' } as const
/** What a delegate may do in the organisation. */
export type DelegateRole = (typeof DelegateRole)[keyof typeof DelegateRole]

/** What an assigned role is limited to. */
export const ScopeKind = {
  INSTALLATION: 'INSTALLATION',
  BODY: 'BODY',
  COMMITTEE: 'COMMITTEE',
  OFFICE: 'OFFICE',
  ORGANISATION: 'ORGANISATION',
  EVENT: 'EVENT',
} as const
/** What an assigned role is limited to. */
export type ScopeKind = (typeof ScopeKind)[keyof typeof ScopeKind]

/** Roles that are given by hand; the others follow from memberships and delegates. */
export const AssignableRole = {
  CLERK: 'CLERK',
  OFFICE: 'OFFICE',
  INTEGRATION_OFFICE: 'INTEGRATION_OFFICE',
  ADMINISTRATOR: 'ADMINISTRATOR',
} as const
/** Roles that are given by hand. */
export type AssignableRole = (typeof AssignableRole)[keyof typeof AssignableRole]

/** Whose words a text is in this language. */
export const TextOrigin = { AUTHOR: 'AUTHOR', MACHINE: 'MACHINE', CHECKED: 'CHECKED' } as const
/** Whose words a text is in this language. */
export type TextOrigin = (typeof TextOrigin)[keyof typeof TextOrigin]

registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'What sort of organisation it is.',
})
registerEnumType(OrganisationState, {
  name: 'OrganisationState',
  description:
    'Whether the Integrationsbuero has checked the organisation. It never hinders handing in proposals.',
})
registerEnumType(DelegateRole, {
  name: 'DelegateRole',
  description: 'LEAD also invites delegates and changes the organisation.',
})
registerEnumType(ScopeKind, { name: 'ScopeKind', description: 'What an assigned role is limited to.' })
registerEnumType(AssignableRole, { name: 'AssignableRole', description: 'Roles that are given by hand.' })
registerEnumType(TextOrigin, {
  name: 'TextOrigin',
  description: 'Whose words a text is: its author’s, a machine’s, or a checked translation.',
})
