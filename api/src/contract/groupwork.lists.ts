/** What a group writes down: the shapes of the goals (goals.lists), so that these can be taken over. */
export const itemKinds = ['GUIDING_GOAL', 'ANNUAL_GOAL', 'INDICATOR', 'MEASURE'] as const
/** A kind of result. */
export type ItemKind = (typeof itemKinds)[number]

/** What each may hang on; all but a guiding goal may also hang on the field of action itself. */
export const parentsOf: Readonly<Record<ItemKind, readonly ItemKind[]>> = {
  GUIDING_GOAL: [],
  ANNUAL_GOAL: ['GUIDING_GOAL'],
  INDICATOR: ['GUIDING_GOAL', 'ANNUAL_GOAL'],
  MEASURE: ['GUIDING_GOAL', 'ANNUAL_GOAL'],
}
/** What a plenum rates and carries; indicators and measures go with their goal. */
export const goalKinds = ['GUIDING_GOAL', 'ANNUAL_GOAL'] as const satisfies readonly ItemKind[]

/** States of a group's work. */
export const groupStates = ['PROVISIONAL', 'FINAL'] as const
/** A state of a group's work. */
export type GroupState = (typeof groupStates)[number]

/** States of a goal a group wrote down. */
export const draftGoalStates = ['DRAFT', 'CARRIED'] as const
/** A state of a goal a group wrote down. */
export type DraftGoalState = (typeof draftGoalStates)[number]

/** How realistic a goal is, by show of hands; the first step is the most realistic one. */
export const ratingSteps = ['1', '2', '3', '4'] as const

/** Most results of one group. */
export const mostItems = 200
