import { graphql, type ResultOf } from '@/app/graphql.js'
import {
  ApplicantParts,
  ChainParts,
  DecisionParts,
  PaperTextParts,
  ServedParts,
  StampParts,
  StationParts,
  StationResultParts,
} from '../documents.js'
import { SuspensionParts, UrgentParts } from '../heldDocuments.js'

/** The date of a station, and the viewer's answer to it. */
export const StationDateParts = graphql(`
  fragment StationDateParts on Consultation {
    id
    state
    maySpeak
    mayReply
    myReply {
      comes
      wantsToSpeak
      interpreterLanguage
    }
    committee {
      name
    }
    agendaItem {
      label
      isPublic
      meeting {
        startsAt
        place
      }
    }
  }
`)

/** A question that came with a paper, and its answer. */
export const AskedParts = graphql(`
  fragment AskedParts on Question {
    id
    position
    askedBy
    text
    answer
    createdAt
    answeredAt
  }
`)

/** One organisation that applies with it or was asked to. */
export const CoApplicantParts = graphql(`
  fragment CoApplicantParts on CoApplicant {
    id
    state
    availableActions
    organisation {
      name
    }
  }
`)

/** A proposal with all its papers, as the viewer may see them. */
export const ProposalQuery = graphql(
  `
    query Proposal($id: ID!) {
      proposal(id: $id) {
        id
        title
        state
        language
        submittedAt
        toldBy
        authorName
        enteredByName
        carriedAt {
          id
          title
        }
        isApplicant
        isFollowed
        followers
        availableActions
        headcountMin
        headcountMax
        budgetFrom
        budgetTo
        costMin
        costMax
        costs {
          id
          kind
          label
          minEuro
          maxEuro
        }
        ...ApplicantParts
        coApplicants {
          id
          ...CoApplicantParts
        }
        texts {
          ...PaperTextParts
        }
        goals {
          ...ServedParts
        }
        papers {
          externalNumber
          externalUrl
          availableActions
          kind
          text {
            version
          }
          contact {
            name
            phone
            email
          }
          questions {
            id
            answeredAt
            ...AskedParts
          }
          consultations {
            id
            ...StationParts
            ...StationResultParts
            ...StationDateParts
          }
          ...ChainParts
          ...DecisionParts
          suspensions {
            id
            ...SuspensionParts
          }
          urgentDecision {
            ...UrgentParts
          }
        }
        timeline {
          id
          at
          paperId
          verb
          outcome
          committee
          reason
          by
          inPlaceOf
        }
        ...StampParts
      }
    }
  `,
  [
    ApplicantParts,
    ChainParts,
    CoApplicantParts,
    PaperTextParts,
    ServedParts,
    AskedParts,
    StationResultParts,
    StationDateParts,
    StationParts,
    DecisionParts,
    SuspensionParts,
    UrgentParts,
    StampParts,
  ],
)

/** A proposal as its page has it. */
export type ProposalShown = NonNullable<ResultOf<typeof ProposalQuery>['proposal']>
/** One of its papers. */
export type PaperShown = ProposalShown['papers'][number]

/** Tells an open page that its proposal changed. */
export const ProposalChanged = graphql(
  `
    subscription ProposalChanged($id: ID!) {
      proposalChanged(id: $id) {
        id
        ...StampParts
      }
    }
  `,
  [StampParts],
)
