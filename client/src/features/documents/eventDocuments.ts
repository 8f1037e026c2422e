import { graphql } from '@/app/graphql.js'
import { MadeDocumentParts } from './documents.js'

/** Lists and certificates of an event; asked again while one looks. */
export const EventDocumentsQuery = graphql(
  `
    query EventDocuments($id: ID!) {
      summit(id: $id) {
        id
        documentActions
        endsAt
        doorFigures {
          entered
        }
        lists: documents(kind: ATTENDANCE) {
          id
          state
          ...MadeDocumentParts
        }
        certificates: documents(kind: CERTIFICATES) {
          id
          state
          ...MadeDocumentParts
        }
      }
      eventRetention(summitId: $id) {
        key
        erasedOn
      }
    }
  `,
  [MadeDocumentParts],
)

/** Has the attendance list made. */
export const MakeAttendanceList = graphql(`
  mutation MakeAttendanceList($input: MakeAttendanceListInput!) {
    makeAttendanceList(input: $input) {
      id
    }
  }
`)

/** Has all certificates made. */
export const MakeCertificates = graphql(`
  mutation MakeCertificates($summitId: ID!) {
    makeCertificates(summitId: $summitId) {
      id
    }
  }
`)

/** Mails everybody the link to theirs. */
export const SendCertificates = graphql(`
  mutation SendCertificates($summitId: ID!) {
    sendCertificates(summitId: $summitId) {
      id
    }
  }
`)

/** One's own certificate. */
export const OwnCertificateQuery = graphql(`
  query OwnCertificate($code: String!) {
    ownCertificate(code: $code) {
      state
      url
    }
  }
`)

/** Has one's own certificate made. */
export const RequestCertificate = graphql(`
  mutation RequestCertificate($code: String!) {
    requestCertificate(code: $code) {
      state
      url
    }
  }
`)
