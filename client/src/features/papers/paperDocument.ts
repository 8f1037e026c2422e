import { graphql } from '@/app/graphql.js'
import { ImplementationParts } from '../implementation/index.js'
import { InquiryParts } from '../inquiries/index.js'
import { NamedVoteParts } from '../voting/index.js'
import {
  StampParts,
  ApplicantParts,
  ChainParts,
  StandingParts,
  StationParts,
  StationResultParts,
  DecisionParts,
  PaperTextParts,
  ServedParts,
} from './documents.js'
import { SuspensionParts, UrgentParts } from './heldDocuments.js'

/** One paper with all that everybody may read. */
export const PaperQuery = graphql(
  `
    query Paper($id: ID!) {
      paper(id: $id) {
        id
        number
        kind
        title
        submittedAt
        externalNumber
        externalUrl
        body {
          ags
          name
          shortName
        }
        text {
          ...PaperTextParts
        }
        contact {
          name
          phone
          email
        }
        proposal {
          id
          costMin
          costMax
          headcountMin
          headcountMax
          budgetFrom
          budgetTo
          ...StampParts
          ...ApplicantParts
          texts {
            ...PaperTextParts
          }
          goals {
            ...ServedParts
          }
          papers {
            consultations {
              ...StationParts
            }
            ...ChainParts
          }
        }
        ...DecisionParts
        suspensions {
          id
          ...SuspensionParts
        }
        urgentDecision {
          ...UrgentParts
        }
        implementations {
          id
          ...ImplementationParts
        }
        consultations {
          ...StationParts
          ...StationResultParts
        }
        inquiry {
          ...InquiryParts
        }
        namedVotes {
          ...NamedVoteParts
        }
        timeline {
          id
          at
          verb
          outcome
          committee
          reason
          by
          inPlaceOf
        }
        ...StandingParts
      }
    }
  `,
  [
    SuspensionParts,
    UrgentParts,
    ImplementationParts,
    InquiryParts,
    NamedVoteParts,
    StampParts,
    ApplicantParts,
    ChainParts,
    StandingParts,
    StationParts,
    StationResultParts,
    DecisionParts,
    PaperTextParts,
    ServedParts,
  ],
)
