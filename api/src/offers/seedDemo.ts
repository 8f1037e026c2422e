import type { DataSource } from 'typeorm'
import { firstStart } from '../../seed/demo/firstStart.js'
import { demoOffers } from '../../seed/demo/offers.js'
import { idOf, upsertByKey } from '../../seed/upsert.js'
import { Body } from '../committees/index.js'
import { Indicator } from '../goals/index.js'
import { addDays } from '../platform/index.js'
import { Offer } from './Offer.js'
import { OfferText } from './OfferText.js'

const seeded = (entity: string) => `select key, row_id as id from seed_record where entity = '${entity}'`

/** Loads the offers of the demo's organisations, one of them expired. */
export function seedDemoOffers(source: DataSource): Promise<void> {
  return source.transaction(async (db) => {
    const idsOf = async (entity: string) =>
      new Map((await db.query<{ key: string; id: string }[]>(seeded(entity))).map(({ key, id }) => [key, id]))
    const organisations = await idsOf('Organisation')
    const indicators = await idsOf(Indicator.name)
    const bodies = new Map((await db.find(Body)).map(({ ags, id }) => [ags, id]))
    const start = await firstStart(db)
    const offers = await upsertByKey(
      db,
      Offer,
      demoOffers.map(({ key, organisation, ags, holds, indicator, texts: _, ...one }) => ({
        key,
        values: {
          kind: one.kind,
          place: one.place,
          languages: [...one.languages],
          groups: [...one.groups],
          childcare: one.childcare ?? false,
          lowThreshold: one.lowThreshold ?? false,
          isFree: one.isFree ?? false,
          places: one.places ?? null,
          organisationId: idOf(organisations, organisation),
          bodyId: ags ? idOf(bodies, ags) : null,
          indicatorId: indicator ? idOf(indicators, indicator) : null,
          contactEmail: `${organisation}@demo.example`,
          contactPhone: '+49 2131 000400',
          validUntil: addDays(start, holds),
          state: holds < 0 ? ('EXPIRED' as const) : ('PUBLISHED' as const),
          isDemo: true,
        },
      })),
    )
    const texts = demoOffers.flatMap(({ key, texts: words }) =>
      Object.entries(words).map(([language, text]) => ({
        key: `${key}-${language}`,
        values: { offerId: idOf(offers, key), language, times: null, ...text },
      })),
    )
    await upsertByKey(db, OfferText, texts)
  })
}
