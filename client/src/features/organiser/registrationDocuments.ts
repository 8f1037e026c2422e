import { graphql } from '@/app/graphql.js'
import { EventFormParts } from '../questions/documents.js'

/** Who comes and who waits. */
export const RegistrationsQuery = graphql(`
  query EventRegistrations(
    $id: ID!
    $search: String
    $state: RegistrationState
    $groupId: ID
    $after: String
  ) {
    summit(id: $id) {
      id
      title
      isPlanner
      availableActions
      groups {
        id
        actorGroup {
          id
          wording {
            text
          }
        }
      }
      registrations(first: 30, after: $after, search: $search, state: $state, groupId: $groupId) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          state
          size
          waitingRank
          waitsInVain
          offeredUntil
          createdAt
          toldBy
          availableActions
          enteredBy {
            id
            name
          }
          person {
            id
            email
            phone
          }
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
          participants {
            id
            givenName
            familyName
            spokenLanguages
            spokenName
          }
          needsConsent {
            givenOn
            text
            locale
          }
          answersConsent {
            givenOn
            text
            locale
          }
        }
      }
    }
  }
`)

/** What people without an e-mail address have to be told. */
export const ToTellQuery = graphql(`
  query ToTell($id: ID!) {
    toTell(summitId: $id) {
      id
      registrationId
      name
      phone
      locale
      subject
      sentences
      told
      offeredUntil
    }
  }
`)

/** The event somebody is entered for, and organisations they may come for. */
export const EnterForQuery = graphql(
  `
    query EnterFor($id: ID!) {
      summit(id: $id) {
        id
        title
        availableActions
        groups {
          id
          actorGroup {
            id
            wording {
              text
            }
          }
        }
        ...EventFormParts
      }
    }
  `,
  [EventFormParts],
)
