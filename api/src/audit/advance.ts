import type { EntityTarget } from 'typeorm'
import {
  clock,
  DomainError,
  instantText,
  invalid,
  isUuid,
  may,
  metadataOf,
  text,
  type ClassRef,
  type Ctx,
  type Machine,
} from '../platform/index.js'
import { changed } from './changed.js'
import { keepReason } from './keepReason.js'
import { record } from './record.js'
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
  const from = await lockedState(ctx, m.entity, id)
  if (!options.consequence) await may(ctx, verb, m.entity, id)
  const move = m.moves[verb]
  if (!move.from.includes(from as S)) throw await conflict(ctx, m.name, id, verb, from)
  const reason = options.reason?.trim()
  if (move.reason && !reason) throw invalid('reason', 'REASON_NEEDED')
  await writeState(ctx, m.entity, id, move.to, options.set)
  const made = await ctx.db.insert(Transition, {
    entity: m.entity.name,
    entityId: id,
    machine: m.name,
    verb,
    from,
    to: move.to,
    outcome: options.outcome ?? null,
    actorId: ctx.viewer.personId,
    reasonId: reason ? await keepReason(ctx, reason) : null,
    occurredAt: options.occurredAt ?? clock.now(),
    recordedAt: clock.now(),
  })
  const transitionId = String(made.identifiers[0]?.id)
  await record(ctx, {
    action: `${m.name}.${verb}`,
    entity: m.entity.name,
    entityId: id,
    fields: ['state', ...Object.keys(options.set ?? {})],
    transitionId,
  })
  await changed(ctx, m.entity.name, id)
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
  await keepMoves(ctx, m, verb, locked, Object.keys(set))
  return moved
}

/** Writes history and audit entries of one move of many things. */
async function keepMoves<T extends object, S extends string, V extends string>(
  ctx: Ctx,
  m: Machine<T, S, V>,
  verb: V,
  moved: readonly { id: string; state: string }[],
  fields: readonly string[],
): Promise<void> {
  const at = clock.now()
  const made = await ctx.db.insert(
    Transition,
    moved.map(({ id, state }) => ({
      entity: m.entity.name,
      entityId: id,
      machine: m.name,
      verb,
      from: state,
      to: m.moves[verb].to,
      outcome: null,
      actorId: ctx.viewer.personId,
      reasonId: null,
      occurredAt: at,
      recordedAt: at,
    })),
  )
  await record(
    ctx,
    ...moved.map(({ id }, n) => ({
      action: `${m.name}.${verb}`,
      entity: m.entity.name,
      entityId: id,
      fields: ['state', ...fields],
      transitionId: String(made.identifiers[n]?.id),
    })),
  )
}

async function lockedState(ctx: Ctx, type: ClassRef, id: string): Promise<string> {
  if (!isUuid(id)) throw new DomainError('NOT_FOUND')
  const found = await ctx.db
    .createQueryBuilder(type as EntityTarget<{ id: string; state: string }>, 'thing')
    .select('thing.state', 'state')
    .where('thing.id = :id', { id })
    .setLock('pessimistic_write')
    .getRawOne<{ state: string }>()
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
