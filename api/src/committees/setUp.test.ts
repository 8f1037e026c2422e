import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildBody, buildCommittee, buildMembership, buildSeat } from '../../test/factories/committees.js'
import { testInstallation, type TestInstallation } from '../../test/harness/index.js'
import { Person, RoleAssignment, viewerOf } from '../accounts/index.js'
import { AuditEntry } from '../audit/index.js'
import type { Ctx, Viewer } from '../platform/index.js'
import { addCommittee } from './addCommittee.js'
import { addOffice } from './addOffice.js'
import { addPoolDeputy } from './addPoolDeputy.js'
import { addSeats } from './addSeats.js'
import { appointKeeper } from './appointKeeper.js'
import { appointMember } from './appointMember.js'
import { confirmName } from './confirmName.js'
import { ContactPerson } from './ContactPerson.js'
import { endMembership } from './endMembership.js'
import { InstitutionName } from './InstitutionName.js'
import { Membership } from './Membership.js'
import { nameCommittee } from './nameCommittee.js'
import { Seat } from './Seat.js'
import { SeatGroup } from './SeatGroup.js'
import { setContact } from './setContact.js'

let t: TestInstallation
let administrator: Viewer
let stranger: Viewer
let bodyId: string
beforeAll(async () => {
  t = await testInstallation()
  const person = await t.db.save(t.db.create(Person, { familyName: 'Betrieb' }))
  const other = await t.db.save(t.db.create(Person, { familyName: 'Fremd' }))
  const role = { role: 'ADMINISTRATOR' as const, scopeKind: 'INSTALLATION' as const, scopeId: null }
  await t.db.insert(RoleAssignment, { ...role, personId: person.id, validFrom: new Date('2020-01-01') })
  administrator = await viewerOf(t.db, person.id)
  stranger = await viewerOf(t.db, other.id)
  const district = await buildBody(t, { ags: '09999' })
  bodyId = (await buildBody(t, { districtId: district.id })).id
})
afterAll(() => t?.close())

type Verb = (ctx: Ctx, input: never) => Promise<string>
const does = (verb: Verb, input: object | string, who: Viewer = administrator) =>
  t.as(who, (ctx) => verb(ctx, input as never))
const wrong = (field: string, code: string) => ({ code: 'INVALID_INPUT', fields: [{ field, code }] })

describe('setting up', () => {
  it('is refused to everyone but administrators, and leaves nothing', async () => {
    const committee = await buildCommittee(t, { bodyId, kind: 'OTHER' })
    const membership = await buildMembership(t, { committeeId: committee.id })
    const name = await t.db.findOneByOrFail(InstitutionName, { committeeId: committee.id })
    const chair = await buildMembership(t, { committeeId: committee.id, duty: 'CHAIR' })
    const contact = { bodyId, name: 'Ada Amt', phone: '02131 1234' }
    const attempts: [Verb, object | string][] = [
      [addCommittee, { bodyId, kind: 'COUNCIL' }],
      [nameCommittee, { id: committee.id, name: 'Anders', validFrom: '2026-01-01' }],
      [confirmName, name.id],
      [addSeats, { committeeId: committee.id, label: 'Rat', kind: 'VOTING', mandate: 'COUNCILLOR' }],
      [appointMember, { seatId: membership.seatId, personId: stranger.personId, validFrom: '2026-01-01' }],
      [endMembership, { id: membership.id, validTo: '2026-01-01' }],
      [setContact, contact],
      [addOffice, { bodyId, name: 'Amt' }],
    ]
    const before = await t.db.count(AuditEntry)
    for (const who of [stranger, await viewerOf(t.db, chair.personId)])
      for (const [verb, input] of attempts)
        await expect(does(verb, input, who), verb.name).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await t.db.count(AuditEntry)).toBe(before)
    expect(await t.db.countBy(ContactPerson, { bodyId })).toBe(0)
  })

  it('tells an unknown Body from a wrong field', async () => {
    const unknown = { bodyId: randomUUID(), kind: 'COUNCIL' }
    await expect(does(addCommittee, unknown)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(does(addCommittee, { bodyId, kind: 'PARLIAMENT' })).rejects.toMatchObject(
      wrong('kind', 'UNKNOWN_CHOICE'),
    )
    const phone = { bodyId, name: 'Ada Amt', phone: 'gern' }
    await expect(does(setContact, phone)).rejects.toMatchObject(wrong('phone', 'INVALID_PHONE'))
  })
})

describe('a committee', () => {
  it('is set up once for its kind, and only where its kind exists', async () => {
    const council = { bodyId, kind: 'COUNCIL' }
    const id = await does(addCommittee, council)
    await expect(does(addCommittee, council)).rejects.toMatchObject(wrong('kind', 'COMMITTEE_EXISTS'))
    const kreistag = { bodyId, kind: 'DISTRICT_COUNCIL' }
    await expect(does(addCommittee, kreistag)).rejects.toMatchObject(wrong('kind', 'UNKNOWN_CHOICE'))
    const audited = { entityId: id, action: 'committees.committee.addCommittee' }
    expect(await t.db.findOneBy(AuditEntry, audited)).toMatchObject({ actorId: administrator.personId })
  })

  it('changes its name on a day; the day before keeps the old one, a wrong one is corrected', async () => {
    const { id } = await buildCommittee(t, { bodyId, kind: 'OTHER', name: 'Alt' })
    await does(nameCommittee, { id, name: 'Neu', validFrom: '2026-03-01' })
    await does(nameCommittee, { id, name: 'Dazwischen', validFrom: '2025-01-01' })
    await does(nameCommittee, { id, name: 'Neuer', validFrom: '2026-03-01' })
    const names = await t.db.query<object[]>(
      `select name, valid_from::text as from, valid_to::text as to from institution_name
        where committee_id = $1 and removed_at is null order by valid_from nulls first`,
      [id],
    )
    expect(names).toEqual([
      { name: 'Alt', from: null, to: '2024-12-31' },
      { name: 'Dazwischen', from: '2025-01-01', to: '2026-02-28' },
      { name: 'Neuer', from: '2026-03-01', to: null },
    ])
  })

  it('confirms an assumed name', async () => {
    const { id: committeeId } = await buildCommittee(t, { bodyId, kind: 'OTHER' })
    const { id } = await t.db.findOneByOrFail(InstitutionName, { committeeId })
    await t.db.update(InstitutionName, { id }, { confirmed: false })
    await does(confirmName, id)
    expect((await t.db.findOneByOrFail(InstitutionName, { id })).confirmed).toBe(true)
  })

  it('gets seats row by row', async () => {
    const { id: committeeId } = await buildCommittee(t, { bodyId, kind: 'OTHER' })
    const row = { committeeId, label: 'Mitglieder des Rates', kind: 'VOTING', mandate: 'COUNCILLOR' }
    await does(addSeats, { ...row, count: 3 })
    await does(addSeats, row)
    await does(addSeats, { ...row, label: 'Sachkundige', kind: 'ADVISORY', mandate: 'EXPERT_RESIDENT' })
    await expect(does(addSeats, { ...row, mandate: 'EXPERT_RESIDENT' })).rejects.toMatchObject(
      wrong('mandate', 'ADVISES_ONLY'),
    )
    const residents = t.db.update(Seat, { committeeId, mandate: 'EXPERT_RESIDENT' }, { kind: 'VOTING' })
    await expect(residents).rejects.toThrow('ck_seat__residents_advise')
    expect(await t.db.countBy(Seat, { committeeId, kind: 'VOTING' })).toBe(4)
    const groups = await t.db.find(SeatGroup, {
      where: { composition: { committeeId } },
      order: { position: 'ASC' },
    })
    expect(groups.map(({ seatCount, position }) => [seatCount, position])).toEqual([
      [4, 1],
      [1, 2],
    ])
  })
})

describe('who is entered', () => {
  it('is told by mail where, as what and from when; who has no address, by letter', async () => {
    const seat = await buildSeat(t)
    const { committeeId } = seat
    const person = (email: string | null) => ({ givenName: 'Neu', familyName: 'Dabei', email })
    const chair = { seatId: seat.id, person: person('vorsitz@example.org'), duty: 'CHAIR' }
    await does(appointMember, { ...chair, validFrom: '2026-01-01' })
    const keeper = { committeeId, person: person('protokoll@example.org'), validFrom: '2026-02-01' }
    await does(appointKeeper, keeper)
    await does(addPoolDeputy, {
      ...{ committeeId, person: person('liste@example.org'), validFrom: '2026-03-01' },
    })
    await does(appointKeeper, { ...keeper, person: person(null) })
    const told = await t.db.query<{ channel: string; address: string; as: unknown; day: unknown }[]>(
      `select channel, address, params->'values'->'as'->>'text' as "as", params->'values'->'day'->>'day' as day
         from message where template = 'committees.appointed' order by day, address desc`,
    )
    expect(told).toEqual([
      { channel: 'MAIL', address: 'vorsitz@example.org', as: 'mail.committees.as.CHAIR', day: '2026-01-01' },
      {
        channel: 'MAIL',
        address: 'protokoll@example.org',
        as: 'mail.committees.as.KEEPER',
        day: '2026-02-01',
      },
      { channel: 'LETTER', address: '', as: 'mail.committees.as.KEEPER', day: '2026-02-01' },
      { channel: 'MAIL', address: 'liste@example.org', as: 'mail.committees.as.POOL', day: '2026-03-01' },
    ])
  })
})

describe('a member', () => {
  it('is appointed by name alone, has the rights, and loses them with the last day', async () => {
    const seat = await buildSeat(t)
    const person = { givenName: 'Ohne', familyName: 'Adresse' }
    const input = { seatId: seat.id, person, duty: 'CHAIR', validFrom: '2026-01-01' }
    const id = await does(appointMember, input)
    const { personId } = await t.db.findOneByOrFail(Membership, { id })
    expect((await viewerOf(t.db, personId)).roles).toContain(`CHAIR@${seat.committeeId}`)
    await does(endMembership, { id, validTo: '2026-01-31' })
    expect((await viewerOf(t.db, personId)).roles).toEqual([])
    const longer = { id, validTo: '2026-06-30' }
    await expect(does(endMembership, longer)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const before = { id, validTo: '2025-12-31' }
    await expect(does(endMembership, before)).rejects.toMatchObject(wrong('validTo', 'RANGE_REVERSED'))
  })

  it('is not put on a taken seat, on two seats, or beside a chair', async () => {
    const held = await buildMembership(t, { duty: 'CHAIR' })
    const { id: seatId } = await buildSeat(t, { committeeId: held.committeeId })
    const other = { personId: stranger.personId, validFrom: '2026-01-01' }
    const attempt = (input: object) => does(appointMember, { ...other, ...input })
    await expect(attempt({ seatId: held.seatId })).rejects.toMatchObject(wrong('seatId', 'SEAT_TAKEN'))
    await expect(attempt({ seatId, personId: held.personId })).rejects.toMatchObject(
      wrong('personId', 'ALREADY_IN_COMMITTEE'),
    )
    await expect(attempt({ seatId, duty: 'CHAIR' })).rejects.toMatchObject(wrong('duty', 'CHAIR_TAKEN'))
    await attempt({ seatId: held.seatId, role: 'DEPUTY' })
    await attempt({ seatId })
  })

  it('is one of two who want the chair at once: the second waits and is told', async () => {
    const first = await buildSeat(t)
    const second = await buildSeat(t, { committeeId: first.committeeId })
    const chair = (seatId: string) => ({
      seatId,
      person: { familyName: 'Eilig' },
      duty: 'CHAIR',
      validFrom: '2026-01-01',
    })
    let late: Promise<unknown> = Promise.resolve()
    await t.as(administrator, async (ctx) => {
      await appointMember(ctx, chair(first.id))
      late = does(appointMember, chair(second.id)).catch((refusal: unknown) => refusal)
      // long enough for the second to reach what this transaction holds
      await new Promise((done) => setTimeout(done, 300))
    })
    expect(await late).toMatchObject(wrong('duty', 'CHAIR_TAKEN'))
  })
})

describe('a Body', () => {
  it('has one contact for itself and one for each office, never for another Body’s', async () => {
    const officeId = await does(addOffice, { bodyId, name: 'Amt für Soziales', number: '50' })
    const contact = { bodyId, name: 'Ada Amt', phone: '02131 1234', email: '' }
    const id = await does(setContact, contact)
    expect(await does(setContact, { ...contact, phone: '02131 99' })).toBe(id)
    expect(await does(setContact, { ...contact, officeId })).not.toBe(id)
    expect(await t.db.findOneByOrFail(ContactPerson, { id })).toMatchObject({
      phone: '02131 99',
      email: null,
    })
    const { id: elsewhere } = await buildBody(t)
    await expect(does(setContact, { ...contact, bodyId: elsewhere, officeId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
