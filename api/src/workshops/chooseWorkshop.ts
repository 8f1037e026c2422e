import { changed, record } from '../audit/index.js'
import { chooseWorkshopSchema } from '../contract/workshops.js'
import { check, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { lockPlacesOf, ProgrammeItem, Registration } from '../summits/index.js'
import { tellOfOffice } from './tellOfOffice.js'
import { WorkshopDraw } from './WorkshopDraw.js'
import { WorkshopSeat, WorkshopWish } from './WorkshopWish.js'

/**
 * Takes a free place in a workshop for all who come with the registration, another one instead, or none: who comes first, once
 * the draw is over or where there is none; while a draw is to come, who had chosen before keeps the place or gives it back. A guest for whom the office does it is told, unless `quiet`: another mail says it.
 * Errors: DRAW_FIRST; PLACE_NEEDED for who has no place at the event; INVALID_INPUT on `itemId` (UNKNOWN_CHOICE, WORKSHOP_FULL).
 */
export async function chooseWorkshop(ctx: Ctx, input: unknown, quiet = false): Promise<string> {
  const { registrationId, itemId } = check(chooseWorkshopSchema, input)
  await lockPlacesOf(ctx, registrationId)
  await may(ctx, 'chooseWorkshop', Registration, registrationId)
  const { summitId, size, state } = await ctx.db.findOneByOrFail(Registration, { id: registrationId })
  if (state !== 'CONFIRMED') throw new DomainError('PLACE_NEEDED')
  const draw = await ctx.db.findOneBy(WorkshopDraw, { summitId })
  const held = await ctx.db.findOneBy(WorkshopSeat, { registrationId })
  const stays = (held?.itemId ?? null) === itemId
  if (draw && !draw.drawnAt && !(held && (stays || itemId === null))) throw new DomainError('DRAW_FIRST')
  if (stays) return registrationId
  if (itemId) await refuseWithoutRoom(ctx, summitId, itemId, size)
  // what the draw gave stays explained, also for who takes another place later
  if (held && (itemId !== null || held.number !== null))
    await ctx.db.update(WorkshopSeat, { registrationId }, { itemId })
  else if (held) await ctx.db.delete(WorkshopSeat, { registrationId })
  else await ctx.db.insert(WorkshopSeat, { registrationId, itemId, size })
  // a draw that was given up left wishes behind
  if (itemId && !draw) await ctx.db.delete(WorkshopWish, { registrationId })
  await record(ctx, {
    action: 'workshops.choose',
    entity: 'Registration',
    entityId: registrationId,
    fields: ['workshop'],
  })
  await changed(ctx, 'Summit', summitId)
  const template = itemId ? 'workshops.placed' : 'workshops.freed'
  const workshop = await ctx.db.findOneBy(ProgrammeItem, { id: itemId ?? held?.itemId ?? registrationId })
  if (!quiet) await tellOfOffice(ctx, registrationId, { template, workshop })
  return registrationId
}

async function refuseWithoutRoom(ctx: Ctx, summitId: string, itemId: string, size: number): Promise<void> {
  const item = await ctx.db.findOneBy(ProgrammeItem, { id: itemId, summitId })
  if (!item?.fieldId) throw invalid('itemId', 'UNKNOWN_CHOICE')
  if (item.capacity !== null && item.capacity - item.taken < size) throw invalid('itemId', 'WORKSHOP_FULL')
}
