import { changed, record } from '../audit/index.js'
import { translateSummitSchema } from '../contract/summits.words.js'
import { check, clock, invalid, may, type Ctx } from '../platform/index.js'
import { followChecklist } from './checklistTasks.js'
import { ProgrammeItem } from './ProgrammeItem.js'
import { Summit } from './Summit.js'

/**
 * Says in another language what the organisers wrote about an event and its programme; a text left empty is read in German. What
 * is sent counts as a translation of the German words as they are now. Errors: INVALID_INPUT on an item that is not of this event.
 */
export async function translateSummit(ctx: Ctx, input: unknown): Promise<string> {
  const { id, language, title, about, items } = check(translateSummitSchema, input)
  await may(ctx, 'translateSummit', Summit, id)
  const known = new Set((await ctx.db.findBy(ProgrammeItem, { summitId: id })).map((item) => item.id))
  const strange = items.findIndex((item) => !known.has(item.id))
  if (strange >= 0) throw invalid(`items.${strange}.id`, 'UNKNOWN_CHOICE')
  await ctx.db.query(
    `update summit set modified_at = $5, translations = case when $3 = '' and $4 = '' then translations - $2
       else jsonb_set(translations, array[$2], jsonb_strip_nulls(jsonb_build_object(
         'title', case when $3 <> '' then jsonb_build_object('text', $3::text, 'of', md5(title)) end,
         'about', case when $4 <> '' then jsonb_build_object('text', $4::text, 'of', md5(about)) end))) end
     where id = $1`,
    [id, language, title, about, clock.now()],
  )
  await ctx.db.query(
    `update programme_item i set translations = case when said.title = '' then i.translations - $2
       else jsonb_set(i.translations, array[$2], jsonb_build_object('title', jsonb_build_object('text', said.title, 'of', md5(i.title)))) end
     from jsonb_to_recordset($3) as said(id uuid, title text) where i.id = said.id and i.summit_id = $1`,
    [id, language, JSON.stringify(items)],
  )
  await followChecklist(ctx, await ctx.db.findOneByOrFail(Summit, { id }))
  await record(ctx, {
    action: 'summits.summit.translate',
    entity: 'Summit',
    entityId: id,
    fields: ['translations'],
  })
  await changed(ctx, 'Summit', id)
  return id
}
