import { nothing, personal } from '../platform/index.js'

personal({
  invitation: {
    person_id: ['invitations', 'reference', 'invitations'],
    organisation: ['invitations', 'belonging', 'invitations'],
    state: ['invitations', 'conduct', 'invitations'],
    told_by: ['invitations', 'conduct', 'reasons'],
    entered_by_id: ['invitations', 'reference', 'reasons'],
  },
  invitation_token: { token_hash: ['invitations', 'technical', 'links'] },
  invitation_proof: {
    code_hash: ['invitations', 'technical', 'links'],
    proof_hash: ['invitations', 'technical', 'links'],
  },
  reminder: nothing(),
  sending: nothing(),
})
