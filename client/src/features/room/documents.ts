import { graphql } from '@/app/graphql.js'

/** A round with its topics and their points. */
export const RoundParts = graphql(`
  fragment RoundParts on PriorityRound {
    id
    key
    state
    pointsEach
    heldIn
    ballots
    waitingBallots
    totalPoints
    topics {
      id
      text
      position
      points
      stickerPoints
      rank
      wording {
        text
      }
    }
  }
`)

/** What a code can do. */
export const PointCodeQuery = graphql(
  `
    query PointCode($code: String!) {
      pointCode(code: $code) {
        used
        round {
          id
          key
          ...RoundParts
        }
      }
    }
  `,
  [RoundParts],
)

/** Puts the points of a code. */
export const PutPoints = graphql(`
  mutation PutPoints($input: PutPointsInput!) {
    putPoints(input: $input) {
      id
    }
  }
`)

/** What the board shows; asked again every few seconds. */
export const BoardQuery = graphql(
  `
    query Board($key: String!) {
      priorityRound(key: $key) {
        id
        summit {
          id
          title
        }
        ...RoundParts
      }
    }
  `,
  [RoundParts],
)

/** What happens in the room of an event. */
export const RoomQuery = graphql(`
  query Room($id: ID!) {
    summit(id: $id) {
      id
      title
      kind
      state
      isPlanner
      mayPlanRound
      priorityRounds {
        id
        key
        state
        totalPoints
      }
    }
  }
`)

/** A round at the organisers' desk. */
export const RoundDeskQuery = graphql(
  `
    query RoundDesk($key: String!) {
      priorityRound(key: $key) {
        id
        key
        availableActions
        summit {
          id
          title
          state
        }
        topics {
          id
          field {
            id
          }
          translations {
            language
            text
          }
          photos {
            id
            name
            url
          }
        }
        ...RoundParts
      }
    }
  `,
  [RoundParts],
)

/** The codes of a round. */
export const PointCodesQuery = graphql(`
  query PointCodes($roundId: ID!) {
    pointCodes(roundId: $roundId) {
      made
      used
      lost
      free
    }
  }
`)

/** Fields of action a topic may belong to. */
export const FieldsQuery = graphql(`
  query TopicFields {
    fieldsOfAction {
      id
      text
      translations {
        language
        text
      }
      wording {
        text
      }
    }
  }
`)

/** Plans a round. */
export const PlanRound = graphql(`
  mutation PlanRound($input: PlanRoundInput!) {
    planRound(input: $input) {
      id
      key
    }
  }
`)
/** Changes a round. */
export const ChangeRound = graphql(`
  mutation ChangeRound($input: ChangeRoundInput!) {
    changeRound(input: $input) {
      id
      key
    }
  }
`)
/** Gives a round up. */
export const DiscardRound = graphql(`
  mutation DiscardRound($id: ID!) {
    discardRound(id: $id) {
      id
    }
  }
`)
/** Opens a round. */
export const OpenRound = graphql(`
  mutation OpenRound($id: ID!) {
    openRound(id: $id) {
      id
    }
  }
`)
/** Closes a round. */
export const CloseRound = graphql(`
  mutation CloseRound($id: ID!) {
    closeRound(id: $id) {
      id
    }
  }
`)
/** Opens a closed round again. */
export const ReopenRound = graphql(`
  mutation ReopenRound($input: ReopenRoundInput!) {
    reopenRound(input: $input) {
      id
    }
  }
`)
/** Makes codes. */
export const MakePointCodes = graphql(`
  mutation MakePointCodes($id: ID!, $count: Int!) {
    makePointCodes(id: $id, count: $count) {
      id
    }
  }
`)
/** Enters stickers. */
export const EnterStickers = graphql(`
  mutation EnterStickers($input: EnterStickersInput!) {
    enterStickers(input: $input) {
      id
    }
  }
`)

/** What came out of an event, for everybody. */
export const EventResultsQuery = graphql(
  `
    query EventResults($id: ID!) {
      summit(id: $id) {
        id
        priorityRounds {
          id
          key
          state
          ...RoundParts
        }
      }
    }
  `,
  [RoundParts],
)
