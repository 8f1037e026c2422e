import { graphql } from '@/app/graphql.js'
import { NamedVoteParts } from '../voting/index.js'

/** When and where a meeting is, who meets and how far it is. */
export const MeetingParts = graphql(`
  fragment MeetingParts on Meeting {
    id
    state
    form
    title
    number
    startsAt
    endsAt
    place
    cancelReason
    committees {
      id
      name
    }
    announcement {
      id
      announcedOn
      medium
      url
      proof {
        id
        name
        url
      }
    }
  }
`)

/** An item of an agenda. */
export const AgendaItemParts = graphql(`
  fragment AgendaItemParts on AgendaItem {
    id
    label
    title
    kind
    state
    stateReason
    isPublic
    isTablePaper
    isSecondCall
    resolutionKind
    tableReason
    parent {
      id
    }
    consultations {
      id
      paper {
        number
        title
        proposal {
          id
        }
      }
    }
  }
`)

/** An agenda as it was sent out, and its documents as far as the reader may have them. */
export const AgendaVersionParts = graphql(`
  fragment AgendaVersionParts on AgendaVersion {
    id
    number
    frozenAt
    notice
    reason
    publicDocument {
      id
      state
      files {
        id
        url
      }
    }
    wholeDocument {
      id
      state
      files {
        id
        url
      }
    }
  }
`)

/** A page of meetings. */
const MeetingsPage = graphql(
  `
    fragment MeetingsPage on MeetingConnection @_unmask {
      nodes {
        id
        body {
          id
          name
        }
        ...MeetingParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  `,
  [MeetingParts],
)

/** The meetings of all places or of one, to come or past, and the committees one may plan for. */
export const MeetingsQuery = graphql(
  `
    query Meetings($ags: String, $past: Boolean!, $after: String) {
      upcomingMeetings(first: 30, ags: $ags, after: $after) @skip(if: $past) {
        ...MeetingsPage
      }
      pastMeetings(first: 30, ags: $ags, after: $after) @include(if: $past) {
        ...MeetingsPage
      }
      bodies {
        id
        ags
        shortName
      }
      recentMinutes @skip(if: $past) {
        id
        day
        number
        meeting {
          id
        }
        committee {
          id
          name
          body {
            id
            name
          }
        }
      }
      committeesToPlanFor {
        id
        name
        body {
          id
          shortName
        }
      }
    }
  `,
  [MeetingsPage],
)

/** One meeting with its public agenda. */
export const MeetingQuery = graphql(
  `
    query Meeting($id: ID!) {
      meeting(id: $id) {
        id
        mayKeep
        mayRun
        mayBeginMinutes
        minutes {
          id
        }
        sitting {
          createdAt
        }
        body {
          id
          name
        }
        ...MeetingParts
        items {
          id
          ...AgendaItemParts
        }
        versions {
          id
          ...AgendaVersionParts
        }
        namedVotes {
          ...NamedVoteParts
        }
      }
    }
  `,
  [MeetingParts, AgendaItemParts, AgendaVersionParts, NamedVoteParts],
)

/** The same for the clerk: what waits, what cannot work, what may be done. */
export const AgendaQuery = graphql(
  `
    query Agenda($id: ID!) {
      meeting(id: $id) {
        id
        agendaRevision
        availableActions
        mayEditAgenda
        mayKeep
        mayRun
        ...MeetingParts
        items {
          id
          ...AgendaItemParts
        }
        versions {
          id
          ...AgendaVersionParts
        }
        notices {
          id
          state
        }
        warnings {
          itemId
          code
        }
        cutOffOn
        isPublicByDefault
        waiting {
          id
          openedAt
          isPublic
          paper {
            number
            title
          }
        }
      }
    }
  `,
  [MeetingParts, AgendaItemParts, AgendaVersionParts],
)

/** To whom was written about a meeting, for the clerk. */
export const NoticesQuery = graphql(
  `
    query Notices($id: ID!) {
      meeting(id: $id) {
        id
        ...MeetingParts
        notices {
          id
          name
          audience
          template
          state
          writtenAt
          sentAt
          toldAt
          code
        }
      }
    }
  `,
  [MeetingParts],
)

/** The items of the versions of an agenda, to compare them. */
export const VersionItemsQuery = graphql(`
  query VersionItems($id: ID!) {
    meeting(id: $id) {
      id
      versions {
        id
        number
        items {
          id
          itemId
          label
          title
          kind
        }
      }
    }
  }
`)
