import { In } from 'typeorm'
import { changed, record } from '../audit/index.js'
import { wishWorkshopsSchema } from '../contract/workshops.js'
import { check, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { lockPlacesOf, ProgrammeItem, Registration } from '../summits/index.js'
import { tellOfOffice } from './tellOfOffice.js'
import { WorkshopDraw } from './WorkshopDraw.js'
import { WorkshopSeat, WorkshopWish } from './WorkshopWish.js'

/**
 * Tells the workshops one would like to be in, the dearest first; later wishes replace earlier ones until the draw. A guest for
 * whom the office does it is told, unless `quiet`: another mail says it.
 * Errors: WISHES_CLOSED when there is no draw, or it is over; WORKSHOP_HELD for who has a place, as long as they keep it; INVALID_INPUT on `itemIds`.
 */
export async function wishWorkshops(ctx: Ctx, input: unknown, quiet = false): Promise<string> {
  const { registrationId, itemIds } = check(wishWorkshopsSchema, input)
  await lockPlacesOf(ctx, registrationId)
  await may(ctx, 'wishWorkshops', Registration, registrationId)
  const { summitId } = await ctx.db.findOneByOrFail(Registration, { id: registrationId })
  const draw = await ctx.db.findOneBy(WorkshopDraw, { summitId })
  if (!draw || draw.drawnAt) throw new DomainError('WISHES_CLOSED')
  if (await ctx.db.existsBy(WorkshopSeat, { registrationId })) throw new DomainError('WORKSHOP_HELD')
  const workshops = await ctx.db.findBy(ProgrammeItem, { summitId, id: In(itemIds) })
  const wrong = itemIds.findIndex((id) => !workshops.some((one) => one.id === id && one.fieldId !== null))
  if (wrong >= 0) throw invalid(`itemIds.${wrong}`, 'UNKNOWN_CHOICE')
  const before = await ctx.db.find(WorkshopWish, { where: { registrationId }, order: { place: 'ASC' } })
  if (before.map(({ itemId }) => itemId).join() === itemIds.join()) return registrationId
  await ctx.db.delete(WorkshopWish, { registrationId })
  if (itemIds.length > 0)
    await ctx.db.insert(
      WorkshopWish,
      itemIds.map((itemId, at) => ({ registrationId, itemId, place: at + 1 })),
    )
  await record(ctx, {
    action: 'workshops.wish',
    entity: 'Registration',
    entityId: registrationId,
    fields: ['wishes'],
  })
  await changed(ctx, 'Summit', summitId)
  if (!quiet) await tellOfOffice(ctx, registrationId, { template: 'workshops.wished' })
  return registrationId
}
