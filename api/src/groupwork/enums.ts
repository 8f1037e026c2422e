import { draftGoalStates, groupStates, itemKinds } from '../contract/groupwork.lists.js'
import { enumOf } from '../platform/index.js'

/** GraphQL enum of what a group writes down. */
export const ItemKindEnum = enumOf(itemKinds, 'GroupItemKind', 'What a group writes down.')
/** GraphQL enum of the states of a group's work. */
export const GroupStateEnum = enumOf(groupStates, 'WorkGroupState', 'States of a group’s work.')
/** GraphQL enum of the states of a goal a group wrote down. */
export const DraftGoalStateEnum = enumOf(
  draftGoalStates,
  'DraftGoalState',
  'DRAFT: written down by a group; CARRIED: by the vote of a plenum. Whether it binds follows from its paper.',
)
