import { In } from 'typeorm'
import { changed, record } from '../audit/index.js'
import { setProgrammeSchema } from '../contract/summits.js'
import { FieldOfAction } from '../goals/index.js'
import { check, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { ProgrammeItem } from './ProgrammeItem.js'
import { Summit } from './Summit.js'

/** Writes the programme anew, as it will be printed. */
export async function setProgramme(ctx: Ctx, input: unknown): Promise<string> {
  const { id, items } = check(setProgrammeSchema, input)
  await may(ctx, 'setProgramme', Summit, id)
  const { state } = await ctx.db.findOneByOrFail(Summit, { id })
  if (state === 'CALLED_OFF') throw new DomainError('SUMMIT_OVER')
  const wanted = [...new Set(items.flatMap(({ fieldId }) => fieldId ?? []))]
  const known = await ctx.db.findBy(FieldOfAction, { id: In(wanted) })
  const wrong = items.findIndex(({ fieldId }) => fieldId && !known.some((field) => field.id === fieldId))
  if (wrong >= 0) throw invalid(`items.${wrong}.fieldId`, 'UNKNOWN_CHOICE')
  await ctx.db.delete(ProgrammeItem, { summitId: id })
  if (items.length > 0)
    await ctx.db.insert(
      ProgrammeItem,
      items.map((item) => ({ ...item, summitId: id })),
    )
  await record(ctx, {
    action: 'summits.programme.set',
    entity: 'Summit',
    entityId: id,
    fields: ['programme'],
  })
  await changed(ctx, 'Summit', id)
  return id
}
