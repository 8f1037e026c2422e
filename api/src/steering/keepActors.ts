import { IsNull } from 'typeorm'
import { changed, record } from '../audit/index.js'
import { Committee } from '../committees/index.js'
import { actorLinkSchema, actorSchema, removeActorSchema } from '../contract/steering.js'
import { ActorGroup } from '../goals/index.js'
import { check, clock, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { Actor } from './Actor.js'
import { ActorLink } from './ActorLink.js'

/** Enters an actor into the registry, or changes one. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT (UNKNOWN_CHOICE on `groupId`). */
export async function enterActor(ctx: Ctx, input: unknown): Promise<string> {
  const { id: known, committeeId, ...actor } = check(actorSchema, input)
  await may(ctx, 'enterActor', Committee, committeeId)
  if (!(await ctx.db.existsBy(ActorGroup, { id: actor.groupId }))) throw invalid('groupId', 'UNKNOWN_CHOICE')
  const given = { ...actor, about: actor.about ?? null }
  if (known && !(await ctx.db.update(Actor, { id: known, removedAt: IsNull() }, given)).affected)
    throw new DomainError('NOT_FOUND')
  const id = known ?? String((await ctx.db.insert(Actor, given)).identifiers[0]?.id)
  await record(ctx, {
    action: known ? 'steering.actor.change' : 'steering.actor.enter',
    entity: 'Actor',
    entityId: id,
  })
  await changed(ctx, 'Committee', committeeId)
  return id
}

/** Enters a link between two groups of actors that exists already. Errors: FORBIDDEN, INVALID_INPUT (UNKNOWN_CHOICE on `toId`). */
export async function enterActorLink(ctx: Ctx, input: unknown): Promise<string> {
  const { committeeId, name, fromId, toId = null } = check(actorLinkSchema, input)
  await may(ctx, 'enterActorLink', Committee, committeeId)
  for (const [field, id] of [
    ['fromId', fromId],
    ['toId', toId],
  ] as const)
    if (id && !(await ctx.db.existsBy(ActorGroup, { id }))) throw invalid(field, 'UNKNOWN_CHOICE')
  if (fromId === toId) throw invalid('toId', 'UNKNOWN_CHOICE')
  const position = ((await ctx.db.maximum(ActorLink, 'position')) ?? 0) + 1
  const made = await ctx.db.insert(ActorLink, { name, text: name, fromId, toId, position })
  const id = String(made.identifiers[0]?.id)
  await record(ctx, { action: 'steering.actorLink.enter', entity: 'ActorLink', entityId: id })
  await changed(ctx, 'Committee', committeeId)
  return id
}

/** Takes an actor or a link out of the registry. Returns its id. Errors: NOT_FOUND, FORBIDDEN. */
export async function removeActor(ctx: Ctx, input: unknown): Promise<string> {
  const { id, committeeId } = check(removeActorSchema, input)
  await may(ctx, 'removeActor', Committee, committeeId)
  for (const [type, entity] of [
    [Actor, 'Actor'],
    [ActorLink, 'ActorLink'],
  ] as const) {
    const { affected } = await ctx.db.update(
      type as typeof Actor,
      { id, removedAt: IsNull() },
      { removedAt: clock.now() },
    )
    if (!affected) continue
    await record(ctx, { action: 'steering.actor.remove', entity, entityId: id })
    await changed(ctx, 'Committee', committeeId)
    return id
  }
  throw new DomainError('NOT_FOUND')
}
