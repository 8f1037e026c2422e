import { clock, type Ctx, type Machine } from '../platform/index.js'

/** A move that was made elsewhere. */
export interface PastMove<V extends string> {
  id: string
  verb: V
  from: string
  at: Date
  outcome?: string | null
  reasonId?: string | null
}

/**
 * Keeps history and audit entries of moves made elsewhere, in the order given and in one statement; whoever imports writes the
 * things themselves, as they stand after the last move. Errors: TypeError on a move that the table of states does not have.
 */
export async function keepPast<T extends object, S extends string, V extends string>(
  ctx: Ctx,
  { name, entity, moves }: Machine<T, S, V>,
  made: readonly PastMove<V>[],
): Promise<void> {
  const rows = made.map(({ id, verb, from, at, outcome = null, reasonId = null }, place) => {
    const move = moves[verb]
    if (!move.from.includes(from as S) || (move.reason && !reasonId))
      throw new TypeError(`${name} has no move ${verb} from ${from}`)
    return { id, verb, from, to: move.to, at, outcome, reason: reasonId, place }
  })
  await ctx.db.query(
    `with kept as (
       insert into transition (entity, entity_id, machine, verb, "from", "to", outcome, actor_id, reason_id, occurred_at, recorded_at)
       select $1, m.id, $2, m.verb, m."from", m."to", m.outcome, $3, m.reason, m.at, $4
       from jsonb_to_recordset($5::jsonb)
         as m(id uuid, verb text, "from" text, "to" text, outcome text, reason uuid, at timestamptz, place bigint) order by m.place
       returning id, entity_id, verb, position)
     insert into audit_entry (action, entity, entity_id, fields, actor_id, for_id, at, transition_id)
     select $2 || '.' || verb, $1, entity_id, '{state}', $3, $6, $4, id from kept order by position`,
    [entity.name, name, ctx.viewer.personId, clock.now(), JSON.stringify(rows), ctx.actsFor ?? null],
  )
}
