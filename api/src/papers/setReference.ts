import { changed, record } from '../audit/index.js'
import { externalReferenceSchema } from '../contract/papers.js'
import { check, may, type Ctx } from '../platform/index.js'
import { Paper } from './Paper.js'
import { refreshSearch } from './refreshSearch.js'

/** Notes number and address in the council's information system, which stays the legal record. */
export async function setReference(ctx: Ctx, input: unknown): Promise<string> {
  const { id, ...reference } = check(externalReferenceSchema, input)
  await may(ctx, 'setReference', Paper, id)
  await ctx.db.update(Paper, { id }, reference)
  await record(ctx, {
    action: 'papers.paper.setReference',
    entity: 'Paper',
    entityId: id,
    fields: Object.keys(reference),
  })
  await changed(ctx, 'Paper', id)
  await refreshSearch(ctx, id)
  return id
}
