import { In, IsNull, type DataSource } from 'typeorm'
import { Organisation } from '../Organisation.js'
import { Person } from '../Person.js'
import { viewerOf } from '../loadViewer.js'
import { nameOf } from '../names.js'

/** A demo person as the page shows her from which one becomes her. */
export interface DemoPersonEntry {
  id: string
  name: string
  /** `ROLE` or `ROLE@scope id`, as of now. */
  roles: readonly string[]
  /** Names of what she speaks for. */
  organisations: readonly string[]
}

/** Everyone one may become in a demo, with today's roles, by name. */
export async function demoPeople(source: DataSource): Promise<DemoPersonEntry[]> {
  const people = await source.manager.find(Person, {
    where: { isDemo: true, erasedAt: IsNull() },
    order: { familyName: 'ASC', givenName: 'ASC' },
  })
  const entries: DemoPersonEntry[] = []
  // one after the other: the pool is for the visitors
  for (const person of people) {
    const { roles, organisationIds } = await viewerOf(source, person.id)
    const organisations = await source.manager.find(Organisation, { where: { id: In(organisationIds) } })
    entries.push({
      id: person.id,
      name: nameOf(person),
      roles,
      organisations: organisations.map(({ name }) => name),
    })
  }
  return entries
}
