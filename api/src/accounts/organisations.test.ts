import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf, onlyBy } from '../../test/harness/rights.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { Transition } from '../audit/index.js'
import { Message } from '../mail/index.js'
import type { DomainError } from '../platform/index.js'
import { addDays, clock, dayOf, publicViewer, type Ctx, type Viewer } from '../platform/index.js'
import { acceptDelegateInvitation } from './acceptDelegateInvitation.js'
import { appointDelegate } from './appointDelegate.js'
import { changeDelegateRole } from './changeDelegateRole.js'
import { changeOrganisation } from './changeOrganisation.js'
import { Delegate } from './Delegate.js'
import { DelegateInvitation } from './DelegateInvitation.js'
import { leaveOrganisation, removeDelegate } from './endDelegate.js'
import { inviteDelegate } from './inviteDelegate.js'
import { viewerOf } from './loadViewer.js'
import { Organisation } from './Organisation.js'
import { OrganisationText } from './OrganisationText.js'
import { Person } from './Person.js'
import { registerOrganisation } from './registerOrganisation.js'
import { buildDelegate, buildIdentity, buildPerson, buildRole } from '../../test/factories/accounts.js'
import {
  expireVerifications,
  renewVerification,
  revokeVerification,
  verifyOrganisation,
} from './verification.js'
import { withdrawDelegateInvitation } from './withdrawDelegateInvitation.js'
import './policy.js'
import './addressBook.js'

let t: TestInstallation
let office: Viewer
let administrator: Viewer
let stranger: Viewer
const viewer = async (personId: string) => viewerOf(t.db, personId)

beforeAll(async () => {
  t = await testInstallation()
  office = await viewer((await buildRole(t)).personId)
  administrator = await viewer((await buildRole(t, { role: 'ADMINISTRATOR' })).personId)
  stranger = await viewer((await buildPerson(t)).id)
})
afterAll(() => t.close())

const mailsTo = async (personId: string, template: string) => t.db.countBy(Message, { personId, template })
const organisationInput = (name = `Verein ${randomUUID()}`) => ({
  name,
  kind: 'ASSOCIATION',
  ags: '05162024',
  languages: ['tr', 'de'],
  website: '',
  contactEmail: 'info@verein.example',
  contactPhone: null,
  contactPublic: true,
  descriptions: [{ language: 'tr', text: 'Merhaba' }],
})

test('who registers an organisation leads it, twice sent it is one, and the Integrationsbuero is told', async () => {
  const person = await buildPerson(t)
  const input = organisationInput()
  expect(await codeOf(t.as(publicViewer('de'), (ctx) => registerOrganisation(ctx, input)))).toBe(
    'SIGN_IN_NEEDED',
  )
  const ids = await Promise.all(
    [1, 2, 3].map(async () => t.as(await viewer(person.id), (ctx) => registerOrganisation(ctx, input))),
  )
  expect(new Set(ids).size).toBe(1)
  const rights = await viewer(person.id)
  expect(rights.organisationIds).toEqual([ids[0]])
  expect(rights.roles).toEqual([`DELEGATE@${ids[0]}`])
  expect(await mailsTo(person.id, 'accounts.organisationRegistered')).toBe(1)
  expect(await mailsTo(office.personId ?? '', 'accounts.organisationToVerify')).toBe(1)
  expect(await t.db.findBy(OrganisationText, { organisationId: ids[0] })).toMatchObject([
    { language: 'tr', origin: 'AUTHOR' },
  ])
})

test('without a name nobody registers; wrong fields are named', async () => {
  const nameless = await buildPerson(t, { familyName: '' })
  const as = await viewer(nameless.id)
  expect(await codeOf(t.as(as, (ctx) => registerOrganisation(ctx, organisationInput())))).toBe(
    'PROFILE_INCOMPLETE',
  )
  const wrong = {
    ...organisationInput(),
    name: '  ',
    website: 'javascript:alert(1)',
    languages: [],
    ags: '99',
  }
  const refused = await t
    .as(stranger, (ctx) => registerOrganisation(ctx, wrong))
    .catch((error: unknown) => error)
  expect((refused as DomainError).fields.map(({ field, code }) => `${field} ${code}`).sort()).toEqual([
    'ags UNKNOWN_CHOICE',
    'languages REQUIRED',
    'name REQUIRED',
    'website INVALID_URL',
  ])
})

test('changeOrganisation: a lead or the Integrationsbuero, nobody else, and no state can be smuggled in', async () => {
  const lead = await buildDelegate(t)
  const member = await buildDelegate(t, { organisationId: lead.organisationId, role: 'MEMBER' })
  const foreign = await buildDelegate(t)
  const change = {
    ...organisationInput('Neuer Name'),
    id: lead.organisationId,
    state: 'VERIFIED',
    isDemo: true,
  }
  const others = [stranger, administrator, await viewer(member.personId), await viewer(foreign.personId)]
  await onlyBy(t, await viewer(lead.personId), others, (ctx) => changeOrganisation(ctx, change))
  await onlyBy(t, office, [], (ctx) => changeOrganisation(ctx, change))
  expect(await t.db.findOneByOrFail(Organisation, { id: lead.organisationId })).toMatchObject({
    name: 'Neuer Name',
    state: 'UNVERIFIED',
    isDemo: false,
  })
})

async function invited(lead: Delegate, email: string): Promise<string> {
  await t.as(await viewer(lead.personId), (ctx) =>
    inviteDelegate(ctx, { organisationId: lead.organisationId, email, role: 'MEMBER' }),
  )
  const [mail] = await t.db.find(Message, {
    where: { address: email },
    order: { createdAt: 'DESC' },
    take: 1,
  })
  return mail?.params.link?.split('/').pop() ?? ''
}

test('inviteDelegate and its answer: the right address, once, until it ends', async () => {
  const lead = await buildDelegate(t)
  const member = await buildDelegate(t, { organisationId: lead.organisationId, role: 'MEMBER' })
  const guest = await buildPerson(t)
  await buildIdentity(t, guest)
  const invite = (ctx: Ctx) =>
    inviteDelegate(ctx, { organisationId: lead.organisationId, email: guest.email, role: 'MEMBER' })
  await onlyBy(t, await viewer(lead.personId), [stranger, office, await viewer(member.personId)], invite)
  const first = await invited(lead, guest.email ?? '')
  const token = await invited(lead, guest.email ?? '')
  const accept = (ctx: Ctx) => acceptDelegateInvitation(ctx, { token })
  const other = await buildPerson(t)
  await buildIdentity(t, other)
  expect(await codeOf(t.as(publicViewer('de'), accept))).toBe('SIGN_IN_NEEDED')
  expect(await codeOf(t.as(await viewer(other.id), accept))).toBe('INVITATION_OTHER_ADDRESS')
  const as = await viewer(guest.id)
  expect(await codeOf(t.as(as, (ctx) => acceptDelegateInvitation(ctx, { token: first })))).toBe(
    'LINK_INVALID',
  )
  const ids = await Promise.all([t.as(as, accept), t.as(as, accept)])
  expect(new Set(ids).size).toBe(1)
  expect((await viewer(guest.id)).organisationIds).toEqual([lead.organisationId])
  expect(await mailsTo(lead.personId, 'accounts.delegateJoined')).toBe(1)
  await t.as(as, (ctx) => leaveOrganisation(ctx, ids[0] ?? ''))
  expect(await codeOf(t.as(as, accept))).toBe('LINK_INVALID')

  const late = await invited(lead, guest.email ?? '')
  clock.stopAt(new Date(Date.now() + 15 * 86_400_000))
  expect(await codeOf(t.as(as, (ctx) => acceptDelegateInvitation(ctx, { token: late })))).toBe('LINK_INVALID')
  clock.stopAt(undefined)
})

test('withdrawDelegateInvitation ends the link', async () => {
  const lead = await buildDelegate(t)
  const guest = await buildPerson(t)
  await buildIdentity(t, guest)
  const token = await invited(lead, guest.email ?? '')
  const { id } = await t.db.findOneByOrFail(DelegateInvitation, { organisationId: lead.organisationId })
  await onlyBy(t, await viewer(lead.personId), [stranger], (ctx) => withdrawDelegateInvitation(ctx, id))
  expect(await codeOf(t.as(await viewer(guest.id), (ctx) => acceptDelegateInvitation(ctx, { token })))).toBe(
    'LINK_INVALID',
  )
  expect((await t.db.findOneByOrFail(Message, { address: guest.email ?? '' })).state).toBe('cancelled')
})

test('changeDelegateRole and removeDelegate: a lead of this organisation or the Integrationsbuero', async () => {
  const lead = await buildDelegate(t)
  const member = await buildDelegate(t, { organisationId: lead.organisationId, role: 'MEMBER' })
  const foreign = await buildDelegate(t)
  const others = [stranger, await viewer(member.personId), await viewer(foreign.personId)]
  const change = (ctx: Ctx) => changeDelegateRole(ctx, { id: member.id, role: 'LEAD' })
  await onlyBy(t, await viewer(lead.personId), others, change)
  const third = await buildDelegate(t, { organisationId: lead.organisationId, role: 'MEMBER' })
  await onlyBy(t, await viewer(lead.personId), [stranger, await viewer(foreign.personId)], (ctx) =>
    removeDelegate(ctx, third.id),
  )
  await onlyBy(t, office, [stranger], (ctx) => removeDelegate(ctx, member.id))
  expect((await viewer(third.personId)).organisationIds).toEqual([])
})

test('when the last delegate leaves, the Integrationsbuero is told and appoints', async () => {
  const lead = await buildDelegate(t)
  const member = await buildDelegate(t, { organisationId: lead.organisationId, role: 'MEMBER' })
  const told = () =>
    t.db.countBy(Message, { template: 'accounts.noDelegateLeft', aboutId: lead.organisationId })
  await onlyBy(t, await viewer(lead.personId), [stranger, office, await viewer(member.personId)], (ctx) =>
    leaveOrganisation(ctx, lead.id),
  )
  expect((await t.db.findOneByOrFail(Delegate, { id: member.id })).role).toBe('LEAD')
  expect(await told()).toBe(0)
  await t.as(await viewer(member.personId), (ctx) => leaveOrganisation(ctx, member.id))
  expect(await told()).toBe(1)
  const email = `${randomUUID()}@verein.example`
  const appoint = (ctx: Ctx) =>
    appointDelegate(ctx, {
      organisationId: lead.organisationId,
      role: 'LEAD',
      email,
      familyName: 'Demir',
      locale: 'tr',
    })
  await onlyBy(t, office, [stranger, administrator, await viewer(lead.personId)], appoint)
  const appointed = await t.db.findOneByOrFail(Person, { email })
  expect((await viewer(appointed.id)).organisationIds).toEqual([lead.organisationId])
  expect(await mailsTo(appointed.id, 'accounts.delegateAppointed')).toBe(1)
  expect(await codeOf(t.as(office, appoint))).toBe('ALREADY_DELEGATE')
})

test('verification: given, prolonged, run out, taken back with a reason; each told, each with its history', async () => {
  const lead = await buildDelegate(t)
  const id = lead.organisationId
  const others = [stranger, administrator, await viewer(lead.personId)]
  const today = dayOf(clock.now())
  const until = addDays(today, 365)
  expect(await codeOf(t.as(office, (ctx) => verifyOrganisation(ctx, { id, until: today })))).toBe(
    'DATE_IN_PAST',
  )
  await onlyBy(t, office, others, (ctx) => verifyOrganisation(ctx, { id, until }))
  expect(await codeOf(t.as(office, (ctx) => verifyOrganisation(ctx, { id, until })))).toBe('CONFLICT')
  await onlyBy(t, office, others, (ctx) => renewVerification(ctx, { id, until: addDays(until, 1) }))
  expect(await t.as(undefined, expireVerifications)).toBe(0)
  clock.stopAt(new Date(Date.now() + 367 * 86_400_000))
  expect(await t.as(undefined, expireVerifications)).toBe(1)
  expect(await t.as(undefined, expireVerifications)).toBe(0)
  clock.stopAt(undefined)
  expect(await codeOf(t.as(office, (ctx) => revokeVerification(ctx, { id, reason: ' ' })))).toBe(
    'REASON_NEEDED',
  )
  await onlyBy(t, office, others, (ctx) =>
    revokeVerification(ctx, { id, reason: 'Es gibt den Verein nicht mehr.' }),
  )
  expect((await t.db.findOneByOrFail(Organisation, { id })).state).toBe('REVOKED')
  const moves = await t.db.find(Transition, { where: { entityId: id }, order: { position: 'ASC' } })
  expect(moves.map((move) => move.to)).toEqual(['VERIFIED', 'VERIFIED', 'EXPIRED', 'REVOKED'])
  expect(await mailsTo(lead.personId, 'accounts.verificationRevoked')).toBe(1)
  expect(await mailsTo(lead.personId, 'accounts.organisationVerified')).toBe(2)
})
