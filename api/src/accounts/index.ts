export { Person, fullName, personSeenIf } from './Person.js'
export { Organisation, organisationSeenIf } from './Organisation.js'
export {
  AssignableRole,
  DelegateRole,
  OrganisationKind,
  OrganisationState,
  ScopeKind,
  TextOrigin,
} from './kinds.js'
