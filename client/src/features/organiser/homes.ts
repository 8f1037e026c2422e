import type { ResultOf } from '@/app/graphql.js'
import type { PlanningQuery } from './documents.js'

/** The bodies whose events the viewer organises, as a choice; the Kreis first. */
export function homesOf(data: ResultOf<typeof PlanningQuery> | null) {
  const held = (data?.viewer?.roles ?? []).filter(({ role }) => role === 'INTEGRATION_OFFICE')
  return (data?.bodies ?? [])
    .filter(({ id }) => held.some(({ scopeId }) => scopeId === null || scopeId === id))
    .toSorted((one, other) => one.ags.localeCompare(other.ags))
    .map(({ id, shortName }) => ({ value: id, label: shortName }))
}
