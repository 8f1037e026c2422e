import { DomainError, may, type Ctx } from '../platform/index.js'
import { Summit } from '../summits/index.js'

/** Whether the viewer may do something with an event; null when there is no such event. */
export async function allowedTo(ctx: Ctx, verb: string, summitId: string): Promise<boolean | null> {
  try {
    await may(ctx, verb, Summit, summitId, { lock: false })
    return true
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return error.code === 'NOT_FOUND' ? null : false
  }
}
