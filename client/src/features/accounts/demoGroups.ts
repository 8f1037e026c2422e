/** The parts of the demo's main story in their order. */
export const parts = ['PROPOSE', 'TAKE_UP', 'CHECK', 'STATE', 'DECIDE', 'DISTRICT', 'KEEP'] as const

/** A demo person as the page shows her. */
export interface ShownPerson {
  id: string
  name: string
  part: string | null
  lines: readonly string[]
  group: string
}

/** Those whose name, role or place holds every word that was typed. */
export function matching<P extends ShownPerson>(people: readonly P[], term: string): P[] {
  const words = term.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return people.filter((person) => {
    const all = [person.name, person.group, ...person.lines].join(' ').toLocaleLowerCase()
    return words.every((word) => all.includes(word))
  })
}

/** Those outside the main story by their place, each place once, in the order they come. */
export function groupsOf<P extends ShownPerson>(people: readonly P[]): { name: string; members: P[] }[] {
  const groups = new Map<string, P[]>()
  for (const person of people)
    if (person.part === null) groups.set(person.group, [...(groups.get(person.group) ?? []), person])
  return [...groups]
    .map(([name, members]) => ({ name, members }))
    .sort((a, b) => a.name.localeCompare(b.name))
}
