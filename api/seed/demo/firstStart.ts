import type { EntityManager } from 'typeorm'
import { clock, dayOf } from '../../src/platform/index.js'

/** The day (YYYY-MM-DD) demo dates count from: when the demo people were first written; today if they were not yet. */
export async function firstStart(db: EntityManager): Promise<string> {
  const [found] = await db.query<{ at: Date | null }[]>(
    'select min(created_at) as at from person where is_demo',
  )
  return dayOf(found?.at ?? clock.now())
}
