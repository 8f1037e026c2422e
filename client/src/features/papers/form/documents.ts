import { graphql } from '@/app/graphql.js'
import { StandingParts } from '../documents.js'

/** A draft with all the form asks for. */
export const DraftParts = graphql(`
  fragment DraftParts on Proposal {
    id
    revision
    language
    way
    toldBy
    inhabitantName
    inhabitantAddress
    inhabitantConsent
    headcountMin
    headcountMax
    budgetFrom
    budgetTo
    availableActions
    enteredByName
    organisation {
      id
      name
    }
    group {
      name
      body {
        id
      }
    }
    office {
      name
      body {
        id
      }
    }
    texts {
      language
      version
      title
      what
      why
      forWhom
    }
    bodies {
      body {
        id
      }
    }
    goals {
      field {
        id
      }
      guidingGoal {
        id
      }
      annualGoal {
        id
      }
      measure {
        id
      }
    }
    costs {
      kind
      label
      minEuro
      maxEuro
    }
    attachments {
      id
      name
      size
    }
    coApplicants {
      id
      state
      availableActions
      organisation {
        id
        name
      }
    }
  }
`)

/** One draft, or what became of it. */
export const DraftQuery = graphql(
  `
    query Draft($id: ID!) {
      proposal(id: $id) {
        ...DraftParts
      }
    }
  `,
  [DraftParts],
)

/** Saves what was typed and gives the draft as it is now, others' changes included. */
export const SaveDraft = graphql(
  `
    mutation SaveDraft($input: SaveDraftInput!) {
      saveDraft(input: $input) {
        ...DraftParts
      }
    }
  `,
  [DraftParts],
)

/** Whom the viewer may begin a proposal for. */
export const BeginningsQuery = graphql(`
  query Beginnings {
    proposalBeginnings {
      kind
      id
      name
      bodyName
    }
  }
`)

/** Begins a draft. */
export const StartDraft = graphql(`
  mutation StartDraft($input: StartDraftInput!) {
    startDraft(input: $input) {
      id
    }
  }
`)

/** Hands a draft in. */
export const SubmitProposal = graphql(`
  mutation SubmitProposal($id: ID!) {
    submitProposal(id: $id) {
      id
    }
  }
`)

/** Puts an uploaded file beside a draft. */
export const AttachFile = graphql(
  `
    mutation AttachFile($input: AttachToProposalInput!) {
      attachToProposal(input: $input) {
        ...DraftParts
      }
    }
  `,
  [DraftParts],
)

/** Takes a file away from a draft. */
export const DetachFile = graphql(
  `
    mutation DetachFile($input: AttachToProposalInput!) {
      detachFromProposal(input: $input) {
        ...DraftParts
      }
    }
  `,
  [DraftParts],
)

/** Asks an organisation to apply together. */
export const InviteCoApplicant = graphql(
  `
    mutation InviteCoApplicant($input: InviteCoApplicantInput!) {
      inviteCoApplicant(input: $input) {
        ...DraftParts
      }
    }
  `,
  [DraftParts],
)

/** Takes the question back. */
export const WithdrawCoApplication = graphql(
  `
    mutation WithdrawCoApplication($id: ID!) {
      withdrawCoApplication(id: $id) {
        ...DraftParts
      }
    }
  `,
  [DraftParts],
)

/** The municipalities, with the committee that takes proposals up and whom to call. */
export const FormPlacesQuery = graphql(`
  query FormPlaces {
    bodies {
      id
      ags
      name
      shortName
      kind
      committees {
        id
        kind
        name
      }
      contacts {
        id
        name
        phone
        email
        office {
          isIntegrationOffice
          name
        }
      }
    }
  }
`)

/** All a proposal can serve. */
export const FormGoalsQuery = graphql(`
  query FormGoals {
    fieldsOfAction {
      id
      wording {
        text
      }
    }
    guidingGoals {
      id
      field {
        id
      }
      wording {
        text
      }
    }
    annualGoals {
      id
      field {
        id
      }
      wording {
        text
      }
    }
    measures {
      id
      field {
        id
      }
      wording {
        text
      }
    }
  }
`)

/** Organisations to apply together with. */
export const FormOrganisationsQuery = graphql(`
  query FormOrganisations($search: String) {
    organisations(first: 12, search: $search) {
      totalCount
      nodes {
        id
        name
        ags
        description
      }
    }
  }
`)

/** Public papers whose words are like those of the draft. */
export const SimilarPapersQuery = graphql(
  `
    query SimilarPapers($title: String!, $what: String) {
      similarPapers(title: $title, what: $what) {
        id
        number
        title
        body {
          shortName
        }
        ...StandingParts
      }
    }
  `,
  [StandingParts],
)
