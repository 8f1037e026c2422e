import { graphql } from '@/app/graphql.js'

/** Begins the proposal about a missed indicator. */
export const ReportMissed = graphql(`
  mutation ReportMissed($indicatorId: ID!) {
    reportMissed(indicatorId: $indicatorId) {
      id
    }
  }
`)
