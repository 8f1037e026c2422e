import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildBody } from '../../test/factories/committees.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { Person, RoleAssignment, viewerOf } from '../accounts/index.js'
import type { Viewer } from '../platform/index.js'
import { addCommittee } from './addCommittee.js'
import type { Body } from './Body.js'
import { expectIntegrationBody } from './expectIntegrationBody.js'
import { LegislativeTerm } from './LegislativeTerm.js'
import { setContact } from './setContact.js'
import { setTerm } from './setTerm.js'

let t: TestInstallation
let body: Body
let other: Body
let administrator: Viewer
let clerk: Viewer
beforeAll(async () => {
  t = await testInstallation()
  const district = await buildBody(t, { ags: '09998' })
  body = await buildBody(t, { districtId: district.id })
  other = await buildBody(t, { districtId: district.id })
  administrator = await holder('ADMINISTRATOR', 'INSTALLATION', null)
  clerk = await holder('CLERK', 'BODY', body.id)
})
afterAll(() => t.close())

async function holder(
  role: 'ADMINISTRATOR' | 'CLERK',
  scopeKind: 'INSTALLATION' | 'BODY',
  scopeId: string | null,
) {
  const person = await t.db.save(t.db.create(Person, { familyName: role }))
  await t.db.insert(RoleAssignment, {
    role,
    scopeKind,
    scopeId,
    personId: person.id,
    validFrom: new Date('2020-01-01'),
  })
  return viewerOf(t.db, person.id)
}
const lacks = async (of: Body) => {
  const { data } = await t.query('query ($ags: String!) { body(ags: $ags) { lacks } }', { ags: of.ags })
  return (data as unknown as { body: { lacks: string[] } }).body.lacks
}

it('enters a term, corrects the one of the same day, refuses what overlaps', async () => {
  const bodyId = body.id
  const term = { bodyId, number: '', validFrom: '2025-11-01', validTo: '2030-10-31' }
  await expect(t.as(clerk, (ctx) => setTerm(ctx, term))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await t.as(administrator, (ctx) => setTerm(ctx, term))
  await t.as(administrator, (ctx) => setTerm(ctx, { ...term, number: 'XVII' }))
  expect(await t.db.findBy(LegislativeTerm, { bodyId })).toMatchObject([{ number: 'XVII', confirmed: true }])
  const overlapping = { ...term, validFrom: '2026-01-01' }
  await expect(t.as(administrator, (ctx) => setTerm(ctx, overlapping))).rejects.toMatchObject({
    fields: [{ field: 'validFrom', code: 'TERM_OVERLAPS' }],
  })
  const reversed = { ...term, validFrom: '2031-01-01', validTo: '2030-12-31' }
  await expect(t.as(administrator, (ctx) => setTerm(ctx, reversed))).rejects.toMatchObject({
    fields: [{ field: 'validTo', code: 'RANGE_REVERSED' }],
  })
})

it('misses an integration body only where there is to be one, and a clerk where nobody is', async () => {
  expect(await lacks(body)).toContain('INTEGRATION_BODY')
  expect(await lacks(body)).not.toContain('CLERK')
  expect(await lacks(other)).toContain('CLERK')
  const none = { bodyId: body.id, expected: false }
  await expect(t.as(clerk, (ctx) => expectIntegrationBody(ctx, none))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await t.as(administrator, (ctx) => expectIntegrationBody(ctx, none))
  expect(await lacks(body)).not.toContain('INTEGRATION_BODY')
})

it('lets a clerk say whom to call in the own Body, and give nobody rights', async () => {
  const contact = { name: 'Ada Amt', phone: '02131 1234' }
  await t.as(clerk, (ctx) => setContact(ctx, { ...contact, bodyId: body.id }))
  await expect(t.as(clerk, (ctx) => setContact(ctx, { ...contact, bodyId: other.id }))).rejects.toMatchObject(
    {
      code: 'FORBIDDEN',
    },
  )
  const council = { bodyId: body.id, kind: 'COUNCIL' }
  await expect(t.as(clerk, (ctx) => addCommittee(ctx, council))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const { data } = await t.query('{ bodies { ags availableActions } }', {}, clerk)
  const offered = (data as unknown as { bodies: { ags: string; availableActions: string[] }[] }).bodies
  expect(offered.find(({ ags }) => ags === body.ags)?.availableActions).toEqual(['addOffice', 'setContact'])
  expect(offered.find(({ ags }) => ags === other.ags)?.availableActions).toEqual([])
})
