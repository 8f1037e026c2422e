import { graphql } from '@/app/graphql.js'

/** A sending, and what can be done with it. */
export const SendingParts = graphql(`
  fragment SendingParts on Sending {
    id
    kind
    state
    written
    sent
    waiting
    failed
    perMinute
    createdAt
    availableActions
  }
`)

/** A planned reminder. */
export const ReminderParts = graphql(`
  fragment ReminderParts on Reminder {
    id
    anchor
    daysBefore
    dueAt
    state
    written
    availableActions
  }
`)
/** Plans a reminder. */
export const PlanReminder = graphql(`
  mutation PlanReminder($input: PlanReminderInput!) {
    planReminder(input: $input) {
      id
    }
  }
`)
/** Takes a planned reminder out again. */
export const RemoveReminder = graphql(`
  mutation RemoveReminder($id: ID!) {
    removeReminder(id: $id) {
      id
      state
    }
  }
`)

/** Everything the organisers see of an event's invitations. */
export const InvitationsDeskQuery = graphql(`
  query InvitationsDesk(
    $id: ID!
    $state: SummitInvitationState
    $search: String
    $cameBack: Boolean
    $after: String
  ) {
    summit(id: $id) {
      id
      title
      state
      startsAt
      registrationClosesAt
      withRegistration
      isPlanner
      groups {
        id
        actorGroup {
          id
          wording {
            text
          }
        }
      }
      invitations(first: 25, after: $after, state: $state, search: $search, cameBack: $cameBack) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          state
          isExpired
          source
          openedAt
          remindedAt
          answeredAt
          toldBy
          organisation
          group {
            id
          }
          cameBack
          noMails
          hasLeft
          availableActions
          person {
            id
            name
            email
            post
          }
          passedOnBy {
            id
            person {
              id
              name
            }
          }
          registration {
            id
            state
            participants {
              id
              givenName
              familyName
              spokenLanguages
              spokenName
            }
          }
        }
      }
    }
  }
`)

/** How a sending goes on; asked again while it runs. */
export const SendingProgressQuery = graphql(
  `
    query SendingProgress($id: ID!) {
      summit(id: $id) {
        id
        invitationFigures {
          drafted
          invitable
          unwilling
          issued
          sent
          waiting
          failed
          bounced
          opened
          accepted
          declined
          passedOn
          unanswered
          remindable
          reminded
        }
        sendings {
          id
          ...SendingParts
        }
        reminders {
          id
          ...ReminderParts
        }
      }
    }
  `,
  [SendingParts, ReminderParts],
)

/** Whom one may put on a list. */
export const AudiencesQuery = graphql(`
  query Audiences {
    bodies {
      id
      shortName
      committees {
        id
        name
      }
    }
    over: summits(first: 20, past: true) {
      nodes {
        id
        title
        startsAt
      }
    }
  }
`)

/** What putting an audience on the list would do. */
export const AudiencePreviewQuery = graphql(`
  query AudiencePreview($input: DraftInvitationsInput!) {
    audiencePreview(input: $input) {
      people
      fresh
      known
      withoutAddress
    }
  }
`)

/** The invitation or the reminder in a language. */
export const InvitationPreviewQuery = graphql(`
  query InvitationPreview($summitId: ID!, $locale: String!, $kind: SendingKind!) {
    invitationPreview(summitId: $summitId, locale: $locale, kind: $kind) {
      subject
      paragraphs
      button
    }
  }
`)

/** Puts an audience on the list. */
export const DraftInvitations = graphql(`
  mutation DraftInvitations($input: DraftInvitationsInput!) {
    draftInvitations(input: $input) {
      id
    }
  }
`)

/** Puts one person on the list. */
export const InvitePerson = graphql(`
  mutation InvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      id
    }
  }
`)

/** Takes somebody off the list. */
export const WithdrawInvitation = graphql(`
  mutation WithdrawInvitation($id: ID!) {
    withdrawInvitation(id: $id) {
      id
    }
  }
`)

/** Puts somebody on the list again. */
export const DraftAgain = graphql(`
  mutation DraftAgain($id: ID!) {
    draftAgain(id: $id) {
      id
    }
  }
`)

/** Mails the invitation or the reminder to oneself. */
export const SendTestInvitation = graphql(`
  mutation SendTestInvitation($summitId: ID!, $locale: String!, $kind: SendingKind!) {
    sendTestInvitation(summitId: $summitId, locale: $locale, kind: $kind) {
      id
    }
  }
`)

/** Begins to send. */
export const StartSending = graphql(`
  mutation StartSending($input: StartSendingInput!) {
    startSending(input: $input) {
      id
    }
  }
`)

/** Lets a sending wait. */
export const PauseSending = graphql(`
  mutation PauseSending($id: ID!) {
    pauseSending(id: $id) {
      id
    }
  }
`)

/** Lets a sending go on. */
export const ResumeSending = graphql(`
  mutation ResumeSending($id: ID!) {
    resumeSending(id: $id) {
      id
    }
  }
`)

/** Ends a sending. */
export const StopSending = graphql(`
  mutation StopSending($id: ID!) {
    stopSending(id: $id) {
      id
    }
  }
`)
