import type { ResultOf } from '@/app/graphql.js'
import type { DemoPeopleQuery } from './documents.js'

type Bodies = ResultOf<typeof DemoPeopleQuery>['bodies']

/** A role in words: what it is, where it holds, in which Body. */
export interface RoleInWords {
  role: string
  /** Name of the committee, office or Body; null when it holds everywhere or its name is not known here. */
  place: string | null
  body: string | null
}

const naming = (name: string, body: string) => (name.includes(body) ? name : `${name}, ${body}`)

/** Finds names for the ids roles are limited to. */
export function placesById(bodies: Bodies): ReadonlyMap<string, { place: string; body: string }> {
  const places = new Map<string, { place: string; body: string }>()
  for (const { id, name, offices, committees } of bodies) {
    places.set(id, { place: name, body: name })
    for (const part of [...offices, ...committees])
      places.set(part.id, { place: naming(part.name, name), body: name })
  }
  return places
}

/** Puts `CLERK@id` into words; `PERSON`, which everyone signed in has, says nothing and is left out. */
export function rolesInWords(
  roles: readonly string[],
  bodies: Bodies,
  roleName: (role: string) => string,
): RoleInWords[] {
  const places = placesById(bodies)
  return roles
    .map((entry) => entry.split('@'))
    .filter(([role]) => role !== 'PERSON')
    .map(([role = '', scope = '']) => ({
      role: roleName(role),
      place: places.get(scope)?.place ?? null,
      body: places.get(scope)?.body ?? null,
    }))
}
