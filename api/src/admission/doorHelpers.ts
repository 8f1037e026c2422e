import { IsNull, MoreThan } from 'typeorm'
import { endRole, giveRole, personFor, prolongRole, RoleAssignment } from '../accounts/index.js'
import { changed } from '../audit/index.js'
import { addDoorHelperSchema, removeDoorHelperSchema } from '../contract/admission.js'
import { check, clock, may, type Ctx } from '../platform/index.js'
import { followsMove, Summit } from '../summits/index.js'

/** How long after the end of an event its helpers may still send what their devices noted; a device that comes later says what is still on it. */
const afterwardsMs = 86_400_000

const helpsUntil = (endsAt: Date) =>
  new Date(Math.max(endsAt.getTime(), clock.now().getTime()) + afterwardsMs)

/** Who helps at the door of an event that is moved helps there on the new day. */
followsMove(async (ctx, before, { id, endsAt, state }) => {
  if (state === 'HELD' || before.endsAt.getTime() === endsAt.getTime()) return
  const helpers = await ctx.db.findBy(RoleAssignment, {
    ...{ role: 'DOOR' as const, scopeId: id },
    validTo: MoreThan(clock.now()),
  })
  for (const helper of helpers) await prolongRole(ctx, helper, helpsUntil(endsAt))
})

/** Gives somebody the door of one event until a day after its end; they are mailed where to find it. */
export async function addDoorHelper(ctx: Ctx, input: unknown): Promise<string> {
  const { summitId, ...person } = check(addDoorHelperSchema, input)
  await may(ctx, 'addDoorHelper', Summit, summitId)
  const { endsAt } = await ctx.db.findOneByOrFail(Summit, { id: summitId })
  const personId = await personFor(ctx, person)
  const held = await ctx.db.findOneBy(RoleAssignment, assignmentOf(summitId, personId))
  if (!held)
    await giveRole(ctx, {
      ...{ personId, role: 'DOOR', scopeKind: 'EVENT', scopeId: summitId },
      validTo: helpsUntil(endsAt),
    })
  await changed(ctx, 'Summit', summitId)
  return summitId
}

/** Takes the door of an event back from somebody. */
export async function removeDoorHelper(ctx: Ctx, input: unknown): Promise<string> {
  const { summitId, personId } = check(removeDoorHelperSchema, input)
  await may(ctx, 'removeDoorHelper', Summit, summitId)
  const held = await ctx.db.findOneBy(RoleAssignment, assignmentOf(summitId, personId))
  if (held) await endRole(ctx, held)
  await changed(ctx, 'Summit', summitId)
  return summitId
}

const assignmentOf = (summitId: string, personId: string) => {
  const whose = { personId, role: 'DOOR' as const, scopeId: summitId }
  return [
    { ...whose, validTo: IsNull() },
    { ...whose, validTo: MoreThan(clock.now()) },
  ]
}
