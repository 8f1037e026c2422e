import { graphql } from '@/app/graphql.js'

/** The reports the viewer may see. */
export const ReportsQuery = graphql(`
  query Reports {
    bodiesToReportFor {
      id
    }
    reports {
      id
      isDemo
      publishedAt
      versions {
        id
        number
        title
        periodFrom
        periodTo
        publishedAt
      }
    }
  }
`)

/** One report with its versions. */
export const ReportQuery = graphql(`
  query Report($id: ID!) {
    bodiesToReportFor {
      id
    }
    report(id: $id) {
      id
      isDemo
      publishedAt
      proposal {
        id
      }
      versions {
        id
        number
        title
        periodFrom
        periodTo
        editions
        done
        total
        failed
        composedAt
        publishedAt
        mayPublish
        comparedWith {
          id
          title
        }
        changes {
          indicatorId
          indicator
          lightBefore
          lightNow
        }
        files {
          id
          name
          url
          mediaType
          size
        }
      }
    }
  }
`)

/** What a report may hold. */
export const ReportChoicesQuery = graphql(`
  query ReportChoices {
    bodiesToReportFor {
      id
    }
    fieldsOfAction {
      id
      wording {
        text
      }
      measures {
        id
        wording {
          text
        }
      }
    }
    indicators {
      id
      wording {
        text
      }
      field {
        id
      }
    }
  }
`)

/** What was decided in the period. */
export const ReportResolutionsQuery = graphql(`
  query ReportResolutions($from: LocalDate!, $to: LocalDate!) {
    resolutionsOfPeriod(from: $from, to: $to) {
      id
      decidedOn
      committeeName
      consultation {
        id
        paper {
          id
          number
          text {
            id
            title
          }
        }
      }
    }
  }
`)

/** What the last version was made of. */
export const LastVersionQuery = graphql(`
  query LastReportVersion($id: ID!) {
    report(id: $id) {
      id
      versions {
        id
        number
        title
        periodFrom
        periodTo
        fieldIds
        indicatorIds
        measureIds
        resolutionIds
        mapIndicatorId
        texts {
          section
          language
          text
        }
      }
    }
  }
`)

export const ComposeReport = graphql(`
  mutation ComposeReport($input: ComposeReportInput!) {
    composeReport(input: $input) {
      id
      report {
        id
      }
    }
  }
`)

export const PublishReport = graphql(`
  mutation PublishReport($versionId: ID!) {
    publishReport(versionId: $versionId) {
      id
    }
  }
`)
