import { changed, record } from '../audit/index.js'
import { setTermSchema } from '../contract/committees.js'
import { check, invalid, may, type Ctx } from '../platform/index.js'
import { Body } from './Body.js'
import { LegislativeTerm } from './LegislativeTerm.js'

/**
 * An administrator enters a term of a Body, or corrects and confirms the one that begins on that day; gives the Body.
 * Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT (RANGE_REVERSED, TERM_OVERLAPS).
 */
export async function setTerm(ctx: Ctx, input: unknown): Promise<string> {
  const { bodyId, ...term } = check(setTermSchema, input)
  await may(ctx, 'setTerm', Body, bodyId)
  if (term.validTo < term.validFrom) throw invalid('validTo', 'RANGE_REVERSED')
  const [overlapping] = await ctx.db.query<unknown[]>(
    `select from legislative_term where body_id = $1 and valid_from <> $2::date
       and daterange(valid_from, valid_to, '[]') && daterange($2::date, $3::date, '[]') limit 1`,
    [bodyId, term.validFrom, term.validTo],
  )
  if (overlapping) throw invalid('validFrom', 'TERM_OVERLAPS')
  const known = await ctx.db.findOneBy(LegislativeTerm, { bodyId, validFrom: term.validFrom })
  const entered = { ...term, confirmed: true }
  if (known) await ctx.db.update(LegislativeTerm, { id: known.id }, entered)
  const id =
    known?.id ?? String((await ctx.db.insert(LegislativeTerm, { bodyId, ...entered })).identifiers[0]?.id)
  await record(ctx, {
    action: 'committees.term.setTerm',
    entity: 'LegislativeTerm',
    entityId: id,
    fields: Object.keys(entered),
  })
  await changed(ctx, 'Body', bodyId)
  return bodyId
}
