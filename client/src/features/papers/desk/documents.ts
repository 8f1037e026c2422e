import { graphql } from '@/app/graphql.js'

/** A station as the people who prepare it and record it need it. */
export const DeskStationParts = graphql(`
  fragment DeskStationParts on Consultation {
    id
    state
    role
    source
    position
    dueOn
    isPublic
    maySpeak
    externalNumber
    externalUrl
    availableActions
    committeeKind
    committee {
      id
      name
    }
    resolution {
      decidedOn
    }
    agendaItem {
      label
      meeting {
        id
        number
        state
        startsAt
        place
      }
    }
    draftResolution {
      text
    }
    replies {
      id
      comes
      wantsToSpeak
      interpreterLanguage
      organisation {
        name
      }
    }
  }
`)

/** The administration's statement with the offices that sign it. */
export const DeskStatementParts = graphql(`
  fragment DeskStatementParts on Statement {
    id
    state
    dueOn
    availableActions
    text
    office {
      name
    }
    coSignatures {
      id
      maySign
      office {
        name
      }
    }
  }
`)

/** Everything that decides what the viewer may do to a paper now, and what the forms for it need. */
export const PaperDeskQuery = graphql(
  `
    query PaperDesk($id: ID!) {
      paper(id: $id) {
        id
        number
        kind
        availableActions
        externalNumber
        externalUrl
        offeredUntil
        movedAt
        offeredTo {
          id
          name
        }
        body {
          id
          ags
          name
          committees {
            id
            kind
            name
          }
          offices {
            id
            name
          }
          parliamentaryGroups {
            id
            name
            shortName
          }
        }
        draftResolutions {
          id
          text
        }
        statement {
          ...DeskStatementParts
        }
        consultations {
          ...DeskStationParts
        }
        suspensions {
          id
          availableActions
        }
        transfer {
          id
          dueOn
          availableActions
          toBody {
            name
          }
        }
      }
    }
  `,
  [DeskStationParts, DeskStatementParts],
)

/** Route templates that fit a paper. */
export const FittingTemplatesQuery = graphql(`
  query FittingTemplates($bodyId: ID!, $kind: PaperKind!) {
    routeTemplates(bodyId: $bodyId, kind: $kind) {
      id
      key
      forwardsToDistrict
      stations {
        id
        position
        committeeKind
        role
        dueDays
      }
    }
  }
`)

/** Meetings of a body that are known already. */
export const MeetingsToComeQuery = graphql(`
  query MeetingsToCome($committeeId: ID!) {
    upcomingMeetings(committeeId: $committeeId, first: 100) {
      nodes {
        id
        number
        state
        startsAt
        place
      }
    }
  }
`)

/** Who sat in a committee on a day: those who vote can bring its resolution before the council. */
export const CommitteeMembersQuery = graphql(`
  query CommitteeMembersOn($id: ID!, $on: LocalDate!) {
    committee(id: $id) {
      id
      members(on: $on) {
        id
        role
        person {
          name
        }
        seat {
          kind
        }
      }
    }
  }
`)
