import type { EntityManager } from 'typeorm'
import {
  DEMO_FROM,
  DEMO_TERM,
  demoRows,
  demoSeatCounts,
  demoSteeringSeats,
  type DemoMandate,
} from '../../seed/demo/committees.js'
import { demoPeople, type DemoPerson, type DemoSeat } from '../../seed/demo/people.js'
import * as data from '../../seed/reference/index.js'
import { idOf, upsertByKey, type SeedRow } from '../../seed/upsert.js'
import { Composition } from './Composition.js'
import { Membership } from './Membership.js'
import { Seat } from './Seat.js'
import { SeatGroup } from './SeatGroup.js'

/** Ids by key of what seats and memberships point to. */
export interface DemoIds {
  bodies: ReadonlyMap<string, string>
  terms: ReadonlyMap<string, string>
  people: ReadonlyMap<string, string>
  committees: ReadonlyMap<string, string>
  groups: ReadonlyMap<string, string>
}

interface Seated {
  person: DemoPerson
  as: DemoSeat['as']
  mandate: DemoMandate
}
/** A committee of the demo with those who sit in it. */
interface Sitting {
  key: string
  ags: string
  kind: DemoSeat['committee']
  committeeKey: string
  seated: Seated[]
}

const ofDistrict: Partial<Record<DemoSeat['committee'], string>> = {
  DISTRICT_COUNCIL: 'district-council',
  DISTRICT_COMMITTEE: 'district-committee',
  SOCIAL_COMMITTEE: 'district-social-committee',
}
function committeeKey(ags: string, kind: DemoSeat['committee']): string {
  if (ags === data.DISTRICT_AGS) return ofDistrict[kind] ?? kind
  return kind === 'COUNCIL' ? `council-${ags}` : `demo-${kind}-${ags}`
}

/** The person's seat in the council of the Body, if any. */
const inCouncil = (person: DemoPerson, ags: string) =>
  person.seats.find(
    (seat) => seat.ags === ags && (seat.committee === 'COUNCIL' || seat.committee === 'DISTRICT_COUNCIL'),
  )

/** Who chairs the council does so by office; a councillor sits by mandate; anyone else was elected directly. */
function mandateOf(person: DemoPerson, ags: string): DemoMandate {
  const seat = inCouncil(person, ags)
  if (!seat) return 'ELECTED'
  return seat.as === 'CHAIR' ? 'FUNCTION' : 'COUNCILLOR'
}

function sittings(): Sitting[] {
  const found = new Map<string, Sitting>()
  for (const person of demoPeople)
    for (const { ags, committee: kind, as } of person.seats) {
      const key = `demo-${ags}-${kind}`
      const sitting = found.get(key) ?? {
        key,
        ags,
        kind,
        committeeKey: committeeKey(ags, kind),
        seated: [],
      }
      sitting.seated.push({ person, as, mandate: mandateOf(person, ags) })
      found.set(key, sitting)
    }
  return [...found.values()]
}

const mandates: readonly DemoMandate[] = ['FUNCTION', 'ELECTED', 'COUNCILLOR']
const holdersOf = (sitting: Sitting, mandate: DemoMandate) =>
  sitting.seated.filter((one) => one.mandate === mandate)
const seatKey = (sitting: Sitting, email: string) => `${sitting.key}-${email}`
const rowKey = (sitting: Sitting, mandate: DemoMandate) => `${sitting.key}-${mandate}`

async function seedRows(db: EntityManager, ids: DemoIds, all: readonly Sitting[]) {
  const compositions = await upsertByKey(
    db,
    Composition,
    all.map((sitting) => ({
      key: sitting.key,
      values: {
        key: sitting.key,
        committeeId: idOf(ids.committees, sitting.committeeKey),
        termId: idOf(ids.terms, `${DEMO_TERM}-${sitting.ags}`),
        status: 'RESOLVED' as const,
        validFrom: DEMO_FROM,
        statedSeats: demoSeatCounts[sitting.kind],
        isDemo: true,
      },
    })),
  )
  const rows = all.flatMap((sitting) =>
    mandates.flatMap((mandate, at): SeedRow<SeatGroup>[] => {
      const text = demoRows[sitting.kind][mandate]
      if (!text) return []
      const seatCount = holdersOf(sitting, mandate).length
      const key = rowKey(sitting, mandate)
      const compositionId = idOf(compositions, sitting.key)
      return [
        {
          key,
          values: { key, compositionId, position: at + 1, text, label: text, kind: 'VOTING', seatCount },
        },
      ]
    }),
  )
  return upsertByKey(db, SeatGroup, rows)
}

async function seedSeatRows(db: EntityManager, ids: DemoIds, all: readonly Sitting[]) {
  const groups = await seedRows(db, ids, all)
  const rows = all.flatMap((sitting) =>
    mandates.flatMap((mandate) =>
      holdersOf(sitting, mandate).map(({ person }, at): SeedRow<Seat> => ({
        key: seatKey(sitting, person.email),
        values: {
          committeeId: idOf(ids.committees, sitting.committeeKey),
          seatGroupId: idOf(groups, rowKey(sitting, mandate)),
          termId: idOf(ids.terms, `${DEMO_TERM}-${sitting.ags}`),
          number: at + 1,
          kind: 'VOTING',
          mandate,
          boundBodyId: mandate === 'FUNCTION' ? idOf(ids.bodies, sitting.ags) : null,
        },
      })),
    ),
  )
  return upsertByKey(db, Seat, rows)
}

/** Councillors who have no seat in the committee deputise for those who sit in it by mandate, one each. */
function deputiesOf(sitting: Sitting): [deputy: DemoPerson, holder: DemoPerson][] {
  if (sitting.kind === 'COUNCIL' || sitting.kind === 'DISTRICT_COUNCIL') return []
  const seated = new Set(sitting.seated.map(({ person }) => person.email))
  const free = demoPeople.filter(
    (person) => mandateOf(person, sitting.ags) === 'COUNCILLOR' && !seated.has(person.email),
  )
  return holdersOf(sitting, 'COUNCILLOR').flatMap(({ person }, at) => {
    const deputy = free[at]
    return deputy ? [[deputy, person] as [DemoPerson, DemoPerson]] : []
  })
}

function membershipsOf(sitting: Sitting, ids: DemoIds, seats: ReadonlyMap<string, string>) {
  const row = (
    person: DemoPerson,
    holder: DemoPerson,
    role: 'HOLDER' | 'DEPUTY',
    duty: DemoSeat['as'],
  ): SeedRow<Membership> => ({
    key: `${seatKey(sitting, holder.email)}-${role}`,
    values: {
      committeeId: idOf(ids.committees, sitting.committeeKey),
      seatId: idOf(seats, seatKey(sitting, holder.email)),
      personId: idOf(ids.people, person.email),
      role,
      duty,
      onBehalfOfId: person.group ? idOf(ids.groups, `demo-${person.group}-${sitting.ags}`) : null,
      validFrom: DEMO_FROM,
    },
  })
  return [
    ...sitting.seated.map(({ person, as }) => row(person, person, 'HOLDER', as)),
    ...deputiesOf(sitting).map(([deputy, holder]) => row(deputy, holder, 'DEPUTY', 'MEMBER')),
  ]
}

/** The seats of the Steuerungsgruppe are the reference data's; the Landraetin chairs it. */
const steeringMemberships = (ids: DemoIds, seats: ReadonlyMap<string, string>): SeedRow<Membership>[] =>
  demoSteeringSeats.map(([seat, email], at) => ({
    key: `demo-${seat}`,
    values: {
      committeeId: idOf(ids.committees, 'steering-group'),
      seatId: idOf(seats, seat),
      personId: idOf(ids.people, email),
      role: 'HOLDER',
      duty: at === 0 ? 'CHAIR' : 'MEMBER',
      validFrom: DEMO_FROM,
    },
  }))

/** Gives every demo committee its composition, seats and members, and the Steuerungsgruppe those who sit there by office. */
export async function seedDemoSeats(db: EntityManager, ids: DemoIds): Promise<void> {
  const all = sittings()
  const seats = await seedSeatRows(db, ids, all)
  await upsertByKey(db, Membership, [
    ...all.flatMap((sitting) => membershipsOf(sitting, ids, seats)),
    ...steeringMemberships(ids, seats),
  ])
}
