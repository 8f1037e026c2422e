import type { DataSource } from 'typeorm'
import * as data from '../../seed/reference/index.js'
import { idOf, upsertByKey } from '../../seed/upsert.js'
import { Body } from '../committees/index.js'
import { SummitPlaces } from './places.js'
import { Summit } from './Summit.js'

/** The workshop by its first date; the others belong to it. */
const whole = data.WORKSHOP_SERIES

/** The source names days and no hours: from midnight to midnight, which is shown as a day. */
const allDay = (date: string) => ({
  startsAt: midnight(date),
  endsAt: new Date(midnight(date).getTime() + 86_340_000),
})
const midnight = (date: string) =>
  new Date(`${date}T00:00:00${date.slice(5, 7) === '11' ? '+01:00' : '+02:00'}`)

/** Loads the workshop of 2010/11 that was held: one event with four dates and the same guests. */
export function seedWorkshop(source: DataSource): Promise<void> {
  return source.transaction(async (db) => {
    const kreis = await db.findOneByOrFail(Body, { ags: whole.ags })
    const days = data.EVENTS.filter(({ kind }) => kind === 'WORKSHOP_DAY')
    const rowOf = (key: string, date: string, partOfId: string | null) => ({
      key,
      values: {
        ...{ key, title: whole.title, about: whole.about, place: whole.place, bodyId: kreis.id, partOfId },
        ...({ kind: 'WORKSHOP', state: 'HELD', withRegistration: false } as const),
        ...{ sharesGuests: partOfId !== null, ...allDay(date) },
      },
    })
    const [first, ...others] = days
    if (!first) return
    const main = await upsertByKey(db, Summit, [rowOf(first.key, first.date, null)])
    const mainId = idOf(main, first.key)
    const parts = await upsertByKey(
      db,
      Summit,
      others.map(({ key, date }) => rowOf(key, date, mainId)),
    )
    await db
      .createQueryBuilder()
      .insert()
      .into(SummitPlaces)
      .values([mainId, ...parts.values()].map((summitId) => ({ summitId, capacity: null, ceiling: null })))
      .orIgnore()
      .execute()
  })
}
