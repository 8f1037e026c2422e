/** How far the administration is with what was decided. */
export const implementationStates = ['OPEN', 'IN_PROGRESS', 'DONE', 'NOT_POSSIBLE'] as const
/** A state of what was decided. */
export type ImplementationState = (typeof implementationStates)[number]
