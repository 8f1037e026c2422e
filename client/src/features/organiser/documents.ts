import { graphql } from '@/app/graphql.js'
import { ProgrammeParts } from '../summits/documents.js'
import { WorkshopsParts } from '../workshops/documents.js'

/** Events the viewer organises, in one state. */
export const OrganisedSummitsQuery = graphql(`
  query OrganisedSummits($state: SummitState!, $after: String) {
    organisedSummits(state: $state, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        kind
        kindName
        title
        place
        startsAt
        endsAt
        withRegistration
        capacity
        taken
        room
        waiting
        attendance
        isDemo
        body {
          id
          shortName
        }
        partOf {
          id
          title
        }
      }
    }
  }
`)

/** What the form of an event needs to know: bodies, groups of actors, events one may belong to. */
export const PlanningQuery = graphql(`
  query Planning {
    eventKinds {
      id
      kind
      name
    }
    bodies {
      id
      ags
      shortName
    }
    actorGroups {
      id
      wording {
        text
      }
    }
    viewer {
      roles {
        role
        scopeId
      }
    }
    drafts: organisedSummits(state: DRAFT, first: 100) {
      nodes {
        id
        title
        startsAt
        partOf {
          id
        }
      }
    }
    announced: organisedSummits(state: ANNOUNCED, first: 100) {
      nodes {
        id
        title
        startsAt
        partOf {
          id
        }
      }
    }
  }
`)

/** Who is expected at an event or a date of it and who was there. */
export const DateGuestsQuery = graphql(`
  query DateGuests($id: ID!) {
    summit(id: $id) {
      id
      title
      startsAt
      sharesGuests
      withRegistration
      mayRecordAttendance
    }
    dateGuests(summitId: $id) {
      id
      givenName
      familyName
      organisation
      answer
      inPlaceOf
      present
      atDoor
    }
  }
`)

/** The facts of an event. */
export const EventFactsParts = graphql(`
  fragment EventFactsParts on Summit {
    id
    kind
    kindName
    state
    title
    about
    germanTitle
    titleWords {
      language
    }
    translations {
      language
      part
      text
      isOld
    }
    place
    startsAt
    endsAt
    registrationClosesAt
    languages
    offerHours
    withRegistration
    sharesGuests
    mayRecordAttendance
    host
    attendance
    capacity
    taken
    waiting
    isDemo
    isPlanner
    availableActions
    liveRegistrations
    liveWithoutMail
    body {
      id
      shortName
    }
    municipality {
      id
      shortName
    }
    partOf {
      id
      title
      startsAt
    }
    groups {
      id
      capacity
      taken
      waiting
      actorGroup {
        id
        wording {
          text
        }
      }
    }
  }
`)

/** The checklist, and whom something of it can be given to. */
export const ChecklistParts = graphql(`
  fragment ChecklistParts on Summit {
    id
    state
    availableActions
    checklist {
      id
      key
      title
      dueOn
      doneAt
      availableActions
      owner {
        id
        name
      }
    }
    helpers {
      id
      name
    }
  }
`)

/** One event at the desk. */
export const EventQuery = graphql(
  `
    query EventAtDesk($id: ID!) {
      summit(id: $id) {
        id
        ...EventFactsParts
        ...ProgrammeParts
        ...WorkshopsParts
        ...ChecklistParts
        parts {
          id
          title
          startsAt
          state
        }
      }
    }
  `,
  [EventFactsParts, ProgrammeParts, WorkshopsParts, ChecklistParts],
)

/** The programme with the fields of action a workshop can have. */
export const ProgrammeQuery = graphql(
  `
    query EventProgramme($id: ID!) {
      summit(id: $id) {
        id
        title
        startsAt
        endsAt
        availableActions
        ...ProgrammeParts
      }
      fieldsOfAction {
        id
        wording {
          text
        }
      }
    }
  `,
  [ProgrammeParts],
)

/** What changing the places would do. */
export const PlacesForecastQuery = graphql(`
  query PlacesForecast($input: ChangePlacesInput!) {
    placesForecast(input: $input) {
      offers
      offeredPeople
      stillWaiting
      overBy
      groupsOverBy
      tooLarge
      withoutMail
    }
  }
`)

/** Whom another programme would concern. */
export const ProgrammeForecastQuery = graphql(`
  query ProgrammeForecast($input: SetProgrammeInput!) {
    programmeForecast(input: $input) {
      told
      withoutMail
      placesGone
      wishesGone
      roomAgain
    }
  }
`)
