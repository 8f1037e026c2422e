/** A paper as far as its proposal's other papers are asked for. */
export interface WithSiblings<Sibling extends { id: string }> {
  id: string
  proposal: { papers: readonly Sibling[] } | null
}

/** What the same proposal became in other places, a town's request at the Kreis among them; empty where it went to one place alone. */
export function elsewhereOf<Sibling extends { id: string }>(paper: WithSiblings<Sibling> | null): Sibling[] {
  return (paper?.proposal?.papers ?? []).filter(({ id }) => id !== paper?.id)
}
