/** What of a milestone decides where it stands. */
export interface Dated {
  dueOn: string
  doneOn: string | null
}

/** Where a milestone stands on a day: reached, ahead, or late from the day after the one it was to be reached by. */
export function standingOf({ dueOn, doneOn }: Dated, today: string): 'AHEAD' | 'LATE' | 'REACHED' {
  if (doneOn) return 'REACHED'
  return dueOn < today ? 'LATE' : 'AHEAD'
}

/** How many of a task's milestones were reached, and which comes next. */
export function progressOf<T extends Dated>(
  milestones: readonly T[],
): { all: number; reached: number; next: T | null } {
  const ahead = milestones.filter(({ doneOn }) => !doneOn)
  const next = ahead.reduce<T | null>((first, one) => (first && first.dueOn <= one.dueOn ? first : one), null)
  return { all: milestones.length, reached: milestones.length - ahead.length, next }
}
