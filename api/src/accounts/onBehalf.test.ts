import { randomUUID } from 'node:crypto'
import { IsNull } from 'typeorm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildDelegate, buildIdentity, buildPerson, buildRole } from '../../test/factories/accounts.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { Message } from '../mail/index.js'
import type { Viewer } from '../platform/index.js'
import { closeMyAccount } from './closeMyAccount.js'
import { Delegate } from './Delegate.js'
import { enterOrganisation } from './enterOrganisation.js'
import { inviteDelegate } from './inviteDelegate.js'
import { viewerOf } from './loadViewer.js'
import { Organisation } from './Organisation.js'
import { Person } from './Person.js'

let t: TestInstallation
let office: Viewer
const viewer = async (personId: string) => viewerOf(t.db, personId)
beforeAll(async () => {
  t = await testInstallation()
  office = await viewer((await buildRole(t)).personId)
})
afterAll(() => t.close())

const told = (name: string) => ({ name, kind: 'INITIATIVE', languages: ['ar'], contactPhone: '02131 100' })

test('enterOrganisation: the Integrationsbuero alone, once a name, with a lead who is told', async () => {
  const stranger = await viewer((await buildPerson(t)).id)
  const administrator = await viewer((await buildRole(t, { role: 'ADMINISTRATOR' })).personId)
  const name = `Nachbarn ${randomUUID()}`
  for (const who of [stranger, administrator])
    await expect(t.as(who, (ctx) => enterOrganisation(ctx, told(name)))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  expect(await t.db.countBy(Organisation, { name })).toBe(0)
  const email = `${randomUUID()}@verein.example`
  const lead = { email, givenName: 'Rana', familyName: 'Saleh', locale: 'ar' }
  const id = await t.as(office, (ctx) => enterOrganisation(ctx, { ...told(name), lead }))
  const [delegate] = await t.db.findBy(Delegate, { organisationId: id })
  expect(delegate?.role).toBe('LEAD')
  expect(await t.db.findOneByOrFail(Person, { id: delegate?.personId ?? '' })).toMatchObject({
    email,
    locale: 'ar',
  })
  expect(await t.db.countBy(Message, { address: email, template: 'accounts.delegateAppointed' })).toBe(1)
  await expect(t.as(office, (ctx) => enterOrganisation(ctx, told(name.toUpperCase())))).rejects.toMatchObject(
    { fields: [{ field: 'name', code: 'ORGANISATION_EXISTS' }] },
  )
  const alone = await t.as(office, (ctx) => enterOrganisation(ctx, told(`Ohne ${randomUUID()}`)))
  expect(await t.db.countBy(Delegate, { organisationId: alone })).toBe(0)
})

const byLink = `query ($token: String!) { invitationByLink(token: $token) { organisationName role state sentTo isMine } }`

test('invitationByLink: whoever holds the link sees for whom it is, and nothing of the address', async () => {
  const lead = await buildDelegate(t)
  const guest = await buildPerson(t, { email: `gast-${randomUUID()}@verein.example` })
  await buildIdentity(t, guest)
  await t.as(await viewer(lead.personId), (ctx) =>
    inviteDelegate(ctx, { organisationId: lead.organisationId, email: guest.email, role: 'MEMBER' }),
  )
  const mail = await t.db.findOneByOrFail(Message, { address: guest.email ?? '' })
  const token = mail.params.link?.split('/').pop() ?? ''
  const { name } = await t.db.findOneByOrFail(Organisation, { id: lead.organisationId })
  const seen = { organisationName: name, role: 'MEMBER', state: 'OPEN', sentTo: 'g…@verein.example' }
  expect((await t.query(byLink, { token })).data).toEqual({ invitationByLink: { ...seen, isMine: false } })
  expect((await t.query(byLink, { token }, await viewer(guest.id))).data).toEqual({
    invitationByLink: { ...seen, isMine: true },
  })
  expect((await t.query(byLink, { token: `${token}x` })).data).toEqual({ invitationByLink: null })
})

test('closeMyAccount: name, addresses and sign-in go; the organisation hears of it; an office comes first', async () => {
  await expect(t.as(office, (ctx) => closeMyAccount(ctx))).rejects.toMatchObject({ code: 'HOLDS_OFFICE' })
  const person = await buildPerson(t, { phone: '02131 1' })
  await buildIdentity(t, person)
  const { organisationId } = await buildDelegate(t, { personId: person.id })
  await t.as(await viewer(person.id), (ctx) => closeMyAccount(ctx))
  const gone = await t.db.findOneByOrFail(Person, { id: person.id })
  expect(gone).toMatchObject({ givenName: '', familyName: '', email: null, phone: null })
  expect(gone.erasedAt).not.toBeNull()
  expect((await viewer(person.id)).kind).toBe('public')
  expect(await t.db.query('select from auth."user" where "personId" = $1', [person.id])).toEqual([])
  const [delegate] = await t.db.findBy(Delegate, { organisationId })
  expect(delegate?.validTo).not.toBeNull()
  expect(await t.db.countBy(Message, { personId: person.id })).toBe(0)
  expect(
    await t.db.countBy(Message, { address: person.email ?? '', template: 'accounts.accountClosed' }),
  ).toBe(1)
  const about = { aboutId: organisationId, personId: office.personId ?? '' }
  expect(await t.db.countBy(Message, { ...about, template: 'accounts.noDelegateLeft' })).toBe(1)
})

test('two who leave for good at the same moment do not wait for each other', async () => {
  const lead = await buildDelegate(t)
  const { organisationId } = lead
  const members = [lead, await buildDelegate(t, { organisationId, role: 'MEMBER' })]
  const viewers = await Promise.all(members.map(({ personId }) => viewer(personId)))
  await Promise.all(viewers.map((who) => t.as(who, (ctx) => closeMyAccount(ctx))))
  expect(await t.db.countBy(Delegate, { organisationId, validTo: IsNull() })).toBe(0)
  const about = { aboutId: organisationId, personId: office.personId ?? '' }
  expect(await t.db.countBy(Message, { ...about, template: 'accounts.noDelegateLeft' })).toBe(1)
})
