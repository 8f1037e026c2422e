import { graphql } from '@/app/graphql.js'

/** An objection to what was decided. */
export const SuspensionParts = graphql(`
  fragment SuspensionParts on Suspension {
    id
    ground
    state
    byName
    reason
    memberCount
    ofMembers
    review {
      id
      committee {
        name
      }
    }
    suspendedOn
    endedOn
    supervision
  }
`)

/** What was decided in the council's place. */
export const UrgentParts = graphql(`
  fragment UrgentParts on UrgentDecision @_unmask {
    id
    takenBy
    byName
    withName
    decidedOn
    reason
    text
    state
    dueOn
    endedOn
  }
`)
