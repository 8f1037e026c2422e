import type { Person } from './Person.js'

/** A person's whole name. */
export function nameOf(person: Pick<Person, 'title' | 'givenName' | 'familyName'>): string {
  return [person.title, person.givenName, person.familyName].filter(Boolean).join(' ')
}
