import { afterAll, beforeAll, expect, test } from 'vitest'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { buildDelegate, buildOrganisation, buildPerson, buildRole } from '../../test/factories/accounts.js'
import type { Viewer } from '../platform/index.js'
import type { Delegate } from './Delegate.js'
import { viewerOf } from './loadViewer.js'
import type { Organisation } from './Organisation.js'
import { OrganisationText } from './OrganisationText.js'

let t: TestInstallation
let lead: Delegate
let delegate: Viewer
let foreign: Viewer
let office: Viewer
let administrator: Viewer
let verified: Organisation

const viewer = (personId: string) => viewerOf(t.db, personId)

beforeAll(async () => {
  t = await testInstallation()
  office = await viewer((await buildRole(t)).personId)
  administrator = await viewer((await buildRole(t, { role: 'ADMINISTRATOR' })).personId)
  verified = await buildOrganisation(t, {
    name: 'Köprü',
    state: 'VERIFIED',
    verifiedUntil: '2099-01-01',
    contactEmail: 'info@koepru.example',
    ags: '05162024',
  })
  await t.db.insert(OrganisationText, [
    { organisationId: verified.id, language: 'de', text: 'Brücke' },
    { organisationId: verified.id, language: 'tr', text: 'Köprü demek' },
  ])
  lead = await buildDelegate(t, { organisationId: verified.id })
  delegate = await viewer(lead.personId)
  foreign = await viewer((await buildDelegate(t)).personId)
})
afterAll(() => t.close())

const organisations = `query ($search: String) { organisations(search: $search) {
  totalCount nodes { id name state description contactEmail delegates { person { name email } } invitations { email } availableActions } } }`

test('the public sees checked organisations, never their delegates or a hidden contact', async () => {
  const { data, errors } = await t.query(organisations)
  expect(errors).toBeUndefined()
  expect(data).toEqual({
    organisations: {
      totalCount: 1,
      nodes: [
        {
          id: verified.id,
          name: 'Köprü',
          state: 'VERIFIED',
          description: 'Brücke',
          contactEmail: null,
          delegates: [],
          invitations: [],
          availableActions: [],
        },
      ],
    },
  })
  const unchecked = await buildOrganisation(t, { name: 'Noch nicht' })
  const one = await t.query('query ($id: ID!) { organisation(id: $id) { name } }', { id: unchecked.id })
  expect(one.data).toEqual({ organisation: null })
})

test('a search has no wildcards and pages have a cursor', async () => {
  for (const [search, count] of [
    ['köPR', 1],
    ['%', 0],
    ["'", 0],
  ] as const)
    expect((await t.query(organisations, { search })).data).toMatchObject({
      organisations: { totalCount: count },
    })
})

test('delegates see each other in their language; another organisation’s do not', async () => {
  const own = await t.query(organisations, {}, delegate)
  expect(own.data).toMatchObject({
    organisations: {
      nodes: [
        {
          description: 'Köprü demek',
          contactEmail: 'info@koepru.example',
          delegates: [{ person: { name: 'Elif Yıldırım' } }],
        },
      ],
    },
  })
  const other = await t.query(organisations, {}, foreign)
  expect(other.data).toMatchObject({
    organisations: { nodes: [{ contactEmail: null, delegates: [], invitations: [] }] },
  })
})

test('viewer says who is signed in, with roles and organisations; the public is null', async () => {
  const document = `{ viewer { signInAddress hasPasskey needsName person { id name locale email }
    organisations { name } roles { role scopeKind scopeId scopeName } } }`
  expect((await t.query(document)).data).toEqual({ viewer: null })
  const { data, errors } = await t.query(document, {}, delegate)
  expect(errors).toBeUndefined()
  expect(data).toMatchObject({
    viewer: {
      hasPasskey: false,
      needsName: false,
      person: { id: delegate.personId, locale: 'tr' },
      organisations: [{ name: 'Köprü' }],
      roles: [{ role: 'DELEGATE', scopeKind: 'ORGANISATION', scopeId: verified.id, scopeName: 'Köprü' }],
    },
  })
  expect((await t.query(document, {}, administrator)).data).toMatchObject({
    viewer: { roles: [{ role: 'ADMINISTRATOR', scopeKind: 'INSTALLATION', scopeId: null, scopeName: null }] },
  })
})

test('desks are for their roles, refused before anything is read', async () => {
  const desks = [
    ['{ organisationsToVerify { totalCount } }', office],
    ['{ organisationsWithoutDelegate { totalCount } }', office],
    ['{ people { totalCount } }', administrator],
    ['{ roleAssignments { totalCount nodes { role person { name } } } }', administrator],
  ] as const
  for (const [document, who] of desks) {
    expect((await t.query(document)).errors?.[0]?.extensions.code).toBe('SIGN_IN_NEEDED')
    expect((await t.query(document, {}, delegate)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    const allowed = await t.query(document, {}, who)
    expect(allowed.errors).toBeUndefined()
  }
})

test('a person’s own data are hers and the offices’', async () => {
  const document =
    'query ($id: ID!) { person(id: $id) { name email phone locale roleAssignments { role } delegations { role } } }'
  const ask = (who?: Viewer) => t.query(document, { id: lead.personId }, who)
  expect((await ask()).data).toEqual({ person: null })
  expect((await ask(foreign)).data).toEqual({ person: null })
  expect((await ask(office)).data).toMatchObject({
    person: { locale: 'tr', delegations: [{ role: 'LEAD' }] },
  })
  const colleague = await buildDelegate(t, { organisationId: verified.id, role: 'MEMBER' })
  expect((await ask(await viewer(colleague.personId))).data).toMatchObject({
    person: { name: 'Elif Yıldırım', email: null, phone: null, locale: null },
  })
})

test('who registers sees the new organisation in the same answer', async () => {
  const person = await buildPerson(t)
  const { data, errors } = await t.query(
    `mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) {
       name state delegates { role person { id } } availableActions } }`,
    { input: { name: 'Yeni Dernek', kind: 'ASSOCIATION', languages: ['tr'] } },
    await viewer(person.id),
  )
  expect(errors).toBeUndefined()
  expect(data).toEqual({
    registerOrganisation: {
      name: 'Yeni Dernek',
      state: 'UNVERIFIED',
      delegates: [{ role: 'LEAD', person: { id: person.id } }],
      availableActions: ['changeOrganisation', 'inviteDelegate'],
    },
  })
})

test('the Integrationsbuero is offered what it may do, and does it', async () => {
  const { id } = await buildOrganisation(t, { name: 'Zu prüfen' })
  const offered = await t.query(
    'query ($id: ID!) { organisation(id: $id) { availableActions } }',
    { id },
    office,
  )
  expect(offered.data).toEqual({
    organisation: { availableActions: ['verifyOrganisation', 'changeOrganisation', 'appointDelegate'] },
  })
  const done = await t.query(
    'mutation ($id: ID!) { verifyOrganisation(id: $id, until: "2099-12-31") { state verifiedUntil availableActions } }',
    { id },
    office,
  )
  expect(done.data).toEqual({
    verifyOrganisation: {
      state: 'VERIFIED',
      verifiedUntil: '2099-12-31',
      availableActions: ['renewVerification', 'revokeVerification', 'changeOrganisation', 'appointDelegate'],
    },
  })
})

test('demo people are listed by name with what they are', async () => {
  const demo = await buildPerson(t, { isDemo: true, givenName: 'Ada', familyName: 'Betrieb' })
  await buildRole(t, { personId: demo.id, role: 'ADMINISTRATOR' })
  expect((await t.query('{ demoPeople { id name locale roles { role scopeKind } } }')).data).toEqual({
    demoPeople: [
      {
        id: demo.id,
        name: 'Ada Betrieb',
        locale: 'tr',
        roles: [{ role: 'ADMINISTRATOR', scopeKind: 'INSTALLATION' }],
      },
    ],
  })
})
