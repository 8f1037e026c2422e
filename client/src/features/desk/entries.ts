import { proposalPath } from '@mitsprache/api/contract'
import { readFragment, type FragmentOf } from '@/app/graphql.js'
import { DeskPaperParts } from './documents.js'

/** A line on a desk. */
export interface DeskEntry {
  id: string
  title: string
  /** Place, number, from whom: names that are shown as they are. */
  about: string[]
  path: string
  /** What else is to be known: the committee and its date. */
  note?: string | undefined
  /** Last day. */
  due: string | null
}

/** A paper as a line on a desk; all lines lead to the page of the proposal, where it can be done. */
export function entryOf(given: FragmentOf<typeof DeskPaperParts>, more: Partial<DeskEntry> = {}): DeskEntry {
  const paper = readFragment(DeskPaperParts, given)
  return {
    id: paper.id,
    title: paper.title,
    about: [paper.body?.shortName, paper.number, paper.proposal?.organisation?.name].filter(
      (part) => part != null,
    ),
    path: paper.proposal ? proposalPath(paper.proposal.id) : `/antraege/${paper.id}`,
    due: paper.waitsUntil,
    ...more,
  }
}

/** How a due day is shown: passed, soon, or simply the day. */
export function dueOf(daysLeft: number): { tone: 'bad' | 'warn' | 'neutral'; key: string } {
  if (daysLeft < 0) return { tone: 'bad', key: 'overdue' }
  if (daysLeft === 0) return { tone: 'warn', key: 'today' }
  return { tone: daysLeft <= 7 ? 'warn' : 'neutral', key: 'until' }
}
