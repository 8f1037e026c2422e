import { clock } from '../../src/platform/index.js'
import { setProgramme } from '../../src/summits/setProgramme.js'
import { chooseWorkshop } from '../../src/workshops/chooseWorkshop.js'
import { drawWorkshops } from '../../src/workshops/drawWorkshops.js'
import { planWorkshopDraw } from '../../src/workshops/planWorkshopDraw.js'
import { wishWorkshops } from '../../src/workshops/wishWorkshops.js'
import type { TestInstallation } from '../harness/index.js'
import type { Stage } from '../summits/stage.js'

/** So many days from now. */
export const later = (days: number): Date => new Date(Date.now() + days * 86_400_000)

interface Seat {
  registration: string
  item: string | null
  number: number | null
}
interface Draw {
  seedHash: string
  publishedSeed: string | null
  entrants: number | null
}

/** Events with workshops: what organisers and guests do about them, and what is then there. */
export function workshopsOf(t: TestInstallation) {
  /** An event with workshops of so many places; ids in the order given. */
  async function withWorkshops(s: Stage, capacities: readonly (number | null)[]): Promise<string[]> {
    const fields = await t.db.query<{ id: string }[]>('select id from field_of_action order by position')
    await t.as(s.planner, (ctx) =>
      setProgramme(ctx, {
        id: s.summitId,
        items: capacities.map((capacity, at) => ({
          startsAt: later(30),
          title: `Workshop ${at}`,
          fieldId: fields[at % fields.length]?.id,
          capacity,
        })),
      }),
    )
    const items = await t.db.query<{ id: string }[]>(
      'select id from programme_item where summit_id = $1 order by title',
      [s.summitId],
    )
    return items.map(({ id }) => id)
  }
  const plan = (s: Stage, drawsAt: Date | null) =>
    t.as(s.planner, (ctx) => planWorkshopDraw(ctx, { summitId: s.summitId, drawsAt }))
  const wishes = (s: Stage, guest: number, registrationId: string, itemIds: string[]) =>
    t.as(s.guests[guest], (ctx) => wishWorkshops(ctx, { registrationId, itemIds }))
  const takes = (s: Stage, guest: number, registrationId: string, itemId: string | null) =>
    t.as(s.guests[guest], (ctx) => chooseWorkshop(ctx, { registrationId, itemId }))
  const draw = async () => {
    clock.stopAt(later(2))
    await drawWorkshops(t.source)
  }
  const seats = (s: Stage) =>
    t.db.query<Seat[]>(
      `select registration_id as registration, item_id as item, number from workshop_seat w join registration r on r.id = w.registration_id
        where r.summit_id = $1 order by number`,
      [s.summitId],
    )
  const published = async (s: Stage) => {
    const { data } = await t.query(
      'query ($id: ID!) { summit(id: $id) { workshopDraw { seedHash publishedSeed entrants } } }',
      { id: s.summitId },
    )
    return (data?.summit as { workshopDraw: Draw } | undefined)?.workshopDraw
  }
  /** Counters that are not what they count, or exceed what there is. */
  const miscounted = (s: Stage) =>
    t.db.query<unknown[]>(
      `select i.title from programme_item i where i.summit_id = $1 and (i.taken > coalesce(i.capacity, 1e9) or i.taken <>
         (select coalesce(sum(w.size), 0) from workshop_seat w join registration r on r.id = w.registration_id and r.state = 'CONFIRMED' where w.item_id = i.id))`,
      [s.summitId],
    )
  return { withWorkshops, plan, wishes, takes, draw, seats, published, miscounted }
}
