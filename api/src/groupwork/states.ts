import type { DraftGoalState, GroupState } from '../contract/groupwork.lists.js'
import { machine } from '../platform/index.js'
import { GroupItem } from './GroupItem.js'
import { WorkGroup } from './WorkGroup.js'

/** What a group writes is provisional until it goes to the plenum. */
export const groupMachine = machine<WorkGroup, GroupState, GroupVerb>({
  name: 'room.group',
  entity: WorkGroup,
  states: { PROVISIONAL: { editable: true }, FINAL: {} },
  initial: ['PROVISIONAL'],
  moves: {
    finishGroup: { from: ['PROVISIONAL'], to: 'FINAL' },
    reopenGroup: { from: ['FINAL'], to: 'PROVISIONAL', reason: true },
  },
})
/** The moves of a group's work. */
export type GroupVerb = 'finishGroup' | 'reopenGroup'

/** A plenum carries a goal by its vote; a vote that was entered wrongly is corrected with a reason. The Steuerungsgruppe does neither. */
export const draftGoalMachine = machine<GroupItem, DraftGoalState, DraftGoalVerb>({
  name: 'room.goal',
  entity: GroupItem,
  states: { DRAFT: { editable: true }, CARRIED: { public: true } },
  initial: ['DRAFT'],
  moves: {
    carryDraft: { from: ['DRAFT'], to: 'CARRIED' },
    leaveDraft: { from: ['DRAFT'], to: 'DRAFT' },
    correctToCarried: { from: ['DRAFT', 'CARRIED'], to: 'CARRIED', reason: true },
    correctToDraft: { from: ['DRAFT', 'CARRIED'], to: 'DRAFT', reason: true },
  },
})
/** The moves of a goal a group wrote down. */
export type DraftGoalVerb = 'carryDraft' | 'leaveDraft' | 'correctToCarried' | 'correctToDraft'
