/** States in which somebody has to be told otherwise. */
export const missedStates: readonly string[] = ['FAILED', 'BOUNCED', 'UNSURE', 'LETTER']
