import { advance } from '../audit/index.js'
import type { PaperState } from '../contract/papers.lists.js'
import type { Ctx } from '../platform/index.js'
import { closeTasks } from '../tasks/index.js'
import { refreshSearch } from './refreshSearch.js'
import { paperMachine, type PaperVerb } from './states.js'
import { waitsForNobody } from './waits.js'

/** The move that ends a paper's way with a result. */
export const finalVerbs = {
  ADOPTED: 'adoptPaper',
  ADOPTED_AMENDED: 'adoptPaperAmended',
  PARTLY_ADOPTED: 'adoptPaperPartly',
  REJECTED: 'rejectPaper',
  NOTED: 'notePaper',
  SETTLED: 'settlePaper',
  WITHDRAWN: 'withdrawMotion',
} as const satisfies Partial<Record<PaperState, PaperVerb>>

/** A result a route can end with. */
export type FinalState = keyof typeof finalVerbs

/** Ends a paper's way: its result, text, day and the deciding body's name are copied onto it, where reports and goals read them. */
export async function settle(
  ctx: Ctx,
  paperId: string,
  result: {
    state: FinalState
    text: string | null
    decidedOn: string
    committeeName: string
    reason: string | null
  },
): Promise<void> {
  await advance(ctx, paperMachine, paperId, finalVerbs[result.state], {
    consequence: true,
    reason: result.reason,
    set: {
      resultText: result.text,
      settledOn: result.decidedOn,
      settledByName: result.committeeName,
      ...waitsForNobody(),
    },
  })
  await closeTasks(ctx, { subject: { entity: 'Paper', id: paperId } })
  await refreshSearch(ctx, paperId)
}
