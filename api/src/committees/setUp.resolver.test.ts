import { graphql, type GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { Person, viewerOf } from '../accounts/index.js'
import { attachEngine, Engine, publicViewer, type Viewer } from '../platform/index.js'
import { buildApiSchema } from '../schema.js'
import { Body } from './Body.js'
import { Committee } from './Committee.js'

let t: TestInstallation
let schema: GraphQLSchema
let bodyId: string
beforeAll(async () => {
  t = await testInstallation({ dataSet: 'demo' })
  schema = await buildApiSchema()
  attachEngine(new Engine(schema, t.source, { secret: 'x' }))
  bodyId = (await t.db.findOneByOrFail(Body, { ags: '05162022' })).id
})
afterAll(() => t?.close())

const addCommittee = `mutation ($input: AddCommitteeInput!) {
  addCommittee(input: $input) { name kind body { shortName lacks } }
}`
const ask = (source: string, variableValues: Record<string, unknown>, viewer: Viewer) =>
  graphql({ schema, source, variableValues, contextValue: { viewer, db: t.db, requestId: 'test' } })
const demoViewer = async (email: string) => viewerOf(t.db, (await t.db.findOneByOrFail(Person, { email })).id)

it('answers the administrator with what is so now, and nobody else', async () => {
  const input = { bodyId, kind: 'INTEGRATION_BODY', validFrom: '2026-01-01' }
  const clerk = await demoViewer('nils.stempelmann@demo.example')
  for (const who of [publicViewer('de'), clerk]) {
    const refused = await ask(addCommittee, { input }, who)
    expect(refused.errors?.map(({ message }) => message)).toEqual([
      who === clerk ? 'FORBIDDEN' : 'SIGN_IN_NEEDED',
    ])
    expect(await t.db.countBy(Committee, { bodyId, kind: 'INTEGRATION_BODY' })).toBe(0)
  }
  const { data, errors } = await ask(addCommittee, { input }, await demoViewer('ada.betrieb@demo.example'))
  expect(errors).toBeUndefined()
  // it is there, named as its kind, and now lacks a chair
  expect(data?.addCommittee).toMatchObject({
    name: 'Ausschuss für Chancengerechtigkeit und Integration',
    kind: 'INTEGRATION_BODY',
    body: { shortName: 'Meerbusch', lacks: ['CHAIRS'] },
  })
})

it('takes a member and a contact from a form as it stands', async () => {
  const administrator = await demoViewer('ada.betrieb@demo.example')
  const { id: committeeId } = await t.db.findOneByOrFail(Committee, { bodyId, kind: 'SOCIAL_COMMITTEE' })
  const seats = await ask(
    `mutation ($id: ID!) { addSeats(input: { committeeId: $id, label: "Sachkundige", kind: ADVISORY, mandate: EXPERT_RESIDENT })
      { composition { rows { label seats { id } } } } }`,
    { id: committeeId },
    administrator,
  )
  type Added = { addSeats: { composition: { rows: { label: string; seats: { id: string }[] }[] } } }
  const rows = (seats.data as unknown as Added).addSeats.composition.rows
  const seatId = rows.find(({ label }) => label === 'Sachkundige')?.seats[0]?.id
  const member = await ask(
    `mutation ($seatId: ID!) { appointMember(input: { seatId: $seatId, person: { givenName: "Rosa", familyName: "Feld" }, validFrom: "2026-01-01" })
      { person { name } role duty validFrom committee { id } } }`,
    { seatId },
    administrator,
  )
  expect(member.errors).toBeUndefined()
  expect(member.data?.appointMember).toMatchObject({
    person: { name: 'Rosa Feld' },
    role: 'HOLDER',
    duty: 'MEMBER',
    validFrom: '2026-01-01',
    committee: { id: committeeId },
  })
})
