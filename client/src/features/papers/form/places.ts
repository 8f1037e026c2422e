import type { ResultOf } from 'gql.tada'
import type { FormPlacesQuery } from './documents.js'
import type { Draft, DraftValues } from './draft.js'

type Body = ResultOf<typeof FormPlacesQuery>['bodies'][number]

/** A place a proposal can go to. */
export interface FormPlace {
  id: string
  name: string
  /** Its committee that can make a proposal its own motion; null where there is none. */
  integrationBody: string | null
}

/** The municipalities in their usual order, the Kreis behind them. */
export function placesOf(bodies: readonly Body[]): FormPlace[] {
  const isDistrict = (body: Body) => body.kind === 'DISTRICT'
  return [...bodies.filter((body) => !isDistrict(body)), ...bodies.filter(isDistrict)].map((body) => ({
    id: body.id,
    name: isDistrict(body) ? body.name : body.shortName,
    integrationBody: body.committees.find(({ kind }) => kind === 'INTEGRATION_BODY')?.name ?? null,
  }))
}

/** Whom to ask for help: the Integrationsbueros' published contacts, each with its place. */
export function helpersOf(bodies: readonly Body[]) {
  return bodies.flatMap((body) =>
    body.contacts
      .filter((contact) => contact.office?.isIntegrationOffice)
      .map(({ id, name, phone, email }) => ({ id, name, phone, email, place: body.shortName })),
  )
}

/** The one body a Fraktion or an office may bring something in. */
export function ownBodyOf(draft: Draft): string | null {
  return draft.group?.body.id ?? draft.office?.body.id ?? null
}

/** Whether the chosen way leads into some place only as the suggestion of a named inhabitant. */
export function needsInhabitant(
  draft: Draft,
  values: Pick<DraftValues, 'way' | 'bodyIds'>,
  places: readonly FormPlace[],
): boolean {
  if (ownBodyOf(draft)) return false
  if (values.way === 'SUGGESTION' || values.way === 'PETITION') return true
  return places.some(({ id, integrationBody }) => integrationBody === null && values.bodyIds.includes(id))
}
