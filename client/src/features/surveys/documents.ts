import { graphql } from '@/app/graphql.js'
import { MadeDocumentParts } from '../documents/documents.js'

/** What a survey asks, and what came out as far as the reader may see it. */
export const SurveyParts = graphql(`
  fragment SurveyParts on Survey {
    id
    title
    state
    closesOn
    links
    codes
    answers
    waiting
    uncounted
    availableActions
    questions {
      id
      kind
      text
      answered
      wording {
        text
      }
      translations {
        language
        text
      }
      options {
        id
        position
        text
        count
        wording {
          text
        }
        translations {
          language
          text
        }
      }
      texts {
        id
        text
        isPublic
      }
    }
  }
`)

/** What a mailed link asks. */
export const SurveyLinkQuery = graphql(`
  query SurveyLink($token: String!) {
    surveyLink(token: $token) {
      used
      survey {
        id
        title
        state
        closesOn
        isPart
        summit {
          id
        }
        questions {
          id
          kind
          wording {
            text
          }
          options {
            id
            position
            wording {
              text
            }
          }
        }
      }
    }
  }
`)

/** Answers by a link. */
export const AnswerSurvey = graphql(`
  mutation AnswerSurvey($input: AnswerSurveyInput!) {
    answerSurvey(input: $input) {
      id
    }
  }
`)

/** The survey of an event at the organisers’ desk. */
export const SurveyDeskQuery = graphql(
  `
    query SurveyDesk($id: ID!) {
      summit(id: $id) {
        id
        title
        state
        attendance
        isPlanner
        mayPlanSurvey
        survey {
          id
          ...SurveyParts
        }
      }
    }
  `,
  [SurveyParts],
)

/** What those who took part in an event said, for everybody. */
export const SurveyResultQuery = graphql(
  `
    query SurveyResult($id: ID!) {
      summit(id: $id) {
        id
        survey {
          id
          state
          ...SurveyParts
        }
      }
    }
  `,
  [SurveyParts],
)

/** Plans a survey. */
export const PlanSurvey = graphql(`
  mutation PlanSurvey($id: ID!) {
    planEventSurvey(summitId: $id) {
      id
    }
  }
`)
/** Changes the questions. */
export const ChangeSurvey = graphql(`
  mutation ChangeSurvey($input: ChangeSurveyInput!) {
    changeSurvey(input: $input) {
      id
    }
  }
`)
/** Gives a survey up. */
export const DiscardSurvey = graphql(`
  mutation DiscardSurvey($id: ID!) {
    discardSurvey(id: $id)
  }
`)
/** Asks those who were there. */
export const OpenSurvey = graphql(`
  mutation OpenSurvey($input: OpenSurveyInput!) {
    openSurvey(input: $input) {
      id
    }
  }
`)
/** Ends a survey. */
export const CloseSurvey = graphql(`
  mutation CloseSurvey($id: ID!) {
    closeSurvey(id: $id) {
      id
    }
  }
`)
/** Shows the result to everybody. */
export const PublishSurvey = graphql(`
  mutation PublishSurvey($input: PublishSurveyInput!) {
    publishSurvey(input: $input) {
      id
    }
  }
`)
/** Takes the result back. */
export const WithdrawSurvey = graphql(`
  mutation WithdrawSurvey($input: WithdrawSurveyInput!) {
    withdrawSurvey(input: $input) {
      id
    }
  }
`)
/** Codes that were printed, asked again while one looks. */
export const SurveyCodesQuery = graphql(
  `
    query SurveyCodes($id: ID!) {
      survey(id: $id) {
        id
        codeSheets {
          id
          state
          ...MadeDocumentParts
        }
      }
    }
  `,
  [MadeDocumentParts],
)
/** Has codes printed. */
export const PrintSurveyCodes = graphql(`
  mutation PrintSurveyCodes($input: PrintSurveyCodesInput!) {
    printSurveyCodes(input: $input) {
      id
    }
  }
`)
