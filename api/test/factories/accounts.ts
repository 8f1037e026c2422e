import { randomUUID } from 'node:crypto'
import type { TestInstallation } from '../harness/index.js'
import { clock, type Viewer } from '../../src/platform/index.js'
import { Delegate } from '../../src/accounts/Delegate.js'
import { viewerOf } from '../../src/accounts/loadViewer.js'
import { Organisation } from '../../src/accounts/Organisation.js'
import { Person } from '../../src/accounts/Person.js'
import { RoleAssignment } from '../../src/accounts/RoleAssignment.js'

/** A person with a name, a language and an address of her own. */
export async function buildPerson(t: TestInstallation, overrides: Partial<Person> = {}): Promise<Person> {
  const email = `${randomUUID().slice(0, 12)}@verein.example`
  const made = t.db.create(Person, {
    givenName: 'Elif',
    familyName: 'Yıldırım',
    locale: 'tr',
    email,
    ...overrides,
  })
  return t.db.save(made)
}

/** A way to sign in for a person, as a first sign-in would leave it. */
export async function buildIdentity(t: TestInstallation, person: Person): Promise<void> {
  await t.db.query(
    `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt", "personId")
     values ($1, '', $2, true, now(), now(), $3)`,
    [randomUUID(), person.email, person.id],
  )
}

/** An organisation nobody has checked. */
export function buildOrganisation(
  t: TestInstallation,
  overrides: Partial<Organisation> = {},
): Promise<Organisation> {
  return t.db.save(
    t.db.create(Organisation, {
      name: `Verein ${randomUUID().slice(0, 8)}`,
      kind: 'ASSOCIATION',
      languages: ['tr'],
      ...overrides,
    }),
  )
}

/** A delegate; makes the person and the organisation it lacks. */
export async function buildDelegate(
  t: TestInstallation,
  overrides: Partial<Delegate> = {},
): Promise<Delegate> {
  const personId = overrides.personId ?? (await buildPerson(t)).id
  const organisationId = overrides.organisationId ?? (await buildOrganisation(t)).id
  return t.db.save(
    t.db.create(Delegate, { role: 'LEAD', validFrom: clock.now(), ...overrides, personId, organisationId }),
  )
}

/** A person with an assigned role, for the installation unless told. */
export async function buildRole(
  t: TestInstallation,
  overrides: Partial<RoleAssignment> = {},
): Promise<RoleAssignment> {
  const personId = overrides.personId ?? (await buildPerson(t)).id
  return t.db.save(
    t.db.create(RoleAssignment, {
      role: 'INTEGRATION_OFFICE',
      scopeKind: 'INSTALLATION',
      validFrom: clock.now(),
      ...overrides,
      personId,
    }),
  )
}

/** The viewer a person is, with all rights the rows give. */
export function viewerOfPerson(t: TestInstallation, personId: string): Promise<Viewer> {
  return viewerOf(t.db, personId)
}
