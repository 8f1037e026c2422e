import { randomUUID } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import { Person } from '../../src/accounts/index.js'
import {
  Body,
  Committee,
  Composition,
  InstitutionName,
  Membership,
  Seat,
  SeatGroup,
} from '../../src/committees/index.js'

/** What a factory needs: an open test installation or a transaction of it. */
export interface HasDb {
  db: EntityManager
}

let next = 0
const number = () => (next += 1)

/** A municipality; give `ags` or get a free one. */
export async function buildBody(t: HasDb, overrides: Partial<Body> = {}): Promise<Body> {
  const ags = overrides.ags ?? `09${String(100_000 + number())}`
  const name = overrides.shortName ?? `Teststadt ${ags}`
  const body = await t.db.save(t.db.create(Body, { ags, shortName: name, ...overrides }))
  await t.db.insert(InstitutionName, { bodyId: body.id, bodyKind: 'TOWN', name })
  return body
}

/** A committee with a name; makes its Body unless given. */
export async function buildCommittee(
  t: HasDb,
  overrides: Partial<Committee> & { name?: string } = {},
): Promise<Committee> {
  const { name = 'Testausschuss', ...columns } = overrides
  const bodyId = columns.bodyId ?? (await buildBody(t)).id
  const committee = await t.db.save(t.db.create(Committee, { kind: 'SOCIAL_COMMITTEE', ...columns, bodyId }))
  await t.db.insert(InstitutionName, { committeeId: committee.id, name })
  return committee
}

/** A seat of a committee, with the composition and row it needs. */
export async function buildSeat(t: HasDb, overrides: Partial<Seat> = {}): Promise<Seat> {
  const committeeId = overrides.committeeId ?? (await buildCommittee(t)).id
  const seatGroupId = overrides.seatGroupId ?? (await buildSeatGroup(t, committeeId)).id
  return t.db.save(
    t.db.create(Seat, {
      number: number(),
      kind: 'VOTING',
      mandate: 'COUNCILLOR',
      ...overrides,
      committeeId,
      seatGroupId,
    }),
  )
}

async function buildSeatGroup(t: HasDb, committeeId: string): Promise<SeatGroup> {
  const composition =
    (await t.db.findOneBy(Composition, { committeeId, status: 'RESOLVED' })) ??
    (await t.db.save(t.db.create(Composition, { committeeId, status: 'RESOLVED', validFrom: '2020-01-01' })))
  const found = await t.db.findOneBy(SeatGroup, { compositionId: composition.id })
  const text = 'Mitglieder'
  const row = { compositionId: composition.id, position: 1, text, label: text, kind: 'VOTING' as const }
  return found ?? t.db.save(t.db.create(SeatGroup, row))
}

/** A person on a seat since 2020; makes the person and the seat unless given. */
export async function buildMembership(t: HasDb, overrides: Partial<Membership> = {}): Promise<Membership> {
  const seat = overrides.seatId
    ? await t.db.findOneByOrFail(Seat, { id: overrides.seatId })
    : await buildSeat(t, overrides.committeeId ? { committeeId: overrides.committeeId } : {})
  const personId =
    overrides.personId ??
    (
      await t.db.save(
        t.db.create(Person, { givenName: 'Test', familyName: `Mitglied ${randomUUID().slice(0, 8)}` }),
      )
    ).id
  return t.db.save(
    t.db.create(Membership, {
      validFrom: '2020-11-01',
      ...overrides,
      personId,
      seatId: seat.id,
      committeeId: seat.committeeId,
    }),
  )
}
