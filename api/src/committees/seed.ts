import type { DataSource, EntityManager } from 'typeorm'
import { readBoundaries } from '../../seed/geo/boundaries.js'
import * as data from '../../seed/reference/index.js'
import { idOf, upsertByKey, type SeedRow } from '../../seed/upsert.js'
import { Body } from './Body.js'
import { Committee } from './Committee.js'
import { Composition } from './Composition.js'
import { InstitutionName } from './InstitutionName.js'
import { LegislativeTerm } from './LegislativeTerm.js'
import { Office } from './Office.js'
import { Seat } from './Seat.js'
import { SeatGroup } from './SeatGroup.js'
import { seedProcedure, seedSchoolHolidays } from './seedProcedure.js'

type Ids = ReadonlyMap<string, string>

async function seedBodies(db: EntityManager): Promise<Ids> {
  const outlines = new Map(readBoundaries().map((outline) => [outline.ags, outline.geometry]))
  const row = (body: data.BodyDatum, districtId: string | null): SeedRow<Body> => ({
    key: body.ags,
    values: {
      ags: body.ags,
      shortName: body.shortName,
      districtId,
      boundary: outlines.get(body.ags) ?? null,
    },
  })
  const [district, ...municipalities] = data.BODIES
  const districts = await upsertByKey(db, Body, district ? [row(district, null)] : [])
  const districtId = idOf(districts, data.DISTRICT_AGS)
  return upsertByKey(
    db,
    Body,
    municipalities.map((body) => row(body, districtId)),
  )
}

async function seedTerms(db: EntityManager, bodies: Ids): Promise<Ids> {
  const rows = data.BODIES.flatMap((body) =>
    data.TERMS.map((term): SeedRow<LegislativeTerm> => ({
      key: `${term.key}-${body.ags}`,
      values: {
        bodyId: idOf(bodies, body.ags),
        number: body.ags === data.DISTRICT_AGS ? term.districtNumber : null,
        validFrom: term.validFrom,
        validTo: term.validTo,
        confirmed: term.certain,
      },
    })),
  )
  return upsertByKey(db, LegislativeTerm, rows)
}

const nameRows = (
  key: string,
  names: readonly data.DatedNameDatum[],
  owner: (name: data.DatedNameDatum) => Partial<InstitutionName>,
): SeedRow<InstitutionName>[] =>
  names.map((name, at) => ({
    key: `${key}-name-${at + 1}`,
    values: {
      name: name.name,
      validFrom: name.validFrom,
      validTo: name.validTo,
      confirmed: name.certain,
      ...owner(name),
    },
  }))

async function seedNames(db: EntityManager, bodies: Ids, committees: Ids, offices: Ids): Promise<void> {
  const ofBodies = data.BODIES.flatMap(({ ags, names }) =>
    nameRows(ags, names, (name) => ({
      bodyId: idOf(bodies, ags),
      bodyKind: names.find((one) => one === name)?.kind ?? null,
    })),
  )
  const ofCommittees = data.COMMITTEES.flatMap(({ key, names }) =>
    nameRows(key, names, () => ({ committeeId: idOf(committees, key) })),
  )
  const ofOffices = data.OFFICES.flatMap(({ key, names }) =>
    nameRows(key, names, () => ({ officeId: idOf(offices, key) })),
  )
  const ofKinds = data.COMMITTEE_KIND_NAMES.flatMap(({ kind, names }) =>
    nameRows(kind, names, () => ({ committeeKind: kind })),
  )
  await upsertByKey(db, InstitutionName, [...ofBodies, ...ofCommittees, ...ofOffices, ...ofKinds])
}

function seedCommitteeRows(db: EntityManager, bodies: Ids): Promise<Ids> {
  return upsertByKey(
    db,
    Committee,
    data.COMMITTEES.map(({ key, bodyAgs, kind }) => ({
      key,
      values: { bodyId: idOf(bodies, bodyAgs), kind, isStatutory: kind !== 'STEERING_GROUP' },
    })),
  )
}

function seedOffices(db: EntityManager, bodies: Ids): Promise<Ids> {
  return upsertByKey(
    db,
    Office,
    data.OFFICES.map(({ key, bodyAgs, number }) => ({
      key,
      values: {
        bodyId: idOf(bodies, bodyAgs),
        number,
        // the area of integration is what the Integrationsbuero of the Kreis is called
        isIntegrationOffice: key.startsWith('integration-office') || key === 'office-50-5-2',
      },
    })),
  )
}

const resolvedOn = data.EVENTS.find((event) => event.kind === 'COUNCIL_REPORT')?.date ?? null

function compositionRow(composition: data.CompositionDatum, committeeId: string): SeedRow<Composition> {
  const resolved = composition.status === 'RESOLVED'
  const sentence = data.RESOLUTION_SENTENCES.find(({ key }) => key === composition.resolution)
  return {
    key: composition.key,
    values: {
      key: composition.key,
      committeeId,
      status: composition.status,
      sourceResolution: sentence?.text ?? null,
      resolvedOn: resolved ? resolvedOn : null,
      validFrom: resolved ? resolvedOn : null,
      statedSeats: composition.total.seats,
      statedAtLeast: composition.total.atLeast,
    },
  }
}

const rowsOf = (composition: data.CompositionDatum, compositionId: string): SeedRow<SeatGroup>[] =>
  composition.rows.map((row, at) => ({
    key: row.key,
    values: {
      key: row.key,
      compositionId,
      position: at + 1,
      text: row.text,
      label: row.label,
      kind: 'VOTING',
      seatCount: row.seats,
      note: row.note ?? null,
    },
  }))

const advisoryRows = (compositionId: string): SeedRow<SeatGroup>[] =>
  data.ADVISORY_AREAS.map((area, at) => ({
    key: area.key,
    values: {
      key: area.key,
      compositionId,
      position: data.RESOLVED_COMPOSITION.rows.length + at + 1,
      text: area.text,
      label: area.name,
      kind: 'ADVISORY',
      seatCount: 1,
      note: area.number,
    },
  }))

/** What the seats of a row are bound to, seat by seat: the mayors to their municipalities, the areas to their offices. */
const bindings: Record<string, (bodies: Ids, offices: Ids) => Partial<Seat>[]> = {
  'steering-row-1': (bodies) => [{ boundBodyId: idOf(bodies, data.DISTRICT_AGS) }],
  'steering-row-2': (bodies) =>
    data.BODIES.filter(({ ags }) => ags !== data.DISTRICT_AGS).map(({ ags }) => ({
      boundBodyId: idOf(bodies, ags),
    })),
  'steering-row-6': (_, offices) =>
    ['integration-office-05162024', 'integration-office-05162004'].map((key) => ({
      boundOfficeId: idOf(offices, key),
    })),
  'steering-row-10': (_, offices) => [{ boundOfficeId: idOf(offices, 'office-50') }],
  'advisory-integration': (_, offices) => [{ boundOfficeId: idOf(offices, 'office-50-5-2') }],
  'advisory-foreigners-authority': (_, offices) => [{ boundOfficeId: idOf(offices, 'office-32-3') }],
}

async function seedSteeringGroup(
  db: EntityManager,
  committeeId: string,
  bodies: Ids,
  offices: Ids,
): Promise<void> {
  const compositions = await upsertByKey(
    db,
    Composition,
    [data.DRAFT_COMPOSITION, data.RESOLVED_COMPOSITION].map((one) => compositionRow(one, committeeId)),
  )
  const id = (composition: data.CompositionDatum) => idOf(compositions, composition.key)
  const seated = [
    ...rowsOf(data.RESOLVED_COMPOSITION, id(data.RESOLVED_COMPOSITION)),
    ...advisoryRows(id(data.RESOLVED_COMPOSITION)),
  ]
  const history = rowsOf(data.DRAFT_COMPOSITION, id(data.DRAFT_COMPOSITION))
  const groups = await upsertByKey(db, SeatGroup, [...seated, ...history])
  const seats = seated.flatMap(({ key, values }) =>
    Array.from({ length: values.seatCount ?? 0 }, (_, at): SeedRow<Seat> => ({
      key: `${key}-seat-${at + 1}`,
      values: {
        committeeId,
        seatGroupId: idOf(groups, key),
        number: at + 1,
        kind: values.kind ?? 'VOTING',
        mandate: 'FUNCTION',
        boundBodyId: null,
        boundOfficeId: null,
        ...bindings[key]?.(bodies, offices)[at],
      },
    })),
  )
  await upsertByKey(db, Seat, seats)
}

/** Loads the Kreis, its municipalities, terms, committees, offices, their dated names, what is known of their rules and the Steuerungsgruppe. */
export function seedCommittees(source: DataSource): Promise<void> {
  return source.transaction(async (db) => {
    const bodies = await seedBodies(db)
    await seedTerms(db, bodies)
    const committees = await seedCommitteeRows(db, bodies)
    const offices = await seedOffices(db, bodies)
    await seedNames(db, bodies, committees, offices)
    await seedSchoolHolidays(db)
    await seedProcedure(db, idOf(committees, 'district-council'))
    await seedSteeringGroup(db, idOf(committees, 'steering-group'), bodies, offices)
  })
}
