import { hashOf, newToken } from '../accounts/index.js'
import { advance, changed, record } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { reopenGroupSchema } from '../contract/groupwork.js'
import { check, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { ProgrammeItem, Summit } from '../summits/index.js'
import { GroupItem } from './GroupItem.js'
import { groupMachine } from './states.js'
import { WorkGroup } from './WorkGroup.js'

/** Gives a workshop of an event its shared page; asked again, the same one. Errors: SUMMIT_OVER, GOALS_NOT_HERE, WORKSHOP_WITHOUT_FIELD. */
export async function openGroup(ctx: Ctx, input: unknown): Promise<string> {
  const programmeItemId = check(idField, input)
  const workshop = await ctx.db.findOneBy(ProgrammeItem, { id: programmeItemId })
  if (!workshop) throw new DomainError('NOT_FOUND')
  const { summitId, fieldId } = workshop
  await may(ctx, 'openGroup', Summit, summitId)
  const known = await ctx.db.findOneBy(WorkGroup, { programmeItemId })
  if (known) return known.id
  const event = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  if (event.state === 'CALLED_OFF') throw new DomainError('SUMMIT_OVER')
  // goals are developed by a summit or a workshop, never by the Steuerungsgruppe
  if (event.kind === 'STEERING_MEETING') throw new DomainError('GOALS_NOT_HERE')
  if (!fieldId) throw new DomainError('WORKSHOP_WITHOUT_FIELD')
  const made = await ctx.db.insert(WorkGroup, { summitId, programmeItemId, fieldId, state: 'PROVISIONAL' })
  const id = String(made.identifiers[0]?.id)
  await record(ctx, { action: 'room.group.open', entity: 'WorkGroup', entityId: id })
  await changed(ctx, 'Summit', summitId)
  return id
}

/** Makes the link for a table anew; the one before ends. It is shown once: only its hash is kept. */
export async function makeGroupLink(ctx: Ctx, input: unknown): Promise<{ id: string; token: string }> {
  const id = check(idField, input)
  await may(ctx, 'makeGroupLink', WorkGroup, id)
  const { token, hash } = newToken()
  await ctx.db.update(WorkGroup, { id }, { tokenHash: hash })
  await record(ctx, { action: 'room.group.link', entity: 'WorkGroup', entityId: id })
  return { id, token }
}

/** The group by the token of its table. Errors: LINK_INVALID. */
export async function groupByToken(ctx: Ctx, token: string, lock = false): Promise<WorkGroup> {
  const found = await ctx.db.findOne(WorkGroup, {
    where: { tokenHash: hashOf(token) },
    ...(lock ? { lock: { mode: 'pessimistic_write' as const } } : {}),
  })
  if (!found) throw new DomainError('LINK_INVALID')
  return found
}

/** What the group wrote goes to the plenum as it is. Errors: INVALID_INPUT on `id` while there is nothing. */
export async function finishGroup(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  await advance(ctx, groupMachine, id, 'finishGroup')
  const written = await ctx.db.query<unknown[]>(
    `select 1 from group_item where group_id = $1 and removed_at is null and text <> '' limit 1`,
    [id],
  )
  if (written.length === 0) throw invalid('id', 'GROUP_EMPTY')
  return id
}

/** The group writes on, with a reason. Errors: GOALS_VOTED once the plenum has voted on one of its goals. */
export async function reopenGroup(ctx: Ctx, input: unknown): Promise<string> {
  const { id, reason } = check(reopenGroupSchema, input)
  await advance(ctx, groupMachine, id, 'reopenGroup', { reason })
  const voted = await ctx.db.query<unknown[]>(
    'select 1 from group_item where group_id = $1 and voted_at is not null and removed_at is null limit 1',
    [id],
  )
  if (voted.length > 0) throw new DomainError('GOALS_VOTED')
  // what the plenum thought of another text is not kept for the new one
  await ctx.db.update(GroupItem, { groupId: id }, { hands: null })
  return id
}
