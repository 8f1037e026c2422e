import type { DataSource, EntityManager } from 'typeorm'
import {
  DEMO_FROM,
  DEMO_TERM,
  demoGroups,
  demoIntegrationBodies,
  demoIntegrationOfficeContacts,
  demoOffice,
  demoPoolDeputies,
} from '../../seed/demo/committees.js'
import { demoPeople, type DemoPerson } from '../../seed/demo/people.js'
import * as data from '../../seed/reference/index.js'
import { idOf, upsertByKey, type SeedRow } from '../../seed/upsert.js'
import { Person, RoleAssignment } from '../accounts/index.js'
import { Body } from './Body.js'
import { Committee } from './Committee.js'
import { ContactPerson } from './ContactPerson.js'
import { GroupMember } from './GroupMember.js'
import { InstitutionName } from './InstitutionName.js'
import { LegislativeTerm } from './LegislativeTerm.js'
import { Office } from './Office.js'
import { ParliamentaryGroup } from './ParliamentaryGroup.js'
import { PoolDeputy } from './PoolDeputy.js'
import { seedDemoRules } from './seedProcedure.js'
import { seedDemoSeats, type DemoIds } from './seedDemoSeats.js'

type Ids = ReadonlyMap<string, string>

const municipalities = data.BODIES.map(({ ags }) => ags).filter((ags) => ags !== data.DISTRICT_AGS)
/** Key of the office that leads in a Body. */
const leadOffice = (ags: string) => (ags === data.DISTRICT_AGS ? 'office-50' : `demo-office-${ags}`)

/** The integration bodies and social committees the reference data leave to the operator. */
function seedCommitteeRows(db: EntityManager, bodies: Ids): Promise<Ids> {
  const row = (ags: string, kind: 'INTEGRATION_BODY' | 'SOCIAL_COMMITTEE'): SeedRow<Committee> => ({
    key: `demo-${kind}-${ags}`,
    values: { bodyId: idOf(bodies, ags), kind, isDemo: true },
  })
  return upsertByKey(db, Committee, [
    ...demoIntegrationBodies.map((ags) => row(ags, 'INTEGRATION_BODY')),
    ...municipalities.map((ags) => row(ags, 'SOCIAL_COMMITTEE')),
  ])
}

async function seedOffices(db: EntityManager, bodies: Ids): Promise<Ids> {
  const offices = await upsertByKey(
    db,
    Office,
    municipalities.map((ags) => ({
      key: leadOffice(ags),
      values: { bodyId: idOf(bodies, ags), number: demoOffice.number, isDemo: true },
    })),
  )
  await upsertByKey(
    db,
    InstitutionName,
    municipalities.map((ags) => ({
      key: `${leadOffice(ags)}-name`,
      values: { officeId: idOf(offices, leadOffice(ags)), name: demoOffice.name },
    })),
  )
  return offices
}

/** Roles for a Body or an office; those for the installation come with the people. */
async function seedRoles(db: EntityManager, ids: DemoIds, offices: Ids): Promise<void> {
  const rows = demoPeople.flatMap(({ email, roles }) =>
    roles.flatMap(({ role, scope, ags }) =>
      ags
        ? [
            {
              key: `${email}-${role}-${ags}`,
              values: {
                personId: idOf(ids.people, email),
                role,
                scopeKind: scope,
                scopeId: scope === 'OFFICE' ? idOf(offices, leadOffice(ags)) : idOf(ids.bodies, ags),
                validFrom: new Date(`${DEMO_FROM}T00:00:00+01:00`),
              },
            },
          ]
        : [],
    ),
  )
  await upsertByKey(db, RoleAssignment, rows)
}

const contact = (
  { email, givenName, familyName, phone }: DemoPerson,
  of: Partial<ContactPerson>,
): SeedRow<ContactPerson>[] =>
  phone
    ? [{ key: email, values: { name: `${givenName} ${familyName}`, phone, email, isDemo: true, ...of } }]
    : []

/** The clerk speaks for the Body, the head of the lead office for the office, the Integrationsbueros for themselves. */
async function seedContacts(db: EntityManager, bodies: Ids, offices: Ids): Promise<void> {
  const byRole = demoPeople.flatMap((person) =>
    person.roles.flatMap(({ scope, ags }) =>
      ags
        ? contact(person, {
            bodyId: idOf(bodies, ags),
            officeId: scope === 'OFFICE' ? idOf(offices, leadOffice(ags)) : null,
          })
        : [],
    ),
  )
  const ofIntegrationOffices = demoIntegrationOfficeContacts.flatMap(([key, email]) => {
    const office = data.OFFICES.find((one) => one.key === key)
    const person = demoPeople.find((one) => one.email === email)
    return office && person
      ? contact(person, { bodyId: idOf(bodies, office.bodyAgs), officeId: idOf(offices, key) })
      : []
  })
  await upsertByKey(db, ContactPerson, [...byRole, ...ofIntegrationOffices])
}

/** The two Fraktionen of every council, and who belongs to them. */
async function seedGroups(db: EntityManager, people: Ids, bodies: Ids, terms: Ids): Promise<Ids> {
  const groups = await upsertByKey(
    db,
    ParliamentaryGroup,
    data.BODIES.flatMap(({ ags }) =>
      demoGroups.map(({ key, name, shortName }) => ({
        key: `demo-${key}-${ags}`,
        values: {
          bodyId: idOf(bodies, ags),
          termId: idOf(terms, `${DEMO_TERM}-${ags}`),
          name,
          shortName,
          isDemo: true,
        },
      })),
    ),
  )
  const members = demoPeople.flatMap(({ email, group, chairsGroup, seats }) => {
    const ags = seats[0]?.ags
    return group && ags
      ? [
          {
            key: `${email}-${group}`,
            values: {
              groupId: idOf(groups, `demo-${group}-${ags}`),
              personId: idOf(people, email),
              isChair: chairsGroup ?? false,
              validFrom: DEMO_FROM,
            },
          },
        ]
      : []
  })
  await upsertByKey(db, GroupMember, members)
  return groups
}

/** Who steps in for members of a Fraktion without a deputy of their own. */
async function seedPools(db: EntityManager, { committees, groups, people }: DemoIds): Promise<void> {
  const rows = demoPoolDeputies.map(({ committee, group, ags, email }, at) => ({
    key: `${committee}-${email}`,
    values: {
      committeeId: idOf(committees, committee),
      groupId: idOf(groups, `demo-${group}-${ags}`),
      personId: idOf(people, email),
      position: at + 1,
      validFrom: DEMO_FROM,
    },
  }))
  await upsertByKey(db, PoolDeputy, rows)
}

/** Sets every Body up with fictional people, so that a proposal can travel the whole way. */
export function seedDemoCommittees(source: DataSource): Promise<void> {
  return source.transaction(async (db) => {
    // no rows: the ids of what earlier seeds wrote
    const bodies = await upsertByKey(db, Body, [])
    const terms = await upsertByKey(db, LegislativeTerm, [])
    const people = await upsertByKey(db, Person, [])
    const committees = await seedCommitteeRows(db, bodies)
    const groups = await seedGroups(db, people, bodies, terms)
    const ids: DemoIds = { bodies, terms, people, committees, groups }
    const offices = await seedOffices(db, bodies)
    await seedRoles(db, ids, offices)
    await seedContacts(db, bodies, offices)
    await seedDemoSeats(db, ids)
    await seedPools(db, ids)
    await seedDemoRules(db, committees)
  })
}
