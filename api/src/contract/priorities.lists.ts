/** States of a round of points. */
export const roundStates = ['DRAFT', 'OPEN', 'CLOSED'] as const
/** A state of a round of points. */
export type RoundState = (typeof roundStates)[number]

/** Ballots are counted so many at a time, in random order, and at least as many stay in the box: nobody's points are seen by themselves. */
export const ballotBatch = 5
/** Most points one person may be given. */
export const mostPointsEach = 20
/** Most topics of a round. */
export const mostTopics = 20
/** Most codes of a round. */
export const mostCodes = 2000

/** The letters and digits of a code, without what one types besides: `kam tuf-rel 47` is KAMTUFREL47. */
export function plainCode(typed: string): string {
  return typed
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 40)
}

/** A code as it is read out and typed: KAM-TUF-REL-47. */
export function spokenCode(code: string): string {
  return code.replace(/(.{3})(?=.)/g, '$1-')
}
