import { record } from '../audit/index.js'
import { makeLettersSchema } from '../contract/letters.js'
import { requestDocument } from '../documents/index.js'
import { check, DomainError, may, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { lettersOf } from './lettersOf.js'

/**
 * Has the letters of an event printed into a PDF: those that wait, or all of them once more with the same codes. Nothing counts
 * as posted before somebody says so. Errors: NOT_FOUND, FORBIDDEN; NO_LETTERS.
 */
export async function makeLetters(ctx: Ctx, input: unknown): Promise<string> {
  const { summitId, sender, again } = check(makeLettersSchema, input)
  await may(ctx, 'makeLetters', Summit, summitId)
  const items = await lettersOf(ctx, summitId, again)
  if (items.length === 0) throw new DomainError('NO_LETTERS')
  const id = await requestDocument(ctx, {
    kind: 'LETTERS',
    subject: { entity: 'Summit', id: summitId },
    locale: ctx.viewer.locale,
    items,
    options: { sender },
  })
  await record(ctx, { action: 'invitations.letters.make', entity: 'Summit', entityId: summitId })
  return id
}
