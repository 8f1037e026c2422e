import { graphql } from '@/app/graphql.js'

/** The applicants take a paper back. */
export const WithdrawPaper = graphql(`
  mutation WithdrawPaper($input: WithReasonInput!) {
    withdrawPaper(input: $input) {
      id
    }
  }
`)

/** The applicants answer the formal check. */
export const AnswerQuestions = graphql(`
  mutation AnswerQuestions($input: AnswerQuestionsInput!) {
    answerQuestions(input: $input) {
      id
    }
  }
`)

/** The applicants answer a committee. */
export const AnswerCommittee = graphql(`
  mutation AnswerCommittee($input: AnswerQuestionsInput!) {
    answerCommittee(input: $input) {
      id
    }
  }
`)

/** After nobody took it up: another way in. */
export const ChooseAnotherWay = graphql(`
  mutation ChooseAnotherWay($input: ChooseAnotherWayInput!) {
    chooseAnotherWay(input: $input) {
      id
    }
  }
`)

/** An organisation joins the applicants, or does not. */
export const AnswerCoApplication = graphql(`
  mutation AnswerCoApplication($input: AnswerCoApplicationInput!) {
    answerCoApplication(input: $input) {
      id
    }
  }
`)

/** Be told every step. */
export const FollowProposal = graphql(`
  mutation FollowProposal($id: ID!) {
    followProposal(id: $id) {
      id
    }
  }
`)

/** Be told no more. */
export const UnfollowProposal = graphql(`
  mutation UnfollowProposal($id: ID!) {
    unfollowProposal(id: $id) {
      id
    }
  }
`)

/** Which mails a mailed link ends. */
export const UnsubscribeLinkQuery = graphql(`
  query UnsubscribeLink($token: String!) {
    unsubscribeLink(token: $token) {
      isOpen
      isFollowed
      isApplicant
      proposal {
        id
        title
      }
    }
  }
`)

/** Be told no more, by the link of a mail. */
export const UnsubscribeByLink = graphql(`
  mutation UnsubscribeByLink($token: String!) {
    unsubscribeByLink(token: $token) {
      isFollowed
    }
  }
`)

/** A translation beside the original. */
export const TranslateText = graphql(`
  mutation TranslateText($input: TranslateTextInput!) {
    translateText(input: $input) {
      id
    }
  }
`)

/** An applicant answers a date. */
export const ReplyToMeeting = graphql(`
  mutation ReplyToMeeting($input: ReplyInput!) {
    replyToMeeting(input: $input) {
      id
    }
  }
`)

/** The same by the link of a mail. */
export const ReplyByLink = graphql(`
  mutation ReplyByLink($input: ReplyByLinkInput!) {
    replyByLink(input: $input) {
      id
    }
  }
`)

/** What a mailed link answers. */
export const ReplyLinkQuery = graphql(`
  query ReplyLink($token: String!) {
    replyLink(token: $token) {
      isOpen
      consultationId
      proposalId
      title
      committee
      startsAt
      place
      label
      isPublic
      maySpeak
      comes
      wantsToSpeak
      interpreterLanguage
    }
  }
`)
