import './addressBook.js'
import './personal.js'
import './policy.js'
import { alsoRead } from '../platform/index.js'

export { Person, fullName, personSeenIf } from './Person.js'
export { Organisation, organisationSeenIf } from './Organisation.js'
export { OrganisationText } from './OrganisationText.js'
export { Delegate } from './Delegate.js'
export { DelegateInvitation } from './DelegateInvitation.js'
export { RoleAssignment } from './RoleAssignment.js'
export { Substitution } from './Substitution.js'
export { nameSubstitute } from './nameSubstitute.js'
export { endSubstitution, tellEndedSubstitutions } from './endSubstitution.js'
export {
  AssignableRole,
  DelegateRole,
  OrganisationKind,
  OrganisationState,
  ScopeKind,
  TextOrigin,
} from './kinds.js'
export { nameOf } from './names.js'
export { peopleForPost, peopleWithPost, postKey, type Posted } from './peopleByPost.js'
export { peopleFor, personFor, type Addressed } from './personFor.js'
export { peopleWithAddresses } from './signInAddress.js'
export { newLetterCode, printedCode, wrongCodes } from './paperCodes.js'
export { hashOf, newToken } from './tokens.js'
export {
  deriveRoles,
  forgetViewer,
  placeScopes,
  rightsChanged,
  viewerOf,
  VIEWER_SECONDS,
  type Derivation,
} from './loadViewer.js'
export { HeldRole, nameScopes } from './HeldRole.view.js'
export { SignIn, type SignInOptions } from './signIn/signIn.js'
export { mountAuth } from './signIn/routes.js'
export { migrateIdentity } from './signIn/identityDatabase.js'
export { guards } from './guards.sql.js'
export { holdersOf } from './holdersOf.js'
export { sessionSecret } from './signIn/secret.js'
export { assignRole, giveRole, inviteAdministrator } from './assignRole.js'
export { endRole, prolongRole } from './withdrawRole.js'
export { delegatesOf } from './delegatesOf.js'
export { expireVerifications } from './verification.js'
export { endSessions, tidySessions } from './signIn/sessions.js'

// names for fields that guard themselves
alsoRead('person_name')
export { erasePeople } from './erasePeople.js'
