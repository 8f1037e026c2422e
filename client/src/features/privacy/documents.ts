import { graphql } from '@/app/graphql.js'

/** An entry of the register of processing. */
export const ActivityParts = graphql(`
  fragment ActivityParts on ProcessingActivity {
    key
    basis
    subjects
    recipients
    kinds
    special
    limits {
      key
      days
    }
    columns {
      name
    }
  }
`)

/** The whole register, and the Kreis that answers for it. */
export const ProcessingRegisterQuery = graphql(
  `
    query ProcessingRegister {
      processingRegister {
        key
        ...ActivityParts
      }
      bodies {
        name
        kind
      }
    }
  `,
  [ActivityParts],
)
