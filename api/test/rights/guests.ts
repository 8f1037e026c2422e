import { addOrder, moveOrder } from '../../src/needs/orders.js'
import { setProgramme } from '../../src/summits/setProgramme.js'
import { planWorkshopDraw } from '../../src/workshops/planWorkshopDraw.js'
import { idOf, type World } from '../world/index.js'
import type { Table, Who } from './mutations.js'
import { planners, summitsOf } from './summits.js'

const day = 86_400_000

/** Who may do what to workshops, needs and orders of an event. */
export async function rightsOfGuests(w: World): Promise<Table> {
  const { t, cast } = w
  const s = await summitsOf(w)
  const field = await idOf(t, 'select id from field_of_action order by position limit 1')
  const startsAt = new Date(Date.now() + 30 * day)
  const withWorkshop = (id: string) =>
    t
      .as(cast.integrationOffice, (ctx) =>
        setProgramme(ctx, { id, items: [{ startsAt, title: 'Workshop', fieldId: field, capacity: 5 }] }),
      )
      .then(() => idOf(t, 'select id from programme_item where summit_id = $1', [id]))
  const item = await withWorkshop(s.open)
  const order = () =>
    t.as(cast.integrationOffice, (ctx) => addOrder(ctx, { summitId: s.open, kind: 'OTHER', what: 'Blumen' }))
  const [open, placed] = [await order(), await order()]
  await t.as(cast.integrationOffice, (ctx) => moveOrder(ctx, 'placeOrder', placed))
  const drawn = await summitsOf(w)
  const wished = await withWorkshop(drawn.open)
  await t.as(cast.integrationOffice, (ctx) =>
    planWorkshopDraw(ctx, { summitId: drawn.open, drawsAt: new Date(Date.now() + day) }),
  )
  const one = (input: unknown, may: readonly Who[]) => [{ input, may }]
  const facts = { kind: 'CATERING', what: 'Suppe' }
  return {
    planWorkshopDraw: one({ summitId: s.draft, drawsAt: new Date(Date.now() + day) }, planners),
    wishWorkshops: one({ registrationId: drawn.confirmed, itemIds: [wished] }, ['lead', ...planners]),
    chooseWorkshop: one({ registrationId: s.confirmed, itemId: item }, ['lead', ...planners]),
    tellNeeds: [
      {
        input: {
          registrationId: s.confirmed,
          consent: true,
          needs: [{ kind: 'DIET', detail: 'HALAL', count: 1 }],
        },
        may: ['lead'],
      },
    ],
    cutNeed: one(
      { summitId: s.open, kind: 'DIET', detail: 'KOSHER', reason: 'Keine Küche kann es.' },
      planners,
    ),
    offerNeed: one({ summitId: s.open, kind: 'DIET', detail: 'KOSHER' }, planners),
    addOrder: one({ summitId: s.open, ...facts }, planners),
    changeOrder: one({ id: open, ...facts }, planners),
    placeOrder: one({ id: open }, planners),
    confirmOrder: one({ id: placed }, planners),
    reopenOrder: one({ id: placed }, planners),
    cancelOrder: one({ id: open, reason: 'Fällt aus.' }, planners),
  }
}
