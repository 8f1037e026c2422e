import { graphql } from '@/app/graphql.js'

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
export const BadgesQuery = graphql(`
  query Badges($id: ID!, $after: String) {
    summit(id: $id) {
      id
      title
      isPlanner
      body {
        id
        shortName
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
`)

/** Issues a ticket anew. */
export const ReissueTicket = graphql(`
  mutation ReissueTicket($id: ID!) {
    reissueTicket(id: $id) {
      id
    }
  }
`)

/** How the door of an event stands, for its organisers. */
export const EventDoorParts = graphql(`
  fragment EventDoorParts on Summit {
    id
    state
    doorActions
    doorFigures {
      expected
      entered
      conflicts
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
`)
