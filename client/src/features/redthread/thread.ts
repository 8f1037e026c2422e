import type { ResultOf } from 'gql.tada'
import type {
  ThreadAnnualGoalParts,
  ThreadIndicatorParts,
  ThreadMeasureParts,
  ThreadPaperParts,
  ThreadQuery,
} from './documents.js'

/** A paper as the thread shows it. */
export type ThreadPaper = ResultOf<typeof ThreadPaperParts>
/** An annual goal as the thread shows it. */
export type ThreadAnnualGoal = ResultOf<typeof ThreadAnnualGoalParts>
/** A measure as the thread shows it. */
export type ThreadMeasure = ResultOf<typeof ThreadMeasureParts>
/** An indicator as the thread shows it. */
export type ThreadIndicator = ResultOf<typeof ThreadIndicatorParts>
/** A topic with the points it was given. */
export type ThreadTopic = NonNullable<ResultOf<typeof ThreadQuery>['fieldOfAction']>['priorityTopics'][number]

interface Holder {
  id: string
  papers: readonly { id: string }[]
}
interface Branch {
  id: string
  papers: readonly { id: string }[]
  annualGoals: readonly Holder[]
  measures: readonly (Holder & { annualGoal: { id: string } | null })[]
}

/** A paper where it hangs: in full at the first place that reads it, elsewhere as a way there. */
export interface Hanging {
  paper: ThreadPaper
  inFull: boolean
}

/** The measures that hang on an annual goal, or, without one, on the goal or field itself. */
export function measuresOf<M extends { annualGoal: { id: string } | null }>(
  measures: readonly M[],
  annualGoalId: string | null,
): M[] {
  return measures.filter(({ annualGoal }) => (annualGoal?.id ?? null) === annualGoalId)
}

/** All places of a branch that may hold papers, in the order they are read in. */
function placesOf(branch: Branch): Holder[] {
  return [
    ...branch.annualGoals.flatMap((goal) => [goal, ...measuresOf(branch.measures, goal.id)]),
    ...measuresOf(branch.measures, null),
    branch,
  ]
}

/**
 * Where each paper of a field hangs. One that serves several goals is shown in full where it is read first, the others lead there;
 * what hangs on no goal and no measure hangs at `restId`, the field itself.
 */
export function hangPapers(
  papers: readonly ThreadPaper[],
  branches: readonly Branch[],
  restId: string,
): Map<string, Hanging[]> {
  const shown = new Set<string>()
  const known = new Map(papers.map((paper) => [paper.id, paper]))
  const hang = (ids: readonly { id: string }[]) =>
    ids.flatMap(({ id }) => {
      const paper = known.get(id)
      if (!paper) return []
      const inFull = !shown.has(id)
      shown.add(id)
      return [{ paper, inFull }]
    })
  const hanging = new Map(branches.flatMap(placesOf).map((place) => [place.id, hang(place.papers)]))
  const rest = hang(papers.filter(({ id }) => !shown.has(id)))
  return hanging.set(restId, [...(hanging.get(restId) ?? []), ...rest])
}

/** What was decided last about a paper. */
export function decisionOf({ consultations }: Pick<ThreadPaper, 'consultations'>) {
  const decided = consultations.flatMap(({ role, resolution }) =>
    resolution ? [{ role, ...resolution }] : [],
  )
  return decided.findLast(({ role }) => role === 'DECISION') ?? null
}
