import { graphql } from '@/app/graphql.js'
import { RulesParts } from '../committees/index.js'

/** All Bodies with what they lack. */
export const SetUpQuery = graphql(`
  query SetUp {
    bodies {
      id
      ags
      name
      kind
      lacks
      availableActions
    }
    viewer {
      needsName
    }
  }
`)

/** A dated name to confirm. */
export const NameParts = graphql(`
  fragment SetUpNameParts on InstitutionName {
    id
    name
    validFrom
    validTo
    confirmed
    availableActions
  }
`)

/** One Body with all that is set up there. */
export const SetUpBodyQuery = graphql(
  `
    query SetUpBody($ags: String!) {
      body(ags: $ags) {
        id
        ags
        name
        lacks
        availableActions
        integrationBodyExpected
        district {
          id
        }
        names {
          id
          ...SetUpNameParts
        }
        terms {
          id
          number
          validFrom
          validTo
          confirmed
        }
        committees {
          id
          name
          kind
          names {
            id
            ...SetUpNameParts
          }
          members {
            id
            duty
            person {
              id
              name
            }
          }
        }
        offices {
          id
          name
          number
          isIntegrationOffice
          names {
            id
            ...SetUpNameParts
          }
        }
        contacts {
          id
          name
          phone
          email
          committee {
            id
            name
          }
          office {
            id
            name
          }
        }
      }
    }
  `,
  [NameParts],
)

/** Somebody on a seat. */
export const SeatMemberParts = graphql(`
  fragment SeatMemberParts on Membership {
    id
    duty
    role
    validFrom
    validTo
    availableActions
    person {
      id
      name
    }
  }
`)

/** One committee: its names, seats, and who sits on them. */
export const SetUpCommitteeQuery = graphql(
  `
    query SetUpCommittee($id: ID!) {
      committee(id: $id) {
        id
        name
        kind
        availableActions
        body {
          id
          ags
          name
        }
        names {
          id
          ...SetUpNameParts
        }
        composition {
          id
          rows {
            id
            label
            kind
            seats {
              id
              number
              availableActions
              holder {
                id
                ...SeatMemberParts
              }
              deputy {
                id
                ...SeatMemberParts
              }
            }
          }
        }
        procedureRules {
          id
          ...RulesParts
        }
      }
    }
  `,
  [NameParts, SeatMemberParts, RulesParts],
)

/** Roles given by hand. */
export const RoleAssignmentsQuery = graphql(`
  query SetUpRoleAssignments {
    roleAssignments(first: 100) {
      nodes {
        id
        role
        scopeKind
        scopeId
        validFrom
        validTo
        person {
          id
          name
          email
        }
      }
    }
  }
`)

/** People by a part of their name or address. */
export const FindPeopleQuery = graphql(`
  query FindPeople($search: String!) {
    people(first: 8, search: $search) {
      nodes {
        id
        name
        email
      }
    }
  }
`)

/** Sets a committee up. */
export const AddCommittee = graphql(`
  mutation AddCommittee($input: AddCommitteeInput!) {
    addCommittee(input: $input) {
      id
    }
  }
`)
/** Names a committee from a day on. */
export const NameCommittee = graphql(`
  mutation NameCommittee($input: NameCommitteeInput!) {
    nameCommittee(input: $input) {
      id
    }
  }
`)
/** Confirms a name. */
export const ConfirmName = graphql(`
  mutation ConfirmName($id: ID!) {
    confirmName(id: $id) {
      id
    }
  }
`)
/** Adds seats. */
export const AddSeats = graphql(`
  mutation AddSeats($input: AddSeatsInput!) {
    addSeats(input: $input) {
      id
    }
  }
`)
/** Puts a person on a seat. */
export const AppointMember = graphql(`
  mutation AppointMember($input: AppointMemberInput!) {
    appointMember(input: $input) {
      id
    }
  }
`)
/** Ends a membership. */
export const EndMembership = graphql(`
  mutation EndMembership($id: ID!, $validTo: LocalDate!) {
    endMembership(id: $id, validTo: $validTo) {
      id
    }
  }
`)
/** Says whom to call. */
export const SetContact = graphql(`
  mutation SetContact($input: SetContactInput!) {
    setContact(input: $input) {
      id
    }
  }
`)
/** Enters an office. */
export const AddOffice = graphql(`
  mutation AddOffice($input: AddOfficeInput!) {
    addOffice(input: $input) {
      id
    }
  }
`)
/** Enters or confirms a term. */
export const SetTerm = graphql(`
  mutation SetTerm($input: SetTermInput!) {
    setTerm(input: $input) {
      id
    }
  }
`)
/** Says whether there is an integration body. */
export const ExpectIntegrationBody = graphql(`
  mutation ExpectIntegrationBody($bodyId: ID!, $expected: Boolean!) {
    expectIntegrationBody(bodyId: $bodyId, expected: $expected) {
      id
    }
  }
`)
/** Gives a role. */
export const AssignRole = graphql(`
  mutation AssignRole($input: AssignRoleInput!) {
    assignRole(input: $input) {
      id
    }
  }
`)
/** Ends a role. */
export const WithdrawRole = graphql(`
  mutation WithdrawRole($id: ID!) {
    withdrawRole(id: $id) {
      id
    }
  }
`)
