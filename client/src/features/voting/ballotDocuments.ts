import { graphql } from '@/app/graphql.js'

/** Puts a motion. */
export const PutMotion = graphql(`
  mutation PutMotion($input: PutMotionInput!) {
    putMotion(input: $input) {
      id
    }
  }
`)
/** Takes a motion back. */
export const WithdrawMotion = graphql(`
  mutation WithdrawMotion($id: ID!) {
    withdrawMotion(id: $id) {
      id
    }
  }
`)
/** Opens a vote. */
export const OpenBallot = graphql(`
  mutation OpenBallot($input: OpenBallotInput!) {
    openBallot(input: $input) {
      id
    }
  }
`)
/** One's own vote. */
export const CastVote = graphql(`
  mutation CastVote($input: CastVoteInput!) {
    castVote(input: $input) {
      id
    }
  }
`)
/** Votes by name. */
export const RecordVotes = graphql(`
  mutation RecordVotes($input: RecordVotesInput!) {
    recordVotes(input: $input) {
      id
    }
  }
`)
/** A show of hands. */
export const RecordShowOfHands = graphql(`
  mutation RecordShowOfHands($input: ShowOfHandsInput!) {
    recordShowOfHands(input: $input) {
      id
    }
  }
`)
/** Papers of a secret vote. */
export const RecordPaperBallot = graphql(`
  mutation RecordPaperBallot($input: PaperBallotInput!) {
    recordPaperBallot(input: $input) {
      id
    }
  }
`)
/** Ends a vote that was given one by one. */
export const CloseBallot = graphql(`
  mutation CloseBallot($id: ID!) {
    closeBallot(id: $id) {
      id
    }
  }
`)
/** A vote that went wrong is void. */
export const DiscardBallot = graphql(`
  mutation DiscardBallot($input: WithReasonInput!) {
    discardBallot(input: $input) {
      id
    }
  }
`)
/** Ends an item. */
export const ConcludeItem = graphql(`
  mutation ConcludeItem($input: ConcludeItemInput!) {
    concludeItem(input: $input) {
      id
    }
  }
`)
