import { clock, type Ctx } from '../platform/index.js'
import { AuditEntry } from './AuditEntry.js'

/** What an audit entry says. */
export interface Recorded {
  /** Unique dotted name of the verb: `accounts.organisation.verify`. */
  action: string
  /** Class name of the thing. */
  entity: string
  entityId: string
  /** Names of the fields that changed; never their values. */
  fields?: readonly string[]
  transitionId?: string
  /** Who did it, where commands of several people run together; else whoever acts. */
  actorId?: string
}

/** Records who did what. Sealed into the chain when the transaction commits. */
export async function record(ctx: Ctx, ...entries: readonly Recorded[]): Promise<void> {
  const wrong = entries.find(({ action }) => !/^[a-z]\w*(\.\w+)+$/.test(action))
  if (wrong) throw new TypeError(`${wrong.action} is no dotted action name`)
  await ctx.db.insert(
    AuditEntry,
    entries.map((entry) => ({
      action: entry.action,
      entity: entry.entity,
      entityId: entry.entityId,
      fields: [...(entry.fields ?? [])],
      actorId: entry.actorId ?? ctx.viewer.personId,
      at: clock.now(),
      transitionId: entry.transitionId ?? null,
    })),
  )
}
