import { graphql } from '@/app/graphql.js'

/** A meeting as those in the room see it: its agenda, who is there, what is voted on. */
export const RoomParts = graphql(`
  fragment RoomParts on Meeting {
    id
    state
    form
    startsAt
    place
    mayRun
    body {
      id
      committees {
        id
        name
      }
    }
    committees {
      id
      name
    }
    items {
      id
      label
      title
      kind
      state
      stateReason
      isPublic
      isSecondCall
      calledAt
      endedAt
      resolutionKind
    }
    sitting {
      id
      quorumDoubted
      currentItem {
        id
      }
      rules {
        id
        quorumBase
        statutorySeats
        secretShare
        tabletVotes
        sourceNote
        usualMajority
        byLawMajority
        mainByLawMajority
        rulesMajority
        agendaMajority
        deselectionMajority
        digitalMajority
        committee {
          id
        }
      }
      returnable
      lacking
      stations {
        id
        agendaItem {
          id
        }
        role
        source
        state
        outcome
        committee {
          id
        }
        paper {
          id
          number
          title
        }
        draftResolution {
          id
          text
        }
      }
      deputies {
        seatId
        personId
        name
      }
      places {
        seatId
        committeeId
        kind
        mandate
        label
        holder
        groupId
        group
        presence
        deputy
        since
        recused
        recusals
      }
      ballots {
        id
        subject
        motion
        rank
        text
        form
        majority
        resolutionKind
        majorityReason
        majoritySource
        state
        present
        votesFor
        votesAgainst
        abstentions
        invalid
        carried
        closedAt
        given
        item {
          id
        }
        committee {
          id
        }
        consultation {
          id
        }
        groups {
          name
          stance
          votesFor
          votesAgainst
          abstentions
        }
        places {
          seatId
          voted
          choice
        }
      }
    }
  }
`)

/** What is the viewer's own in it: no live channel tells it, because everybody in the room is told the same. */
export const MeetingOwnQuery = graphql(`
  query MeetingOwn($id: ID!) {
    meeting(id: $id) {
      id
      sitting {
        id
        ownPlaces {
          seatId
          role
          sits
        }
        ownVotes {
          ballotId
          seatId
          choice
        }
      }
    }
  }
`)

/** A meeting while it is held. */
export const MeetingRoomQuery = graphql(
  `
    query MeetingRoom($id: ID!) {
      meeting(id: $id) {
        id
        ...RoomParts
      }
    }
  `,
  [RoomParts],
)
/** The same, again whenever something happens. */
export const MeetingChanged = graphql(
  `
    subscription MeetingChanged($id: ID!) {
      meetingChanged(id: $id) {
        id
        ...RoomParts
      }
    }
  `,
  [RoomParts],
)

/** Opens the meeting. */
export const OpenMeeting = graphql(`
  mutation OpenMeeting($id: ID!) {
    openMeeting(id: $id) {
      id
    }
  }
`)
/** The meeting pauses. */
export const InterruptMeeting = graphql(`
  mutation InterruptMeeting($id: ID!) {
    interruptMeeting(id: $id) {
      id
    }
  }
`)
/** The meeting goes on. */
export const ResumeMeeting = graphql(`
  mutation ResumeMeeting($id: ID!) {
    resumeMeeting(id: $id) {
      id
    }
  }
`)
/** The meeting ends. */
export const CloseMeeting = graphql(`
  mutation CloseMeeting($id: ID!) {
    closeMeeting(id: $id) {
      id
    }
  }
`)
/** The chair calls an item. */
export const CallItem = graphql(`
  mutation CallItem($input: CallItemInput!) {
    callItem(input: $input) {
      id
    }
  }
`)
/** Somebody doubts the quorum. */
export const DoubtQuorum = graphql(`
  mutation DoubtQuorum($id: ID!) {
    doubtQuorum(id: $id) {
      id
    }
  }
`)
/** The quorum is found. */
export const FindQuorum = graphql(`
  mutation FindQuorum($id: ID!) {
    findQuorum(id: $id) {
      id
    }
  }
`)
/** Too few are there. */
export const FindNoQuorum = graphql(`
  mutation FindNoQuorum($id: ID!) {
    findNoQuorum(id: $id) {
      id
    }
  }
`)
/** Who takes which seat. */
export const RecordPresence = graphql(`
  mutation RecordPresence($input: RecordPresenceInput!) {
    recordPresence(input: $input) {
      id
    }
  }
`)
/** Who may not take part. */
export const Recuse = graphql(`
  mutation Recuse($input: RecusalInput!) {
    recuse(input: $input) {
      id
    }
  }
`)
/** Takes a recusal back. */
export const LiftRecusal = graphql(`
  mutation LiftRecusal($input: RecusalInput!) {
    liftRecusal(input: $input) {
      id
    }
  }
`)

/** Meetings one goes to now. */
export const HeldMeetingsQuery = graphql(`
  query HeldMeetings {
    heldMeetings {
      id
      state
      startsAt
      committees {
        id
        name
      }
    }
  }
`)
