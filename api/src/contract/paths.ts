/** Page of a proposal with all its papers: what every notice links to. The language prefix is put before it. */
export function proposalPath(proposalId: string): string {
  return `/vorgaenge/${proposalId}`
}

/** Page of the applicants' own proposals. */
export const myProposalsPath = '/meine-vorgaenge'
