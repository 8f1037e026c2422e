import { graphql } from '@/app/graphql.js'
import { OfferEntryParts } from '../offers/documents.js'
import { PaperEntryParts } from '../papers/index.js'

/** An organisation in a list. */
export const OrganisationEntryParts = graphql(`
  fragment OrganisationEntryParts on Organisation {
    id
    name
    kind
    state
    ags
    languages
    description
    isDemo
  }
`)

/** A page of the public list, and what it can be narrowed to. */
export const OrganisationsQuery = graphql(
  `
    query Organisations($search: String, $ags: String, $language: String, $after: String) {
      organisations(first: 20, after: $after, search: $search, ags: $ags, language: $language) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          ags
          ...OrganisationEntryParts
        }
      }
      bodies {
        id
        ags
        shortName
      }
    }
  `,
  [OrganisationEntryParts],
)

/** The municipalities an organisation can be at home in. */
export const HomesQuery = graphql(`
  query Homes {
    bodies {
      id
      ags
      shortName
      district {
        id
      }
    }
  }
`)

/** Who acts for an organisation and who is invited to. */
export const OrganisationPeopleParts = graphql(`
  fragment OrganisationPeopleParts on Organisation {
    id
    availableActions
    delegates {
      id
      role
      validFrom
      availableActions
      person {
        id
        name
        email
        phone
      }
    }
    invitations {
      id
      email
      role
      expiresAt
      availableActions
    }
  }
`)

/** All that an organisation says of itself. */
export const OrganisationWordsParts = graphql(`
  fragment OrganisationWordsParts on Organisation {
    id
    name
    kind
    state
    verifiedUntil
    ags
    languages
    website
    contactEmail
    contactPhone
    contactPublic
    description
    createdAt
    isDemo
    descriptions {
      id
      language
      text
      origin
    }
  }
`)

/** One organisation with what it has brought in. */
export const OrganisationQuery = graphql(
  `
    query Organisation($id: ID!) {
      organisation(id: $id) {
        id
        name
        availableActions
        ...OrganisationWordsParts
        ...OrganisationPeopleParts
        mayOffer
        offers {
          id
          ...OfferEntryParts
        }
        papers {
          id
          ...PaperEntryParts
        }
      }
      bodies {
        id
        ags
        shortName
      }
    }
  `,
  [OrganisationWordsParts, OrganisationPeopleParts, OfferEntryParts, PaperEntryParts],
)

/** One organisation to change or to check. */
export const OrganisationToChangeQuery = graphql(
  `
    query OrganisationToChange($id: ID!) {
      organisation(id: $id) {
        id
        name
        availableActions
        ...OrganisationWordsParts
        ...OrganisationPeopleParts
      }
      bodies {
        id
        ags
        shortName
      }
    }
  `,
  [OrganisationWordsParts, OrganisationPeopleParts],
)

/** Registers an organisation. */
export const RegisterOrganisation = graphql(`
  mutation RegisterOrganisation($input: RegisterOrganisationInput!) {
    registerOrganisation(input: $input) {
      id
    }
  }
`)

/** Changes an organisation's words. */
export const ChangeOrganisation = graphql(`
  mutation ChangeOrganisation($input: ChangeOrganisationInput!) {
    changeOrganisation(input: $input) {
      id
    }
  }
`)

/** The Integrationsbuero enters an organisation. */
export const EnterOrganisation = graphql(`
  mutation EnterOrganisation($input: EnterOrganisationInput!) {
    enterOrganisation(input: $input) {
      id
    }
  }
`)

/** Invites a delegate. */
export const InviteDelegate = graphql(`
  mutation InviteDelegate($input: InviteDelegateInput!) {
    inviteDelegate(input: $input) {
      id
    }
  }
`)

/** Appoints a delegate. */
export const AppointDelegate = graphql(`
  mutation AppointDelegate($input: AppointDelegateInput!) {
    appointDelegate(input: $input) {
      id
    }
  }
`)

/** Makes a delegate lead, or not. */
export const ChangeDelegateRole = graphql(`
  mutation ChangeDelegateRole($id: ID!, $role: DelegateRole!) {
    changeDelegateRole(id: $id, role: $role) {
      id
    }
  }
`)

/** Ends someone else's acting. */
export const RemoveDelegate = graphql(`
  mutation RemoveDelegate($id: ID!) {
    removeDelegate(id: $id) {
      id
    }
  }
`)

/** Ends one's own acting. */
export const LeaveOrganisation = graphql(`
  mutation LeaveOrganisation($id: ID!) {
    leaveOrganisation(id: $id) {
      id
    }
  }
`)

/** Takes an invitation back. */
export const WithdrawInvitation = graphql(`
  mutation WithdrawInvitation($id: ID!) {
    withdrawDelegateInvitation(id: $id) {
      id
    }
  }
`)

/** The invitation behind a link, and whether the visitor still has to say a name. */
export const InvitationQuery = graphql(`
  query Invitation($token: String!) {
    invitationByLink(token: $token) {
      organisationId
      organisationName
      role
      state
      sentTo
      until
      isMine
    }
    viewer {
      needsName
    }
  }
`)

/** Answers an invitation. */
export const AcceptInvitation = graphql(`
  mutation AcceptInvitation($token: String!) {
    acceptDelegateInvitation(token: $token) {
      id
    }
  }
`)

/** Organisations by what is typed of their names. */
export const OrganisationsNamedQuery = graphql(`
  query OrganisationsNamed($search: String) {
    organisations(first: 20, search: $search) {
      nodes {
        id
        name
      }
    }
  }
`)
