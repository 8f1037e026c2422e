import type { EntityTarget } from 'typeorm'
import {
  clock,
  DomainError,
  inOneGo,
  instantText,
  invalid,
  isUuid,
  may,
  metadataOf,
  runPrepared,
  runPreparedSql,
  sql,
  tableOf,
  text,
  type ClassRef,
  type Ctx,
  type Machine,
} from '../platform/index.js'
import { keepReason } from './keepReason.js'
import { Transition } from './Transition.js'

/** What goes along with a move. */
export interface AdvanceOptions<T> {
  reason?: string | null
  /** When it happened in the world; now unless told. */
  occurredAt?: Date
  /** Columns written together with the state. */
  set?: Partial<T>
  /** Key of a text saying what it led to, when the state alone does not: `consultations.outcomes.RECOMMENDED`. */
  outcome?: string
  /** The move follows from another one the viewer was allowed to make; it has no policy of its own. */
  consequence?: boolean
}

/** Key of a state's label: `papers.states.proposal.DRAFT` for the machine `papers.proposal`. */
export function stateKey(machineName: string, state: string): string {
  const [namespace, ...rest] = machineName.split('.')
  return `${namespace}.states.${rest.join('.') || namespace}.${state}`
}

/**
 * Makes one move of a state machine: locks the row, applies policy and table, writes state, history, audit entry and change.
 * Errors: NOT_FOUND, FORBIDDEN, CONFLICT (says what happened meanwhile), INVALID_INPUT on `reason`.
 */
export async function advance<T extends object, S extends string, V extends string>(
  ctx: Ctx,
  m: Machine<T, S, V>,
  id: string,
  verb: V,
  options: AdvanceOptions<T> = {},
): Promise<{ from: S; to: S; transitionId: string }> {
  const from = await lockedState(ctx, m.entity, id, options.consequence ? undefined : verb)
  const move = m.moves[verb]
  if (!move.from.includes(from as S)) throw await conflict(ctx, m.name, id, verb, from)
  const reason = options.reason?.trim()
  if (move.reason && !reason) throw invalid('reason', 'REASON_NEEDED')
  await writeState(ctx, m.entity, id, move.to, options.set)
  const [transitionId = ''] = await keepMoves(ctx, m, verb, [{ id, state: from }], {
    fields: Object.keys(options.set ?? {}),
    outcome: options.outcome ?? null,
    reasonId: reason ? await keepReason(ctx, reason) : null,
    occurredAt: options.occurredAt ?? clock.now(),
  })
  return { from: from as S, to: move.to, transitionId }
}

/**
 * Makes the same move for many things of which all stand in `from`, in a constant number of statements: a consequence of
 * something the viewer was allowed to do. What has moved on meanwhile is left as it is; gives the ids that moved.
 */
export async function advanceAll<T extends object, S extends string, V extends string>(
  ctx: Ctx,
  m: Machine<T, S, V>,
  ids: readonly string[],
  verb: V,
  set: Partial<T> = {},
): Promise<string[]> {
  const move = m.moves[verb]
  const locked = await ctx.db
    .createQueryBuilder(m.entity as EntityTarget<{ id: string; state: string }>, 'thing')
    .select(['thing.id', 'thing.state'])
    .where('thing.id in (:...ids) and thing.state in (:...from)', { ids: [...ids], from: [...move.from] })
    .orderBy('thing.id')
    .setLock('pessimistic_write')
    .getMany()
  if (locked.length === 0) return []
  const moved = locked.map(({ id }) => id)
  await ctx.db.update(m.entity as EntityTarget<object>, moved, {
    ...(metadataOf(m.entity)?.findColumnWithPropertyName('modifiedAt') ? { modifiedAt: clock.now() } : {}),
    ...set,
    state: move.to,
  })
  await keepMoves(ctx, m, verb, locked, { fields: Object.keys(set) })
  return moved
}

/** What is kept of a move besides that it was made. */
interface Kept {
  fields: readonly string[]
  outcome?: string | null
  reasonId?: string | null
  occurredAt?: Date
}

/** Writes history and audit entries of one move of many things, and tells live pages; gives the ids of its transitions, in no order. */
async function keepMoves<T extends object, S extends string, V extends string>(
  ctx: Ctx,
  { name, entity, moves }: Machine<T, S, V>,
  verb: V,
  moved: readonly { id: string; state: string }[],
  { fields, outcome = null, reasonId = null, occurredAt = clock.now() }: Kept,
): Promise<string[]> {
  const rows = await runPrepared<{ id: string }>(
    ctx.db,
    `with made as (
       insert into transition (entity, entity_id, machine, verb, "from", "to", outcome, actor_id, reason_id, occurred_at, recorded_at)
       select $1, id, $2, $3, state, $4, $5, $6, $7, $8, $9 from unnest($10::uuid[], $11::text[]) as moved (id, state)
       returning id, entity_id, position),
     kept as (
       insert into audit_entry (action, entity, entity_id, fields, actor_id, for_id, at, transition_id)
       select $2 || '.' || $3, $1, entity_id, $12, $6, $13, $9, id from made order by position),
     told as (insert into change (entity, entity_id) select $1, entity_id from made)
     select id from made`,
    [
      entity.name,
      name,
      verb,
      moves[verb].to,
      outcome,
      ctx.viewer.personId,
      reasonId,
      occurredAt,
      clock.now(),
      moved.map(({ id }) => id),
      moved.map(({ state }) => state),
      ['state', ...fields],
      ctx.actsFor ?? null,
    ],
  )
  return rows.map(({ id }) => id)
}

/** Locks a thing and gives its state; refuses unless the viewer may do the verb to it, where one is named. */
async function lockedState(ctx: Ctx, type: ClassRef, id: string, verb: string | undefined): Promise<string> {
  if (!isUuid(id)) throw new DomainError('NOT_FOUND')
  const locking = sql`select state from ${tableOf(type)} where id = ${id}::uuid for update`
  const lock = () => runPreparedSql<{ state: string }>(ctx.db, ctx.viewer, locking)
  // the policy is asked when the lock is held, by a statement of its own: it must see what the one before left behind
  const [[found]] =
    verb === undefined ? [await lock()] : await inOneGo(ctx.db, () => [lock(), may(ctx, verb, type, id)])
  if (!found) throw new DomainError('NOT_FOUND')
  return found.state
}

async function writeState<T extends object>(
  ctx: Ctx,
  type: ClassRef<T>,
  id: string,
  state: string,
  set: Partial<T> | undefined,
): Promise<void> {
  const touched = metadataOf(type)?.findColumnWithPropertyName('modifiedAt')
    ? { modifiedAt: clock.now() }
    : {}
  await ctx.db
    .createQueryBuilder()
    .update(type as EntityTarget<Record<string, unknown>>)
    .set({ ...touched, ...set, state })
    .where('id = :id', { id })
    .execute()
}

/** Says what happened meanwhile, in the viewer's language. */
async function conflict(
  ctx: Ctx,
  machineName: string,
  id: string,
  verb: string,
  state: string,
): Promise<DomainError> {
  const last = await ctx.db.findOne(Transition, {
    where: { entityId: id, machine: machineName },
    order: { position: 'DESC' },
  })
  const { locale } = ctx.viewer
  const label = text(locale, last?.outcome ?? stateKey(machineName, state))
  const what = last
    ? text(locale, 'audit.happened', { when: instantText(locale, last.occurredAt), label })
    : text(locale, 'audit.stands', { label })
  return new DomainError('CONFLICT', { what, state, verb, at: last?.occurredAt.toISOString() ?? '' })
}
