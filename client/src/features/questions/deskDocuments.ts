import { graphql } from '@/app/graphql.js'
import { QuestionParts } from './documents.js'

/** A question with what became of it. */
export const DeskQuestionParts = graphql(
  `
    fragment DeskQuestionParts on EventQuestion {
      id
      state
      answered
      isAnswered
      sum
      written
      availableActions
      counts {
        value
        count
      }
      ...QuestionParts
    }
  `,
  [QuestionParts],
)

/** What an event asks, how it was answered, and what can be done with it. */
export const EventQuestionsQuery = graphql(
  `
    query EventQuestions($id: ID!) {
      summit(id: $id) {
        id
        title
        isPlanner
        mayAskQuestions
        hasAnswers
        groups {
          id
          actorGroup {
            id
            wording {
              text
            }
          }
        }
        questions {
          id
          ...DeskQuestionParts
        }
        retiredQuestions {
          id
          ...DeskQuestionParts
        }
      }
    }
  `,
  [DeskQuestionParts],
)

/** Events whose questions can be taken over. */
export const CopyFromQuery = graphql(`
  query CopyQuestionsFrom {
    announced: organisedSummits(first: 20, state: ANNOUNCED) {
      nodes {
        id
        title
        startsAt
        questions {
          id
        }
      }
    }
    held: organisedSummits(first: 20, state: HELD) {
      nodes {
        id
        title
        startsAt
        questions {
          id
        }
      }
    }
    drafted: organisedSummits(first: 20, state: DRAFT) {
      nodes {
        id
        title
        startsAt
        questions {
          id
        }
      }
    }
  }
`)

/** Adds a question. */
export const AddEventQuestion = graphql(`
  mutation AddEventQuestion($input: AddEventQuestionInput!) {
    addEventQuestion(input: $input) {
      id
    }
  }
`)
/** Changes a question. */
export const ChangeEventQuestion = graphql(`
  mutation ChangeEventQuestion($input: ChangeEventQuestionInput!) {
    changeEventQuestion(input: $input) {
      id
    }
  }
`)
/** Puts questions into another order. */
export const OrderEventQuestions = graphql(`
  mutation OrderEventQuestions($input: OrderEventQuestionsInput!) {
    orderEventQuestions(input: $input) {
      id
    }
  }
`)
/** Asks a question no more. */
export const RetireEventQuestion = graphql(`
  mutation RetireEventQuestion($id: ID!) {
    retireEventQuestion(id: $id) {
      id
    }
  }
`)
/** Asks it again. */
export const AskEventQuestionAgain = graphql(`
  mutation AskEventQuestionAgain($id: ID!) {
    askEventQuestionAgain(id: $id) {
      id
    }
  }
`)
/** Removes a question nobody answered. */
export const RemoveEventQuestion = graphql(`
  mutation RemoveEventQuestion($id: ID!) {
    removeEventQuestion(id: $id) {
      id
    }
  }
`)
/** Takes over another event's questions. */
export const CopyEventQuestions = graphql(`
  mutation CopyEventQuestions($input: CopyEventQuestionsInput!) {
    copyEventQuestions(input: $input) {
      leftOut
      summit {
        id
      }
    }
  }
`)
