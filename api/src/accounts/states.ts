import { machine } from '../platform/index.js'
import { Organisation } from './Organisation.js'

/** Checking an organisation. No state of it hinders handing in proposals. */
export const organisationMachine = machine<Organisation, Organisation['state'], OrganisationVerb>({
  name: 'accounts.organisation',
  entity: Organisation,
  states: { UNVERIFIED: {}, VERIFIED: { public: true }, EXPIRED: {}, REVOKED: {} },
  initial: ['UNVERIFIED'],
  moves: {
    verifyOrganisation: { from: ['UNVERIFIED', 'EXPIRED', 'REVOKED'], to: 'VERIFIED' },
    renewVerification: { from: ['VERIFIED'], to: 'VERIFIED' },
    expireVerification: { from: ['VERIFIED'], to: 'EXPIRED' },
    revokeVerification: { from: ['VERIFIED', 'EXPIRED'], to: 'REVOKED', reason: true },
  },
})

/** The moves of `organisationMachine`. */
export type OrganisationVerb =
  'verifyOrganisation' | 'renewVerification' | 'expireVerification' | 'revokeVerification'
