import { graphql } from '@/app/graphql.js'
import { MadeDocumentParts } from '../documents/documents.js'

/** What the page of a ticket shows. */
export const TicketLinkQuery = graphql(`
  query TicketLink($code: String!) {
    ticketLink(code: $code) {
      state
      name
      summit {
        id
        title
        place
        startsAt
        endsAt
      }
    }
  }
`)

/** The tickets of a registration, with their codes. */
export const RegistrationTicketsParts = graphql(`
  fragment RegistrationTicketsParts on Registration {
    tickets {
      id
      code
      state
      participant {
        id
        givenName
        familyName
      }
    }
  }
`)

/** The badges of an event: a page of them, by name. */
export const BadgesQuery = graphql(
  `
    query Badges($id: ID!, $after: String) {
      summit(id: $id) {
        id
        title
        isPlanner
        doorActions
        sheets: documents(kind: BADGES) {
          id
          state
          ...MadeDocumentParts
        }
        tickets(first: 100, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            code
            state
            availableActions
            participant {
              id
              givenName
              familyName
              spokenName
              spokenLanguages
            }
            registration {
              id
              organisation {
                id
                name
              }
              group {
                id
                actorGroup {
                  id
                  wording {
                    text
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  [MadeDocumentParts],
)

/** Has the badges of everybody made. */
export const MakeBadges = graphql(`
  mutation MakeBadges($summitId: ID!) {
    makeBadges(summitId: $summitId) {
      id
    }
  }
`)

/** Issues a ticket anew. */
export const ReissueTicket = graphql(`
  mutation ReissueTicket($id: ID!) {
    reissueTicket(id: $id) {
      id
    }
  }
`)

/** How the door of an event stands, for its organisers; asked again while one looks. */
export const EventDoorQuery = graphql(`
  query EventDoor($id: ID!) {
    summit(id: $id) {
      id
      doorActions
      doorFigures {
        expected
        entered
        conflicts
        walkIns
        overFull
      }
      groups {
        id
        expected
        entered
        actorGroup {
          id
          wording {
            text
          }
        }
      }
    }
  }
`)

/** The event whose door it is: what the page is written with. The list of names is fetched by the device alone. */
export const DoorEventQuery = graphql(`
  query DoorEvent($id: ID!) {
    summit(id: $id) {
      id
      title
      place
      startsAt
      endsAt
      state
      isPlanner
      doorActions
      groups {
        id
        actorGroup {
          id
          wording {
            text
          }
        }
      }
    }
  }
`)

/** What the device keeps; since an instant only what changed. */
export const DoorListQuery = graphql(`
  query DoorList($id: ID!, $since: DateTimeISO) {
    doorList(summitId: $id, since: $since) {
      until
      keys {
        id
        publicKey
      }
      rooms {
        groupId
        free
      }
      tickets {
        id
        serial
        state
        givenName
        familyName
        spokenName
        organisation
        groupId
        walkIn
        overFull
        entries {
          id
          deviceId
          deviceName
          outcome
          at
          settled
        }
      }
    }
  }
`)

/** Tells what the device noted. */
export const RecordScans = graphql(`
  mutation RecordScans($input: RecordScansInput!) {
    recordScans(input: $input) {
      id
      outcome
      undone
    }
  }
`)

/** Tells who came without a registration. */
export const EnterWalkIns = graphql(`
  mutation EnterWalkIns($input: EnterWalkInsInput!) {
    enterWalkIns(input: $input) {
      id
      outcome
      undone
    }
  }
`)

/** Who came without a registration, for the organisers. */
export const WalkInsQuery = graphql(`
  query WalkIns($id: ID!) {
    summit(id: $id) {
      id
      walkIns {
        id
        organisation
        overFull
        reason
        receivedAt
        registration {
          id
          participants {
            id
            givenName
            familyName
          }
          group {
            id
            actorGroup {
              id
              wording {
                text
              }
            }
          }
        }
      }
    }
  }
`)

/** Somebody looked into a conflict. */
export const SettleConflict = graphql(`
  mutation SettleConflict($summitId: ID!, $id: ID!) {
    settleConflict(summitId: $summitId, id: $id) {
      id
    }
  }
`)

/** Who helps at the door. */
export const DoorHelpersQuery = graphql(`
  query DoorHelpers($id: ID!) {
    summit(id: $id) {
      id
      doorHelpers {
        id
        name
      }
    }
  }
`)

/** Gives somebody the door. */
export const AddDoorHelper = graphql(`
  mutation AddDoorHelper($input: AddDoorHelperInput!) {
    addDoorHelper(input: $input) {
      id
    }
  }
`)

/** Takes it back. */
export const RemoveDoorHelper = graphql(`
  mutation RemoveDoorHelper($summitId: ID!, $personId: ID!) {
    removeDoorHelper(summitId: $summitId, personId: $personId) {
      id
    }
  }
`)
