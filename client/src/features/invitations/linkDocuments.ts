import { graphql } from '@/app/graphql.js'
import { EventFormParts } from '../questions/documents.js'

/** What the page of a link shows. */
export const InvitationLinkParts = graphql(
  `
    fragment InvitationLinkParts on InvitationLink {
      name
      state
      registration
      waitingRank
      waitsInVain
      size
      isOpen
      address
      mayPassOn
      stoppedMails
      groupId
      offeredUntil
      spokenLanguages
      spokenName
      specialTold
      wishIds
      workshopId
      answers {
        questionId
        values
      }
      summit {
        id
        kind
        state
        title
        germanTitle
        titleWords {
          language
          isOld
        }
        aboutWords {
          language
          text
          isOld
        }
        about
        place
        startsAt
        endsAt
        registrationClosesAt
        withRegistration
        isOpen
        groups {
          id
          actorGroup {
            id
            wording {
              text
            }
          }
        }
        ...EventFormParts
      }
    }
  `,
  [EventFormParts],
)

/** What a mailed link answers. */
export const InvitationLinkQuery = graphql(
  `
    query InvitationLink($token: String!) {
      invitationLink(token: $token) {
        ...InvitationLinkParts
      }
    }
  `,
  [InvitationLinkParts],
)

/** Answers an invitation. */
export const AnswerInvitation = graphql(`
  mutation AnswerInvitation($input: AnswerInvitationInput!) {
    answerInvitation(input: $input) {
      state
      registration
    }
  }
`)

/** Changes what was told beside a yes. */
export const FillInvitationForm = graphql(`
  mutation FillInvitationForm($input: FillInvitationFormInput!) {
    fillInvitationForm(input: $input) {
      state
    }
  }
`)

/** Notes that the link was opened. */
export const OpenInvitation = graphql(`
  mutation OpenInvitation($token: String!) {
    openInvitation(token: $token) {
      state
    }
  }
`)

/** Mails a code to the invited address. */
export const RequestInvitationCode = graphql(`
  mutation RequestInvitationCode($token: String!) {
    requestInvitationCode(token: $token) {
      address
    }
  }
`)

/** Exchanges the code. */
export const ProveInvitation = graphql(`
  mutation ProveInvitation($input: ProveInvitationInput!) {
    proveInvitation(input: $input) {
      proof
      triesLeft
      person {
        givenName
        familyName
        email
      }
      others {
        givenName
        familyName
        spokenLanguages
        spokenName
      }
    }
  }
`)

/** What a right code opened. */
export interface Proven {
  proof: string
  person: { givenName: string; familyName: string; email: string }
  others: { givenName: string; familyName: string; spokenLanguages: string[]; spokenName: string | null }[]
}

/** Passes the invitation on. */
export const PassOnInvitation = graphql(`
  mutation PassOnInvitation($input: PassOnInvitationInput!) {
    passOnInvitation(input: $input) {
      state
    }
  }
`)

/** Puts name or address right. */
export const ChangeInvited = graphql(`
  mutation ChangeInvited($input: ChangeInvitedInput!) {
    changeInvited(input: $input) {
      name
    }
  }
`)
