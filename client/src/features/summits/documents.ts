import { graphql } from '@/app/graphql.js'
import { RegistrationTicketsParts } from '../admission/index.js'
import { MyInvitationParts } from '../invitations/ownDocuments.js'
import { MyNeedsParts } from '../needs/documents.js'
import { EventFormParts, MyAnswersParts } from '../questions/documents.js'
import { RegistrationWorkshopsParts, WorkshopsParts } from '../workshops/documents.js'

/** An event in a list. */
export const SummitEntryParts = graphql(`
  fragment SummitEntryParts on Summit {
    id
    kind
    kindName
    state
    title
    titleWords {
      language
      isOld
    }
    place
    startsAt
    isOpen
    isDemo
    withRegistration
    sharesGuests
    capacity
    room
    body {
      id
      shortName
    }
  }
`)

/** Events to come, and those that are over. */
export const SummitsQuery = graphql(
  `
    query Summits($after: String) {
      coming: summits(first: 20, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          ...SummitEntryParts
        }
      }
      over: summits(first: 10, past: true) {
        nodes {
          id
          documentation {
            id
            state
          }
          ...SummitEntryParts
        }
      }
    }
  `,
  [SummitEntryParts],
)

/** What became of a registration, and what can be done with it. */
export const RegistrationParts = graphql(
  `
    fragment RegistrationParts on Registration {
      id
      state
      size
      waitingRank
      waitsInVain
      toldBy
      offeredUntil
      availableActions
      participants {
        id
        givenName
        familyName
        spokenLanguages
        spokenName
      }
      ...RegistrationTicketsParts
    }
  `,
  [RegistrationTicketsParts],
)

/** What the badges of a registration say. */
export const MyBadgesParts = graphql(`
  fragment MyBadgesParts on Registration {
    id
    mayChangeBadges
    participants {
      id
      givenName
      familyName
      spokenLanguages
      spokenName
    }
  }
`)
/** The programme as its editor and its readers need it. */
export const ProgrammeParts = graphql(`
  fragment ProgrammeParts on Summit {
    programme {
      id
      startsAt
      endsAt
      title
      germanTitle
      titleWords {
        language
        isOld
      }
      translations {
        language
        text
        isOld
      }
      speaker
      capacity
      taken
      field {
        id
        wording {
          text
        }
      }
    }
  }
`)

/** An event with all its dates, from the event or from one of them. */
export const SeriesParts = graphql(`
  fragment SeriesParts on Summit {
    id
    title
    startsAt
    place
    state
    sharesGuests
    parts {
      id
      title
      startsAt
      place
      state
    }
    partOf {
      id
      title
      startsAt
      place
      state
      parts {
        id
        title
        startsAt
        place
        state
      }
    }
  }
`)

/** One event, and how the viewer comes to it. */
export const SummitQuery = graphql(
  `
    query Summit($id: ID!) {
      summit(id: $id) {
        id
        about
        germanTitle
        aboutWords {
          language
          text
          isOld
        }
        endsAt
        registrationClosesAt
        languages
        host
        attendance
        isPlanner
        doorActions
        availableActions
        municipality {
          id
          shortName
        }
        ...SeriesParts
        ...ProgrammeParts
        ...WorkshopsParts
        ...EventFormParts
        cutNeeds {
          id
          kind
          detail
        }
        groups {
          id
          room
          actorGroup {
            id
            wording {
              text
            }
          }
        }
        myInvitation {
          id
          ...MyInvitationParts
        }
        myRegistration {
          id
          state
          ...RegistrationParts
          ...MyBadgesParts
          ...RegistrationWorkshopsParts
          ...MyNeedsParts
          ...MyAnswersParts
        }
        ...SummitEntryParts
      }
      viewer {
        person {
          id
          givenName
          familyName
        }
        organisations {
          id
          name
        }
      }
    }
  `,
  [
    SummitEntryParts,
    MyInvitationParts,
    RegistrationParts,
    MyBadgesParts,
    ProgrammeParts,
    SeriesParts,
    WorkshopsParts,
    RegistrationWorkshopsParts,
    MyNeedsParts,
    EventFormParts,
    MyAnswersParts,
  ],
)

/** Registers oneself and others. */
export const Register = graphql(`
  mutation Register($input: RegisterInput!) {
    register(input: $input) {
      id
      state
    }
  }
`)

/** Takes the place that is offered. */
export const AcceptPlace = graphql(`
  mutation AcceptPlace($id: ID!) {
    acceptPlace(id: $id) {
      id
      state
    }
  }
`)

/** Does not want the place that is offered. */
export const DeclinePlace = graphql(`
  mutation DeclinePlace($id: ID!) {
    declinePlace(id: $id) {
      id
      state
    }
  }
`)

/** Does not come after all. */
export const CancelRegistration = graphql(`
  mutation CancelRegistration($id: ID!) {
    cancelRegistration(id: $id) {
      id
      state
    }
  }
`)
