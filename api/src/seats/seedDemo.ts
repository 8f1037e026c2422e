import type { DataSource, EntityManager } from 'typeorm'
import { firstStart } from '../../seed/demo/firstStart.js'
import { upsertByKey } from '../../seed/upsert.js'
import { Committee, Membership } from '../committees/index.js'
import { CalledArea } from './CalledArea.js'
import { seedMeetings } from './seedMeetings.js'

/** Seat in the reference data whose holder the demo gives a deputy, and the deputy. */
const deputised = ['steering-row-10-seat-1', 'stellvertretung.sitz@demo.example'] as const

/** Gives a seat of the demo's Steuerungsgruppe a deputy and calls a department in. */
export function seedDemoSteering(source: DataSource): Promise<void> {
  return source.transaction(async (db) => {
    const group = await db.findOneBy(Committee, { kind: 'STEERING_GROUP' })
    if (!group) return
    const from = await firstStart(db)
    await deputies(db, group.id, from)
    await seedMeetings(db, group, from)
    await upsertByKey(db, CalledArea, [
      {
        key: 'demo-youth-office',
        values: {
          committeeId: group.id,
          name: 'Jugendamt (51)',
          topic: 'Sprachförderung in Kindertagesstätten',
          validFrom: from,
          isDemo: true,
        },
      },
    ])
  })
}

async function deputies(db: EntityManager, committeeId: string, validFrom: string): Promise<void> {
  const [found] = await db.query<{ seatId: string; personId: string }[]>(
    `select s.row_id as "seatId", p.id as "personId" from seed_record s, person p
      where s.entity = 'Seat' and s.key = $1 and p.email = $2`,
    [...deputised],
  )
  if (!found) return
  const values = { ...found, committeeId, validFrom, role: 'DEPUTY' as const }
  await upsertByKey(db, Membership, [{ key: `demo-deputy-${deputised[0]}`, values }])
}
