import { changed, record } from '../audit/index.js'
import { confirmLettersSchema } from '../contract/letters.js'
import { Document } from '../documents/index.js'
import { check, clock, dayOf, invalid, may, type Ctx } from '../platform/index.js'

/**
 * The letters of a PDF were posted on this day: they count as sent, as mails do. What was called back meanwhile stays so.
 * Errors: NOT_FOUND, FORBIDDEN (also when it was said before); INVALID_INPUT on `postedOn`.
 */
export async function confirmLetters(ctx: Ctx, input: unknown): Promise<string> {
  const { id, postedOn } = check(confirmLettersSchema, input)
  await may(ctx, 'confirmLetters', Document, id)
  if (postedOn > dayOf(clock.now())) throw invalid('postedOn', 'DATE_IN_FUTURE')
  const { items, subjectEntity, subjectId } = await ctx.db.findOneByOrFail(Document, { id })
  await ctx.db.query(
    `update message set state = 'sent', sent_at = $2::date + time '12:00'
      where id = any($1) and channel = 'LETTER' and state = 'queued'`,
    [items, postedOn],
  )
  await ctx.db.update(Document, { id }, { handedOnOn: postedOn })
  await record(ctx, {
    action: 'invitations.letters.post',
    entity: 'Document',
    entityId: id,
    fields: ['handedOnOn'],
  })
  await changed(ctx, subjectEntity, subjectId)
  return id
}
