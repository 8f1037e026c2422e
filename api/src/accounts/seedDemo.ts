import type { DataSource, EntityManager } from 'typeorm'
import { DEMO_FROM } from '../../seed/demo/committees.js'
import { firstStart } from '../../seed/demo/firstStart.js'
import { demoOrganisations, type DemoOrganisation } from '../../seed/demo/organisations.js'
import { demoPeople } from '../../seed/demo/people.js'
import { idOf, upsertByKey } from '../../seed/upsert.js'
import { addDays } from '../platform/index.js'
import { Delegate } from './Delegate.js'
import { Organisation } from './Organisation.js'
import { OrganisationText } from './OrganisationText.js'
import { Person } from './Person.js'
import { RoleAssignment } from './RoleAssignment.js'

type Ids = ReadonlyMap<string, string>

const since = new Date(`${DEMO_FROM}T00:00:00+01:00`)

function seedPeople(db: EntityManager): Promise<Ids> {
  return upsertByKey(
    db,
    Person,
    demoPeople.map(({ email, givenName, familyName, locale, phone }) => ({
      key: email,
      values: { email, givenName, familyName, locale, phone: phone ?? null, isDemo: true },
    })),
  )
}

const verifiedUntil = (state: DemoOrganisation['state'], start: string): string | null =>
  ({ VERIFIED: addDays(start, 730), EXPIRED: addDays(start, -30), UNVERIFIED: null })[state]

async function seedOrganisations(db: EntityManager): Promise<Ids> {
  const start = await firstStart(db)
  const organisations = await upsertByKey(
    db,
    Organisation,
    demoOrganisations.map(({ key, name, kind, ags, languages, contactPublic, state }) => ({
      key,
      values: {
        name,
        kind,
        ags,
        languages: [...languages],
        contactPublic,
        contactEmail: `${key}@demo.example`,
        contactPhone: '+49 2131 000400',
        state,
        verifiedUntil: verifiedUntil(state, start),
        isDemo: true,
      },
    })),
  )
  const texts = demoOrganisations.flatMap(({ key, descriptions }) =>
    Object.entries(descriptions).map(([language, text]) => ({
      key: `${key}-${language}`,
      values: {
        organisationId: idOf(organisations, key),
        language,
        origin: language === 'de' ? ('AUTHOR' as const) : ('CHECKED' as const),
        text,
      },
    })),
  )
  await upsertByKey(db, OrganisationText, texts)
  return organisations
}

async function seedDelegates(db: EntityManager, people: Ids, organisations: Ids): Promise<void> {
  const rows = demoPeople.flatMap(({ email, organisation, delegateRole }) =>
    organisation
      ? [
          {
            key: `${email}-${organisation}`,
            values: {
              personId: idOf(people, email),
              organisationId: idOf(organisations, organisation),
              role: delegateRole ?? ('MEMBER' as const),
              validFrom: since,
            },
          },
        ]
      : [],
  )
  await upsertByKey(db, Delegate, rows)
}

/** Roles for the whole installation; those for a Body or an office follow where these are known. */
async function seedRoles(db: EntityManager, people: Ids): Promise<void> {
  const rows = demoPeople.flatMap(({ email, roles }) =>
    roles
      .filter(({ scope }) => scope === 'INSTALLATION')
      .map(({ role, scope }) => ({
        key: `${email}-${role}`,
        values: {
          personId: idOf(people, email),
          role,
          scopeKind: scope,
          scopeId: null,
          validFrom: since,
        },
      })),
  )
  await upsertByKey(db, RoleAssignment, rows)
}

/** Loads the demo people, their organisations, delegates and the roles for the whole installation. */
export function seedDemoAccounts(source: DataSource): Promise<void> {
  return source.transaction(async (db) => {
    const people = await seedPeople(db)
    const organisations = await seedOrganisations(db)
    await seedDelegates(db, people, organisations)
    await seedRoles(db, people)
  })
}
