import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf, onlyBy } from '../../test/harness/rights.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { AuditEntry } from '../audit/index.js'
import { Message } from '../mail/index.js'
import { addDays, clock, dayOf, publicViewer, sql, type Ctx, type Viewer } from '../platform/index.js'
import { assignRole, inviteAdministrator } from './assignRole.js'
import { removeDelegate } from './endDelegate.js'
import { deriveRoles, viewerOf } from './loadViewer.js'
import { Person } from './Person.js'
import { RoleAssignment } from './RoleAssignment.js'
import { signOutEverywhere } from './signIn/sessions.js'
import { buildPerson, buildRole } from '../../test/factories/accounts.js'
import { updateMyProfile } from './updateMyProfile.js'
import { withdrawRole } from './withdrawRole.js'
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

test('assignRole and withdrawRole: administrators only; the right holds and ends at once', async () => {
  const scopeId = randomUUID()
  const person = await buildPerson(t)
  const give = (ctx: Ctx) =>
    assignRole(ctx, { personId: person.id, role: 'CLERK', scopeKind: 'BODY', scopeId })
  await onlyBy(t, administrator, [stranger, office], give)
  expect((await viewer(person.id)).roles).toEqual([`CLERK@${scopeId}`])
  expect(await codeOf(t.as(administrator, give))).toBe('ROLE_ALREADY_HELD')
  const { id } = await t.db.findOneByOrFail(RoleAssignment, { personId: person.id })
  await onlyBy(t, administrator, [stranger, office, await viewer(person.id)], (ctx) => withdrawRole(ctx, id))
  expect((await viewer(person.id)).roles).toEqual([])
  expect(await mailsTo(person.id, 'accounts.roleAssigned')).toBe(1)
  expect(await mailsTo(person.id, 'accounts.roleWithdrawn')).toBe(1)
})

test('a role fits its scope, ends after its last day, and can go to an address nobody has yet', async () => {
  const email = `${randomUUID()}@kreis.example`
  const today = dayOf(clock.now())
  const give = (rest: object) => (ctx: Ctx) =>
    assignRole(ctx, { person: { email, familyName: 'Amt' }, role: 'OFFICE', ...rest })
  const mismatch = [{ scopeKind: 'BODY', scopeId: randomUUID() }, { scopeKind: 'OFFICE' }]
  for (const rest of mismatch)
    expect(await codeOf(t.as(administrator, give(rest)))).toBe('ROLE_SCOPE_MISMATCH')
  await t.as(administrator, give({ scopeKind: 'OFFICE', scopeId: randomUUID(), until: addDays(today, 1) }))
  const { id } = await t.db.findOneByOrFail(Person, { email })
  const atBerlin = (day: string, time: string) => clock.stopAt(new Date(`${day}T${time}:00Z`))
  atBerlin(addDays(today, 1), '21:30')
  expect((await viewer(id)).roles).toHaveLength(1)
  atBerlin(addDays(today, 2), '00:30')
  expect((await viewer(id)).roles).toHaveLength(0)
  clock.stopAt(undefined)
})

test('the last administrator stays; of two who take each other’s role at once, one stays', async () => {
  const t2 = await testInstallation()
  const [a, b] = [
    await buildRole(t2, { role: 'ADMINISTRATOR' }),
    await buildRole(t2, { role: 'ADMINISTRATOR' }),
  ]
  const [asA, asB] = [await viewerOf(t2.db, a.personId), await viewerOf(t2.db, b.personId)]
  const codes = await Promise.all([
    codeOf(t2.as(asA, (ctx) => withdrawRole(ctx, b.id))),
    codeOf(t2.as(asB, (ctx) => withdrawRole(ctx, a.id))),
  ])
  expect(codes.sort()).toEqual(['LAST_ADMINISTRATOR', 'done'])
  await t2.close()
})

test('inviteAdministrator is the command line’s alone, and mails again when asked again', async () => {
  const email = `${randomUUID()}@kreis.example`
  const invite = (ctx: Ctx) => inviteAdministrator(ctx, { email })
  expect(await codeOf(t.as(administrator, invite))).toBe('FORBIDDEN')
  const personId = await t.as(undefined, invite)
  expect(await t.as(undefined, invite)).toBe(personId)
  expect((await viewer(personId)).roles).toEqual(['ADMINISTRATOR@*'])
  expect(await mailsTo(personId, 'accounts.roleAssigned')).toBe(2)
})

test('updateMyProfile and signOutEverywhere are one’s own', async () => {
  const profile = { givenName: 'Elif', familyName: ' Kaya ', locale: 'ar', phone: '' }
  expect(await codeOf(t.as(publicViewer('de'), (ctx) => updateMyProfile(ctx, profile)))).toBe(
    'SIGN_IN_NEEDED',
  )
  await t.as(stranger, (ctx) => updateMyProfile(ctx, { ...profile, id: office.personId, isDemo: true }))
  expect(await t.db.findOneByOrFail(Person, { id: stranger.personId ?? '' })).toMatchObject({
    familyName: 'Kaya',
    locale: 'ar',
    phone: null,
    isDemo: false,
  })
  expect((await viewer(stranger.personId ?? '')).locale).toBe('ar')
  expect(await codeOf(t.as(publicViewer('de'), (ctx) => signOutEverywhere(ctx)))).toBe('SIGN_IN_NEEDED')
  await t.as(stranger, (ctx) => signOutEverywhere(ctx))
})

test('unknown and malformed ids are not found', async () => {
  for (const id of [randomUUID(), 'x', "' or 1=1 --"]) {
    expect(await codeOf(t.as(administrator, (ctx) => withdrawRole(ctx, id)))).toBe('NOT_FOUND')
    expect(await codeOf(t.as(office, (ctx) => removeDelegate(ctx, id)))).toBe('NOT_FOUND')
  }
})

test('audit entries have dotted names and no values', async () => {
  const entries = await t.db.find(AuditEntry)
  expect(entries.length).toBeGreaterThan(5)
  expect(JSON.stringify(entries)).not.toMatch(/verein\.example|Yıldırım/)
})

test('roles and seats that a module above derives belong to the viewer', async () => {
  const [committee, seat] = [randomUUID(), randomUUID()]
  const person = await buildPerson(t)
  deriveRoles(
    ({ person: who }) =>
      sql`select 'CHAIR', ${committee}::uuid, ${seat}::uuid where ${who} = ${person.id}::uuid`,
  )
  expect(await viewer(person.id)).toMatchObject({ roles: [`CHAIR@${committee}`], seatIds: [seat] })
  expect((await viewer(office.personId ?? '')).seatIds).toEqual([])
})
