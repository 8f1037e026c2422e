/** Where on a Body's set-up page the form stands that mends a lack. */
export const mendedAt = {
  CURRENT_TERM: 'wahlperiode',
  COUNCIL: 'gremien',
  SOCIAL_COMMITTEE: 'gremien',
  INTEGRATION_BODY: 'integration',
  OFFICE: 'aemter',
  CLERK: 'rollen',
  CONTACT: 'kontakt',
  CHAIRS: 'gremien',
  CONFIRMED_NAMES: 'namen',
} as const

/** Something a Body lacks. */
export type Lack = keyof typeof mendedAt

/** Bodies that are complete, and those that are not, the one that lacks most first. */
export function sortedByLacks<B extends { lacks: readonly string[] }>(bodies: readonly B[]) {
  return {
    open: bodies.filter(({ lacks }) => lacks.length > 0).sort((a, b) => b.lacks.length - a.lacks.length),
    complete: bodies.filter(({ lacks }) => lacks.length === 0),
  }
}
