import { graphql } from '@/app/graphql.js'
import {
  StampParts,
  ApplicantParts,
  StandingParts,
  StationParts,
  StationResultParts,
  DecisionParts,
  PaperTextParts,
  ServedParts,
} from './documents.js'

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
          ...StampParts
          ...ApplicantParts
          texts {
            ...PaperTextParts
          }
          goals {
            ...ServedParts
          }
          papers {
            id
            title
            number
            body {
              name
              shortName
              district {
                shortName
              }
            }
            relatedPaper {
              id
            }
            movedAt
            offeredTo {
              id
              name
            }
            leadOffice {
              name
            }
            route {
              forwardsToDistrict
            }
            transfer {
              id
              state
              dueOn
              createdAt
              answer
              toBody {
                name
                shortName
              }
            }
            consultations {
              ...StationParts
            }
            ...StandingParts
          }
        }
        ...DecisionParts
        consultations {
          ...StationParts
          ...StationResultParts
        }
        timeline {
          id
          at
          verb
          outcome
          committee
          reason
        }
        ...StandingParts
      }
    }
  `,
  [
    StampParts,
    ApplicantParts,
    StandingParts,
    StationParts,
    StationResultParts,
    DecisionParts,
    PaperTextParts,
    ServedParts,
  ],
)
