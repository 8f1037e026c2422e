import { graphql } from '@/app/graphql.js'

/** What one part of minutes says. */
export const MinutesContentParts = graphql(`
  fragment MinutesContentParts on MinutesContent {
    body
    committees
    title
    number
    form
    place
    startsAt
    beganAt
    endedAt
    interruptions {
      fromAt
      untilAt
    }
    agendas {
      number
      sentAt
      notice
      reason
    }
    objections {
      id
      number
      day
      name
      text
      finding
    }
    attendance {
      committee
      seat
      votes
      presence
      name
      holder
      fromAt
      untilAt
    }
    notes {
      id
      kind
      speaker
      text
    }
    items {
      id
      label
      title
      kind
      state
      stateReason
      isTablePaper
      tableReason
      isSecondCall
      lacksQuorum
      calledAt
      moves {
        committee
        seat
        name
        came
        at
      }
      papers {
        number
        title
      }
      recusals {
        seat
        name
      }
      ballots {
        committee
        subject
        motion
        text
        form
        majority
        resolutionKind
        majorityReason
        state
        present
        quorumNeeded
        quorumPresumed
        votesFor
        votesAgainst
        abstentions
        invalid
        carried
        groups {
          name
          stance
          votesFor
          votesAgainst
          abstentions
        }
        votes {
          seat
          name
          choice
        }
      }
      outcomes {
        paper
        role
        committee
        outcome
        text
        reason
        votesFor
        votesAgainst
        abstentions
        isUnanimous
      }
      notes {
        id
        kind
        speaker
        text
      }
    }
  }
`)

/** Minutes with who signs them, and what the reader may do. */
export const MinutesQuery = graphql(
  `
    query Minutes($id: ID!) {
      meeting(id: $id) {
        id
        state
        startsAt
        committees {
          id
          name
        }
        mayBeginMinutes
        minutes {
          id
          number
          state
          effectiveAt
          mayNote
          maySign
          mayReopen
          mayObject
          objectionsUntil
          objected {
            raisedAt
            meetingId
            number
          }
          signatures {
            duty
            name
            signedAt
          }
          awaited {
            duty
            name
          }
          publicDocument {
            id
            state
            files {
              id
              url
            }
          }
          wholeDocument {
            id
            state
            files {
              id
              url
            }
          }
          publicPart {
            ...MinutesContentParts
          }
          otherPart {
            ...MinutesContentParts
          }
        }
      }
    }
  `,
  [MinutesContentParts],
)

/** The clerk or the keeper begins. */
export const BeginMinutes = graphql(`
  mutation BeginMinutes($id: ID!) {
    beginMinutes(id: $id) {
      id
    }
  }
`)
/** Adds something nothing recorded. */
export const NoteInMinutes = graphql(`
  mutation NoteInMinutes($input: NoteInMinutesInput!) {
    noteInMinutes(input: $input) {
      id
    }
  }
`)
/** Takes it back. */
export const WithdrawMinutesNote = graphql(`
  mutation WithdrawMinutesNote($id: ID!) {
    withdrawMinutesNote(id: $id) {
      id
    }
  }
`)
/** Signs. */
export const SignMinutes = graphql(`
  mutation SignMinutes($id: ID!) {
    signMinutes(id: $id) {
      id
    }
  }
`)
/** Opens them again before the second signature. */
export const ReopenMinutes = graphql(`
  mutation ReopenMinutes($input: ReopenMinutesInput!) {
    reopenMinutes(input: $input) {
      id
    }
  }
`)
/** Somebody who was there objects. */
export const ObjectToMinutes = graphql(`
  mutation ObjectToMinutes($input: ObjectToMinutesInput!) {
    objectToMinutes(input: $input) {
      id
    }
  }
`)
/** What the committee found. */
export const FindOnObjection = graphql(`
  mutation FindOnObjection($input: FindOnObjectionInput!) {
    findOnObjection(input: $input) {
      id
    }
  }
`)
