import { changed, record } from '../audit/index.js'
import { nameEventKindSchema } from '../contract/summits.js'
import { check, may, type Ctx } from '../platform/index.js'
import { NamedKind } from './NamedKind.js'

/** Says what a kind of event is called here, by language; a language that is left out has the usual name again. Errors: NOT_FOUND, FORBIDDEN. */
export async function nameEventKind(ctx: Ctx, input: unknown): Promise<string> {
  const { id, names } = check(nameEventKindSchema, input)
  await may(ctx, 'nameEventKind', NamedKind, id)
  await ctx.db.update(
    NamedKind,
    { id },
    { names: Object.fromEntries(names.map(({ locale, name }) => [locale, name])) },
  )
  await record(ctx, {
    action: 'summits.kind.name',
    entity: 'NamedKind',
    entityId: id,
    fields: names.map(({ locale }) => locale),
  })
  await changed(ctx, 'NamedKind', id)
  return id
}
