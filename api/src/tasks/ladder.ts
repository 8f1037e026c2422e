const ladder = [-30, -7, -1, 1, 7]

/** A step of the ladder that a task has reached. */
export interface Step {
  taskId: string
  due: string
  step: number
  /** Days since the due day; negative before it. */
  days: number
}

/** Whole days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/**
 * The newest step of the ladder (30, 7 and 1 days before, 1, 7 and every 30 days after) that was reached since the task was
 * opened; undefined when none was. The newest, not today's: a day on which nothing ran is made up for.
 */
export function stepReached(opened: string, due: string, today: string): number | undefined {
  const late = daysBetween(due, today)
  const early = daysBetween(due, opened)
  const months = late >= 30 ? [Math.floor(late / 30) * 30] : []
  return [...ladder, ...months].filter((step) => step <= late && step > early).at(-1)
}
