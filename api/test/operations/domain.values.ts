import { Person } from '../../src/accounts/index.js'
import { CostItem, ProposalText, type Proposal } from '../../src/papers/index.js'
import type { View } from './domain.rows.js'
import { lentParts } from '../../src/platform/index.js'
import type { Task } from '../../src/tasks/index.js'
import { knowsProposal } from './domain.sees.js'

/** The title of the newest version that was handed in, in the viewer's language if there is one. */
export function titleOf(v: View, proposalId: string): string | null {
  const texts = v.rows.of(ProposalText).filter((t) => t.proposalId === proposalId)
  return (
    v.rows.sorted(texts, [
      { by: (t) => t.submittedAt !== null, descending: true },
      { by: (t) => t.version, descending: true },
      { by: (t) => t.language === v.viewer.locale, descending: true },
      { by: (t) => t.language === 'de', descending: true },
      { by: (t) => v.rows.written(t, 'created_at') },
    ])[0]?.title ?? null
  )
}

/** The least or most it costs in all. */
export function cost(v: View, p: Proposal, bound: 'min' | 'max'): number | null {
  const parts = v.rows.of(CostItem).filter((c) => c.proposalId === p.id)
  const heads = (bound === 'min' ? p.headcountMin : p.headcountMax) ?? 1
  const euros = parts.map((c) => (bound === 'min' ? c.minEuro : c.maxEuro) * (c.kind === 'FIXED' ? 1 : heads))
  return parts.length > 0
    ? Math.min(
        euros.reduce((a, b) => a + b, 0),
        2_147_483_647,
      )
    : null
}

/** A person's name, for those inside. */
export function nameFor(v: View, p: Proposal, personId: string | null): string | null {
  const person = v.rows.get(Person, personId)
  return person && knowsProposal(v, p) ? fullName(person) : null
}
/** Title, given names and family name. */
export const fullName = (p: Person) =>
  [p.title, p.givenName, p.familyName].filter((part, i) => part !== '' || i === 2).join(' ')

/** Who is away and lent the only right by which this task lies on the viewer's desk. */
export function absentNameFor(t: Task, v: View): string | null {
  const lent = (v.viewer.lent ?? []).map(lentParts)
  const own = (to: string) =>
    to === `DESK@${v.viewer.personId}` ||
    (v.viewer.roles.includes(to) && !lent.some(({ role }) => role === to))
  const by = lent.find(({ role }) => t.assignees.includes(role))?.by ?? null
  const away = t.assignees.some(own) ? null : v.rows.get(Person, by)
  return away ? fullName(away) : null
}
