import { graphql } from '@/app/graphql.js'

/** A paper as a line on a desk: what it is, from whom, whom it waits for, when its committee meets. */
export const DeskPaperParts = graphql(`
  fragment DeskPaperParts on Paper {
    id
    number
    title
    waitsFor
    waitsUntil
    waitsForCommittee {
      id
      name
    }
    waitsForOffice {
      name
    }
    body {
      shortName
    }
    proposal {
      id
      isDemo
      organisation {
        name
      }
    }
  }
`)

/** A page of the papers on a desk that stand in some states. */
export const DeskPapersQuery = graphql(
  `
    query DeskPapers($desk: Desk!, $states: [PaperState!]!, $after: String) {
      papers(first: 20, after: $after, desk: $desk, states: $states, sort: DUE_FIRST) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          ...DeskPaperParts
          consultations {
            state
            agendaItem {
              meeting {
                startsAt
              }
            }
          }
        }
      }
    }
  `,
  [DeskPaperParts],
)

/** How much lies on a desk, by state. */
export const DeskCountsQuery = graphql(`
  query DeskCounts($desk: Desk!) {
    deskCounts(desk: $desk) {
      state
      count
    }
  }
`)

/** What a committee has to deal with, and what was offered to it. */
export const CommitteeDeskQuery = graphql(
  `
    query CommitteeDesk {
      offeredPapers {
        id
        offeredUntil
        ...DeskPaperParts
      }
      committeeInbox {
        id
        role
        dueOn
        committee {
          id
          name
        }
        agendaItem {
          label
          meeting {
            startsAt
            place
          }
        }
        paper {
          ...DeskPaperParts
        }
      }
    }
  `,
  [DeskPaperParts],
)

/** What the viewer's offices have to write or to sign. */
export const OfficeDeskQuery = graphql(
  `
    query OfficeDesk($after: String) {
      statementsToWrite(first: 20, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          state
          dueOn
          office {
            name
          }
          paper {
            ...DeskPaperParts
          }
        }
      }
    }
  `,
  [DeskPaperParts],
)

/** Requests of towns that wait at the Kreis. */
export const TransfersQuery = graphql(
  `
    query OpenTransfers {
      transfers(open: true) {
        id
        dueOn
        availableActions
        paper {
          ...DeskPaperParts
        }
      }
    }
  `,
  [DeskPaperParts],
)

/** Proposals that nobody in the council can read yet. */
export const TranslationsQuery = graphql(`
  query TranslationsWanted($after: String) {
    proposalsToTranslate(first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        title
        submittedAt
        text {
          language
        }
        organisation {
          name
        }
      }
    }
  }
`)

/** Route templates with what the viewer may do to them. */
export const RouteTemplatesQuery = graphql(`
  query RouteTemplates {
    routeTemplates {
      id
      key
      version
      paperKind
      forDistrict
      forwardsToDistrict
      availableActions
      body {
        id
        name
      }
      stations {
        id
        position
        committeeKind
        role
        dueDays
        isPublic
        maySpeak
      }
    }
    bodies {
      id
      name
      kind
    }
  }
`)

/** A new version of a route template, or one of one's own. */
export const SaveRouteTemplate = graphql(`
  mutation SaveRouteTemplate($input: SaveRouteTemplateInput!) {
    saveRouteTemplate(input: $input) {
      id
    }
  }
`)
