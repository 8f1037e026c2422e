import { DomainError, may, type ClassRef, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'

/** Whether the viewer may do something with an event (or a thing of another type); null when there is none. */
export async function allowedTo(
  ctx: Ctx,
  verb: string,
  id: string,
  type: ClassRef<{ id: string }> = Summit,
): Promise<boolean | null> {
  try {
    await may(ctx, verb, type, id, { lock: false })
    return true
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return error.code === 'NOT_FOUND' ? null : false
  }
}
