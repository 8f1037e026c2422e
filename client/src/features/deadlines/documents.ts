import { graphql } from '@/app/graphql.js'

/** When a paper is expected to be decided. */
export const ExpectedDatesQuery = graphql(`
  query ExpectedDates($paperId: ID!) {
    expectedDates(paperId: $paperId) {
      decidedOn
      isForecast
      stations {
        key
        committee
        committeeKind
        meetsOn
        isScheduled
        handInBy
        mayStaySilent
        lacks
        missed {
          day
          handInBy
        }
      }
      budget {
        day
        handInBy
        committee
      }
    }
  }
`)

/** When a proposal handed in to a place today would be decided. */
export const ExpectedRouteQuery = graphql(`
  query ExpectedRoute($bodyId: ID!) {
    expectedRoute(bodyId: $bodyId) {
      decidedOn
      handInBy
      stations {
        key
        committee
        committeeKind
        lacks
      }
      budget {
        day
        handInBy
      }
    }
  }
`)

/** The meetings of a committee to come. */
export const CommitteeDatesQuery = graphql(`
  query CommitteeDates($id: ID!) {
    committee(id: $id) {
      id
      name
      mayPlan
      body {
        id
        ags
        name
      }
      meetingsToCome {
        id
        startsAt
        place
        isBudgetSession
        mayMarkBudget
      }
    }
    noticeDates(committeeId: $id) {
      meetingId
      handInBy
      inviteBy
      isLate
    }
  }
`)

/** Days on which schools or offices are closed: no meeting of a series falls on them. */
export const ClosedDaysQuery = graphql(`
  query ClosedDays {
    closedPeriods {
      id
      kind
      name
      firstDay
      lastDay
    }
  }
`)

/** Plans the meetings of a committee. */
export const PlanSeries = graphql(`
  mutation PlanSeries($input: PlanSeriesInput!) {
    planSeries(input: $input) {
      id
    }
  }
`)

/** Says whether a meeting decides on the budget. */
export const MarkBudgetSession = graphql(`
  mutation MarkBudgetSession($id: ID!, $isBudgetSession: Boolean!) {
    markBudgetSession(id: $id, isBudgetSession: $isBudgetSession) {
      id
      isBudgetSession
    }
  }
`)
