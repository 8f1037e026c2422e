import { clock, runPrepared, type Ctx } from '../platform/index.js'

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

/** Records who did what. Sealed into the chain soon after the transaction has committed. */
export async function record(ctx: Ctx, ...entries: readonly Recorded[]): Promise<void> {
  const wrong = entries.find(({ action }) => !/^[a-z]\w*(\.\w+)+$/.test(action))
  if (wrong) throw new TypeError(`${wrong.action} is no dotted action name`)
  const rows = entries.map(({ action, entity, entityId, fields = [], actorId, transitionId }) => ({
    action,
    entity,
    entity_id: entityId,
    fields,
    actor_id: actorId ?? ctx.viewer.personId,
    for_id: ctx.actsFor ?? null,
    transition_id: transitionId ?? null,
  }))
  await runPrepared(
    ctx.db,
    `insert into audit_entry (action, entity, entity_id, fields, actor_id, for_id, at, transition_id)
     select action, entity, entity_id, fields, actor_id, for_id, $2::timestamptz, transition_id from jsonb_to_recordset($1::jsonb)
       as e(action text, entity text, entity_id uuid, fields text[], actor_id uuid, for_id uuid, transition_id uuid)`,
    [JSON.stringify(rows), clock.now()],
  )
}
