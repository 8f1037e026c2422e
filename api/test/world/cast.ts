import { addOffice } from '../../src/committees/addOffice.js'
import { assignRole } from '../../src/accounts/index.js'
import { Person } from '../../src/accounts/index.js'
import { viewerOf } from '../../src/accounts/loadViewer.js'
import type { Viewer } from '../../src/platform/index.js'
import type { TestInstallation } from '../harness/index.js'
import { demoViewer } from '../stories/people.js'

const demo = {
  // Köprü applies in Neuss, Bayt in Dormagen
  lead: 'elif.yildirim',
  delegate: 'murat.aydin',
  foreignLead: 'layla.haddad',
  foreignDelegate: 'omar.nasser',
  // Neuss
  integrationChair: 'aylin.demir',
  integrationMember: 'kwame.mensah',
  councillor: 'sabine.hoffkamp',
  socialChair: 'bernd.lichtenau',
  mayor: 'ruth.wiesengrund',
  clerk: 'petra.aktenberg',
  office: 'juergen.stadtfeld',
  // Dormagen
  foreignChair: 'hassan.karimi',
  foreignMember: 'maria.kostova',
  foreignClerk: 'anke.federkiel',
  foreignOffice: 'dirk.ordnungstedt',
  // Kreis
  districtCouncilChair: 'katharina.landgraf',
  districtSocialChair: 'wolfgang.kreisler',
  districtClerk: 'martin.kreisakten',
  districtOffice: 'birgit.sozialstein',
  // the installation
  integrationOffice: 'leyla.brueckner',
  administrator: 'ada.betrieb',
} as const

/** Everybody who takes part, by what they are to a proposal of Köprü in Neuss. */
export type Cast = Record<
  | keyof typeof demo
  | 'inhabitant'
  | 'committeeClerk'
  | 'coSigningOffice'
  | 'townIntegrationOffice'
  | 'foreignTownIntegrationOffice',
  Viewer
>

/** What the roles are bound to. */
export interface Places {
  neuss: string
  dormagen: string
  juechen: string
  kreis: string
  /** The Integrationsrat of Neuss. */
  integrationBody: string
  office: string
  coSigningOffice: string
  districtOffice: string
  koepru: string
  bayt: string
  mist: string
  standard: string
  district: string
}

/** One id by a query. */
export async function idOf(t: TestInstallation, query: string, parameters: unknown[] = []): Promise<string> {
  const [row] = await t.db.query<{ id: string }[]>(query, parameters)
  if (!row) throw new Error(`nothing found by ${query}`)
  return row.id
}

/** Finds the demo people and adds those whose role the demo does not have. */
export async function castOf(t: TestInstallation): Promise<{ cast: Cast; places: Places }> {
  const cast = {} as Cast
  for (const [name, mail] of Object.entries(demo))
    cast[name as keyof Cast] = await demoViewer(t, `${mail}@demo.example`)
  const places = await placesOf(t, cast)
  const add = async (name: keyof Cast, role?: string, scopeKind?: string, scopeId?: string) => {
    const made = await t.db.insert(Person, { familyName: name, locale: 'de', email: `${name}@example.org` })
    const personId = String(made.identifiers[0]?.id)
    if (role) await t.as(cast.administrator, (ctx) => assignRole(ctx, { personId, role, scopeKind, scopeId }))
    cast[name] = await viewerOf(t.db, personId)
  }
  await add('inhabitant')
  await add('committeeClerk', 'CLERK', 'COMMITTEE', places.integrationBody)
  await add('coSigningOffice', 'OFFICE', 'OFFICE', places.coSigningOffice)
  await add('townIntegrationOffice', 'INTEGRATION_OFFICE', 'BODY', places.neuss)
  await add('foreignTownIntegrationOffice', 'INTEGRATION_OFFICE', 'BODY', places.dormagen)
  return { cast, places }
}

async function placesOf(t: TestInstallation, cast: Cast): Promise<Places> {
  const body = (ags: string) => idOf(t, 'select id from body where ags = $1', [ags])
  const officeOf = (viewer: Viewer) => (viewer.roles.find((r) => r.startsWith('OFFICE@')) ?? '').slice(7)
  const template = (key: string) =>
    idOf(t, 'select id from route_template where key = $1 and retired_at is null', [key])
  const neuss = await body('05162024')
  return {
    neuss,
    dormagen: await body('05162004'),
    juechen: await body('05162012'),
    kreis: await body('05162'),
    integrationBody: await idOf(
      t,
      `select id from committee where body_id = $1 and kind = 'INTEGRATION_BODY'`,
      [neuss],
    ),
    office: officeOf(cast.office),
    coSigningOffice: await t.as(cast.administrator, (ctx) =>
      addOffice(ctx, { bodyId: neuss, name: 'Kämmerei', number: '20' }),
    ),
    districtOffice: officeOf(cast.districtOffice),
    koepru: cast.lead.organisationIds[0] ?? '',
    bayt: cast.foreignLead.organisationIds[0] ?? '',
    mist: await idOf(t, `select id from organisation where name like '%Mist'`),
    standard: await template('standard'),
    district: await template('district'),
  }
}
