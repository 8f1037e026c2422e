import { DomainError, type Ctx } from '../platform/index.js'

/** Ends the trial: nothing of it stays. */
class TakenBack extends Error {}

/** What one may not change is not there to be read either. */
const unseen = ['NOT_FOUND', 'FORBIDDEN', 'SIGN_IN_NEEDED']

/**
 * Does something and takes it back: what is said beforehand follows the verb's own rule, under the event's lock. Nobody is told
 * anything, because a message is sent after a commit only. Null where the viewer may not do it.
 */
export async function tryOut<T>(ctx: Ctx, work: (trial: Ctx) => Promise<T>): Promise<T | null> {
  let outcome: T | null = null
  try {
    await ctx.db.transaction(async (db) => {
      outcome = await work({ ...ctx, db })
      throw new TakenBack()
    })
  } catch (error) {
    if (error instanceof DomainError && unseen.includes(error.code)) return null
    if (!(error instanceof TakenBack)) throw error
  }
  return outcome
}
