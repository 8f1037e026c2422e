import { graphql } from '@/app/graphql.js'

/** Days on which schools or offices are closed. */
export const ClosedPeriodParts = graphql(`
  fragment ClosedPeriodParts on ClosedPeriod {
    id
    kind
    name
    firstDay
    lastDay
    source
    mayChange
  }
`)

/** Those of a day and later, and whether one may enter more. */
export const ClosedPeriodsQuery = graphql(
  `
    query ClosedPeriods {
      maySetClosedPeriods
      closedPeriods {
        id
        ...ClosedPeriodParts
      }
    }
  `,
  [ClosedPeriodParts],
)
/** Enters such days, or corrects them. */
export const SetClosedPeriod = graphql(`
  mutation SetClosedPeriod($input: SetClosedPeriodInput!) {
    setClosedPeriod(input: $input) {
      id
    }
  }
`)
/** Takes away what was entered by mistake. */
export const RemoveClosedPeriod = graphql(`
  mutation RemoveClosedPeriod($id: ID!) {
    removeClosedPeriod(id: $id)
  }
`)
