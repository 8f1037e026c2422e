import { record } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { enqueue } from '../jobs/index.js'
import { check, DomainError, may, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { eventRetention } from './eventRetention.js'

/** Has what is due erased now, and not only in the next night. Errors: NOTHING_DUE (of this event). */
export async function eraseDue(ctx: Ctx, input: unknown): Promise<string> {
  const summitId = check(idField, input)
  await may(ctx, 'eraseDue', Summit, summitId)
  const entries = await eventRetention(ctx, summitId)
  if (!entries?.some(({ isDue }) => isDue)) throw new DomainError('NOTHING_DUE')
  await enqueue(ctx, 'followup.erase', {})
  await record(ctx, { action: 'followup.eraseDue', entity: 'Summit', entityId: summitId })
  return summitId
}
