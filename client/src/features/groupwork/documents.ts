import { graphql } from '@/app/graphql.js'

/** The shared page as it stands. */
export const TableParts = graphql(`
  fragment TableParts on GroupTable {
    isOpen
    group {
      id
      field {
        id
        wording {
          text
        }
      }
      programmeItem {
        id
        title
      }
      summit {
        id
        title
      }
    }
    items {
      id
      kind
      parentId
      revision
      text
      year
      dueOn
      responsible
      toInvolve
      considerations
    }
  }
`)

/** The shared page of a group. */
export const GroupTableQuery = graphql(
  `
    query GroupTable($at: GroupKeyInput!) {
      groupTable(at: $at) {
        ...TableParts
      }
    }
  `,
  [TableParts],
)
/** Saves a result. */
export const SaveGroupItem = graphql(
  `
    mutation SaveGroupItem($input: SaveGroupItemInput!) {
      saveGroupItem(input: $input) {
        ...TableParts
      }
    }
  `,
  [TableParts],
)
/** Puts a result elsewhere. */
export const MoveGroupItem = graphql(
  `
    mutation MoveGroupItem($input: MoveGroupItemInput!) {
      moveGroupItem(input: $input) {
        ...TableParts
      }
    }
  `,
  [TableParts],
)
/** Takes a result away. */
export const RemoveGroupItem = graphql(
  `
    mutation RemoveGroupItem($input: GroupItemInput!) {
      removeGroupItem(input: $input) {
        ...TableParts
      }
    }
  `,
  [TableParts],
)
/** Brings a result back. */
export const RestoreGroupItem = graphql(
  `
    mutation RestoreGroupItem($input: GroupItemInput!) {
      restoreGroupItem(input: $input) {
        ...TableParts
      }
    }
  `,
  [TableParts],
)

/** Groups of an event at the organisers' desk, with what the plenum may do. */
export const GroupworkDeskQuery = graphql(`
  query GroupworkDesk($id: ID!) {
    summit(id: $id) {
      id
      groupworkActions
      broughtToCouncil {
        id
        title
        papers {
          id
          number
          state
        }
      }
      programme {
        id
        title
        field {
          id
        }
        workGroup {
          id
          state
          availableActions
          field {
            id
            wording {
              text
            }
          }
          items {
            id
            kind
            text
            state
            hands
            votedAt
            carriedUnanimously
            votesYes
            votesNo
            votesAbstained
            note
            availableActions
          }
        }
      }
    }
  }
`)
/** The paper as it would be handed in. */
export const CouncilPaperQuery = graphql(`
  query CouncilPaper($summitId: ID!) {
    councilPaper(summitId: $summitId) {
      title
      what
      why
      forWhom
      isShortened
    }
  }
`)
/** What a plenum carried, for everybody. */
export const CarriedQuery = graphql(`
  query Carried($id: ID!) {
    summit(id: $id) {
      id
      broughtToCouncil {
        id
        title
        papers {
          id
          state
        }
      }
      workGroups {
        id
        field {
          id
          wording {
            text
          }
        }
        items {
          id
          kind
          parentId
          text
          year
          dueOn
          responsible
          state
          carriedUnanimously
          votesYes
          votesNo
          votesAbstained
        }
      }
    }
  }
`)
/** Gives a workshop its page. */
export const OpenGroup = graphql(`
  mutation OpenGroup($programmeItemId: ID!) {
    openGroup(programmeItemId: $programmeItemId) {
      id
    }
  }
`)
/** Makes the link of a table. */
export const MakeGroupLink = graphql(`
  mutation MakeGroupLink($id: ID!) {
    makeGroupLink(id: $id) {
      token
    }
  }
`)
/** Ends a group's work. */
export const FinishGroup = graphql(`
  mutation FinishGroup($id: ID!) {
    finishGroup(id: $id) {
      id
    }
  }
`)
/** Lets a group write on. */
export const ReopenGroup = graphql(`
  mutation ReopenGroup($input: ReopenGroupInput!) {
    reopenGroup(input: $input) {
      id
    }
  }
`)
/** Enters hands. */
export const RateGoal = graphql(`
  mutation RateGoal($input: RateGoalInput!) {
    rateGoal(input: $input) {
      id
    }
  }
`)
/** Records a vote. */
export const VoteOnGoals = graphql(`
  mutation VoteOnGoals($input: VoteOnGoalsInput!) {
    voteOnGoals(input: $input) {
      id
    }
  }
`)
/** Corrects a vote. */
export const CorrectVote = graphql(`
  mutation CorrectVote($input: CorrectVoteInput!) {
    correctVote(input: $input) {
      id
    }
  }
`)
/** Hands the carried goals in. */
export const BringToCouncil = graphql(`
  mutation BringToCouncil($summitId: ID!) {
    bringToCouncil(summitId: $summitId) {
      id
    }
  }
`)
