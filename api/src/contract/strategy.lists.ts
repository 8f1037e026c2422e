/** What an evaluation says is to become of a measure (workshop documentation). */
export const verdicts = ['QUESTION', 'MEND', 'CHANGE', 'STRENGTHEN'] as const
/** What is to become of a measure. */
export type Verdict = (typeof verdicts)[number]

/** The steps of the strategy's circle, in order. */
export const cycleSteps = ['VISION', 'GOALS', 'ANALYSIS', 'CONCEPTS', 'MEASURES', 'EVALUATION'] as const
/** A step of the circle. */
export type CycleStep = (typeof cycleSteps)[number]
