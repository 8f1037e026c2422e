import { graphql } from '@/app/graphql.js'
import { WordingParts } from '../reference/index.js'

/** Who asks. */
export const ApplicantParts = graphql(`
  fragment ApplicantParts on Proposal {
    isDemo
    inhabitantName
    organisation {
      name
    }
    group {
      name
    }
    office {
      name
    }
    coApplicants {
      id
      state
      organisation {
        name
      }
    }
  }
`)

/** Whom a paper waits for, and how it ended. */
export const StandingParts = graphql(`
  fragment StandingParts on Paper {
    state
    waitsFor
    waitingDays
    waitsUntil
    waitsForCommittee {
      id
      name
    }
    waitsForOffice {
      name
    }
    settledOn
    settledByName
  }
`)

/** A station of the line. */
export const StationParts = graphql(`
  fragment StationParts on Consultation {
    id
    state
    role
    source
    committeeKind
    dueOn
    concludedAt
    outcome
    dropReason
    committee {
      id
      name
      body {
        shortName
      }
    }
    maySpeak
    agendaItem {
      label
      isPublic
      meeting {
        startsAt
        place
      }
    }
    resolution {
      committeeName
      decidedOn
    }
  }
`)

/** What the line of a paper is drawn from, beside its stations: each page asks of those what it shows. */
export const ChainParts = graphql(
  `
    fragment ChainParts on Paper @_unmask {
      id
      kind
      title
      number
      movedAt
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
      urgentDecision {
        id
        byName
        withName
        decidedOn
        state
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
      ...StandingParts
    }
  `,
  [StandingParts],
)

/** What came of a station: result, votes, reason, text. */
export const StationResultParts = graphql(`
  fragment StationResultParts on Consultation {
    resumeOn
    routeReason
    externalNumber
    externalUrl
    resolution {
      outcome
      executableFrom
      reason
      text
      votesFor
      votesAgainst
      abstentions
      isUnanimous
      groupVotes {
        stance
        group {
          shortName
        }
      }
    }
  }
`)

/** The words that are decided on, and what the administration says to them. */
export const DecisionParts = graphql(`
  fragment DecisionParts on Paper {
    resultText
    draftResolutions {
      id
      version
      writtenBy
      text
      createdAt
    }
    statement {
      text
      deliveredAt
      effect
      minEuro
      maxEuro
      cover
      office {
        name
      }
    }
  }
`)

/** One version of the applicants' words in one language. */
export const PaperTextParts = graphql(`
  fragment PaperTextParts on ProposalText {
    id
    version
    language
    origin
    title
    what
    why
    forWhom
    submittedAt
  }
`)

/** One piece of the strategy a proposal serves. */
export const ServedParts = graphql(
  `
    fragment ServedParts on GoalServed {
      id
      field {
        key
        text
        wording {
          text
          ...WordingParts
        }
      }
      guidingGoal {
        key
        text
        field {
          key
          wording {
            text
          }
        }
        wording {
          text
          ...WordingParts
        }
      }
      annualGoal {
        key
        text
        field {
          key
          wording {
            text
          }
        }
        wording {
          text
          ...WordingParts
        }
      }
      measure {
        key
        text
        field {
          key
          wording {
            text
          }
        }
        wording {
          text
          ...WordingParts
        }
      }
    }
  `,
  [WordingParts],
)

/** Tells whether a page is up to date: it changes with every step. */
export const StampParts = graphql(`
  fragment StampParts on Proposal {
    modifiedAt
    texts {
      id
      origin
      submittedAt
    }
    coApplicants {
      id
      state
    }
    papers {
      id
      modifiedAt
      transfer {
        modifiedAt
      }
      consultations {
        modifiedAt
      }
    }
  }
`)
