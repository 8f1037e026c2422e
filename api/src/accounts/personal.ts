import { nothing, personal } from '../platform/index.js'

personal({
  person: {
    title: ['accounts', 'name', 'account'],
    given_name: ['accounts', 'name', 'account'],
    family_name: ['accounts', 'name', 'account'],
    locale: ['accounts', 'language', 'account'],
    phone: ['accounts', 'contact', 'account'],
    email: ['accounts', 'contact', 'account'],
    post: ['accounts', 'contact', 'account'],
  },
  role_assignment: { person_id: ['accounts', 'reference', 'account'] },
  substitution: {
    absent_id: ['accounts', 'reference', 'account'],
    substitute_id: ['accounts', 'reference', 'account'],
  },
  organisation: {
    contact_email: ['organisations', 'contact', 'organisation'],
    contact_phone: ['organisations', 'contact', 'organisation'],
    ...nothing('name', 'ags', 'languages', 'website'),
  },
  organisation_text: nothing(),
  delegate: { person_id: ['organisations', 'reference', 'account'] },
  delegate_invitation: {
    email: ['organisations', 'contact', 'ended'],
    token_hash: ['organisations', 'technical', 'ended'],
    invited_by_id: ['organisations', 'reference', 'ended'],
  },
  // tables of the sign-in library
  'auth.user': {
    id: ['accounts', 'technical', 'account'],
    name: ['accounts', 'name', 'account'],
    email: ['accounts', 'contact', 'account'],
    image: ['accounts', 'technical', 'account'],
    personId: ['accounts', 'reference', 'account'],
  },
  'auth.session': {
    id: ['accounts', 'technical', 'session'],
    token: ['accounts', 'technical', 'session'],
    // kept empty: nobody reads them
    ipAddress: ['accounts', 'technical', 'session'],
    userAgent: ['accounts', 'technical', 'session'],
    userId: ['accounts', 'reference', 'session'],
  },
  'auth.account': {
    id: ['accounts', 'technical', 'account'],
    accountId: ['accounts', 'technical', 'account'],
    userId: ['accounts', 'reference', 'account'],
    // kept empty: nobody signs in with a password or through somebody else
    accessToken: ['accounts', 'technical', 'account'],
    refreshToken: ['accounts', 'technical', 'account'],
    idToken: ['accounts', 'technical', 'account'],
    password: ['accounts', 'technical', 'account'],
    ...nothing('providerId', 'scope'),
  },
  'auth.verification': {
    id: ['accounts', 'technical', 'session'],
    identifier: ['accounts', 'contact', 'session'],
    value: ['accounts', 'technical', 'session'],
  },
  'auth.passkey': {
    id: ['accounts', 'technical', 'account'],
    name: ['accounts', 'technical', 'account'],
    publicKey: ['accounts', 'technical', 'account'],
    userId: ['accounts', 'reference', 'account'],
    credentialID: ['accounts', 'technical', 'account'],
    ...nothing('deviceType', 'transports', 'aaguid'),
  },
  // whose guesses are counted: an address of the network or of mail
  'auth.rate_limit': { key: ['operation', 'technical', 'session'] },
})
