interface Vote {
  carriedUnanimously: boolean | null
  votesYes: number | null
  votesAbstained: number | null
  state: string
}

/** Which sentence says how a goal was carried; null for one that was not. */
export function voteKey(goal: Vote): 'unanimous' | 'unanimousBut' | 'counted' | null {
  if (goal.state !== 'CARRIED') return null
  if (!goal.carriedUnanimously) return 'counted'
  return goal.votesYes !== null && goal.votesAbstained ? 'unanimousBut' : 'unanimous'
}
