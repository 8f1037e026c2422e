import { graphql } from '@/app/graphql.js'
import { QuestionParts } from '../questions/documents.js'
import { ProgrammeParts, SummitEntryParts } from '../summits/documents.js'

/** The documentation of an event. */
export const DocumentationParts = graphql(`
  fragment DocumentationParts on Documentation {
    id
    state
    text
    publishedOn
    availableActions
    wording {
      language
      text
    }
    translations {
      language
      text
    }
    files {
      id
      description
      file {
        id
        name
        mediaType
        url
      }
    }
  }
`)

/** What stays of an event, for everybody. */
export const DocumentationQuery = graphql(
  `
    query Documentation($id: ID!) {
      summit(id: $id) {
        id
        key
        about
        endsAt
        attendance
        partOf {
          id
          title
          startsAt
        }
        parts {
          id
          title
          startsAt
        }
        documentation {
          id
          ...DocumentationParts
        }
        ...SummitEntryParts
        ...ProgrammeParts
      }
    }
  `,
  [DocumentationParts, SummitEntryParts, ProgrammeParts],
)

/** The documentation at the organisers’ desk. */
export const DocumentationDeskQuery = graphql(
  `
    query DocumentationDesk($id: ID!) {
      summit(id: $id) {
        id
        title
        state
        isPlanner
        mayDocument
        documentation {
          id
          ...DocumentationParts
        }
      }
    }
  `,
  [DocumentationParts],
)

/** Whether there is a documentation, for the link to it. */
export const HasDocumentationQuery = graphql(`
  query HasDocumentation($id: ID!) {
    summit(id: $id) {
      id
      documentation {
        id
        state
      }
      partOf {
        id
        documentation {
          id
          state
        }
      }
    }
  }
`)

/** The figures of an event. */
export const FiguresQuery = graphql(`
  query EventFigures($id: ID!) {
    eventFigures(summitId: $id) {
      whole
      rows {
        dimension
        key
        label
        invited
        registered
        present
        noShow
        hidden
      }
    }
  }
`)

/** What is erased when. */
export const RetentionQuery = graphql(
  `
    query Retention($id: ID!) {
      summit(id: $id) {
        id
        title
        isPlanner
        endsAt
        questions {
          ...QuestionParts
        }
        retiredQuestions {
          ...QuestionParts
        }
      }
      eventRetention(summitId: $id) {
        key
        days
        keptDays
        basis
        mayChange
        dueOn
        erasedOn
        isDue
        people
        peopleDone
      }
    }
  `,
  [QuestionParts],
)
/** Has what is due erased now. */
export const EraseDue = graphql(`
  mutation EraseDue($id: ID!) {
    eraseDue(summitId: $id) {
      id
    }
  }
`)
/** Changes how long something is kept. */
export const SetRetention = graphql(`
  mutation SetRetention($input: SetRetentionInput!) {
    setRetention(input: $input) {
      id
    }
  }
`)

/** Those registered for an event or invited to it, by name. */
export const ErasableQuery = graphql(`
  query Erasable($id: ID!, $search: String) {
    summit(id: $id) {
      id
      registrations(first: 10, search: $search) {
        nodes {
          id
          person {
            id
            name
          }
        }
      }
      invitations(first: 10, search: $search) {
        nodes {
          id
          person {
            id
            name
          }
        }
      }
    }
  }
`)

/** Saves the text. */
export const SaveDocumentation = graphql(`
  mutation SaveDocumentation($input: SaveDocumentationInput!) {
    saveDocumentation(input: $input) {
      id
    }
  }
`)
/** Adds a file. */
export const AddDocumentationFile = graphql(`
  mutation AddDocumentationFile($input: AddDocumentationFileInput!) {
    addDocumentationFile(input: $input) {
      id
    }
  }
`)
/** Takes a file away. */
export const RemoveDocumentationFile = graphql(`
  mutation RemoveDocumentationFile($id: ID!) {
    removeDocumentationFile(id: $id) {
      id
    }
  }
`)
/** Publishes it as provisional. */
export const PublishDocumentation = graphql(`
  mutation PublishDocumentation($id: ID!) {
    publishDocumentation(id: $id) {
      id
    }
  }
`)
/** Declares it final. */
export const FinaliseDocumentation = graphql(`
  mutation FinaliseDocumentation($id: ID!) {
    finaliseDocumentation(id: $id) {
      id
    }
  }
`)
/** Opens it again. */
export const ReopenDocumentation = graphql(`
  mutation ReopenDocumentation($input: DocumentationReasonInput!) {
    reopenDocumentation(input: $input) {
      id
    }
  }
`)
/** Takes it back. */
export const WithdrawDocumentation = graphql(`
  mutation WithdrawDocumentation($input: DocumentationReasonInput!) {
    withdrawDocumentation(input: $input) {
      id
    }
  }
`)
/** Erases a person. */
export const ErasePerson = graphql(`
  mutation ErasePerson($input: ErasePersonInput!) {
    erasePerson(input: $input)
  }
`)
