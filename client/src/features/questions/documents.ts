import { graphql } from '@/app/graphql.js'

/** A question as those who answer it need it. */
export const QuestionParts = graphql(`
  fragment QuestionParts on EventQuestion {
    id
    kind
    required
    special
    keptDays
    choices
    actorGroupIds
    words {
      locale
      text
      help
      choices
    }
    onlyIf {
      questionId
      values
    }
  }
`)

/** What the form of an event asks beside who comes. */
export const EventFormParts = graphql(
  `
    fragment EventFormParts on Summit {
      id
      title
      questions {
        id
        ...QuestionParts
      }
      workshops {
        id
        title
        capacity
        taken
      }
      workshopDraw {
        drawsAt
        drawnAt
      }
      cutNeeds {
        id
        kind
        detail
      }
      groups {
        id
        room
        actorGroup {
          id
          wording {
            text
          }
        }
      }
    }
  `,
  [QuestionParts],
)

/** What somebody answered. */
export const MyAnswersParts = graphql(`
  fragment MyAnswersParts on Registration {
    id
    mayAnswerQuestions
    answersConsent {
      givenOn
      text
      locale
    }
    group {
      id
      actorGroup {
        id
      }
    }
    answers {
      id
      values
      question {
        id
      }
    }
  }
`)

/** Answers what the event asks. */
export const AnswerEventQuestions = graphql(`
  mutation AnswerEventQuestions($input: AnswerEventQuestionsInput!) {
    answerEventQuestions(input: $input) {
      id
    }
  }
`)

/** What somebody who registers needs to know of the event. */
export const RegisterFormQuery = graphql(
  `
    query RegisterForm($id: ID!) {
      summit(id: $id) {
        id
        isOpen
        availableActions
        ...EventFormParts
        myRegistration {
          id
          state
        }
      }
      viewer {
        person {
          id
          givenName
          familyName
        }
        organisations {
          id
          name
        }
      }
    }
  `,
  [EventFormParts],
)

/** Registers with everything the form asks. */
export const RegisterWithForm = graphql(`
  mutation RegisterWithForm($input: RegisterWithFormInput!) {
    registerWithForm(input: $input) {
      id
      state
    }
  }
`)

/** Enters a registration that was told, with everything the form asks. */
export const EnterWithForm = graphql(`
  mutation EnterWithForm($input: EnterWithFormInput!) {
    enterWithForm(input: $input) {
      id
      state
    }
  }
`)
