import { graphql } from '@/app/graphql.js'

/** The municipalities of the Kreis, and the measures that name a cost for each person. */
export const BudgetQuery = graphql(`
  query Budget {
    bodies {
      id
      ags
      shortName
      district {
        id
      }
    }
    measures {
      id
      text
      budgetMinEuro
      budgetMaxEuro
      budgetUnit
      wording {
        text
      }
    }
  }
`)
