import { graphql } from '@/app/graphql.js'

/** An inquiry as its paper shows it. */
export const InquiryParts = graphql(`
  fragment InquiryParts on Inquiry {
    id
    standing
    answeredLate
    askedOn
    dueOn
    answer
    answeredOn
    answeredByName
    mayAnswer
    mayAssign
    committee {
      id
      name
    }
    office {
      id
      name
    }
    handovers {
      id
      givenAt
      office {
        name
      }
    }
  }
`)

/** What was asked before a committee. */
export const CommitteeInquiriesQuery = graphql(`
  query CommitteeInquiries($id: ID!) {
    committee(id: $id) {
      id
      inquiries {
        id
        standing
        answeredLate
        askedOn
        dueOn
        answeredOn
        paper {
          id
          number
          title
        }
      }
    }
  }
`)

/** Whom the viewer may ask, and for whom. */
export const InquiryBeginningsQuery = graphql(`
  query InquiryBeginnings {
    inquiryBeginnings {
      committeeId
      committee
      bodyName
      groupId
      group
    }
  }
`)

/** The offices that may answer. */
export const AnsweringOfficesQuery = graphql(`
  query AnsweringOffices($id: ID!) {
    paper(id: $id) {
      id
      body {
        id
        offices {
          id
          name
        }
      }
    }
  }
`)

/** Files an inquiry. */
export const FileInquiry = graphql(`
  mutation FileInquiry($input: FileInquiryInput!) {
    fileInquiry(input: $input) {
      id
      paper {
        id
        proposal {
          id
        }
      }
    }
  }
`)

/** The administration answers. */
export const AnswerInquiry = graphql(
  `
    mutation AnswerInquiry($input: AnswerInquiryInput!) {
      answerInquiry(input: $input) {
        ...InquiryParts
      }
    }
  `,
  [InquiryParts],
)

/** The clerk hands it to an office. */
export const AssignInquiry = graphql(
  `
    mutation AssignInquiry($input: AssignInquiryInput!) {
      assignInquiry(input: $input) {
        ...InquiryParts
      }
    }
  `,
  [InquiryParts],
)
