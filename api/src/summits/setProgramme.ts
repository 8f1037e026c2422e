import { In } from 'typeorm'
import { changed, record } from '../audit/index.js'
import { setProgrammeSchema } from '../contract/summits.js'
import { FieldOfAction } from '../goals/index.js'
import { check, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { lockPlaces } from './lockPlaces.js'
import { changesOf, followProgramme } from './programmeFollowers.js'
import { ProgrammeItem } from './ProgrammeItem.js'
import { Summit } from './Summit.js'

/**
 * Writes the programme as it will be printed. A point that is named by its id stays the same point; one that is left out falls
 * away, unless results hang on it already. Who has a place in a workshop that changes or wishes for it is told,
 * and who wished for one that has room again.
 * Errors: SUMMIT_OVER; INVALID_INPUT on an item (UNKNOWN_CHOICE, WORKSHOP_TOO_SMALL) or on `items` (WORKSHOP_IN_USE).
 */
export async function setProgramme(ctx: Ctx, input: unknown): Promise<string> {
  const { id, items } = check(setProgrammeSchema, input)
  // places of workshops are given under the event's lock: none may be given while they change
  await lockPlaces(ctx, id)
  await may(ctx, 'setProgramme', Summit, id)
  const summit = await ctx.db.findOneByOrFail(Summit, { id })
  if (summit.state === 'CALLED_OFF') throw new DomainError('SUMMIT_OVER')
  await refuseUnknownFields(ctx, items)
  const before = await ctx.db.findBy(ProgrammeItem, { summitId: id })
  const known = new Map(before.map((item) => [item.id, item]))
  const strange = items.findIndex((item) => item.id && !known.has(item.id))
  if (strange >= 0) throw invalid(`items.${strange}.id`, 'UNKNOWN_CHOICE')
  const small = items.findIndex(
    (item) => item.capacity !== null && item.capacity < (known.get(item.id ?? '')?.taken ?? 0),
  )
  if (small >= 0)
    throw invalid(`items.${small}.capacity`, 'WORKSHOP_TOO_SMALL', {
      n: known.get(items[small]?.id ?? '')?.taken ?? 0,
    })
  await followProgramme(ctx, summit, changesOf(before, items))
  await remove(
    ctx,
    before.map((item) => item.id).filter((one) => !items.some((item) => item.id === one)),
  )
  const rows = items.map(({ id: own, ...item }) => ({ ...item, ...(own ? { id: own } : {}), summitId: id }))
  await ctx.db.save(ProgrammeItem, rows)
  await record(ctx, {
    action: 'summits.programme.set',
    entity: 'Summit',
    entityId: id,
    fields: ['programme'],
  })
  await changed(ctx, 'Summit', id)
  return id
}

async function refuseUnknownFields(ctx: Ctx, items: readonly { fieldId: string | null }[]): Promise<void> {
  const wanted = [...new Set(items.flatMap(({ fieldId }) => fieldId ?? []))]
  const known = await ctx.db.findBy(FieldOfAction, { id: In(wanted) })
  const wrong = items.findIndex(({ fieldId }) => fieldId && !known.some((field) => field.id === fieldId))
  if (wrong >= 0) throw invalid(`items.${wrong}.fieldId`, 'UNKNOWN_CHOICE')
}

/** Points that fall away. What modules above hang on a point holds it there by a foreign key. */
async function remove(ctx: Ctx, gone: readonly string[]): Promise<void> {
  try {
    await ctx.db.delete(ProgrammeItem, { id: In([...gone]) })
  } catch (error) {
    if ((error as { driverError?: { code?: string } }).driverError?.code === '23503')
      throw invalid('items', 'WORKSHOP_IN_USE')
    throw error
  }
}
